import type { MatchPostingOutcome } from '../contracts/outcomes.ts';
import type { MatchPosting } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { rankedSeekers } from '../domain/matching/ranking.ts';
import { shownJob } from '../domain/postings/cluster.ts';
import { offer, type Matching } from '../steps/offering.ts';

/** Finds everybody whom an open job fits, and asks for the mails. */
export const matchPosting = async (
  { cluster, partner }: MatchPosting,
  moment: Moment,
  deps: Matching,
): Promise<MatchPostingOutcome> => {
  const kept = await deps.pool.clusters.read(cluster);
  const job = kept && shownJob(kept.value, moment.today);
  if (job === undefined) return 'closed';
  const pairs = rankedSeekers(job, await deps.pool.candidates(job), moment.today);
  await offer(pairs, partner, deps);
  return pairs.length > 0 ? 'matched' : 'none';
};
