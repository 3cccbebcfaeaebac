import type { ReconcileNoticesOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { wakeDueMailboxes, type WakingDeps } from '../steps/waking.ts';

/**
 * The sweep, every 15 minutes: whatever waits for its time, or was perhaps sent and never heard of again, is looked at once more.
 */
export const reconcileNotices = async (moment: Moment, deps: WakingDeps): Promise<ReconcileNoticesOutcome> =>
  (await wakeDueMailboxes(moment, deps)) === 0 ? 'nothing-due' : 'woken';
