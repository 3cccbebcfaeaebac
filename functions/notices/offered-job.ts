import { addDays } from '../domain/language/calendar.ts';
import { jobFactsOf, type JobFacts } from '../domain/letters/job-rows.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import type { JobRow } from '../domain/matching/profiles.ts';
import { postingOfJob } from '../stores/postings/posting-of-job.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

/** An offer is remembered for longer than the posting is open: one that is extended, even after it closed, is the same job. */
const EXTENDED_DAYS = 180;
/** The last day (Asia/Seoul) on which it is remembered that a job was offered. */
export const rememberedUntil = (job: JobRow): string => addDays(lastDayOf(job), EXTENDED_DAYS);

/** What is shown of a job: its row, and what only its posting says. */
export const readJobFacts = async (
  job: JobRow,
  deps: { readonly postings: Pick<PostingStore, 'read'> },
): Promise<JobFacts> => jobFactsOf(job, (await postingOfJob(job, deps))?.posting);
