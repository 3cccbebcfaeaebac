import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock/shifted-date.ts';
import { listen } from './loopback-server.ts';
import type { ProviderAnswer, ProviderMessage, ProviderSetup } from './officials-provider.ts';

/** The thread of the local user pool. Date is replaced before oidc-provider is loaded. */

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread of the local system.');
const answer = (message: ProviderAnswer): void => {
  port.postMessage(message);
};

const setup: ProviderSetup = workerData;
const setOffset = shiftDate(setup.clockOffset);

type Serve = (request: IncomingMessage, response: ServerResponse) => void;
let serve: Serve = (_request, response) => void response.writeHead(404).end();

const server = createServer((request, response) => serve(request, response));
const { userPool } = await import('./officials-pool.ts');
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const failed = (error: unknown): undefined => {
  answer({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) });
  return undefined;
};
const url = await listen(server, "the officials' sign-in", setup.port).catch(failed);
if (url !== undefined) {
  port.on('message', (message: ProviderMessage) => {
    switch (message.kind) {
      case 'serve':
        serve = userPool({ url, plan: message.plan, users: message.users, key });
        return;
      case 'clock':
        setOffset(message.offset);
        return;
    }
  });
  answer({ kind: 'listens', url });
}
