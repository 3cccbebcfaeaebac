import type { Queue } from '../aws/queue.ts';
import type { MatchPostingOutcome } from '../contracts/outcomes.ts';
import type { MatchPosting } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { toldAtOnce } from '../domain/matching/at-once.ts';
import { offerOf } from '../domain/matching/offers.ts';
import { rankedSeekers } from '../domain/matching/ranking.ts';
import { changedUpTo, shownJob } from '../domain/postings/cluster.ts';
import type { Hash } from '../domain/records/version.ts';
import type { Notice } from '../notices/contracts.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';

export type MatchPostingDeps = {
  readonly pool: { readonly clusters: Pick<PoolStore['clusters'], 'read'> } & Pick<PoolStore, 'candidates'>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
};

/** Finds everybody whom an open job fits, and asks for the mails to the best of those who want mail at once. */
export const matchPosting = async (
  { cluster, partner }: MatchPosting,
  moment: Moment,
  { pool, notices, hash }: MatchPostingDeps,
): Promise<MatchPostingOutcome> => {
  const kept = await pool.clusters.read(cluster);
  const job = kept && shownJob(kept.value, moment.today);
  if (kept === undefined || job === undefined) return 'closed';
  const changedAt = changedUpTo(kept.value, job, moment.today);
  const pairs = rankedSeekers(job, await pool.candidates(job), moment.today);
  await notices.send(
    toldAtOnce(job, pairs, moment, hash).map(({ seeker, fit }) =>
      offerOf(seeker, job, fit, { partner, changedAt }, hash),
    ),
    partner,
  );
  return pairs.length > 0 ? 'matched' : 'none';
};
