import type { MatchSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import { offer, type Matching, type Pair } from '../runtime/offering.ts';

/** Finds every open job that fits a person, keeps the matches and asks for the mails. */
export const matchSeeker = async (
  { person, partner }: MatchSeeker,
  moment: Moment,
  use: Matching,
): Promise<'matched' | 'none' | 'gone'> => {
  const seeker = await use.pool.seeker(person);
  if (seeker === undefined) return 'gone';
  const jobs = new Map((await use.pool.jobs(moment.today)).map((job) => [job.value.cluster, job]));
  const index = use.indexOf({ seekers: [], jobs: [...jobs.values()].map((job) => job.value) });
  const pairs = index.jobsFor(seeker.value, moment.today).flatMap(({ id, score, reasons, question }): Pair[] => {
    const job = jobs.get(id);
    return job === undefined ? [] : [{ seeker, job, fit: { score, reasons, ...(question && { question }) } }];
  });
  await offer(pairs, partner, moment, use);
  return pairs.length > 0 ? 'matched' : 'none';
};
