import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Door } from '../functions/contracts/partners.ts';
import { posting, submitted } from '../test/support/messages.ts';
import { outsizedLike, outsizedWanted, type Outsized } from '../test/support/outsized-bodies.ts';
import type { Answered, Asked } from './outsized/reading-process.ts';
import type { BenchReport, Line } from './report.ts';

/** The longest acceptable time to refuse a body, in milliseconds. */
const CEILING = 50;
/** How far the heap may grow beyond what good messages need, in megabytes. */
const MORE_HEAP = 64;
const ROUNDS = 5;

const DOOR: Door = { sender: 'masan-univ', kind: 'postings' };

const READING = fileURLToPath(new URL('./outsized/reading-process.ts', import.meta.url));

type Reader = { readonly read: (body: string) => Promise<Answered>; readonly end: () => void };

/** A process that reads bodies as a door does. It dies when its heap exceeds `megabytes`. */
const reader = (megabytes?: number): Reader => {
  const execArgv = megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`];
  const reading = fork(READING, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const read = (body: string): Promise<Answered> =>
    new Promise((resolve, reject) => {
      reading
        .removeAllListeners()
        .once('message', (answered: Answered) => resolve(answered))
        .once('exit', () => reject(new Error('The process has died')));
      reading.send({ body, door: DOOR, rounds: ROUNDS } satisfies Asked);
    });
  return { read, end: () => reading.disconnect() };
};

const measured = async (
  [what, body, code]: Outsized,
  good: string,
  heap: number,
): Promise<{ readonly line?: Line; readonly difference?: string }> => {
  const { read, end } = reader(heap);
  await read(good);
  try {
    const { codes, median } = await read(body);
    const line = { name: what, median, ceiling: CEILING };
    end();
    return codes.includes(code)
      ? { line }
      : { line, difference: `${what} is ${codes.join(', ') || 'taken'}, not ${code}` };
  } catch {
    return { difference: `${what} takes more than ${MORE_HEAP} MB` };
  }
};

/** Outsized bodies. A separate process reads each, with no more heap than the body may take. */
export const benchOutsized = async (only: (what: string) => boolean = () => true): Promise<BenchReport> => {
  const good = submitted('masan-univ', posting()).body;
  const first = reader();
  const { heap } = await first.read(good);
  first.end();
  const lines: Line[] = [];
  const differences: string[] = [];
  for (const outsized of [...outsizedLike(good), ...outsizedWanted(good)].filter(([what]) => only(what))) {
    const { line, difference } = await measured(outsized, good, Math.ceil(heap) + MORE_HEAP);
    if (line !== undefined) lines.push(line);
    if (difference !== undefined) differences.push(difference);
  }
  return {
    bench: 'outsized',
    workload: `bodies out of all proportion, each refused with its code within ${MORE_HEAP} MB more of heap than good ones need`,
    unit: 'ms',
    lines,
    differences,
  };
};
