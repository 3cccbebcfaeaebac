import type { CompanyLetterFacts } from '../domain/letters/company-facts.ts';
import type { OfficesOf } from '../domain/letters/offices.ts';
import type { Letter } from '../domain/letters/letter.ts';
import { jobIdOf } from '../domain/page/public/job-id.ts';
import { companyOf, type Keyed } from '../domain/people/address.ts';
import type { MailLinks } from './mail-links.ts';
import type { NoticeModule } from './notice-module.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { NoticeOf } from './contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { isOpen } from '../domain/matching/fit.ts';
import { isAsked } from '../domain/postings/closing-question.ts';
import { shownInsteadOf } from '../domain/postings/cluster.ts';
import { saysOf, tellingOf, type Telling } from '../domain/postings/posting-letters.ts';
import { postingState, type PostingRecord } from '../domain/postings/posting-record.ts';
import type { Hash } from '../domain/records/version.ts';

/** What a letter about a posting reads. */
export type AboutPostingDeps = {
  readonly pool: { readonly clusters: Pick<PoolStore['clusters'], 'read'> };
  readonly postings: Pick<PostingStore, 'read'>;
  readonly hash: Hash;
  readonly officesOf: OfficesOf;
  readonly links: Pick<MailLinks, 'company'>;
  readonly keyed: Keyed;
};

export type PostingNotice = NoticeOf<'posting-accepted' | 'posting-held' | 'posting-refused' | 'still-open'>;

/**
 * Returns what the letter says about the posting now. Returns undefined if the posting has changed since the notice was
 * requested: a later letter tells the change.
 */
export const tellingFor = async (
  notice: PostingNotice,
  { today }: Moment,
  deps: AboutPostingDeps,
): Promise<Telling | undefined> => {
  const { partner, externalId } = notice;
  const record = (await deps.postings.read({ partner, externalId }))?.value;
  if (record === undefined) return undefined;
  if (notice.kind === 'still-open') return askedFor(record, notice, today);
  const telling = tellingOf(record, await shownInstead(record, today, deps));
  return telling !== undefined && saysOf(telling, deps.hash) === notice.says ? telling : undefined;
};

/** The posting as it is shown, as long as the question of this notice waits for an answer from this address. */
const askedFor = (
  record: PostingRecord,
  { askedAt, to }: NoticeOf<'still-open'>,
  today: string,
): Telling | undefined => {
  // A later revision may have been refused. The question is about the one that people see.
  const { refused: _, ...asShown } = record;
  const posting = record.standing?.posting;
  if (posting === undefined || !isOpen(posting, today) || postingState(record) !== 'open') return undefined;
  const telling = isAsked(record) && record.question?.askedAt === askedAt ? tellingOf(asShown) : undefined;
  return telling?.to === to ? telling : undefined;
};

const shownInstead = async (record: PostingRecord, today: string, { pool }: AboutPostingDeps) => {
  const id = record.standing?.cluster;
  const cluster = id === undefined ? undefined : (await pool.clusters.read(id))?.value;
  return cluster && shownInsteadOf(record, [cluster], today);
};

/** Returns the address of the company's page, with this posting first. Undefined if the posting names no contact. */
export const companyPageFor = async (
  { to, registrationNumber }: Pick<Telling, 'to' | 'registrationNumber'>,
  notice: Pick<PostingNotice, 'noticeId' | 'partner' | 'externalId'>,
  moment: Moment,
  { links, keyed }: Pick<AboutPostingDeps, 'links' | 'keyed'>,
): Promise<string | undefined> =>
  to === undefined
    ? undefined
    : links.company(companyOf(to, registrationNumber, keyed), notice.noticeId, moment, jobIdOf(notice));

/** The module of a letter about a posting: the letter from the posting's current state. */
export const postingNotice = <Kind extends PostingNotice['kind']>(
  letter: (facts: CompanyLetterFacts, notice: NoticeOf<Kind>) => Letter,
): NoticeModule<Kind, AboutPostingDeps> => ({
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    if (telling === undefined) return 'overtaken';
    const { officesOf } = deps;
    const page = await companyPageFor(telling, notice, moment, deps);
    return { letter: letter({ ...telling.facts, page, officesOf, today: moment.today }, notice) };
  },
});
