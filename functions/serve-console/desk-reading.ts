import pMap from 'p-map';
import type { PartnerId } from '../contracts/partners.ts';
import { deskPosting, deskState, type DeskPosting } from '../domain/console/desk-view.ts';
import type { OtherPosting } from '../domain/console/desk-posting-page.ts';
import { jobKeyOf, jobPath } from '../domain/page/public/job-id.ts';
import type { PostingRecord, RefusedText } from '../domain/postings/posting-record.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { Hash } from '../domain/records/version.ts';
import type { CompanyPostingStore } from '../stores/postings/company-posting-store.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import { partnersOf, type Official } from '../domain/console/session.ts';

export type ReadingDeskDeps = {
  readonly postings: Pick<PostingStore, 'read' | 'refusedTexts'>;
  readonly companyPostings: Pick<CompanyPostingStore, 'of'>;
  readonly hash: Hash;
  /** Base URL of the people's pages, without a slash at the end. */
  readonly pageUrl: string;
};

/** A posting as it was read: its record, what is kept of its refused revision, and what an official sees of it. */
export type ReadPosting = {
  readonly key: PostingKey;
  readonly record: PostingRecord;
  /** Of the record. */
  readonly version: number;
  readonly texts: readonly RefusedText[];
  readonly view: DeskPosting;
  /** The state that one sees, as one word. A form repeats it, and acts on no other. */
  readonly seen: string;
};

/** Whether somebody may see the postings of a partner: their own, or all if they work for the city. */
const maySee = (official: Official, partner: PartnerId): boolean => {
  const partners = partnersOf(official);
  return partners === 'all' || partners.includes(partner);
};

const seenOf = ({ told }: PostingRecord, { state, waits }: DeskPosting, hash: Hash): string =>
  hash(JSON.stringify([state, waits?.revision, told?.says])).slice(0, 32);

/** Reads a posting by the id of its page. Undefined if there is none, or none that this reader may see. */
export const readDeskPosting = async (
  id: string | undefined,
  official: Official,
  moment: Pick<Moment, 'today' | 'calendar'>,
  { postings, hash }: Pick<ReadingDeskDeps, 'postings' | 'hash'>,
): Promise<ReadPosting | undefined> => {
  const key = jobKeyOf(id ?? '');
  if (key === undefined || !maySee(official, key.partner)) return undefined;
  const kept = await postings.read(key);
  if (kept === undefined) return undefined;
  const { value: record, version } = kept;
  const revision = record.refused?.version.revision;
  const texts = revision === undefined ? [] : await postings.refusedTexts(key, revision, moment.today);
  const view = deskPosting(record, texts, moment);
  return { key, record, version, texts, view, seen: seenOf(record, view, hash) };
};

const MOST_OTHERS = 20;
const READ_AT_ONCE = 10;

/** The other postings of the company, the latest first, as far as the reader may see them. `more`: how many are not read. */
export const readOthers = async (
  { view, key }: ReadPosting,
  official: Official,
  today: string,
  { companyPostings, postings }: ReadingDeskDeps,
): Promise<{ readonly others: readonly OtherPosting[]; readonly more: number }> => {
  const { company } = view.text ?? {};
  if (company === undefined) return { others: [], more: 0 };
  const entries = await companyPostings.of(company);
  const isThis = ({ partner, externalId }: PostingKey): boolean =>
    partner === key.partner && externalId === key.externalId;
  const mine = entries.filter((entry) => !isThis(entry) && maySee(official, entry.partner));
  const read = await pMap(mine.slice(0, MOST_OTHERS), (entry) => postings.read(entry), { concurrency: READ_AT_ONCE });
  const others = read.flatMap((kept) => {
    if (kept === undefined) return [];
    const { partner, externalId, title } = deskPosting(kept.value, [], { today });
    return [{ partner, externalId, title, state: deskState(kept.value, today) }];
  });
  return { others, more: Math.max(0, mine.length - MOST_OTHERS) };
};

/** The address of the posting on the people's pages, if it is shown there. */
export const publicUrlOf = ({ key, view }: ReadPosting, { pageUrl }: Pick<ReadingDeskDeps, 'pageUrl'>) =>
  view.state === 'open' || view.shown !== undefined ? `${pageUrl}${jobPath(key)}` : undefined;
