import * as z from 'zod';
import { instantAfter } from '../../domain/language/calendar.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';

const windowSchema = z.object({
  message: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether everything of this span was told. */
  told: z.boolean().default(true),
});

/** A span of time (instants): the first excluded, the last included. */
export type Span = { readonly from: string; readonly to: string };

/** From where to where each list that is sent at intervals reaches, so that nothing is left out between two of them or told twice. */
export type ListWindowStore = {
  /**
   * Has told what came in the span of this occasion: the message that asked for the list, or the day it is for. The same occasion has
   * the same span again. A span whose telling never ended is told first, by whichever occasion comes next; to tell a span twice does no
   * harm. It ends a little before `now`: what is listed bears the time at which the work on it began, and is seen later.
   */
  tell(occasion: string, now: string, tell: (span: Span) => Promise<void>): Promise<void>;
};

/** Longer than any function works: five minutes. */
const SETTLED_AFTER = 300_000;
const NONE = { message: '', from: '', to: '', told: true };

export const listWindowStore = (table: Table, list: 'review' | 'refusals'): ListWindowStore => {
  const windows = records(table, windowSchema, () => ({ pk: `list-window#${list}`, sk: 'record' }));
  return {
    tell: async (occasion, now, tell) => {
      const finish = async ({ from, to }: Span): Promise<void> => {
        await tell({ from, to });
        await windows.change('window', NONE, (before) => ({
          value: before.told || before.to !== to ? before : { ...before, told: true },
          result: undefined,
        }));
      };
      const begun = await windows.read('window');
      if (begun?.value.told === false && begun.value.message !== occasion) await finish(begun.value);
      const to = instantAfter(now, -SETTLED_AFTER);
      const { value } = await windows.change('window', NONE, (before) => ({
        value:
          before.message === occasion || to <= before.to
            ? before
            : { message: occasion, from: before.to, to, told: false },
        result: undefined,
      }));
      await finish(value);
    },
  };
};
