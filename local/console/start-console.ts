import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answering, plain, type Answer } from './answer.ts';
import type { SystemView } from './system-view.ts';

const HOST = '127.0.0.1';
const OWN_NAMES: ReadonlySet<string> = new Set([HOST, 'localhost', '[::1]']);

/**
 * Whether the request names this machine. Another site can point its own name at this machine (DNS
 * rebinding), so other names are refused.
 */
const namesThisMachine = (request: IncomingMessage): boolean =>
  OWN_NAMES.has((request.headers.host ?? '').replace(/:[0-9]+$/, '').toLowerCase());

const answerTo = async (request: IncomingMessage, answer: (target: string) => Promise<Answer>): Promise<Answer> => {
  if (!namesThisMachine(request)) return plain(421, '이 콘솔은 이 컴퓨터에서만 열 수 있습니다.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refused = plain(405, '이 콘솔은 보기만 할 수 있습니다.');
    return { ...refused, headers: { ...refused.headers, allow: 'GET, HEAD' } };
  }
  try {
    return await answer(request.url ?? '/');
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
 * Starts the read-only web console on 127.0.0.1. Port 0 takes a free port. `stop` also ends
 * connections that browsers keep open.
 * @throws one plain sentence if the port cannot be opened
 */
export const startConsole = async (view: SystemView, port: number): Promise<{ url: string; stop(): Promise<void> }> => {
  const answer = answering(view);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await answerTo(request, answer);
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
