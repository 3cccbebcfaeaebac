import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answering, onlyReads, plain, type Answer, type Answers } from './answer.ts';
import type { SystemView } from './system-view.ts';

const HOST = '127.0.0.1';
const OWN_NAMES: ReadonlySet<string> = new Set([HOST, 'localhost', '[::1]']);

/**
 * Whether the request names this machine. Another site can point its own name at this machine (DNS
 * rebinding), so other names are refused.
 */
const namesThisMachine = (request: IncomingMessage): boolean =>
  OWN_NAMES.has((request.headers.host ?? '').replace(/:[0-9]+$/, '').toLowerCase());

/** A form of this console is far smaller, in bytes. */
const LONGEST_FORM = 1_000;

/** The body of a form, or undefined if it is longer than any form of this console. */
const formOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LONGEST_FORM) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * Whether a form may come from this console. Browsers say with `sec-fetch-site` when a page of another site sends it. The
 * token of the form is what proves it; this is the second lock.
 */
const isSameSite = ({ headers }: IncomingMessage): boolean =>
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site']?.toString());

const post = async (request: IncomingMessage, answers: Answers): Promise<Answer> => {
  const body = await formOf(request);
  if (body === undefined) return plain(413, '보내신 내용이 너무 깁니다. 흐름 화면의 버튼을 눌러 주십시오.');
  return answers.post({ path: request.url ?? '/', body, sameSite: isSameSite(request) });
};

const answerTo = async (request: IncomingMessage, answers: Answers): Promise<Answer> => {
  if (!namesThisMachine(request)) return plain(421, '이 콘솔은 이 컴퓨터에서만 열 수 있습니다.');
  try {
    if (request.method === 'POST') return await post(request, answers);
    if (request.method !== 'GET' && request.method !== 'HEAD') return onlyReads();
    return await answers.get(request.url ?? '/');
  } catch {
    // Stores stop answering while the system stops. Their errors may contain personal data and are not shown.
    return plain(500, '시스템의 상태를 읽지 못했습니다. 잠시 뒤 새로 고침을 해 주십시오.');
  }
};

const sentenceFor = (error: Error, port: number): string => {
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} is taken on this machine: stop the program that uses it, or choose another port with --port.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user: choose one above 1023 with --port.`;
    default:
      return `The console could not open port ${port} on ${HOST}: ${error.message}.`;
  }
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(sentenceFor(error, port), { cause: error })));
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/**
 * Starts the web console on 127.0.0.1. It reads, and moves the clock. Port 0 takes a free port. `stop` also ends
 * connections that browsers keep open.
 * @throws one plain sentence if the port cannot be opened
 */
export const startConsole = async (view: SystemView, port: number): Promise<{ url: string; stop(): Promise<void> }> => {
  const answers = answering(view);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await answerTo(request, answers);
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  };
  const server = createServer((request, response) => void respond(request, response));
  const opened = await listening(server, port);
  return {
    url: `http://${HOST}:${opened}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
