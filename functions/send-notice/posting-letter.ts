import type { PoolStore } from '../adapters/pool-store.ts';
import type { PostingStore } from '../adapters/posting-store.ts';
import type { Notice } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Letter } from '../domain/letters/letter.ts';
import { postingAcceptedToCompany } from '../domain/letters/posting-accepted-to-company.ts';
import { postingHeldToCompany } from '../domain/letters/posting-held-to-company.ts';
import { postingHeldToOfficials } from '../domain/letters/posting-held-to-officials.ts';
import { postingRefusedToCompany } from '../domain/letters/posting-refused-to-company.ts';
import { shownInsteadOf } from '../domain/postings/cluster.ts';
import { saysOf, tellingOf, type Telling } from '../domain/postings/posting-letters.ts';
import { postingState, type PostingRecord } from '../domain/postings/posting-record.ts';
import type { Digest } from '../domain/records/version.ts';

export type PostingLetterUse = {
  readonly pool: { readonly clusters: Pick<PoolStore['clusters'], 'read'> };
  readonly postings: Pick<PostingStore, 'read'>;
  readonly digest: Digest;
};

export type PostingNotice = Extract<
  Notice,
  { kind: 'posting-accepted' | 'posting-held' | 'posting-refused' | 'held-for-review' }
>;

/** What there is to say of a posting now; nothing where it is no longer what the notice was asked for. */
export const tellingFor = async (
  notice: PostingNotice,
  { today }: Moment,
  use: PostingLetterUse,
): Promise<Telling | undefined> => {
  const { partner, externalId } = notice;
  const record = (await use.postings.read({ partner, externalId }))?.value;
  if (record === undefined) return undefined;
  const telling = tellingOf(record, await shownInstead(record, today, use));
  if (telling === undefined) return undefined;
  const holds =
    notice.kind === 'held-for-review'
      ? postingState(record) === 'held' && record.standing?.version.revision === notice.revision
      : saysOf(telling, use.digest) === notice.says;
  return holds ? telling : undefined;
};

const shownInstead = async (record: PostingRecord, today: string, { pool }: PostingLetterUse) => {
  const id = record.standing?.cluster;
  const cluster = id === undefined ? undefined : (await pool.clusters.read(id))?.value;
  return cluster && shownInsteadOf(record, [cluster], today);
};

/** The letter about a posting, from what stands when it goes. What has changed since is told by a later letter. */
export const postingLetter = async (
  notice: PostingNotice,
  moment: Moment,
  use: PostingLetterUse,
): Promise<Letter | undefined> => {
  const telling = await tellingFor(notice, moment, use);
  if (telling === undefined) return undefined;
  const { facts } = telling;
  switch (notice.kind) {
    case 'posting-accepted':
      return postingAcceptedToCompany(facts);
    case 'posting-held':
      return postingHeldToCompany(facts);
    case 'posting-refused':
      return postingRefusedToCompany(facts);
    case 'held-for-review':
      return postingHeldToOfficials({ ...facts, revision: notice.revision });
  }
};
