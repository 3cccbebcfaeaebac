import { afterAll, beforeAll } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { partOf, startTable } from './dynalite.ts';
import { memoryTable } from './memory-table.ts';

type Kind = readonly [name: string, make: () => Table];

/**
 * The two tables on which a test runs, each made empty. The real table starts and stops with the tests that ask for it.
 */
export const realAndFake = (): readonly [real: Kind, fake: Kind] => {
  let real: Awaited<ReturnType<typeof startTable>>;
  let parts = 0;
  beforeAll(async () => {
    real = await startTable();
  });
  afterAll(() => real.stop());
  return [
    ['the real table', () => partOf(real.table, `part-${(parts += 1)}#`)],
    ['its fake', () => memoryTable()],
  ];
};
