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

/** What both matching stages use, from whichever side a pair is found. */
export type Matching = {
  readonly pool: PoolStore;
  readonly matches: MatchStore;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
  /** How a pool answers: the plain loop today, an index of a whole city later. */
  readonly indexOf: typeof plainIndex;
};

export type Pair = { readonly seeker: Kept<SeekerRow>; readonly job: Kept<JobRow>; readonly fit: Fit };

/** Keeps the pairs, then asks for the mails. `partner` is whose message led here: queues are fair between partners. */
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
