import type { Queue } from '../aws/queue.ts';
import type { FillDigestsOutcome } from '../contracts/outcomes.ts';
import type { FillDigests } from '../contracts/stage-messages.ts';
import { seoulDate, type Moment } from '../domain/language/calendar.ts';
import { areaOf, bucketsOfJob } from '../domain/matching/buckets.ts';
import { fit, lastDayOf } from '../domain/matching/fit.ts';
import type { ChangedJob, JobRow, SeekerRow } from '../domain/matching/profiles.ts';
import type { NewJobs, SendRequest } from '../notices/contracts.ts';
import { sendInParts } from '../steps/send-in-parts.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';

export type ReadersDeps = {
  readonly pool: Pick<PoolStore, 'jobsNews' | 'peopleIn'>;
  readonly sending: Queue<SendRequest>;
};

/** Asks once for each person for a digest, however many of the jobs fit them. */
export const wakeReaders = async (
  { area, slice, from, to }: Extract<FillDigests, { kind: 'readers' }>,
  { today }: Moment,
  { pool, sending }: ReadersDeps,
): Promise<FillDigestsOutcome> => {
  const jobs = (await pool.jobsNews(from, to, today)).filter(({ job }) => areaOf(job.district ?? '') === area);
  const buckets = [...new Set(jobs.flatMap(({ job }) => bucketsOfJob(job)))];
  const people = await pool.peopleIn(buckets, slice);
  const news = new Map<string, NewJobs>();
  for (const changed of jobs)
    for (const seeker of people(bucketsOfJob(changed.job))) {
      const since = seeker.mail === 'none' ? undefined : newSince(seeker, changed, { from, to, today });
      if (since !== undefined) addNews(news, seeker, changed.job, since);
    }
  await sendInParts(sending, [...news.values()], 'digests');
  return news.size === 0 ? 'nothing-due' : 'asked';
};

/**
 * Since when (ISO 8601) the job is new to the person: since it opened or changed, if that was in this span. If it did not fit
 * on the day on which the span begins, it counts as new at its end. Undefined: it does not fit, or it is not new.
 */
const newSince = (
  seeker: SeekerRow,
  { job, changedAt }: ChangedJob,
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): string | undefined => {
  if (fit(seeker, job, today) === undefined) return undefined;
  if (from < changedAt && changedAt <= to) return changedAt;
  return from !== '' && fit(seeker, job, seoulDate(from)) === undefined ? to : undefined;
};

const addNews = (news: Map<string, NewJobs>, { person, mailbox }: SeekerRow, job: JobRow, since: string): void => {
  const known = news.get(person);
  const until = lastDayOf(job);
  news.set(person, {
    kind: 'new-jobs',
    mailbox,
    person,
    since: known === undefined || since < known.since ? since : known.since,
    last: known === undefined || since > known.last ? since : known.last,
    until: known === undefined || until < known.until ? until : known.until,
  });
};
