import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { addDays, daysBetween, plainDate } from '../language/calendar.ts';

/** A period of work in one occupation (KECO code). Both days count. Without `to` the work continues. */
export type CareerRecord = {
  readonly occupation: string;
  readonly from: string;
  readonly to?: string | undefined;
};

/** A period of work. Both days count. */
export type Period = { readonly from: string; readonly to: string };

/** Merges periods that overlap or touch, so that two jobs at the same time count once. */
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

/** In days. This many left-over days from several periods always make another month. */
const LONGEST_MONTH = 31;
/** In days. This many left-over days may make another month. Fewer never do. */
const SHORTEST_MONTH = 28;
/** In days. The month of those who add up all days (월 30일). */
const MONTH_OF_DAYS = 30;

/**
 * How to add up periods if two or more of them leave days over. `surely`: 31 left-over days make a month. `at-most`: 28
 * left-over days make a month, or 30 of all days together. No text says which is right, so an official looks at a
 * career between the two.
 */
export type Summed = 'surely' | 'at-most';

const calendarSpan = ({ from, to }: Period): { readonly months: number; readonly days: number } =>
  PlainDate.diff(plainDate(from), plainDate(addDays(to, 1)), { largestUnit: 'month' });

/**
 * Returns the whole months that the periods add up to. The months of each period follow the calendar (민법 제160조), so one
 * unbroken period is exact with either `summed`: 2021-03-01 to 2024-02-29 is 36 months, and one day less is 35.
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
 * Returns the periods of the matching records up to and including `day`. An open end means that the work continues. A
 * record that ends before it begins proves nothing and is dropped.
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

/** The KECO middle group (중분류): the first two digits. */
export const occupationGroup = (occupation: string): string => occupation.slice(0, 2);

/**
 * A KECO code that names its middle group. A single digit may belong to any group that begins with it. A text that is
 * no code may belong to any group.
 */
const GROUPED = /^[0-9]{2}/;

const surelyIn = (occupation: string, group: string): boolean =>
  GROUPED.test(occupation) && occupationGroup(occupation) === group;

const possiblyIn = (occupation: string, group: string): boolean =>
  surelyIn(occupation, group) ||
  /^[^0-9]/.test(occupation) ||
  (occupation.length === 1 && group.startsWith(occupation));

/**
 * Returns the most whole months in one KECO group up to and including a day. `surely` counts only the work that
 * certainly belongs to the group, `possibly` all that may.
 */
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
 * Returns the days after `day`, up to `last`, on which the months in one group reach `months` or fall below it again,
 * if the person goes on working as now. With `at-most` the sum may fall: left-over days that completed a month can
 * become part of a calendar month.
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
