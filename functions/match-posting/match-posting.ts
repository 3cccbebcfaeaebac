import type { MatchPostingOutcome } from '../contracts/outcomes.ts';
import type { MatchPosting } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { shownJob } from '../domain/postings/cluster.ts';
import { offer, type Matching, type Pair } from '../steps/offering.ts';

/** Finds everybody in the pool whom an open job fits, keeps the matches and asks for the mails. */
export const matchPosting = async (
  { cluster, partner }: MatchPosting,
  moment: Moment,
  deps: Matching,
): Promise<MatchPostingOutcome> => {
  const kept = await deps.pool.clusters.read(cluster);
  const value = kept && shownJob(kept.value, moment.today);
  if (kept === undefined || value === undefined) return 'closed';
  const job = { value, version: kept.version };
  const seekers = new Map((await deps.pool.seekers()).map((seeker) => [seeker.value.person, seeker]));
  const index = deps.indexOf({ seekers: [...seekers.values()].map((seeker) => seeker.value), jobs: [] });
  const pairs = index.seekersFor(value, moment.today).flatMap(({ id, score, reasons, question }): Pair[] => {
    const seeker = seekers.get(id);
    return seeker === undefined ? [] : [{ seeker, job, fit: { score, reasons, ...(question && { question }) } }];
  });
  await offer(pairs, partner, moment, deps);
  return pairs.length > 0 ? 'matched' : 'none';
};
