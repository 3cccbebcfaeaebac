/**
 * Answer times are counted in ranges, so that days can be added up. Each number is the end of a range, in milliseconds; the last range
 * has no end.
 */
export const TIME_ENDS = [
  1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 180_000, 300_000, 600_000, 1_800_000, 3_600_000, 21_600_000,
  86_400_000,
] as const;
export const TIME_RANGES = TIME_ENDS.length + 1;

/** The range of a time in milliseconds: the first whose end it does not pass. */
export const rangeOf = (ms: number): number => {
  const range = TIME_ENDS.findIndex((end) => ms <= end);
  return range === -1 ? TIME_ENDS.length : range;
};

/**
 * The end of the range in which the time of this share lies (0.9: nine of ten took no longer), in milliseconds. `longer`: it is
 * longer than the last end. Undefined if nothing was counted.
 */
export const withinOf = (counts: readonly number[], share: number): number | 'longer' | undefined => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  let sum = 0;
  for (const [range, count] of counts.entries()) {
    sum += count;
    if (sum >= all * share) return TIME_ENDS[range] ?? 'longer';
  }
  return 'longer';
};
