import type { LogLine } from './function-pool.ts';

/** Keeps the last log lines in memory, oldest first. */
export type LogKeeper = { keep(line: LogLine): void; lines(): readonly LogLine[] };

/** The sample city writes about 3,000 lines. Beyond the limit the oldest are dropped. */
const MOST_LINES = 50_000;

export const startLogKeeper = (most: number = MOST_LINES): LogKeeper => {
  let kept: LogLine[] = [];
  return {
    keep(line) {
      kept.push(line);
      // In one go: removing the first item of an array moves all others.
      if (kept.length > most * 1.1) kept = kept.slice(-most);
    },
    lines: () => kept.slice(-most),
  };
};
