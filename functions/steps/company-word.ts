import { letters, withTelling } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord, isClosedByCompany, type PostingRecord } from '../domain/postings/posting-record.ts';
import type { CompanySaid } from '../domain/postings/company-word.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import { showInClusters } from './show-in-clusters.ts';
import { askForClosing, askForMatching, type ShowingPostingsDeps } from './showing-postings.ts';

export type CompanyWordDeps = Omit<ShowingPostingsDeps, 'receipts' | 'replies'> & {
  readonly postings: Pick<PostingStore, 'read' | 'update'>;
};

/**
 * Takes what a company said on its page about a posting into its record, and shows the effect at once: in the pool, to the
 * people who asked to be introduced, and to the officials if the posting is held again. The partner hears of it with the
 * answer to its next message. It may be repeated.
 */
export const takeCompanyWord = async (
  { partner, externalId }: PostingKey,
  say: (said: CompanySaid) => CompanySaid,
  moment: Moment,
  deps: CompanyWordDeps,
): Promise<PostingRecord> => {
  const kept = await deps.postings.update({ partner, externalId }, emptyPostingRecord(partner, externalId), (before) =>
    withSaid(before, say(before.said ?? NOTHING_SAID), deps),
  );
  const record = kept.value;
  const clusters = await showInClusters(kept, moment, deps);
  await askForMatching(clusters, moment.today, deps);
  if (isClosedByCompany(record)) await askForClosing(clusters, partner, moment.today, deps);
  await deps.notices.send(letters(record, record.standing?.version, deps.officials, deps.hash), partner);
  return record;
};

const NOTHING_SAID: CompanySaid = {};

const withSaid = (before: PostingRecord, said: CompanySaid, { hash }: Pick<CompanyWordDeps, 'hash'>): PostingRecord =>
  said === before.said || said === NOTHING_SAID ? before : withTelling({ ...before, said }, hash);
