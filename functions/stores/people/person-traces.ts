import type { Table } from '../table.ts';

/**
 * What other stages store under a person's hash: told answers, the entry on the officials' list, introductions, used
 * links, screening, and requests for review. When a person is deleted, it is removed by key, without being read.
 */
export type PersonTraces = {
  remove(person: string): Promise<void>;
};

export const personTraces = (tables: {
  readonly facts: Pick<Table, 'remove' | 'removeAll'>;
  readonly matches: Pick<Table, 'removeAll'>;
}): PersonTraces => ({
  remove: async (person) => {
    await Promise.all([
      tables.matches.removeAll(`person#${person}`),
      tables.facts.remove(`screening#${person}`, 'record'),
      tables.facts.removeAll(`review-request#${person}`),
    ]);
  },
});
