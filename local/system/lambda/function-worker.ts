import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock/shifted-date.ts';
import type { WorkerAnswer, WorkerMessage, WorkerRequest, WorkerSetup } from './function-pool.ts';

/**
 * The thread of one instance. Like the runtime of Lambda it loads the bundle once and then handles one event after another. Only
 * function-pool.ts ends it.
 */

type Handler = (event: unknown, context: object) => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const loadHandler = ({ file, exportName }: WorkerSetup): Handler => {
  const bundle: Record<string, unknown> = createRequire(import.meta.url)(file);
  const handler = bundle[exportName];
  if (!isHandler(handler)) throw new Error(`${file} exports no function "${exportName}".`);
  return handler;
};

const contextOf = (setup: WorkerSetup, request: WorkerRequest): object => {
  const deadline = performance.now() + request.timeoutMillis;
  return {
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memoryMegabytes),
    awsRequestId: request.requestId,
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread of the local system.');
const setup: WorkerSetup = workerData;
const answer = (message: WorkerAnswer): void => {
  port.postMessage(message);
};

const setClock = shiftDate(setup.clockOffset);
const handler = loadHandler(setup);
const handle = (request: WorkerRequest): void => {
  Promise.resolve()
    .then(() => handler(request.event, contextOf(setup, request)))
    // As on AWS the caller gets JSON, and what JSON cannot hold is lost.
    .then((result) => answer({ kind: 'result', json: JSON.stringify(result) ?? 'null' }))
    .catch((error: unknown) => {
      answer({ kind: 'error', sentence: sentenceOf(error) });
    });
};
port.on('message', (message: WorkerMessage) => {
  switch (message.kind) {
    case 'event':
      handle(message);
      return;
    case 'clock':
      setClock(message.offset);
      return;
  }
});
answer({ kind: 'ready' });
