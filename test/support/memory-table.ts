import type { DueItem, Item, Table } from '../../functions/stores/table.ts';
import { DUE_ATTRIBUTES } from '../../functions/contracts/due-index.ts';
import { LARGEST_ITEM } from './item-limits.ts';
import { itemSize } from './item-size.ts';

const SHOWN = ['pk', 'sk', 'due', 'dueOn', ...DUE_ATTRIBUTES];

/** What the index of due items holds of an item. */
const shownInIndex = (item: Item): DueItem =>
  Object.fromEntries(SHOWN.filter((shown) => shown in item).map((shown) => [shown, item[shown]])) as DueItem;

/** A table whose items can all be listed. Expired items are removed when a test says so. */
export type OpenTable = Table & {
  readonly all: () => Item[];
  /** The keys of items that were reported to ops as unreadable. */
  readonly unread: () => readonly string[];
  /** Removes what had expired by an instant, as DynamoDB does some time later. */
  readonly expire: (now: string) => void;
};

/** The longest delay of the index behind the table, in milliseconds. */
const INDEX_LAG = 1_000;

/** An item in the index. Only an item with both `due` and `dueOn` is in it. */
type Shown = { readonly due: string; readonly dueOn: string; readonly json: string };

/** Stored as JSON, so that a read value shares nothing with the stored one. */
type Stored = {
  readonly json: string;
  readonly version: number;
  readonly shown: Shown | undefined;
  /** What the index still returns until it has caught up. */
  readonly shownBefore: Shown | undefined;
  readonly shownFrom: number;
};

type Partition = { readonly items: Map<string, Stored>; sorted: string[] | undefined };

const shownOf = (item: Item): Shown | undefined => {
  const { due, dueOn } = item;
  return typeof due === 'string' && typeof dueOn === 'string'
    ? { due, dueOn, json: JSON.stringify(shownInIndex(item)) }
    : undefined;
};

const parsed = ({ json }: Stored): Item => JSON.parse(json) as Item;
const hourOf = (instant: string): string => instant.slice(0, 13);

/**
 * An honest fake: it passes the same contract test as the real table (test/stores/table.test.ts). It is fast enough for
 * the millions of calls of the simulation.
 */
export const memoryTable = ({
  now = () => 0,
  lag = () => 0,
  committed = () => undefined,
}: {
  /** Milliseconds since the epoch. Only a lagging index needs it. */
  readonly now?: () => number;
  /** The delay of the index after a write, as a fraction of a second from 0 to 1. */
  readonly lag?: () => number;
  /** Called with every write that succeeded. */
  readonly committed?: (item: Item) => void;
} = {}): OpenTable => {
  const partitions = new Map<string, Partition>();
  // The keys of due items, by hour. A query of the index visits only the hours that have passed.
  const hours = new Map<string, Map<string, { readonly pk: string; readonly sk: string }>>();
  const unread: string[] = [];
  const partitionOf = (pk: string): Partition => {
    const known = partitions.get(pk);
    if (known !== undefined) return known;
    const made: Partition = { items: new Map(), sorted: undefined };
    partitions.set(pk, made);
    return made;
  };
  const get = (pk: string, sk: string): Stored | undefined => partitions.get(pk)?.items.get(sk);
  const put = (item: Item): void => {
    const json = JSON.stringify(item);
    // A UTF-16 unit takes at most three bytes of UTF-8, so a short text needs no counting.
    if (json.length * 3 > LARGEST_ITEM && itemSize(item) > LARGEST_ITEM) throw new Error('Item size exceeds 400 KB');
    const { pk, sk, version } = item;
    const partition = partitionOf(pk);
    const before = partition.items.get(sk);
    const shown = shownOf(item);
    const shownFrom = now() + lag() * INDEX_LAG;
    partition.items.set(sk, { json, version, shown, shownBefore: before?.shown, shownFrom });
    if (before === undefined) partition.sorted = undefined;
    if (shown !== undefined && shown.dueOn !== before?.shown?.dueOn) {
      const hour = hourOf(shown.dueOn);
      const those = hours.get(hour) ?? new Map<string, { pk: string; sk: string }>();
      hours.set(hour, those.set(`${pk}\n${sk}`, { pk, sk }));
    }
    committed(item);
  };
  const remove = (pk: string, sk: string): void => {
    const partition = partitions.get(pk);
    if (partition?.items.delete(sk) === true) partition.sorted = undefined;
  };
  const firstFrom = (keys: readonly string[], beginning: string): number => {
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const keysOf = (pk: string, beginning = ''): string[] => {
    const partition = partitions.get(pk);
    if (partition === undefined) return [];
    const keys = (partition.sorted ??= [...partition.items.keys()].sort());
    const found: string[] = [];
    for (let at = firstFrom(keys, beginning); at < keys.length && keys[at]!.startsWith(beginning); at += 1)
      found.push(keys[at]!);
    return found;
  };
  const all = (): Item[] => [...partitions.values()].flatMap(({ items }) => [...items.values()].map(parsed));
  return {
    read: async (pk, sk) => {
      const stored = get(pk, sk);
      return stored && parsed(stored);
    },
    readAll: async (pk, beginning, most) =>
      keysOf(pk, beginning)
        .slice(0, most)
        .map((sk) => parsed(get(pk, sk)!)),
    readRange: async (pk, from, to) =>
      keysOf(pk)
        .filter((sk) => from <= sk && sk <= to)
        .map((sk) => parsed(get(pk, sk)!)),
    readDue: async (due, upTo, most, from = '') => {
      const found: Shown[] = [];
      for (const [hour, those] of hours) {
        if (hour > upTo) continue;
        for (const [key, { pk, sk }] of those) {
          const stored = get(pk, sk);
          const isBehind = stored !== undefined && now() < stored.shownFrom;
          const shown = isBehind ? stored.shownBefore : stored?.shown;
          const isInHour = shown !== undefined && hourOf(shown.dueOn) === hour;
          if (isInHour && shown.due === due && from <= shown.dueOn && shown.dueOn <= upTo) found.push(shown);
          else if (!isBehind && !isInHour) those.delete(key);
        }
        if (those.size === 0) hours.delete(hour);
      }
      return found
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
        .slice(0, most)
        .map(({ json }) => JSON.parse(json) as DueItem);
    },
    writeAfter: async (item, after) => {
      if ((get(item.pk, item.sk)?.version ?? 0) !== after) return 'conflict';
      put(item);
      return 'written';
    },
    writeNewer: async (item) => {
      const known = get(item.pk, item.sk);
      if (known !== undefined && known.version >= item.version) return 'already-newer';
      put(item);
      return 'written';
    },
    rest: async () => undefined,
    remove: async (pk, sk) => remove(pk, sk),
    unreadable: ({ pk, sk }) => unread.push(`${pk} ${sk}`),
    unread: () => [...unread],
    removeAll: async (pk, beginning) => {
      for (const sk of keysOf(pk, beginning)) remove(pk, sk);
    },
    all,
    expire: (at) => {
      for (const { pk, sk, expiresAt } of all())
        if (typeof expiresAt === 'number' && expiresAt * 1_000 <= Date.parse(at)) remove(pk, sk);
    },
  };
};

/** A table that holds these items, as a start for many runs. */
export const tableOf = async (items: readonly Item[]): Promise<OpenTable> => {
  const table = memoryTable();
  for (const item of items) await table.writeNewer(item);
  return table;
};
