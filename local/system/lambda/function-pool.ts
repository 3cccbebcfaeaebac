import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionView } from '../../console/system-view.ts';
import type { Clock } from '../clock/clock.ts';
import type { FunctionPlan } from '../plan/function-plan.ts';

/**
 * The instances of one function. An instance is a thread: it has one event at a time, stays warm, and is ended at the timeout of the
 * function.
 */

export type WorkerSetup = {
  readonly file: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  readonly clockOffset: number;
};
export type WorkerRequest = {
  readonly kind: 'event';
  readonly requestId: string;
  readonly timeoutMillis: number;
  readonly event: unknown;
};
/** `clock`: the one clock has moved. */
export type WorkerMessage = WorkerRequest | { readonly kind: 'clock'; readonly offset: number };
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly json: string }
  | { readonly kind: 'error'; readonly sentence: string };

/**
 * The end of one invocation. It fails when the function throws, when it passes its timeout, when its thread ends or cannot load the
 * bundle (`crashed`), and when the system stops.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly reason: 'threw' | 'timed-out' | 'crashed' | 'stopped' };

export type FunctionPool = {
  /** The highest number of instances. */
  readonly capacity: number;
  /** Waits for a free instance, in the order of the calls, and invokes the function. Never rejects. */
  invoke(event: unknown, records: number): Promise<Outcome>;
  /** Counts records that will be received again. */
  countFailures(records: number): void;
  /** After a move of the one clock: sets the clock of every instance, also during an event. */
  setClock(): void;
  view(): FunctionView;
  stop(): Promise<void>;
};

/** A line of a log, as CloudWatch Logs would get it; of the access log, `functionName` is its log group. */
export type LogLine = { readonly functionName: string; readonly text: string };

type Options = {
  readonly plan: FunctionPlan;
  readonly directory: string;
  readonly environment: Record<string, string>;
  readonly clock: Clock;
  readonly onLog: ((line: LogLine) => void) | undefined;
};

/** More threads than processors gain nothing, whatever the template reserves. At least two, so that races can happen. */
const MOST_INSTANCES = Math.min(4, Math.max(2, availableParallelism()));
/** Lambda allows 10 s for loading a function. */
const START_LIMIT_MILLIS = 10_000;

const setupOf = ({ plan, directory }: Options): Omit<WorkerSetup, 'clockOffset'> => {
  const dot = plan.handler.lastIndexOf('.');
  const file = ['.js', '.cjs'].map((end) => join(directory, plan.handler.slice(0, dot) + end)).find(existsSync);
  if (file === undefined) {
    throw new Error(
      `The bundle of ${plan.name} holds no CommonJS file for its handler "${plan.handler}": build it first.`,
    );
  }
  return {
    file,
    exportName: plan.handler.slice(dot + 1),
    functionName: plan.name,
    functionArn: plan.arn,
    memoryMegabytes: plan.memoryMegabytes,
  };
};

/** Passes a stream on line by line. */
const forward = (stream: Readable, functionName: string, onLog: Options['onLog']): void => {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (text) => {
    if (text !== '') onLog?.({ functionName, text });
  });
};

type Instance = { readonly worker: Worker; readonly ready: Promise<boolean>; isGone: boolean };

const tell = (worker: Worker, message: WorkerMessage): void => {
  worker.postMessage(message);
};

const startInstance = (setup: Omit<WorkerSetup, 'clockOffset'>, options: Options): Instance => {
  const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
    workerData: { ...setup, clockOffset: options.clock.offset } satisfies WorkerSetup,
    env: options.environment,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  forward(worker.stdout, setup.functionName, options.onLog);
  forward(worker.stderr, setup.functionName, options.onLog);
  const ready = new Promise<boolean>((resolve) => {
    const limit = setTimeout(() => resolve(false), START_LIMIT_MILLIS);
    worker.once('message', () => resolve(true));
    worker.once('exit', () => resolve(false));
    void worker.once('message', () => clearTimeout(limit)).once('exit', () => clearTimeout(limit));
  });
  const instance: Instance = { worker, ready, isGone: false };
  worker.once('exit', () => {
    instance.isGone = true;
  });
  worker.on('error', (error) =>
    options.onLog?.({ functionName: setup.functionName, text: `${error.name}: ${error.message}` }),
  );
  return instance;
};

/** Runs one event on one instance, and ends the instance if it crashed or passed the timeout. */
const runOn = async (instance: Instance, event: unknown, timeoutMillis: number): Promise<Outcome> => {
  const { worker } = instance;
  const end = async (reason: 'timed-out' | 'crashed'): Promise<Outcome> => {
    instance.isGone = true;
    await worker.terminate();
    return { kind: 'failed', reason };
  };
  if (!(await instance.ready)) return end('crashed');
  const answer = await new Promise<WorkerAnswer | 'timed-out' | 'crashed'>((resolve) => {
    const onExit = (): void => settle('crashed');
    const limit = setTimeout(() => settle('timed-out'), timeoutMillis);
    const settle = (value: WorkerAnswer | 'timed-out' | 'crashed'): void => {
      clearTimeout(limit);
      worker.off('message', settle).off('exit', onExit);
      resolve(value);
    };
    worker.once('message', settle).once('exit', onExit);
    tell(worker, { kind: 'event', requestId: randomUUID(), timeoutMillis, event });
  });
  if (answer === 'timed-out' || answer === 'crashed') return end(answer);
  switch (answer.kind) {
    case 'result':
      return { kind: 'done', result: JSON.parse(answer.json) };
    case 'error':
      return { kind: 'failed', reason: 'threw' };
    case 'ready':
      return end('crashed');
  }
};

/** @throws one sentence when the bundle is not there */
export const createFunctionPool = (options: Options): FunctionPool => {
  const { plan } = options;
  const setup = setupOf(options);
  const capacity = Math.min(plan.reservedConcurrency ?? MOST_INSTANCES, MOST_INSTANCES);
  const instances = new Set<Instance>();
  const idle: Instance[] = [];
  const waiting: ((instance: Instance | undefined) => void)[] = [];
  let isStopped = false;
  const counted = { running: 0, invocations: 0, records: 0, failures: 0 };

  const start = (): Instance => {
    const instance = startInstance(setup, options);
    instances.add(instance);
    return instance;
  };
  const take = async (): Promise<Instance | undefined> => {
    if (isStopped) return undefined;
    for (let warm = idle.pop(); warm !== undefined; warm = idle.pop()) {
      if (!warm.isGone) return warm;
      instances.delete(warm);
    }
    return instances.size < capacity ? start() : new Promise((resolve) => void waiting.push(resolve));
  };
  const release = (instance: Instance): void => {
    if (instance.isGone) instances.delete(instance);
    if (isStopped) return;
    const next = waiting.shift();
    if (next !== undefined) next(instance.isGone ? start() : instance);
    else if (!instance.isGone) idle.push(instance);
  };

  return {
    capacity,
    async invoke(event, records) {
      const instance = await take();
      if (instance === undefined) return { kind: 'failed', reason: 'stopped' };
      counted.running += 1;
      counted.invocations += 1;
      counted.records += records;
      const outcome = await runOn(instance, event, plan.timeoutSeconds * 1000);
      counted.running -= 1;
      if (outcome.kind === 'failed') {
        options.onLog?.({ functionName: plan.name, text: `${plan.name} ${outcome.reason}` });
      }
      release(instance);
      return outcome;
    },
    countFailures: (records) => void (counted.failures += records),
    setClock() {
      for (const { worker } of instances) tell(worker, { kind: 'clock', offset: options.clock.offset });
    },
    view: () => ({ name: plan.name, ...counted }),
    async stop() {
      isStopped = true;
      for (const resolve of waiting.splice(0)) resolve(undefined);
      await Promise.all([...instances].map(({ worker }) => worker.terminate()));
    },
  };
};
