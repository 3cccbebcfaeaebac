import * as z from 'zod';
import { CONFIRMERS, HIRE_RESIDENCES } from '../../contracts/known-values.ts';
import { countHires, type HireCounts } from '../companies/score/hires.ts';
import { dayOfMonths } from '../language/calendar.ts';

/**
 * What a company's record keeps of a hire: no name, no birth date, and nothing that leads to the person. An absent value is
 * unknown.
 */
export const companyHireSchema = z.object({
  /** The day of the hire, and the last day of work (Asia/Seoul). */
  on: z.iso.date(),
  leftOn: z.iso.date().optional(),
  /** Youth by the ordinance (창원시 청년 기본 조례 제3조), on the day of the hire. */
  young: z.boolean().optional(),
  residence: z.enum(HIRE_RESIDENCES).optional(),
  site: z.string().optional(),
  confirmedBy: z.array(z.enum(CONFIRMERS)),
});
export type CompanyHire = z.infer<typeof companyHireSchema>;

/** In months after the hire. On that day it becomes a count. */
const KEPT_MONTHS = 13;

/** The day (Asia/Seoul) from which a hire is a count only. */
export const countedFrom = ({ on }: Pick<CompanyHire, 'on'>): string => dayOfMonths(on, KEPT_MONTHS);

const COUNTED = ['hires', 'birthKnown', 'youth', 'residenceKnown', 'residents', 'localYouth', 'unconfirmed'] as const;

/** Counts of hires: those that are confirmed, and beside them `unconfirmed`. */
export const hireCountsSchema = z.object({
  hires: z.int(),
  birthKnown: z.int(),
  youth: z.int(),
  residenceKnown: z.int(),
  residents: z.int(),
  localYouth: z.int(),
  unconfirmed: z.int(),
}) satisfies z.ZodType<HireCounts>;

export const NO_HIRES: HireCounts = {
  hires: 0,
  birthKnown: 0,
  youth: 0,
  residenceKnown: 0,
  residents: 0,
  localYouth: 0,
  unconfirmed: 0,
};

/** What one hire adds to the counts of its month. Who left within 90 days adds nothing. */
const countsOfOne = (hire: CompanyHire): HireCounts =>
  countHires([{ person: '', ...hire }], { from: hire.on, to: hire.on }, { site: () => true, youth: () => undefined });

/** Returns the counts with one hire more. */
export const withOneMore = (counts: HireCounts, hire: CompanyHire): HireCounts => {
  const one = countsOfOne(hire);
  return COUNTED.reduce((sum, what) => ({ ...sum, [what]: counts[what] + one[what] }), counts);
};
