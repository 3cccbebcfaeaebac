import type { ReconcileNoticesOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { wakeDueMailboxes, type WakingDeps } from '../steps/waking.ts';

/** Of each sixteenth of the city: what one run can wake within its time limit. The next run wakes the rest. */
const MOST_IN_A_RUN = 1_000;

/** The sweep, every 15 minutes: wakes each mailbox with a notice that is due or whose outcome is still unknown. */
export const reconcileNotices = async (moment: Moment, deps: WakingDeps): Promise<ReconcileNoticesOutcome> =>
  (await wakeDueMailboxes(moment, deps, MOST_IN_A_RUN)) === 0 ? 'nothing-due' : 'woken';
