/** Keeps the last of many things in memory, oldest first: log lines, or batches. */
export type Keeper<T> = { keep(one: T): void; kept(): readonly T[] };

/** The sample city writes about 3,000 log lines. Beyond the limit the oldest are dropped. */
const MOST = 50_000;

export const keepLast = <T>(most: number = MOST): Keeper<T> => {
  let kept: T[] = [];
  return {
    keep(one) {
      kept.push(one);
      // In one go: removing the first item of an array moves all others.
      if (kept.length > most * 1.1) kept = kept.slice(-most);
    },
    kept: () => kept.slice(-most),
  };
};
