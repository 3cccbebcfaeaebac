import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TryMany } from './check-accepted.ts';
import type { Tried } from './mutant.ts';

/** A request to a thread, and its answer. */
export type Asked = { readonly seed: number; readonly from: number; readonly to: number };
export type Answered = { readonly from: number; readonly tried: Tried[] };

type Waiting = { readonly resolve: (tried: Tried[]) => void; readonly reject: (error: Error) => void };

/** Starts one thread per core. Ranges go to the threads in turn, and each thread works through its ranges in order. */
export const tryInWorkers = (): { tryMany: TryMany; abreast: number; stop: () => Promise<unknown> } => {
  const waiting = new Map<number, Waiting>();
  const start = (): Worker => {
    const worker = new Worker(new URL('./accepted-worker.ts', import.meta.url));
    worker.on('message', ({ from, tried }: Answered) => waiting.get(from)?.resolve(tried));
    worker.on('error', (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
    return worker;
  };
  const workers = Array.from({ length: availableParallelism() }, start);
  let turn = 0;
  const tryMany: TryMany = async (seed, from, to) => {
    const worker = workers[(turn += 1) % workers.length];
    const answer = new Promise<Tried[]>((resolve, reject) => waiting.set(from, { resolve, reject }));
    worker?.postMessage({ seed, from, to } satisfies Asked);
    return answer.finally(() => waiting.delete(from));
  };
  const stop = (): Promise<unknown> => Promise.all(workers.map((worker) => worker.terminate()));
  return { tryMany, abreast: workers.length * 2, stop };
};
