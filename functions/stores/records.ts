import * as z from 'zod';
import { expiryAfter } from '../domain/language/calendar.ts';
import type { Table } from './table.ts';
import { untilWritten } from './until-written.ts';

/** A value with its version: the number of the write that made it. 0 if nothing is stored yet. */
export type Kept<T> = { readonly value: T; readonly version: number };

/** One kind of record in a table. It is read and written as a whole, with optimistic locking. */
export type Records<K, T> = {
  read(key: K): Promise<Kept<T> | undefined>;
  /**
   * Reads, changes and writes, and repeats if somebody else wrote in between. If `decide` returns the same object,
   * nothing is written.
   * @throws after 25 conflicts: the message is then tried again later
   */
  change<R>(
    key: K,
    empty: T,
    decide: (value: T) => { readonly value: T; readonly result: R },
  ): Promise<Kept<T> & { readonly result: R }>;
  /** Like `change`, for a caller that needs no other result than the value. */
  update(key: K, empty: T, after: (value: T) => T): Promise<Kept<T>>;
};

/** Records of which the first write counts. */
type FirstKept<K, T> = {
  /** Stores a value if there is none, in one write. If there is one, it stays and is returned. */
  keepFirst(key: K, value: T): Promise<Kept<T>>;
};

/**
 * `due` and `dueOn` put the item into the sparse index, with its `partner`. `expiresAt` (epoch seconds): when it may be
 * deleted.
 */
type Marks = {
  readonly due?: string;
  readonly dueOn?: string;
  readonly partner?: string;
  readonly expiresAt?: number;
};

/** Returns the mark of an item that may be deleted after this day (Asia/Seoul). No day: it is kept. */
export const expiryOf = (lastDay: string | undefined): Pick<Marks, 'expiresAt'> =>
  lastDay === undefined ? {} : { expiresAt: expiryAfter(lastDay, 0) };

const envelopeSchema = z.looseObject({ value: z.unknown(), version: z.int() });

export const records = <K, T>(
  table: Table,
  schema: z.ZodType<T>,
  keyOf: (key: K) => { readonly pk: string; readonly sk: string },
  /** Attributes beside the value that DynamoDB itself reads: when the item is due, when it expires. */
  marks: (value: T) => Marks = () => ({}),
): Records<K, T> & FirstKept<K, T> => {
  const read = async (key: K): Promise<Kept<T> | undefined> => {
    const { pk, sk } = keyOf(key);
    const item = await table.read(pk, sk);
    if (item === undefined) return undefined;
    const { value, version } = envelopeSchema.parse(item);
    return { value: schema.parse(value), version };
  };
  const write = (key: K, value: T, after: number): Promise<'written' | 'conflict'> =>
    table.writeAfter({ ...marks(value), ...keyOf(key), version: after + 1, value }, after);
  const change: Records<K, T>['change'] = (key, empty, decide) =>
    untilWritten(table, async () => {
      const { value: before, version } = (await read(key)) ?? { value: empty, version: 0 };
      const { value, result } = decide(before);
      if (value === before) return { value, version, result };
      const written = await write(key, value, version);
      return written === 'written' ? { value, version: version + 1, result } : written;
    });
  return {
    read,
    change,
    update: (key, empty, after) => change(key, empty, (before) => ({ value: after(before), result: undefined })),
    keepFirst: (key, value) =>
      untilWritten(table, async () => {
        const written = await write(key, value, 0);
        return written === 'written' ? { value, version: 1 } : ((await read(key)) ?? written);
      }),
  };
};

/** The same records, but each key is read once and shared by a batch. Writes do not update the shared value. */
export const readEachOnce = <K, S extends Pick<Records<K, unknown>, 'read'>>(store: S): S => {
  const known = new Map<string, Promise<Kept<unknown> | undefined>>();
  return {
    ...store,
    read: (key: K) => {
      const name = JSON.stringify(key);
      const read = known.get(name) ?? store.read(key);
      known.set(name, read);
      return read;
    },
  };
};
