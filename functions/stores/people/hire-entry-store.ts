import { hireEntriesSchema, type HireEntries } from '../../domain/hires/followed-hires.ts';
import { records } from '../records.ts';
import type { Table } from '../table.ts';

/** Under which entries the hires of a person are in the records of companies. It goes with the person. */
export type HireEntryStore = {
  of(person: string): Promise<HireEntries>;
  /**
   * Reads, changes and writes, and repeats if somebody else wrote in between. The same list: nothing is written.
   * @throws after 25 conflicts: the message is then tried again later
   */
  update(person: string, after: (before: HireEntries) => HireEntries): Promise<HireEntries>;
};

export const hireEntryStore = (table: Table): HireEntryStore => {
  const entries = records(table, hireEntriesSchema, (person: string) => ({ pk: `person#${person}`, sk: 'hires' }));
  return {
    of: async (person) => (await entries.read(person))?.value ?? [],
    update: async (person, after) => (await entries.update(person, [], after)).value,
  };
};
