import { letters, withTelling } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord, isClosedByCompany, type PostingRecord } from '../domain/postings/posting-record.ts';
import { withWord, type CompanySaid, type CompanyWord } from '../domain/postings/company-word.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import type { Kept } from '../stores/records.ts';
import { showInClusters } from './show-in-clusters.ts';
import { askForClosing, askForMatching, type ShowingPostingsDeps } from './showing-postings.ts';

export type CompanyWordDeps = Omit<ShowingPostingsDeps, 'receipts' | 'replies'> & {
  readonly postings: Pick<PostingStore, 'read' | 'update'>;
};

/** Keeps what a company said on its page in the record of its posting. Nobody is told. It may be repeated. */
export const keepSaid = (
  { partner, externalId }: PostingKey,
  say: (said: CompanySaid) => CompanySaid,
  deps: Pick<CompanyWordDeps, 'postings' | 'hash'>,
): Promise<Kept<PostingRecord>> =>
  deps.postings.update({ partner, externalId }, emptyPostingRecord(partner, externalId), (before) =>
    withSaid(before, say(before.said ?? NOTHING_SAID), deps),
  );

/**
 * Takes the word of a company that its posting is open or closed, and shows the effect at once: in the pool, to the people who
 * asked to be introduced, and to the officials if the posting is held again. The partner hears of it with the answer to its
 * next message. It may be repeated.
 */
export const takeCompanyWord = async (
  key: PostingKey,
  word: CompanyWord,
  moment: Moment,
  deps: CompanyWordDeps,
): Promise<PostingRecord> => {
  const { partner } = key;
  const kept = await keepSaid(key, (said) => withWord(said, word), deps);
  const record = kept.value;
  await deps.desk.show(kept);
  const clusters = await showInClusters(kept, moment, deps);
  await askForMatching(clusters, moment.today, deps);
  if (isClosedByCompany(record)) await askForClosing(clusters, partner, moment.today, deps);
  await deps.notices.send(letters(record, record.standing?.version, deps.officials, deps.hash), partner);
  return record;
};

const NOTHING_SAID: CompanySaid = {};

const withSaid = (before: PostingRecord, said: CompanySaid, { hash }: Pick<CompanyWordDeps, 'hash'>): PostingRecord =>
  said === before.said || said === NOTHING_SAID ? before : withTelling({ ...before, said }, hash);
