import * as z from 'zod';
import { instantAfter } from '../../domain/language/calendar.ts';
import { SEEN_AFTER } from '../../domain/records/late.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';

const windowSchema = z.object({
  message: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether everything in this span was told. */
  told: z.boolean().default(true),
});

/** A span of time between two instants: `from` is excluded, `to` is included. */
export type Span = { readonly from: string; readonly to: string };

/**
 * The spans of a list that is sent at intervals. Consecutive spans meet, so nothing is left out and nothing is told
 * twice.
 */
export type ListWindowStore = {
  /**
   * Calls `tell` with the span of this occasion: the message that asked for the list, or the day of the list. The same
   * occasion always gets the same span. If an earlier span was not told to its end, that one is told first; to tell a
   * span twice is harmless. A span ends 5 minutes before `now`: an entry bears the time at which its work began, and
   * becomes visible later.
   */
  tell(occasion: string, now: string, tell: (span: Span) => Promise<void>): Promise<void>;
};

const NONE = { message: '', from: '', to: '', told: true };

export const listWindowStore = (table: Table, list: 'review' | 'refusals' | 'jobs'): ListWindowStore => {
  const windows = records(table, windowSchema, () => ({ pk: `list-window#${list}`, sk: 'record' }));
  return {
    tell: async (occasion, now, tell) => {
      const finish = async ({ from, to }: Span): Promise<void> => {
        await tell({ from, to });
        await windows.update('window', NONE, (before) =>
          before.told || before.to !== to ? before : { ...before, told: true },
        );
      };
      const begun = await windows.read('window');
      if (begun?.value.told === false && begun.value.message !== occasion) await finish(begun.value);
      const to = instantAfter(now, -SEEN_AFTER);
      const { value } = await windows.update('window', NONE, (before) =>
        before.message === occasion || to <= before.to
          ? before
          : { message: occasion, from: before.to, to, told: false },
      );
      await finish(value);
    },
  };
};
