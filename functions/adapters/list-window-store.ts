import * as z from 'zod';
import { instantAfter } from '../domain/calendar.ts';
import { records } from './kept-record.ts';
import type { Table } from './table.ts';

const windowSchema = z.object({ message: z.string(), from: z.string(), to: z.string() });

/** From where to where each list that is sent at intervals reaches, so that nothing is left out between two of them or told twice. */
export type ListWindowStore = {
  /**
   * The span of time (instants) that the list of this occasion covers; the same again for the same occasion. An occasion is the
   * message that asked for the list, or the day it is for. It ends a little before `now`: what is listed bears the time at which the
   * work on it began, and is seen later.
   */
  next(occasion: string, now: string): Promise<{ readonly from: string; readonly to: string }>;
};

/** Longer than any function works: five minutes. */
const SETTLED_AFTER = 300_000;

export const listWindowStore = (table: Table, list: 'review' | 'refusals'): ListWindowStore => {
  const windows = records(table, windowSchema, () => ({ pk: `list-window#${list}`, sk: 'record' }));
  return {
    next: async (occasion, now) => {
      const to = instantAfter(now, -SETTLED_AFTER);
      const { value } = await windows.change('window', { message: '', from: '', to: '' }, (before) => ({
        value: before.message === occasion || to <= before.to ? before : { message: occasion, from: before.to, to },
        result: undefined,
      }));
      return value;
    },
  };
};
