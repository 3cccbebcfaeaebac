import figures from './figures/minimum-wage.json' with { type: 'json' };

/** 최저임금액: won per hour, in force from `effectiveFrom` to `effectiveTo` (both days included, Asia/Seoul). */
export type MinimumWage = {
  readonly hourly: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly status: 'notice' | 'announced';
  readonly source: string;
  /** After this day the figure must have been looked at again. */
  readonly reviewBy: string;
};

/** "Published is not in force": until its first day a published figure is only announced. */
const known = (knownOn: string): MinimumWage[] =>
  figures.figures
    .filter((figure) => figure.knownFrom <= knownOn)
    .map(({ hourly, effectiveFrom, effectiveTo, source, reviewBy }) => ({
      hourly,
      effectiveFrom,
      effectiveTo,
      status: knownOn < effectiveFrom ? 'announced' : 'notice',
      source,
      reviewBy,
    }));

/**
 * The minimum wage in force on `day`, as far as it was published by `knownOn` (최저임금법 제10조). Undefined when no
 * published figure covers the day: then nothing is assumed.
 */
export const minimumWageOn = (day: string, knownOn: string): MinimumWage | undefined =>
  known(knownOn).find((figure) => figure.effectiveFrom <= day && day <= figure.effectiveTo);

/**
 * The latest published figure that had begun by `day`: for a day that no figure covers yet, the least that the wage
 * can be, since 최저임금 has never been lowered.
 */
export const minimumWageFloor = (day: string, knownOn: string): MinimumWage | undefined =>
  known(knownOn).findLast((figure) => figure.effectiveFrom <= day);

/** The first figure published by `knownOn` that begins after `day` and is higher than `hourly` won. */
export const nextMinimumWage = (day: string, knownOn: string, hourly: number): MinimumWage | undefined =>
  known(knownOn).find((figure) => figure.effectiveFrom > day && figure.hourly > hourly);
