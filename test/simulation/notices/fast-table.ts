import type { DueItem, Item, Table } from '../../../functions/stores/table.ts';
import { shownInIndex } from '../../support/memory-table.ts';

/** DynamoDB takes no larger item. */
const LARGEST = 400 * 1024;
/** So far the index may be behind the table. */
const INDEX_LAG = 1_000;

/** An item in the index: only what bears both marks is there. */
type Shown = { readonly due: string; readonly dueOn: string; readonly json: string };

type Stored = {
  readonly json: string;
  readonly lock: number;
  readonly shown: Shown | undefined;
  /** What the index still shows until it has caught up. */
  readonly shownBefore: Shown | undefined;
  readonly shownFrom: number;
};

const shownOf = (item: Item): Shown | undefined => {
  const { due, dueOn } = item;
  return typeof due === 'string' && typeof dueOn === 'string'
    ? { due, dueOn, json: JSON.stringify(shownInIndex(item)) }
    : undefined;
};

const hourOf = (instant: string): string => instant.slice(0, 13);

type Partition = { readonly items: Map<string, Stored>; sorted: string[] | undefined };

/**
 * An honest fake that is quick and in virtual time: it passes the contract test of the real table (test/stores/table.test.ts), and
 * its index may be behind. Every item is copied as JSON on its way in and out.
 */
export type FastTable = Table & {
  /** Every item as it stands, for who counts at the end. */
  all(): Item[];
};

export const fastTable = (
  now: () => number,
  lag: () => number,
  /** Sees every write that was taken. */
  committed: (item: Item) => void = () => undefined,
): FastTable => {
  const partitions = new Map<string, Partition>();
  // Of what is due, by the hour: a look at the index sees the hours that have passed.
  const hours = new Map<string, Map<string, { readonly pk: string; readonly sk: string }>>();
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
    if (json.length > LARGEST / 3 && Buffer.byteLength(json) > LARGEST) throw new Error('Item size exceeds 400 KB');
    const { pk, sk, lock } = item;
    const partition = partitionOf(pk);
    const before = partition.items.get(sk);
    const stored: Stored = {
      json,
      lock,
      shown: shownOf(item),
      shownBefore: before?.shown,
      shownFrom: now() + lag() * INDEX_LAG,
    };
    partition.items.set(sk, stored);
    if (before === undefined) partition.sorted = undefined;
    const { shown } = stored;
    if (shown !== undefined && shown.dueOn !== before?.shown?.dueOn) {
      const hour = hourOf(shown.dueOn);
      const those = hours.get(hour) ?? new Map<string, { pk: string; sk: string }>();
      hours.set(hour, those.set(`${pk}\n${sk}`, { pk, sk }));
    }
    committed(item);
  };
  const sortedKeys = (partition: Partition): string[] => (partition.sorted ??= [...partition.items.keys()].sort());
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
    const keys = sortedKeys(partition);
    const found: string[] = [];
    for (let at = firstFrom(keys, beginning); at < keys.length && keys[at]!.startsWith(beginning); at += 1)
      found.push(keys[at]!);
    return found;
  };
  const parsed = ({ json }: Stored): Item => JSON.parse(json) as Item;
  const remove = (pk: string, sk: string): void => {
    const partition = partitions.get(pk);
    if (partition?.items.delete(sk) === true) partition.sorted = undefined;
  };
  return {
    all: () => [...partitions.values()].flatMap(({ items }) => [...items.values()].map(parsed)),
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
    readDue: async (due, upTo, most) => {
      const found: Shown[] = [];
      for (const [hour, those] of hours) {
        if (hour > upTo) continue;
        for (const [key, { pk, sk }] of those) {
          const stored = get(pk, sk);
          const isBehind = stored !== undefined && now() < stored.shownFrom;
          const shown = isBehind ? stored.shownBefore : stored?.shown;
          const isInHour = shown !== undefined && hourOf(shown.dueOn) === hour;
          if (isInHour && shown.due === due && shown.dueOn <= upTo) found.push(shown);
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
    unreadable: ({ pk, sk }) => {
      throw new Error(`An item cannot be read: ${pk} ${sk}`);
    },
    removeAll: async (pk, beginning) => {
      for (const sk of keysOf(pk, beginning)) remove(pk, sk);
    },
  };
};
