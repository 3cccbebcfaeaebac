import { Temporal } from 'temporal-polyfill';
import { addDays } from './calendar.ts';

/** A stretch of work in one occupation (KECO code); `from` and `to` both count, and no `to` means still working. */
export type CareerRecord = {
  readonly occupation: string;
  readonly from: string;
  readonly to?: string | undefined;
};

/** A period of work: both days count. */
export type Period = { readonly from: string; readonly to: string };

/** Periods that overlap or touch become one, so that two jobs at the same time count once. */
const merged = (periods: readonly Period[]): Period[] => {
  const result: Period[] = [];
  for (const period of periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last !== undefined && period.from <= addDays(last.to, 1)) {
      result[result.length - 1] = { from: last.from, to: last.to > period.to ? last.to : period.to };
    } else {
      result.push(period);
    }
  }
  return result;
};

/** The longest month: as many days left over from several periods make one more month, and fewer never do. */
const DAYS_OF_A_MONTH = 31;

/**
 * The whole months that the periods add up to. Each counts its own by the calendar (민법 제160조), so one unbroken
 * period is exact: 2021-03-01 to 2024-02-29 is 36 months, one day less is not. Left-over days are added up.
 */
export const monthsWorked = (periods: readonly Period[]): number => {
  let months = 0;
  let days = 0;
  for (const { from, to } of merged(periods)) {
    const worked = Temporal.PlainDate.from(from).until(addDays(to, 1), { largestUnit: 'month' });
    months += worked.months;
    days += worked.days;
  }
  return months + Math.floor(days / DAYS_OF_A_MONTH);
};

/**
 * The periods of the records that belong, up to and with `day`; an open end means still working. One that ends before it
 * begins proves nothing.
 */
export const periodsUntil = (
  career: readonly CareerRecord[],
  day: string,
  belongs: (occupation: string) => boolean,
): Period[] =>
  career
    .filter(({ occupation }) => belongs(occupation))
    .map(({ from, to = day }) => ({ from, to: to < day ? to : day }))
    .filter(({ from, to }) => from <= to);

/** KECO's middle group (중분류): the first two digits. */
export const occupationGroup = (occupation: string): string => occupation.slice(0, 2);

/** A code of KECO from the middle group on. Anything shorter, or no such code, may belong to any group that it begins. */
const GROUPED = /^[0-9]{2}/;

const surelyIn = (occupation: string, group: string): boolean =>
  GROUPED.test(occupation) && occupationGroup(occupation) === group;

const possiblyIn = (occupation: string, group: string): boolean =>
  surelyIn(occupation, group) ||
  /^[^0-9]/.test(occupation) ||
  (occupation.length === 1 && group.startsWith(occupation));

/** The most whole months in one KECO group up to and with a day: of what surely belongs to it, or of all that may. */
export const monthsInOneGroup = (
  career: readonly CareerRecord[],
  day: string,
  certainty: 'surely' | 'possibly',
): number => {
  const isIn = certainty === 'surely' ? surelyIn : possiblyIn;
  const groups = new Set(career.map(({ occupation }) => occupationGroup(occupation)));
  const periods = [...groups].map((group) => periodsUntil(career, day, (occupation) => isIn(occupation, group)));
  return Math.max(0, ...periods.map(monthsWorked));
};

/** The first day after `day` on which the months in one group reach `months`, for somebody who goes on as they do. */
export const dayOfCareer = (
  career: readonly CareerRecord[],
  day: string,
  months: number,
  certainty: 'surely' | 'possibly',
): string | undefined => {
  const reachedAfter = (days: number): boolean => monthsInOneGroup(career, addDays(day, days), certainty) >= months;
  let before = 0;
  let reached = (Math.ceil(months) + 1) * DAYS_OF_A_MONTH;
  if (reachedAfter(before) || !reachedAfter(reached)) return undefined;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (reachedAfter(middle)) reached = middle;
    else before = middle;
  }
  return addDays(day, reached);
};
