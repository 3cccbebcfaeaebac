import type { LogLine } from './function-pool.ts';

/** The last lines that the functions logged, oldest first. */
export type LogKeeper = { keep(line: LogLine): void; lines(): readonly LogLine[] };

/** The sample city writes three thousand; the oldest go when there are more. */
const MOST_LINES = 50_000;

export const startLogKeeper = (most: number = MOST_LINES): LogKeeper => {
  let kept: LogLine[] = [];
  return {
    keep(line) {
      kept.push(line);
      // Not one by one: to take the first of an array away moves all others.
      if (kept.length > most * 1.1) kept = kept.slice(-most);
    },
    lines: () => kept.slice(-most),
  };
};
