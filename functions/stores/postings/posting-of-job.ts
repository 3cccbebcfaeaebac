import { partnerOf, type PartnerId } from '../../contracts/partners.ts';
import type { Posting } from '../../contracts/posting.ts';
import type { PostingRecord } from '../../domain/postings/posting-record.ts';
import type { Kept } from '../records.ts';
import type { PostingStore } from './posting-store.ts';

/** How a job names its posting. The partner may be unknown to this release. */
type NamedPosting = { readonly partner: string; readonly externalId: string };
type Reading = { readonly postings: Pick<PostingStore, 'read'> };

/** Returns the record of the posting that a job names. Undefined if none is stored. */
export const recordOfJob = async (
  { partner: name, externalId }: NamedPosting,
  { postings }: Reading,
): Promise<Kept<PostingRecord> | undefined> => {
  const partner = partnerOf(name);
  return partner && postings.read({ partner, externalId });
};

/** Returns the current content of the posting behind a job, the partner that sent it, and its record. */
export const postingOfJob = async (
  job: NamedPosting,
  deps: Reading,
): Promise<{ readonly partner: PartnerId; readonly posting: Posting; readonly record: PostingRecord } | undefined> => {
  const record = (await recordOfJob(job, deps))?.value;
  const posting = record?.standing?.posting;
  return record && posting && { partner: record.partner, posting, record };
};
