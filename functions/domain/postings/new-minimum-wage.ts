import type { FindingCode } from '../../contracts/finding.ts';
import { daysBetween, utcInstant } from '../language/calendar.ts';
import { minimumWageOn, type MinimumWage } from '../eligibility/law/minimum-wage.ts';
import { isOpen } from '../matching/fit.ts';
import { checkPosting } from './check-posting.ts';
import { postingState, type PostingRecord, type Recheck } from './posting-record.ts';

/** The recheck of a new minimum wage can be repeated for this many days after its first day, if a run was missed. */
const CATCH_UP_DAYS = 30;

/** Returns the minimum wage in force on a day if it is new: it began on that day or at most 30 days before. */
export const newMinimumWage = (today: string, wages?: readonly MinimumWage[]): MinimumWage | undefined => {
  const figure = minimumWageOn(today, today, wages);
  return figure !== undefined && daysBetween(figure.effectiveFrom, today) <= CATCH_UP_DAYS ? figure : undefined;
};

/** The first instant of a minimum wage: midnight in Seoul. */
export const sinceOf = ({ effectiveFrom }: MinimumWage): string => utcInstant(`${effectiveFrom}T00:00:00+09:00`);

/** The findings that a new minimum wage alone can cause. */
const BELOW_MINIMUM: readonly FindingCode[] = ['wage-below-minimum', 'wage-range-below-minimum'];
export const isBelowMinimum = (code: FindingCode): boolean => BELOW_MINIMUM.includes(code);

/** Returns the findings that the new figure causes and that the posting did not have before. */
const fallenBelow = (record: PostingRecord, figure: MinimumWage): Recheck['findings'] => {
  const { effectiveFrom: on } = figure;
  const { posting, findings: known = [] } = record.standing ?? {};
  if (posting === undefined) return [];
  return checkPosting(posting, { on, knownOn: on, wages: [figure] }).filter(
    ({ code }) => isBelowMinimum(code) && !known.some((finding) => finding.code === code),
  );
};

/**
 * Checks the posting in force against a minimum wage in force today (Asia/Seoul). An open posting that is now below it
 * is held from the first instant of the figure. Returns the same object if nothing changes, so it is safe to repeat.
 */
export const holdBelow = (record: PostingRecord, figure: MinimumWage, today: string): PostingRecord => {
  const { standing } = record;
  const since = sinceOf(figure);
  if (standing?.posting === undefined || !isOpen(standing.posting, today)) return record;
  if (standing.recheck?.since === since || postingState(record) === 'refused') return record;
  const findings = fallenBelow(record, figure);
  return findings.length === 0 ? record : { ...record, standing: { ...standing, recheck: { since, findings } } };
};

/** Marks that everybody concerned has been told. */
export const markTold = (record: PostingRecord, since: string): PostingRecord => {
  const { standing } = record;
  if (standing?.recheck?.since !== since || standing.recheck.told === true) return record;
  return { ...record, standing: { ...standing, recheck: { ...standing.recheck, told: true } } };
};
