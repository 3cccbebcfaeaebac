import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween } from '../language/calendar.ts';

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

/** As many days left over from several periods make one more month, and fewer never do. */
const LONGEST_MONTH = 31;
/** As many may make one more month, and fewer never do. */
const SHORTEST_MONTH = 28;
/** The month of those who add up all days (월 30일). */
const MONTH_OF_DAYS = 30;

/**
 * How periods are added up where two or more leave days over. `surely`: 31 left-over days make a month. `at-most`: 28 do, or 30 of
 * all days together. No text says which, so an official looks at a career between the two.
 */
export type Summed = 'surely' | 'at-most';

const calendarSpan = ({ from, to }: Period): Temporal.Duration =>
  Temporal.PlainDate.from(from).until(addDays(to, 1), { largestUnit: 'month' });

/**
 * The whole months that the periods add up to. Each counts its own by the calendar (민법 제160조), so one unbroken
 * period is exact, however it is summed: 2021-03-01 to 2024-02-29 is 36 months, one day less is not.
 */
export const monthsWorked = (periods: readonly Period[], summed: Summed = 'surely'): number => {
  const apart = merged(periods);
  const spans = apart.map(calendarSpan);
  const months = spans.reduce((sum, span) => sum + span.months, 0);
  const left = spans.map(({ days }) => days).filter((days) => days > 0);
  const leftOver = left.reduce((sum, days) => sum + days, 0);
  const surely = months + Math.floor(leftOver / LONGEST_MONTH);
  if (summed === 'surely' || left.length < 2) return surely;
  const days = apart.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  return Math.max(surely, months + Math.floor(leftOver / SHORTEST_MONTH), Math.floor(days / MONTH_OF_DAYS));
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
  summed: Summed = 'surely',
): number => {
  const isIn = certainty === 'surely' ? surelyIn : possiblyIn;
  const groups = new Set(career.map(({ occupation }) => occupationGroup(occupation)));
  const periods = [...groups].map((group) => periodsUntil(career, day, (occupation) => isIn(occupation, group)));
  return Math.max(0, ...periods.map((apart) => monthsWorked(apart, summed)));
};

/**
 * The days after `day` and up to `last` on which the months in one group come to reach `months`, or no longer do, for somebody
 * who goes on as they do. At the most they may fall short again: days left over that make up a month add nothing any more.
 */
export const daysOfCareer = (
  career: readonly CareerRecord[],
  { day, last }: { readonly day: string; readonly last: string },
  {
    months,
    certainty,
    summed,
  }: { readonly months: number; readonly certainty: 'surely' | 'possibly'; readonly summed: Summed },
): string[] => {
  if (career.every(({ to }) => to !== undefined && to <= day)) return [];
  const reachedOn = (on: string): boolean => monthsInOneGroup(career, on, certainty, summed) >= months;
  const days = Array.from({ length: Math.max(0, daysBetween(day, last)) + 1 }, (_, index) => addDays(day, index));
  const reached = days.map(reachedOn);
  return days.filter((_, index) => index > 0 && reached[index] !== reached[index - 1]);
};
