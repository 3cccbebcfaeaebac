import type { DueItem, Item, Table } from '../../functions/stores/table.ts';
import { DUE_ATTRIBUTES } from '../../functions/contracts/due-index.ts';

const SHOWN = ['pk', 'sk', 'due', 'dueOn', ...DUE_ATTRIBUTES];

/** What the index of what has come due holds of an item. */
export const shownInIndex = (item: Item): DueItem =>
  Object.fromEntries(SHOWN.filter((shown) => shown in item).map((shown) => [shown, item[shown]])) as DueItem;

/** A table that can be searched whole, and in which what has expired goes when a test says so. */
export type OpenTable = Table & {
  readonly all: () => Item[];
  /** The keys of items that could not be read, as ops are told. */
  readonly unread: () => readonly string[];
  /** Removes what had expired by an instant, as DynamoDB does some time after. */
  readonly expire: (now: string) => void;
};

type Due = Item & { readonly due?: string; readonly dueOn?: string };

/** An honest fake: it passes the same contract test as the real table (test/stores/table.test.ts). */
export const memoryTable = (): OpenTable => {
  /** As JSON, by sort key, by partition key: what was read shares nothing with what is kept. */
  const partitions = new Map<string, Map<string, string>>();
  const due = new Map<string, Due>();
  const unread: string[] = [];
  const dueKey = ({ pk, sk }: Item): string => JSON.stringify([pk, sk]);
  const get = (pk: string, sk: string): Item | undefined => {
    const found = partitions.get(pk)?.get(sk);
    return found === undefined ? undefined : (JSON.parse(found) as Item);
  };
  const put = (item: Due): void => {
    const partition = partitions.get(item.pk) ?? new Map<string, string>();
    partitions.set(item.pk, partition.set(item.sk, JSON.stringify(item)));
    if (item.due === undefined) due.delete(dueKey(item));
    else due.set(dueKey(item), structuredClone(item));
  };
  const remove = (pk: string, sk: string): void => {
    partitions.get(pk)?.delete(sk);
    due.delete(dueKey({ pk, sk, lock: 0 }));
  };
  const beginningWith = (pk: string, beginning: string): [string, string][] =>
    [...(partitions.get(pk) ?? [])].filter(([sk]) => sk.startsWith(beginning));
  const inOrder = (found: [string, string][]): Item[] =>
    found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => JSON.parse(text) as Item);
  const all = (): Item[] =>
    [...partitions.values()].flatMap((partition) => [...partition.values()].map((text) => JSON.parse(text) as Item));
  return {
    read: async (pk, sk) => get(pk, sk),
    readAll: async (pk, beginning = '', most = Infinity) => inOrder(beginningWith(pk, beginning)).slice(0, most),
    readRange: async (pk, from, to) => inOrder(beginningWith(pk, '').filter(([sk]) => from <= sk && sk <= to)),
    readDue: async (name, upTo, most) =>
      [...due.values()]
        .filter((item) => item.due === name && item.dueOn !== undefined && item.dueOn <= upTo)
        .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
        .slice(0, most)
        .map((item) => structuredClone(shownInIndex(item))),
    writeAfter: async (item, after) => {
      if ((get(item.pk, item.sk)?.lock ?? 0) !== after) return 'conflict';
      put(item);
      return 'written';
    },
    writeNewer: async (item) => {
      const known = get(item.pk, item.sk);
      if (known !== undefined && known.lock >= item.lock) return 'already-newer';
      put(item);
      return 'written';
    },
    rest: async () => undefined,
    remove: async (pk, sk) => remove(pk, sk),
    unreadable: ({ pk, sk }) => unread.push(`${pk} ${sk}`),
    unread: () => [...unread],
    removeAll: async (pk, beginning = '') => {
      for (const [sk] of beginningWith(pk, beginning)) remove(pk, sk);
    },
    all,
    expire: (now) => {
      for (const { pk, sk, expiresAt } of all())
        if (typeof expiresAt === 'number' && expiresAt * 1_000 <= Date.parse(now)) remove(pk, sk);
    },
  };
};

/** A table that holds these items, to begin from again and again. */
export const tableOf = async (items: readonly Item[]): Promise<OpenTable> => {
  const table = memoryTable();
  for (const item of items) await table.writeNewer(item);
  return table;
};
