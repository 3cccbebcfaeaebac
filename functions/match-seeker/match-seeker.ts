import type { MatchSeekerOutcome } from '../contracts/outcomes.ts';
import type { MatchSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { offer, type Matching, type Pair } from '../steps/offering.ts';

/** Finds every open job that fits a person, or every such place in a programme, keeps the matches and asks for the mails. */
export const matchSeeker = async (
  { person, partner, placesOnly }: MatchSeeker,
  moment: Moment,
  deps: Matching,
): Promise<MatchSeekerOutcome> => {
  const seeker = await deps.pool.seeker(person);
  if (seeker === undefined) return 'gone';
  const open = await deps.pool.jobs(moment.today);
  const asked = placesOnly === true ? open.filter(({ value }) => value.programme !== undefined) : open;
  const jobs = new Map(asked.map((job) => [job.value.cluster, job]));
  const index = deps.indexOf({ seekers: [], jobs: [...jobs.values()].map((job) => job.value) });
  const pairs = index.jobsFor(seeker.value, moment.today).flatMap(({ id, score, reasons, question }): Pair[] => {
    const job = jobs.get(id);
    return job === undefined ? [] : [{ seeker, job, fit: { score, reasons, ...(question && { question }) } }];
  });
  await offer(pairs, partner, moment, deps);
  return pairs.length > 0 ? 'matched' : 'none';
};
