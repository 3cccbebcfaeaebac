import type { FindingCode } from '../../contracts/finding.ts';
import { daysBetween, utcInstant } from '../language/calendar.ts';
import { minimumWageOn, type MinimumWage } from '../eligibility/law/minimum-wage.ts';
import { isOpen } from '../matching/fit.ts';
import { checkPosting } from './check-posting.ts';
import { postingState, type PostingRecord, type Recheck } from './posting-record.ts';

/** What is missed on the first day of a new minimum wage can be made up for on so many days after it. */
const CATCH_UP_DAYS = 30;

/** The minimum wage in force on a day, if it is new: it began on that day or within 30 days before. */
export const newMinimumWage = (today: string): MinimumWage | undefined => {
  const figure = minimumWageOn(today, today);
  return figure !== undefined && daysBetween(figure.effectiveFrom, today) <= CATCH_UP_DAYS ? figure : undefined;
};

/** The first instant of a minimum wage: midnight in Seoul. */
export const sinceOf = ({ effectiveFrom }: MinimumWage): string => utcInstant(`${effectiveFrom}T00:00:00+09:00`);

/** What a new minimum wage alone can bring about. */
const BELOW_MINIMUM: readonly FindingCode[] = ['wage-below-minimum', 'wage-range-below-minimum'];
export const isBelowMinimum = (code: FindingCode): boolean => BELOW_MINIMUM.includes(code);

/** What the posting has fallen below since the figure came into force, and was not said of it before. */
const fallenBelow = (record: PostingRecord, { effectiveFrom: on }: MinimumWage): Recheck['findings'] => {
  const { posting, findings: known = [] } = record.standing ?? {};
  if (posting === undefined) return [];
  return checkPosting(posting, { on, knownOn: on }).filter(
    ({ code }) => isBelowMinimum(code) && !known.some((finding) => finding.code === code),
  );
};

/**
 * Checks a posting that stands against a minimum wage in force today (Asia/Seoul): one that is open and has fallen below it is held
 * from its first instant on. The same record comes back where nothing changes, so that it may be done as often as one likes.
 */
export const holdBelow = (record: PostingRecord, figure: MinimumWage, today: string): PostingRecord => {
  const { standing } = record;
  const since = sinceOf(figure);
  if (standing?.posting === undefined || !isOpen(standing.posting, today)) return record;
  if (standing.recheck?.since === since || postingState(record) === 'refused') return record;
  const findings = fallenBelow(record, figure);
  return findings.length === 0 ? record : { ...record, standing: { ...standing, recheck: { since, findings } } };
};

/** Remembers that everybody has been told of it. */
export const markTold = (record: PostingRecord, since: string): PostingRecord => {
  const { standing } = record;
  if (standing?.recheck?.since !== since || standing.recheck.told === true) return record;
  return { ...record, standing: { ...standing, recheck: { ...standing.recheck, told: true } } };
};
