import type { RecheckWagesOutcome } from '../contracts/outcomes.ts';
import { addDays, type Moment } from '../domain/language/calendar.ts';
import { holdIfSilent, markSilenceTold } from '../domain/postings/asking-company.ts';
import { isSilent } from '../domain/postings/closing-question.ts';
import { withTelling } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord } from '../domain/postings/posting-record.ts';
import { inTurn } from '../steps/in-turn.ts';
import { noteBecame, type JournalDeps } from '../steps/journal.ts';
import { showInClusters } from '../steps/show-in-clusters.ts';
import { tellChange, type ShowingPostingsDeps } from '../steps/showing-postings.ts';
import type { PostingKey, PostingStore, UnansweredPostings } from '../stores/postings/posting-store.ts';

export type HoldingSilentDeps = ShowingPostingsDeps &
  JournalDeps & {
    readonly postings: Pick<PostingStore, 'update'> & UnansweredPostings;
  };

/** One run holds this many. The next run, an hour later, holds the rest. */
const MOST_IN_A_RUN = 200;
const AT_ONCE = 20;

/**
 * Holds the postings of companies that were asked whether they are closed and did not answer in time. A mark is set when
 * everybody has been told. Until then a repeat does everything again; after that it does nothing.
 */
export const holdSilent = async (moment: Moment, deps: HoldingSilentDeps): Promise<RecheckWagesOutcome> => {
  const due = await deps.postings.unanswered(addDays(moment.today, -1), MOST_IN_A_RUN);
  await inTurn(due, (key) => holdOne(key, moment, deps), AT_ONCE);
  return due.length === 0 ? 'nothing-new' : 'rechecked';
};

const holdOne = async (key: PostingKey, moment: Moment, deps: HoldingSilentDeps): Promise<void> => {
  const empty = emptyPostingRecord(key.partner, key.externalId);
  const kept = await deps.postings.update(key, empty, (before) =>
    withTelling(holdIfSilent(before, moment.today), deps.hash),
  );
  const record = kept.value;
  // The index may be a moment behind the record.
  if (!isSilent(record) || record.question?.told === true) return;
  await deps.desk.show(kept);
  const clusters = await showInClusters(kept, moment, deps);
  await tellChange(record, clusters, moment, deps);
  noteBecame(record, { was: 'open', again: false }, moment.today, deps);
  await deps.postings.update(key, empty, markSilenceTold);
};
