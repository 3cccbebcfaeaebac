import type fc from 'fast-check';
import type { Item, Lately, Table } from '../../../functions/stores/table.ts';
import type { Seen } from './check-told.ts';

/** Tables that keep less than the stages rely on, to show that the property can fail. */

/** The rows in which matching finds the two sides. */
const isMatchingRow = (pk: string): boolean => /^(?:seekers?|jobs)#/.test(pk);

/** How many turns of others pass until a write is there. */
const TURNS = 30;

const later = async (scheduler: fc.Scheduler): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await scheduler.schedule(Promise.resolve(), 'passes');
};

/** A table whose writes are noted, and the reads of it that show a partition as before its last write, until some turns later. */
const behind = (table: Table, scheduler: fc.Scheduler): { readonly noted: Table; readonly reads: Lately } => {
  const before = new Map<string, Item[]>();
  const written = async <R>(pk: string, write: () => Promise<R>): Promise<R> => {
    if (!isMatchingRow(pk)) return write();
    const old = await table.readAll(pk);
    before.set(pk, old);
    void later(scheduler).then(() => before.get(pk) === old && before.delete(pk));
    return write();
  };
  return {
    noted: {
      ...table,
      writeNewer: (item) => written(item.pk, () => table.writeNewer(item)),
      writeAfter: (item, after) => written(item.pk, () => table.writeAfter(item, after)),
    },
    reads: {
      read: async (pk, sk) => {
        const old = before.get(pk);
        return old === undefined ? table.read(pk, sk) : old.find((item) => item.sk === sk);
      },
      readAll: async (pk, beginning = '', most) =>
        before.get(pk)?.filter(({ sk }) => sk.startsWith(beginning)) ?? table.readAll(pk, beginning, most),
      readRange: async (pk, from, to) =>
        before.get(pk)?.filter(({ sk }) => from <= sk && sk <= to) ?? table.readRange(pk, from, to),
    },
  };
};

/** Every read is eventually consistent. */
export const seenLate: Seen = (table, scheduler) => {
  const { noted, reads } = behind(table, scheduler);
  return { ...noted, ...reads };
};

/** Eventually consistent are those reads alone that are asked for so. */
export const shownLate: Seen = (table, scheduler) => {
  const { noted, reads } = behind(table, scheduler);
  return { ...noted, lately: reads };
};

/** A stage that publishes before it commits: what matching reads is written some turns after the stage went on. */
export const committedLate: Seen = (table, scheduler) => {
  const written = async <R extends string>(pk: string, write: () => Promise<R>): Promise<R | 'written'> => {
    if (!isMatchingRow(pk)) return write();
    void later(scheduler).then(write);
    return 'written';
  };
  return {
    ...table,
    writeNewer: (item) => written(item.pk, () => table.writeNewer(item)),
    writeAfter: (item, after) => written(item.pk, () => table.writeAfter(item, after)),
  };
};
