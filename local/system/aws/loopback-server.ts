import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';

/** HTTP servers that listen on 127.0.0.1 and nowhere else. */

export const LOOPBACK = '127.0.0.1';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Turns the error of a failed listen into one sentence that says what to do. */
export const portTaken =
  (what: string, port: number) =>
  (error: unknown): never => {
    switch (codeOf(error)) {
      case 'EADDRINUSE':
        throw new Error(`Port ${port}, which ${what} needs, is already in use: stop what uses it or choose another.`);
      case 'EACCES':
        throw new Error(`Port ${port}, which ${what} needs, is not open to this user: choose one above 1023.`);
      default:
        throw error;
    }
  };

/**
 * Starts to listen and returns the URL.
 * @param port 0: any free port
 * @throws one sentence when the port is taken
 */
export const listen = async (server: Server, what: string, port: number): Promise<string> => {
  // By default a server closes a connection that was idle for 5 s, and a warm function may be idle for longer. If a function sent
  // a mail over a connection that is just closing, it could not know whether SES took the mail, and it must not send twice.
  server.keepAliveTimeout = 0;
  const listening = once(server, 'listening').catch(portTaken(what, port));
  server.listen(port, LOOPBACK);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`${what} listens on no port.`);
  return `http://${LOOPBACK}:${address.port}`;
};

/** Closes a server at once, with every open connection. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/** The whole body. */
export const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

/** The whole body as UTF-8 text. */
export const bodyOf = async (request: IncomingMessage): Promise<string> => (await bytesOf(request)).toString('utf8');

/** Makes a listener of an asynchronous handler. When the handler throws, the caller gets 500 and does not hang. */
export const answering =
  (handle: (request: IncomingMessage, response: Parameters<RequestListener>[1]) => Promise<void>): RequestListener =>
  (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };

/** Checks a port before a start that takes seconds. @throws one sentence when the port is taken */
export const requireFreePort = async (what: string, port: number): Promise<void> => {
  const probe = createServer();
  await listen(probe, what, port);
  await close(probe);
};
