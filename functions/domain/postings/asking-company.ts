import type { Moment } from '../language/calendar.ts';
import { workingDayAfter } from '../mail/working-days.ts';
import { isOpen } from '../matching/fit.ts';
import { isAsked, isSilent } from './closing-question.ts';
import { isReported } from './may-be-closed.ts';
import { postingState, type PostingRecord } from './posting-record.ts';

/** A company has this many working days after the day on which it is asked. Then its posting is held. */
const ANSWER_DAYS = 2;

/** What people said of a job: their reports, and when the one came for which the company may be asked (ISO 8601 instant). */
type Reported = {
  readonly cluster: string;
  readonly reports: readonly { readonly on: string }[];
  readonly at: string;
};

/**
 * Asks the company of an open posting whether it is closed, if enough people said so. Returns the same object if not, or if it is
 * asked already: a fourth report, and a message that comes again, change nothing. A revision that came after the report says that
 * the job is open, so a message that comes late finds its question answered.
 */
export const askIfReported = (
  record: PostingRecord,
  { cluster, reports, at }: Reported,
  { now, today, calendar }: Moment,
): PostingRecord => {
  const { standing } = record;
  const posting = standing?.posting;
  if (posting === undefined || standing?.cluster !== cluster) return record;
  if (postingState(record) !== 'open' || !isOpen(posting, today)) return record;
  if (isAsked(record) || !isReported(record, reports)) return record;
  const { receivedAt, version } = standing;
  const answerBy = workingDayAfter(today, ANSWER_DAYS, calendar);
  // The revision in force came after the report: it has answered the question about the one before.
  const isAnswered = receivedAt > at;
  const question = isAnswered
    ? { askedAt: at, revision: version.revision - 1, answerBy }
    : { askedAt: now, revision: version.revision, answerBy };
  return { ...record, question };
};

/**
 * Holds a posting whose company has not answered in time. Returns the same object if nothing changes, so it is safe to repeat. The
 * question about a posting whose last day has passed is dropped.
 */
export const holdIfSilent = (record: PostingRecord, today: string): PostingRecord => {
  const { question, ...others } = record;
  const posting = record.standing?.posting;
  if (question === undefined || posting === undefined || !isAsked(record)) return record;
  if (question.held === true || today <= question.answerBy) return record;
  return isOpen(posting, today) ? { ...others, question: { ...question, held: true } } : others;
};

/** Marks that everybody concerned has been told of the hold. */
export const markSilenceTold = (record: PostingRecord): PostingRecord => {
  const { question } = record;
  if (question === undefined || !isSilent(record) || question.told === true) return record;
  return { ...record, question: { ...question, told: true } };
};
