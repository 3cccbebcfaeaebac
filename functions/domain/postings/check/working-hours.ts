import type { Posting } from '../../../contracts/posting.ts';
import type { Fraction } from './fraction.ts';
import { fraction, isBelow, over, plus, smaller, times } from './fraction.ts';

const EIGHT = fraction(8);
const FORTY = fraction(40);
/** 근로기준법 제18조 제3항: below 15 hours a week there is no paid weekly holiday. */
const HOLIDAY_FROM = fraction(15);
/** Weeks in a month: 365 ÷ 7 ÷ 12. */
const WEEKS_A_MONTH: Fraction = { n: 365n, d: 84n };
/** The official rounding of 208.57 hours, for a full-time month. */
const OFFICIAL_FULL_TIME = fraction(209);

const given = (value: number | undefined): Fraction | undefined => (value === undefined ? undefined : fraction(value));

const fewer = (a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined =>
  a !== undefined && b !== undefined ? smaller(a, b) : (a ?? b);

/** Hours of a working day; where the posting says it in two ways that differ, the one that favours the employer. */
export const hoursADay = (posting: Posting): Fraction | undefined => {
  const week = given(posting.weeklyHours);
  const days = given(posting.daysPerWeek);
  return fewer(given(posting.dailyHours), week !== undefined && days !== undefined ? over(week, days) : undefined);
};

/** Hours of a working week, without the paid holiday. */
export const hoursAWeek = (posting: Posting): Fraction | undefined => {
  const day = given(posting.dailyHours);
  const days = given(posting.daysPerWeek);
  return fewer(given(posting.weeklyHours), day !== undefined && days !== undefined ? times(day, days) : undefined);
};

/** 주휴시간: weekly ÷ 40 × 8, at most 8, none under 15 hours a week. */
const paidHoliday = (week: Fraction): Fraction =>
  isBelow(week, HOLIDAY_FROM) ? fraction(0) : smaller(over(times(week, EIGHT), FORTY), EIGHT);

/** Paid hours of a month: the calculated figure and, for full time, the official one (209). */
export const hoursAMonth = (week: Fraction): { calculated: Fraction; official: Fraction } => {
  const calculated = times(plus(week, paidHoliday(week)), WEEKS_A_MONTH);
  const isFullTime = !isBelow(week, FORTY) && !isBelow(FORTY, week);
  return { calculated, official: isFullTime ? OFFICIAL_FULL_TIME : calculated };
};

/** Paid hours of a week: those worked and the paid holiday. */
export const paidHoursAWeek = (week: Fraction): Fraction => plus(week, paidHoliday(week));

/** Hours of a month without any paid holiday: 감시·단속적 근로, farms. */
export const hoursOfWeeksInMonth = (week: Fraction): Fraction => times(week, WEEKS_A_MONTH);

/** Is it known that no paid weekly holiday falls due? */
export const hasNoPaidHoliday = (week: Fraction | undefined): boolean =>
  week !== undefined && isBelow(week, HOLIDAY_FROM);
