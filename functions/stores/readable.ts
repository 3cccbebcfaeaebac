import * as z from 'zod';
import type { DueItem, Table } from './table.ts';

/**
 * Returns every item that its schema accepts. An item that does not parse is reported to ops and left out, so that it
 * does not block the others. Any other error is thrown.
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
