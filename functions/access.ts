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
  return {
    store: (store) => restricted(sources.table(STORES[store], store), operationsOn(store), `${name}, ${store}`),
    lately: (store) => {
      const table = sources.table(STORES[store], store);
      const reads = operationsOn(store).filter((operation) => READS.includes(operation));
      return restricted({ ...table, ...table.lately }, reads, `${name}, ${store} lately`);
    },
    queue,
    replies,
    setting,
  };
};
