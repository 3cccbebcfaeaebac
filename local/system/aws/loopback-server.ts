import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { LOOPBACK, portTaken } from './account.ts';

/** Listens on 127.0.0.1 and nowhere else; gives the URL. @throws one sentence when the port is taken. */
export const listen = async (server: Server, part: string, port: number): Promise<string> => {
  // A warm function may rest longer than a server keeps a connection by default. A send of a mail on a connection that just
  // went away is a mail in doubt, which the function must not repeat.
  server.keepAliveTimeout = 0;
  const listening = once(server, 'listening').catch(portTaken(part, port));
  server.listen(port, LOOPBACK);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`${part} listens on no port.`);
  return `http://${LOOPBACK}:${address.port}`;
};

/** Closes a server at once, idle connections of waiting clients too. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/** The whole body as UTF-8 text. */
export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

/** A listener for an asynchronous handler: what it throws is answered 500, so that a caller never hangs. */
export const answering =
  (handle: (request: IncomingMessage, response: Parameters<RequestListener>[1]) => Promise<void>): RequestListener =>
  (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };

/** Finds out early that a port is taken. @throws one sentence when it is */
export const requireFreePort = async (part: string, port: number): Promise<void> => {
  const probe = createServer();
  await listen(probe, part, port);
  await close(probe);
};
