import * as z from 'zod';
import type { DueItem, Table } from './table.ts';

/**
 * Every item of a list that its schema takes. One that it does not take is told to ops and left out: an item that cannot be read
 * must not take the others with it. Any other error is thrown.
 */
export const readable = <I extends DueItem, T>(
  table: Pick<Table, 'unreadable'>,
  items: readonly I[],
  parse: (item: I) => T,
): T[] =>
  items.flatMap((item) => {
    try {
      return [parse(item)];
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      table.unreadable(item);
      return [];
    }
  });
