import type { Kept } from '../stores/records.ts';
import type { MatchStore } from '../stores/matching/match-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { PartnerId } from '../contracts/partners.ts';
import type { Notice } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { Fit } from '../domain/matching/fit.ts';
import { offerOf } from '../domain/matching/offers.ts';
import { MATCHING_RULES_VERSION, type plainIndex } from '../domain/matching/pool.ts';
import type { JobRow, SeekerRow } from '../domain/matching/profiles.ts';
import type { Hash } from '../domain/records/version.ts';

/** What both matching functions use, for a new job as for a new person. */
export type Matching = {
  readonly pool: PoolStore;
  readonly matches: MatchStore;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
  /** How a pool is searched: a plain loop now, an index for a whole city later. */
  readonly indexOf: typeof plainIndex;
};

export type Pair = { readonly seeker: Kept<SeekerRow>; readonly job: Kept<JobRow>; readonly fit: Fit };

/** Stores the pairs, then requests the mails. `partner`: whose message led here. Queues are fair between partners. */
export const offer = async (
  pairs: readonly Pair[],
  partner: PartnerId,
  { now }: Moment,
  { matches, notices, hash }: Matching,
): Promise<void> => {
  for (const pair of pairs) await matches.keep({ ...pair, rulesVersion: MATCHING_RULES_VERSION, at: now });
  await notices.send(
    pairs.flatMap(({ seeker, job, fit }) => offerOf(seeker.value, job.value, fit, partner, hash)),
    partner,
  );
};
