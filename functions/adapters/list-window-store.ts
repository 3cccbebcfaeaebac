import * as z from 'zod';
import { records } from './kept-record.ts';
import type { Table } from './table.ts';

const windowSchema = z.object({ message: z.string(), from: z.string(), to: z.string() });

/** From where to where each list that is sent at intervals reaches, so that nothing is left out between two of them or told twice. */
export type ListWindowStore = {
  /**
   * The span of time (instants) that the list of this occasion covers; the same again for the same occasion. An occasion is the
   * message that asked for the list, or the day it is for.
   */
  next(occasion: string, to: string): Promise<{ readonly from: string; readonly to: string }>;
};

export const listWindowStore = (table: Table, list: 'review' | 'refusals'): ListWindowStore => {
  const windows = records(table, windowSchema, () => ({ pk: `list-window#${list}`, sk: 'record' }));
  return {
    next: async (occasion, to) => {
      const { value } = await windows.change('window', { message: '', from: '', to: '' }, (before) => ({
        value: before.message === occasion || to <= before.to ? before : { message: occasion, from: before.to, to },
        result: undefined,
      }));
      return value;
    },
  };
};
