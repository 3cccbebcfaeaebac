import type { MinimumWageFigure } from './figures.ts';
import { asKnownOn } from './figure-form.ts';
import { FIGURES, figureOn } from './figures.ts';

/**
 * The minimum wage (최저임금액): won per hour, in force from `effectiveFrom` to `effectiveTo` (both days included,
 * Asia/Seoul).
 */
export type MinimumWage = MinimumWageFigure;

/** In order of first day. "Published is not in force": until its first day a published figure is only announced. */
const known = (knownOn: string, wages: readonly MinimumWage[]): MinimumWage[] =>
  wages.filter(({ knownFrom }) => knownFrom <= knownOn).map((figure) => asKnownOn(figure, knownOn));

/** The wages of the release, where there is no table of approved figures. */
const OF_RELEASE = FIGURES.minimumWage;

/**
 * Returns the minimum wage in force on `day`, as far as it was published by `knownOn` (최저임금법 제10조). Undefined if no
 * published figure covers the day: nothing is assumed then.
 */
export const minimumWageOn = (
  day: string,
  knownOn: string,
  wages: readonly MinimumWage[] = OF_RELEASE,
): MinimumWage | undefined => figureOn(wages, day, knownOn);

/**
 * Returns the latest published figure that had begun by `day`. For a day without a figure it is the lowest possible
 * wage, because the 최저임금 has never been lowered.
 */
export const minimumWageFloor = (
  day: string,
  knownOn: string,
  wages: readonly MinimumWage[] = OF_RELEASE,
): MinimumWage | undefined => known(knownOn, wages).findLast((figure) => figure.effectiveFrom <= day);

/** Returns the first figure published by `knownOn` that begins after `day` and is higher than `hourly` won. */
export const nextMinimumWage = (
  day: string,
  knownOn: string,
  hourly: number,
  wages: readonly MinimumWage[] = OF_RELEASE,
): MinimumWage | undefined =>
  known(knownOn, wages).find((figure) => figure.effectiveFrom > day && figure.hourly > hourly);
