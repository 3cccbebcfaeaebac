import { readEachOnce } from '../records.ts';
import type { Table } from '../table.ts';
import { askerRows, type AskerRows } from './asker-rows.ts';
import { jobRows, type JobRows } from './job-rows.ts';
import { seekerRows, type SeekerRows } from './seeker-rows.ts';

/**
 * The two sides that matching brings together, without names or addresses. Each side commits its rows here before it asks for
 * matching, and matching reads the other side strongly consistent: whichever commits last sees the other (I13).
 */
export type PoolStore = JobRows & SeekerRows & AskerRows;

export const poolStore = (table: Table): PoolStore => ({
  ...jobRows(table),
  ...seekerRows(table),
  ...askerRows(table),
});

/** The same pool, each person and each job read once and shared by a batch, for letters that show the same ones. */
export const readOnce = (pool: PoolStore): PoolStore => {
  const people = new Map<string, ReturnType<PoolStore['seeker']>>();
  return {
    ...pool,
    clusters: readEachOnce(pool.clusters),
    seeker: (person) => {
      const read = people.get(person) ?? pool.seeker(person);
      people.set(person, read);
      return read;
    },
  };
};
