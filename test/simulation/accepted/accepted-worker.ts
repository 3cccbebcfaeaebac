import { parentPort } from 'node:worker_threads';
import { tryHere } from './check-accepted.ts';
import { WHOLE } from './mutant.ts';
import type { Answered, Asked } from './try-in-workers.ts';

const tryMany = tryHere(WHOLE);

const answer = async (before: Promise<void>, { seed, from, to }: Asked): Promise<void> => {
  await before;
  const tried = await tryMany(seed, from, to);
  parentPort?.postMessage({ from, tried } satisfies Answered);
};

let last = Promise.resolve();
parentPort?.on('message', (asked: Asked) => {
  last = answer(last, asked);
});
