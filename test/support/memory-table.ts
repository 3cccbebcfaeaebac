import type { Item, Table } from '../../functions/adapters/table.ts';
import { DUE_ATTRIBUTES } from '../../functions/contracts/due-index.ts';

const SHOWN = ['pk', 'sk', 'due', 'dueOn', ...DUE_ATTRIBUTES];

/** A table that can be searched whole. */
export type OpenTable = Table & { readonly all: () => Item[] };

/** An honest fake: it passes the same contract test as the real table (test/adapters/table.test.ts). */
export const memoryTable = (): OpenTable => {
  const items = new Map<string, string>();
  const keyOf = (pk: string, sk: string) => JSON.stringify([pk, sk]);
  const get = (pk: string, sk: string): Item | undefined => {
    const found = items.get(keyOf(pk, sk));
    return found === undefined ? undefined : (JSON.parse(found) as Item);
  };
  const put = (item: Item) => items.set(keyOf(item.pk, item.sk), JSON.stringify(item));
  return {
    read: async (pk, sk) => get(pk, sk),
    readAll: async (pk, beginning = '') =>
      [...items.values()]
        .map((item) => JSON.parse(item) as Item)
        .filter((item) => item.pk === pk && item.sk.startsWith(beginning))
        .sort((a, b) => (a.sk < b.sk ? -1 : 1)),
    readDue: async (due, upTo, most) =>
      [...items.values()]
        .map((item) => JSON.parse(item) as Item & { due?: string; dueOn?: string })
        .filter((item) => item.due === due && item.dueOn !== undefined && item.dueOn <= upTo)
        .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
        .slice(0, most)
        .map(
          (item) => Object.fromEntries(SHOWN.filter((name) => name in item).map((name) => [name, item[name]])) as Item,
        ),
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
    remove: async (pk, sk) => {
      items.delete(keyOf(pk, sk));
    },
    removeAll: async (pk, beginning = '') => {
      for (const [key, text] of items) {
        const item = JSON.parse(text) as Item;
        if (item.pk === pk && item.sk.startsWith(beginning)) items.delete(key);
      }
    },
    all: () => [...items.values()].map((item) => JSON.parse(item) as Item),
  };
};
