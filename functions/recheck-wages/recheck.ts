import type { RecheckWagesOutcome } from '../contracts/outcomes.ts';
import type { RecheckWages } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { askCompanies, type AskingDeps } from './ask-companies.ts';
import { holdSilent, type HoldingSilentDeps } from './hold-silent.ts';
import { recheckWages, type RecheckWagesDeps } from './recheck-wages.ts';

export type RecheckDeps = RecheckWagesDeps & AskingDeps & HoldingSilentDeps;

/**
 * One message: people said that a job is closed, officials approved by what postings are judged, or the run of the night. A failure
 * of one half of the night does not stop the other.
 */
export const recheck = async (
  { reported, approved }: RecheckWages,
  moment: Moment,
  deps: RecheckDeps,
): Promise<RecheckWagesOutcome> => {
  if (reported !== undefined) return askCompanies(reported, moment, deps);
  if (approved !== undefined) {
    // The run of the night does what this one leaves.
    await deps.occasions.ask(approved.of, approved.at);
    return recheckWages(moment, deps);
  }
  const [held, wages] = await Promise.allSettled([holdSilent(moment, deps), recheckWages(moment, deps)]);
  if (held.status === 'rejected') throw held.reason;
  if (wages.status === 'rejected') throw wages.reason;
  return wages.value === 'nothing-new' ? held.value : wages.value;
};
