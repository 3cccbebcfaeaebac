import type { ReconcileNoticesOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { wakeDueMailboxes, type WakingDeps } from '../steps/waking.ts';

/** The sweep, every 15 minutes: wakes each mailbox with a notice that is due or whose outcome is still unknown. */
export const reconcileNotices = async (moment: Moment, deps: WakingDeps): Promise<ReconcileNoticesOutcome> =>
  (await wakeDueMailboxes(moment, deps)) === 0 ? 'nothing-due' : 'woken';
