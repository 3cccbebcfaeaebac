import { EDUCATION_LEVELS } from '../../contracts/known-values.ts';
import { monthsWorked, occupationGroup, periodsUntil } from '../people/career.ts';
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
  const suffices = (belongs: (code: string) => boolean): boolean =>
    monthsWorked(periodsUntil(career, today, belongs)) >= Math.ceil(years * 12);
  const proven = (code: string): boolean => occupationGroup(code) === occupationGroup(occupation);
  if (suffices(proven)) return 'yes';
  const possible = (code: string): boolean => proven(code) || (code.length === 1 && occupation.startsWith(code));
  return suffices(possible) ? 'unknown' : 'no';
};

/** Every required entry is among those the person has; both stand in comparable form. */
export const containsAll = (has: readonly string[] | undefined, required: readonly string[]): Answer => {
  if (has === undefined) return 'unknown';
  return required.every((entry) => has.includes(entry)) ? 'yes' : 'no';
};
