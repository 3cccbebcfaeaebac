import type { Item, Table } from '../../../functions/stores/table.ts';

/** Keeps what stores write, so that it can be put into a table in large batches. */
export type KeptItems = {
  readonly table: Table;
  /** Everything that was written since the last call, each item once. */
  take(): Item[];
};

const refused = (operation: string) => (): never => {
  throw new Error(`Items that are kept for a batch know no ${operation}.`);
};

/**
 * A table that is empty at first and holds only what is written here. It knows what a store does for somebody new: read,
 * write, and write again. Anything else throws, because it would ask for items that are elsewhere.
 */
export const keptItems = (): KeptItems => {
  const items = new Map<string, Item>();
  const keyOf = (pk: string, sk: string): string => `${pk}\n${sk}`;
  const versionOf = ({ pk, sk }: Item): number => items.get(keyOf(pk, sk))?.version ?? 0;
  const keep = (item: Item): 'written' => {
    items.set(keyOf(item.pk, item.sk), item);
    return 'written';
  };
  return {
    table: {
      read: async (pk, sk) => items.get(keyOf(pk, sk)),
      writeAfter: async (item, after) => (versionOf(item) === after ? keep(item) : 'conflict'),
      writeNewer: async (item) => (versionOf(item) < item.version ? keep(item) : 'already-newer'),
      rest: async () => undefined,
      readAll: refused('list of a partition'),
      readRange: refused('range of a partition'),
      readDue: refused('index'),
      remove: refused('removal'),
      removeAll: refused('removal'),
      unreadable: refused('item that cannot be read'),
    },
    take() {
      const taken = [...items.values()];
      items.clear();
      return taken;
    },
  };
};
