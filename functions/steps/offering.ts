import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { PartnerId } from '../contracts/partners.ts';
import type { Notice } from '../notices/contracts.ts';
import { offerOf } from '../domain/matching/offers.ts';
import type { Pair } from '../domain/matching/ranking.ts';
import type { Hash } from '../domain/records/version.ts';

/** What both matching functions use, for a new job as for a new person. */
export type Matching = {
  readonly pool: PoolStore;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
};

/** Requests the mails of pairs that fit. `partner`: whose message led here. Queues are fair between partners. */
export const offer = (pairs: readonly Pair[], partner: PartnerId, { notices, hash }: Matching): Promise<void> =>
  notices.send(
    pairs.flatMap(({ seeker, job, fit }) => offerOf(seeker, job, fit, partner, hash)),
    partner,
  );
