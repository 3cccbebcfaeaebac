import type { EnvironmentName } from './contracts/environment.ts';
import type { Sender } from './contracts/partners.ts';
import type { Reply } from './contracts/reply.ts';
import type { StageMessages, StageQueue } from './contracts/stage-messages.ts';
import { STORES, type Operation, type StoreName, type TableName } from './contracts/stores.ts';
import type { Queue } from './aws/queue.ts';
import { RIGHTS, type FunctionName, type FunctionRights } from './rights.ts';
import type { Table } from './stores/table.ts';

type Rights<Name extends FunctionName> = (typeof RIGHTS)[Name];
type StoresOf<Name extends FunctionName> = keyof Rights<Name>['stores'] & StoreName;
type QueuesOf<Name extends FunctionName> = Rights<Name>['queues'][number];
type SettingsOf<Name extends FunctionName> = Rights<Name>['settings'][number];

/** Gives one function what the table of rights grants it, and nothing else. */
export type Access<Name extends FunctionName> = {
  /** The table of a store, restricted to the operations that the function is granted. */
  store(name: StoresOf<Name>): Table;
  /** The same table as it was a moment ago, at half the price of a read: for what is only shown. It cannot be written. */
  lately(name: StoresOf<Name>): Table;
  queue<To extends QueuesOf<Name>>(to: To): Queue<StageMessages[To]>;
  /** The reply queue of each sender. */
  replies(): (sender: Sender) => Queue<Reply>;
  setting(name: SettingsOf<Name>): string;
};

/** Where tables, queues and settings come from: AWS or a test. */
export type Sources = {
  readonly table: (name: TableName, store: StoreName) => Table;
  readonly queue?: <To extends StageQueue>(to: To) => Queue<StageMessages[To]>;
  readonly replies?: () => (sender: Sender) => Queue<Reply>;
  readonly setting?: (name: EnvironmentName) => string;
};

class NotGranted extends Error {
  override name = 'NotGranted';
}

/** Whether a partition key is one of these (`*`: any end). */
const isAmong = (pk: string, keys: readonly string[]): boolean =>
  keys.some((key) => (key.endsWith('*') ? pk.startsWith(key.slice(0, -1)) : pk === key));

/** The same table, of which only the partitions with these keys can be written (absent: all). */
const writingWithin = (table: Table, keys: readonly string[] | undefined, whose: string): Table => {
  if (keys === undefined) return table;
  const { writeAfter, writeNewer, remove, removeAll } = within(table, keys, whose);
  return { ...table, writeAfter, writeNewer, remove, removeAll };
};

/** The same table, of which only the partitions with these keys can be used (absent: all). */
const within = (table: Table, keys: readonly string[] | undefined, whose: string): Table => {
  if (keys === undefined) return table;
  const check = (pk: string): void => {
    if (!isAmong(pk, keys)) throw new NotGranted(`${whose}: this partition is not granted`);
  };
  const keyed =
    <Args extends unknown[], R>(call: (pk: string, ...args: Args) => Promise<R>) =>
    async (pk: string, ...args: Args): Promise<R> => {
      check(pk);
      return call(pk, ...args);
    };
  return {
    ...table,
    read: keyed(table.read),
    readAll: keyed(table.readAll),
    readRange: keyed(table.readRange),
    writeAfter: async (item, after) => {
      check(item.pk);
      return table.writeAfter(item, after);
    },
    writeNewer: async (item) => {
      check(item.pk);
      return table.writeNewer(item);
    },
    remove: keyed(table.remove),
    removeAll: keyed(table.removeAll),
  };
};

/** Restricts a table to some operations. Any other operation throws before it reads or writes. */
export const restricted = (table: Table, operations: readonly Operation[], whose: string): Table => {
  const granted =
    <Args extends unknown[], R>(needed: readonly Operation[], call: (...args: Args) => Promise<R>) =>
    async (...args: Args): Promise<R> => {
      const missing = needed.filter((operation) => !operations.includes(operation));
      if (missing.length > 0) throw new NotGranted(`${whose}: ${missing.join(' and ')} is not granted`);
      return call(...args);
    };
  return {
    ...table,
    lately: undefined,
    read: granted(['read'], table.read),
    readAll: granted(['list'], table.readAll),
    readRange: granted(['list'], table.readRange),
    readDue: granted(['due'], table.readDue),
    // It needs `read` because it reads the item back if an answer was lost.
    writeAfter: granted(['read', 'write'], table.writeAfter),
    writeNewer: granted(['write'], table.writeNewer),
    remove: granted(['remove'], table.remove),
    removeAll: granted(['list', 'remove'], table.removeAll),
  };
};

const READS: readonly Operation[] = ['read', 'list'];

const absent = (what: string) => (): never => {
  throw new NotGranted(`${what} is not there`);
};

/** Returns the access of one function to these sources. */
export const accessOf = <Name extends FunctionName>(name: Name, sources: Sources): Access<Name> => {
  const rights: FunctionRights = RIGHTS[name];
  const { queue = absent('a queue'), replies = absent('a reply queue'), setting = absent('a setting') } = sources;
  const operationsOn = (store: StoreName): readonly Operation[] => rights.stores[store] ?? [];
  const keysOf = (store: StoreName): readonly string[] | undefined => rights.keys?.[STORES[store]];
  return {
    store: (store) => {
      const whose = `${name}, ${store}`;
      const table = within(sources.table(STORES[store], store), keysOf(store), whose);
      return restricted(writingWithin(table, rights.writeKeys?.[STORES[store]], whose), operationsOn(store), whose);
    },
    lately: (store) => {
      const table = sources.table(STORES[store], store);
      const reads = operationsOn(store).filter((operation) => READS.includes(operation));
      const whose = `${name}, ${store} lately`;
      return restricted(within({ ...table, ...table.lately }, keysOf(store), whose), reads, whose);
    },
    queue,
    replies,
    setting,
  };
};
