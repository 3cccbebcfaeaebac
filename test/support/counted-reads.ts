import type { Table } from '../../functions/stores/table.ts';
import { itemSize } from './item-size.ts';

/** A table that counts what its index is asked for. */
export const counted = (table: Table) => {
  const read = { queries: 0, rows: 0, bytes: 0 };
  const counting: Table = {
    ...table,
    readDue: async (...range) => {
      const rows = await table.readDue(...range);
      read.queries += 1;
      read.rows += rows.length;
      read.bytes += rows.reduce((sum, row) => sum + itemSize({ ...row, version: 1 }), 0);
      return rows;
    },
  };
  return { table: counting, read };
};
