import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { dateHeader } from '../clock/clock.ts';
import type { DynaliteAnswer, DynaliteMessage, DynaliteSetup } from './dynamodb.ts';
import { listen } from './loopback-server.ts';

/** The thread of dynalite. Its work is about half of that of all services together. */

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread of the local system.');
const answer = (message: DynaliteAnswer): void => {
  port.postMessage(message);
};

const setup: DynaliteSetup = workerData;
let offset = setup.clockOffset;
const clock = { millis: (): number => Date.now() + offset };

const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
server.prependListener('request', (request, response) => {
  response.setHeader('date', dateHeader(clock));
  // dynalite throws when a client disconnects during a request, and the throw would end this process. A function that is
  // killed at its timeout disconnects like that. So dynalite's listener, which is added after this one, is kept off the event.
  const on = request.on.bind(request);
  request.on('error', () => request.destroy());
  Object.assign(request, {
    on: (event: string | symbol, listener: (...values: unknown[]) => void) =>
      event === 'error' ? request : on(event, listener),
  });
});

port.on('message', ({ clockOffset }: DynaliteMessage) => {
  offset = clockOffset;
});

listen(server, 'DynamoDB', setup.port).then(
  (url) => answer({ kind: 'listens', url }),
  (error: unknown) => answer({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) }),
);
