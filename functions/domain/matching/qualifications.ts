import { Temporal } from 'temporal-polyfill';
import { EDUCATION_LEVELS } from '../../contracts/posting.ts';
import { addDays } from '../calendar.ts';
import type { JobRow, SeekerRow } from './profiles.ts';

/** The three values of a criterion, as in SQL: what is not known is neither true nor false. */
export type Answer = 'yes' | 'no' | 'unknown';

type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** What somebody who attends or left a school of this level must have finished before. 전문대 is no step to 대학. */
const FINISHED_BEFORE = {
  none: 'none',
  elementary: 'none',
  'middle-school': 'elementary',
  'high-school': 'middle-school',
  associate: 'high-school',
  bachelor: 'high-school',
  master: 'bachelor',
  doctor: 'master',
} as const satisfies Record<EducationLevel, EducationLevel>;

const rank = (level: EducationLevel): number => EDUCATION_LEVELS.indexOf(level);

/**
 * "At least what is required." Only a graduate proves the level itself; who is enrolled or left proves what had to be
 * finished before, and does not have the level. Between the two (a university student and an associate degree), and
 * where the status is not known, it stays open.
 */
export const educationSuffices = (
  education: SeekerRow['education'],
  required: NonNullable<NonNullable<JobRow['requirements']>['education']>,
): Answer => {
  if (required === 'unknown' || education?.level === undefined) return 'unknown';
  const { level, status } = education;
  const proven = status === 'graduated' ? level : FINISHED_BEFORE[level];
  if (rank(proven) >= rank(required)) return 'yes';
  const possible = status === 'enrolled' || status === 'left' ? rank(level) - 1 : rank(level);
  return possible >= rank(required) ? 'unknown' : 'no';
};

/** A period of work: both days count. */
type Period = { readonly from: string; readonly to: string };

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
 * Whether the periods reach the years. Each counts its whole months by the calendar (민법 제160조), so one unbroken
 * period is exact: 2021-03-01 to 2024-02-29 is three years, one day less is not. Left-over days are added up.
 */
const reaches = (periods: readonly Period[], years: number): boolean => {
  let months = 0;
  let days = 0;
  for (const { from, to } of merged(periods)) {
    const worked = Temporal.PlainDate.from(from).until(addDays(to, 1), { largestUnit: 'month' });
    months += worked.months;
    days += worked.days;
  }
  return months + Math.floor(days / DAYS_OF_A_MONTH) >= Math.ceil(years * 12);
};

/** KECO's middle group (중분류): the first two digits. */
const group = (occupation: string): string => occupation.slice(0, 2);

/**
 * "Career summed in the posting's KECO group", up to and with `today`; an open end means still working. A period that
 * ends before it begins proves nothing. A record with only the major group (one digit) may or may not belong here.
 */
export const careerSuffices = (
  career: SeekerRow['career'],
  years: number,
  occupation: string,
  today: string,
): Answer => {
  if (career === undefined) return 'unknown';
  const periodsIn = (belongs: (occupation: string) => boolean): Period[] =>
    career
      .filter((record) => belongs(record.occupation))
      .map(({ from, to = today }) => ({ from, to: to < today ? to : today }))
      .filter(({ from, to }) => from <= to);
  const proven = (code: string): boolean => group(code) === group(occupation);
  if (reaches(periodsIn(proven), years)) return 'yes';
  const possible = (code: string): boolean => proven(code) || (code.length === 1 && occupation.startsWith(code));
  return reaches(periodsIn(possible), years) ? 'unknown' : 'no';
};

/** Every required entry is among those the person has; both stand in comparable form. */
export const containsAll = (has: readonly string[] | undefined, required: readonly string[]): Answer => {
  if (has === undefined) return 'unknown';
  return required.every((entry) => has.includes(entry)) ? 'yes' : 'no';
};
