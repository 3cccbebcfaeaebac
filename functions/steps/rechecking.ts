import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { isUntold, markTold, rejudge, type Grounds } from '../domain/postings/rejudging.ts';
import { withTelling } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord, postingState } from '../domain/postings/posting-record.ts';
import { noteBecame, type JournalDeps } from './journal.ts';
import { showInClusters } from './show-in-clusters.ts';
import { tellChange, type ShowingPostingsDeps } from './showing-postings.ts';

export type RecheckingDeps = ShowingPostingsDeps & JournalDeps & { readonly postings: Pick<PostingStore, 'update'> };

/**
 * Judges one posting by what counts now. One that is held from now on is no longer shown, and one that is held no longer is shown
 * again; company, officials and partner are told. A mark is set when all is done. Until then a repeat does everything again; after
 * that it does nothing.
 */
export const recheckPosting = async (
  key: PostingKey,
  grounds: Grounds,
  moment: Moment,
  deps: RecheckingDeps,
): Promise<'told' | 'nothing-new'> => {
  const empty = emptyPostingRecord(key.partner, key.externalId);
  const kept = await deps.postings.update(key, empty, (before) =>
    withTelling(rejudge(before, grounds, moment), deps.hash),
  );
  const record = kept.value;
  if (!isUntold(record)) return 'nothing-new';
  const isHeld = postingState(record) === 'held';
  const isFreed = !isHeld && record.standing?.freed !== undefined && record.standing.freed.told !== true;
  // Until all is done it is found on the officials' list, or among the open ones.
  if (isHeld) await deps.desk.show(kept);
  const clusters = await showInClusters(kept, moment, deps);
  if (isHeld || isFreed) await tellChange(record, clusters, moment, deps);
  noteBecame(record, { was: isFreed ? 'held' : 'open', again: false }, moment.today, deps);
  if (!isHeld) await deps.desk.show(kept);
  await deps.postings.update(key, empty, markTold);
  return 'told';
};
