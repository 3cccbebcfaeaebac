/** Names that change on a day. A new name can be deployed before its first day. */

type Dated = {
  /** The first day (`YYYY-MM-DD`, Asia/Seoul) of this name. Absent: no lower bound. */
  readonly from?: string;
  /** The day on which the name was published. Absent: the same as `from`. */
  readonly knownFrom?: string;
};

/** In order of time. */
export type Names<N extends Dated> = readonly [N, ...N[]];

/**
 * Returns the name in force on a day, as far as it was known on `knownOn`. Before the first day of any name: the first
 * name.
 */
export const nameOn = <N extends Dated>(names: Names<N>, on: string, knownOn = on): N =>
  names.findLast(({ from = '', knownFrom = from }) => from <= on && knownFrom <= knownOn) ?? names[0];

/** Returns the last name in order of time, even if its first day is still ahead. */
export const latestName = <N extends Dated>(names: Names<N>): N => names.at(-1) ?? names[0];
