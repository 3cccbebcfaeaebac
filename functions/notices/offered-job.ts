import { yearName } from '../domain/companies/recognition-words.ts';
import { addDays, type Moment } from '../domain/language/calendar.ts';
import { jobFactsOf, type JobFacts } from '../domain/letters/job-facts.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import type { JobRow } from '../domain/matching/profiles.ts';
import { isAsked } from '../domain/postings/closing-question.ts';
import type { MailLinks } from './mail-links.ts';
import { postingOfJob } from '../stores/postings/posting-of-job.ts';
import type { RecognisedNow } from '../steps/recognised-now.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

/**
 * An offer is remembered for 180 days after the posting closes: a posting that is extended, even after it closed, is
 * the same job.
 */
const EXTENDED_DAYS = 180;
/** Returns the last day (Asia/Seoul) on which the offer of a job is remembered. */
export const rememberedUntil = (job: JobRow): string => addDays(lastDayOf(job), EXTENDED_DAYS);

/** Reads what a mail shows about a job: its pool row, the details that only its posting has, and whether it may be closed. */
export const readJobFacts = async (
  job: JobRow,
  moment: Moment,
  deps: {
    readonly postings: Pick<PostingStore, 'read'>;
    readonly recognised: RecognisedNow;
    readonly links: Pick<MailLinks, 'employer'>;
  },
): Promise<JobFacts> => {
  const { posting, record } = (await postingOfJob(job, deps)) ?? {};
  const award = posting && (await deps.recognised(posting.company, moment));
  return {
    ...jobFactsOf(job, posting),
    mayBeClosed: record !== undefined && isAsked(record),
    ...(award && { recognition: { name: yearName(award.year), url: deps.links.employer(award.company) } }),
  };
};
