import type { FillDigestsOutcome } from '../contracts/outcomes.ts';
import type { FillDigests } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { askForSummary, type SummaryDeps } from './company-week.ts';
import { wakeReaders, type ReadersDeps } from './readers.ts';

/** Works through one slice of a morning. It may come twice, or late: what it asks for is known by its id. */
export const fillDigests = (
  slice: FillDigests,
  moment: Moment,
  deps: ReadersDeps & SummaryDeps,
): Promise<FillDigestsOutcome> => {
  switch (slice.kind) {
    case 'readers':
      return wakeReaders(slice, moment, deps);
    case 'company':
      return askForSummary(slice, moment, deps);
  }
};
