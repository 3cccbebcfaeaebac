import type { Queue } from '../aws/queue.ts';
import type { FillDigestsOutcome } from '../contracts/outcomes.ts';
import type { FillDigests } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { areaOf, bucketsOfJob } from '../domain/matching/buckets.ts';
import { fit, lastDayOf } from '../domain/matching/fit.ts';
import type { ChangedJob, SeekerRow } from '../domain/matching/profiles.ts';
import type { NewJobs, SendRequest } from '../notices/contracts.ts';
import { sendInParts } from '../steps/send-in-parts.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';

export type ReadersDeps = {
  readonly pool: Pick<PoolStore, 'jobsChanged' | 'peopleIn'>;
  readonly sending: Queue<SendRequest>;
};

/** Asks once for each person for a digest, however many of the jobs fit them. */
export const wakeReaders = async (
  { area, slice, from, to }: Extract<FillDigests, { kind: 'readers' }>,
  { today }: Moment,
  { pool, sending }: ReadersDeps,
): Promise<FillDigestsOutcome> => {
  const jobs = (await pool.jobsChanged(from, to, today)).filter(({ job }) => areaOf(job.district ?? '') === area);
  const buckets = [...new Set(jobs.flatMap(({ job }) => bucketsOfJob(job)))];
  const people = await pool.peopleIn(buckets, slice);
  const news = new Map<string, NewJobs>();
  for (const changed of jobs)
    for (const seeker of people(bucketsOfJob(changed.job)))
      if (seeker.mail !== 'none' && fit(seeker, changed.job, today) !== undefined) addNews(news, seeker, changed);
  await sendInParts(sending, [...news.values()], 'digests');
  return news.size === 0 ? 'nothing-due' : 'asked';
};

const addNews = (news: Map<string, NewJobs>, { person, mailbox }: SeekerRow, { job, changedAt }: ChangedJob): void => {
  const known = news.get(person);
  const until = lastDayOf(job);
  news.set(person, {
    kind: 'new-jobs',
    mailbox,
    person,
    since: known === undefined || changedAt < known.since ? changedAt : known.since,
    last: known === undefined || changedAt > known.last ? changedAt : known.last,
    until: known === undefined || until < known.until ? until : known.until,
  });
};
