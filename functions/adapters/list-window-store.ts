import * as z from 'zod';
import { records } from './kept-record.ts';
import type { Table } from './table.ts';

const windowSchema = z.object({ message: z.string(), from: z.string(), to: z.string() });

/** From where to where each of the officials' lists reaches, so that nobody is left out between two of them or named twice. */
export type ListWindowStore = {
  /** The span of time that the list of this message covers (instants); the same again when the message is repeated. */
  next(message: string, to: string): Promise<{ readonly from: string; readonly to: string }>;
};

export const listWindowStore = (table: Table): ListWindowStore => {
  const windows = records(table, windowSchema, () => ({ pk: 'list-window', sk: 'record' }));
  return {
    next: async (message, to) => {
      const { value } = await windows.change('window', { message: '', from: '', to: '' }, (before) => ({
        value: before.message === message || to <= before.to ? before : { message, from: before.to, to },
        result: undefined,
      }));
      return value;
    },
  };
};
