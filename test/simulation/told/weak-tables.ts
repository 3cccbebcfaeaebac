import type fc from 'fast-check';
import type { Item } from '../../../functions/stores/table.ts';
import type { Seen } from './check-told.ts';

/** Tables that keep less than the stages rely on, to show that the property can fail. */

/** The rows in which matching finds the two sides. */
const isMatchingRow = (pk: string): boolean => /^(?:seekers?|jobs)#/.test(pk);

/** How many turns of others pass until a write is there. */
const TURNS = 30;

const later = async (scheduler: fc.Scheduler): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await scheduler.schedule(Promise.resolve(), 'passes');
};

/** An eventually consistent read: a partition looks as it did before its last write, until some turns later. */
export const seenLate: Seen = (table, scheduler) => {
  const before = new Map<string, Item[]>();
  const written = async <R>(pk: string, write: () => Promise<R>): Promise<R> => {
    if (!isMatchingRow(pk)) return write();
    const old = await table.readAll(pk);
    before.set(pk, old);
    void later(scheduler).then(() => before.get(pk) === old && before.delete(pk));
    return write();
  };
  return {
    ...table,
    writeNewer: (item) => written(item.pk, () => table.writeNewer(item)),
    writeAfter: (item, after) => written(item.pk, () => table.writeAfter(item, after)),
    read: async (pk, sk) => {
      const old = before.get(pk);
      return old === undefined ? table.read(pk, sk) : old.find((item) => item.sk === sk);
    },
    readAll: async (pk, beginning = '', most) =>
      before.get(pk)?.filter(({ sk }) => sk.startsWith(beginning)) ?? table.readAll(pk, beginning, most),
  };
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
