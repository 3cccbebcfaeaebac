import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { MinimumWage } from '../domain/eligibility/law/minimum-wage.ts';
import { holdBelow, markTold, sinceOf } from '../domain/postings/new-minimum-wage.ts';
import { withTelling } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord, postingState } from '../domain/postings/posting-record.ts';
import { noteBecame, type JournalDeps } from './journal.ts';
import { showInClusters } from './show-in-clusters.ts';
import { tellChange, type ShowingPostingsDeps } from './showing-postings.ts';

export type RecheckingDeps = ShowingPostingsDeps & JournalDeps & { readonly postings: Pick<PostingStore, 'update'> };

/**
 * Checks one posting against the minimum wage in force. A posting below it is held and no longer shown, and company,
 * officials and partner are told. A mark is set when all is done. Until then a repeat does everything again; after that
 * it does nothing.
 */
export const recheckPosting = async (
  key: PostingKey,
  figure: MinimumWage,
  moment: Moment,
  deps: RecheckingDeps,
): Promise<'told' | 'nothing-new'> => {
  const empty = emptyPostingRecord(key.partner, key.externalId);
  const since = sinceOf(figure);
  const kept = await deps.postings.update(key, empty, (before) =>
    withTelling(holdBelow(before, figure, moment.today), deps.hash),
  );
  const { recheck } = kept.value.standing ?? {};
  if (recheck?.since !== since || recheck.told === true) return 'nothing-new';
  await deps.desk.show(kept);
  const clusters = await showInClusters(kept, moment, deps);
  if (postingState(kept.value) === 'held') await tellChange(kept.value, clusters, moment, deps);
  noteBecame(kept.value, { was: 'open', again: false }, moment.today, deps);
  await deps.postings.update(key, empty, (before) => markTold(before, since));
  return 'told';
};
