/**
 * A small random generator with a fixed seed (mulberry32): the sample city is the same on every machine and every day.
 */
export type Random = {
  /** A whole number from 0 to `below` − 1. */
  readonly int: (below: number) => number;
  /** True in about `percent` of 100 calls. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
};

/** The seed of a city of this size: the text "CW" as a number, plus the size. */
export const citySeed = (size: number): number => 0x4357_0000 + size;

/** The seed of the crowd beside the city: no city is as large as this number. */
export const CROWD_SEED = citySeed(0x1000_0000);

export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { int, chance: (percent) => next() * 100 < percent, pick: (list) => at(list, int(list.length)) };
};

/**
 * The entry at `index` modulo the length.
 * @throws RangeError if the list is empty
 */
export const at = <T>(list: readonly T[], index: number): T => {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('The list is empty.');
  return entry;
};
