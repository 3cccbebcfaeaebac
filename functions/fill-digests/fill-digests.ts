import type { FillDigestsOutcome } from '../contracts/outcomes.ts';
import type { FillDigests } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { askForSummary, type SummaryDeps } from './company-week.ts';
import { wakeDueMailboxes, type WakingDeps } from '../steps/waking.ts';
import { wakeReaders, type ReadersDeps } from './readers.ts';

/** What one slice of the due list may wake. The sweep wakes the rest. */
const MOST_DUE = 5_000;

/** Works through one slice of a morning. It may come twice, or late: what it asks for is known by its id. */
export const fillDigests = async (
  slice: FillDigests,
  moment: Moment,
  deps: WakingDeps & ReadersDeps & SummaryDeps,
): Promise<FillDigestsOutcome> => {
  switch (slice.kind) {
    case 'due':
      return (await wakeDueMailboxes(moment, deps, MOST_DUE, [slice.slice])) === 0 ? 'nothing-due' : 'asked';
    case 'readers':
      return wakeReaders(slice, moment, deps);
    case 'company':
      return askForSummary(slice, moment, deps);
  }
};
