import { afterAll, beforeAll } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { partOf, startTable } from './dynalite.ts';
import { memoryTable } from './memory-table.ts';

/** The two tables that one test runs on, each made empty; the real one serves the tests of the file that asks for it. */
export const realAndFake = (): readonly (readonly [name: string, make: () => Table])[] => {
  let real: Awaited<ReturnType<typeof startTable>>;
  let parts = 0;
  beforeAll(async () => {
    real = await startTable();
  });
  afterAll(() => real.stop());
  return [
    ['on the real table', () => partOf(real.table, `part-${(parts += 1)}#`)],
    ['on its fake', () => memoryTable()],
  ];
};
