/** Names of what may be renamed, so that a new one can be deployed before the day on which it begins. */

type Dated = {
  /** The first day (`YYYY-MM-DD`, Asia/Seoul) on which it is called so; absent: as far back as anybody asks. */
  readonly from?: string;
  /** Since when that is published; absent: since `from`. */
  readonly knownFrom?: string;
};

/** In the order of time. */
export type Names<N extends Dated> = readonly [N, ...N[]];

/** The name on a day, as far as it was known on another; before every other the first one. */
export const nameOn = <N extends Dated>(names: Names<N>, on: string, knownOn = on): N =>
  names.findLast(({ from = '', knownFrom = from }) => from <= on && knownFrom <= knownOn) ?? names[0];

/** The name to come, or that there is. */
export const latestName = <N extends Dated>(names: Names<N>): N => names.at(-1) ?? names[0];
