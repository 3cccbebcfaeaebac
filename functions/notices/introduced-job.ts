import type { PartnerId } from '../contracts/partners.ts';
import type { Posting } from '../contracts/posting.ts';
import { isOpen } from '../domain/matching/fit.ts';
import { membersOf, openInOrder, type Cluster } from '../domain/postings/cluster.ts';
import { postingState, type PostingRecord, type PostingState } from '../domain/postings/posting-record.ts';
import type { Introduction } from '../stores/matching/introduction-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import { recordOfJob } from '../stores/postings/posting-of-job.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

type Reading = { readonly postings: Pick<PostingStore, 'read'>; readonly pool: Pick<PoolStore, 'clusters'> };
/** A posting of the job, with the contact address that it names. */
export type Addressed = { readonly partner: PartnerId; readonly posting: Posting; readonly to: string };

/** Returns the posting if it belongs to this job, is in this state and is not past its last day. */
const standingIn = (record: PostingRecord | undefined, state: PostingState, { cluster }: Cluster, today: string) => {
  const posting = record?.standing?.cluster === cluster ? record.standing.posting : undefined;
  return record !== undefined && posting !== undefined && postingState(record) === state && isOpen(posting, today)
    ? { partner: record.partner, posting }
    : undefined;
};

/**
 * Returns the open posting that is shown. If it names no address, returns the next open posting that does: all postings
 * of a cluster are the same job of the same company.
 */
export const addressedOf = async (cluster: Cluster, today: string, deps: Reading): Promise<Addressed | undefined> => {
  for (const job of openInOrder(cluster, today)) {
    const open = standingIn((await recordOfJob(job, deps))?.value, 'open', cluster, today);
    const to = open?.posting.contact?.email;
    if (open !== undefined && to !== undefined) return { ...open, to };
  }
  return undefined;
};

/** Whether a posting of the job is held: an official's decision or a corrected revision may still open it. */
export const isHeld = async (cluster: Cluster, today: string, deps: Reading): Promise<boolean> => {
  const records = await Promise.all(membersOf(cluster).map((member) => recordOfJob(member, deps)));
  return records.some((record) => standingIn(record?.value, 'held', cluster, today) !== undefined);
};

/**
 * Returns where the company of an introduction is reached: through an open posting of the job, or else through the very posting for
 * which the person asked, also when it is closed. Undefined if neither names an address.
 */
export const companyOfIntroduction = async (
  { cluster: id, partner, externalId }: Pick<Introduction, 'cluster' | 'partner' | 'externalId'>,
  today: string,
  deps: Reading,
): Promise<Addressed | undefined> => {
  const cluster = (await deps.pool.clusters.read(id))?.value;
  const open = cluster && (await addressedOf(cluster, today, deps));
  if (open !== undefined) return open;
  const { standing } = (await recordOfJob({ partner, externalId }, deps))?.value ?? {};
  const posting = standing?.cluster === id ? standing.posting : undefined;
  const to = posting?.contact?.email;
  return posting !== undefined && to !== undefined ? { partner, posting, to } : undefined;
};
