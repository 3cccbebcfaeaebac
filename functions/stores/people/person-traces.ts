import type { Table } from '../table.ts';

/**
 * Everything that other stages store under a person's hash: matches, told answers, the entry on the officials' list,
 * introductions, used links, screening, requests for review, and rows in the pool. When a person is deleted, it is
 * removed by key, without being read.
 */
export type PersonTraces = {
  /**
   * Removes everything except the row that tells matching that the person is gone: it keeps out older writes. `whole`:
   * removes that row too, once no function works on the person any more.
   */
  remove(person: string, whole: boolean): Promise<void>;
};

export const personTraces = (tables: {
  readonly facts: Pick<Table, 'remove' | 'removeAll'>;
  readonly matches: Pick<Table, 'removeAll'>;
  readonly pool: Pick<Table, 'remove'>;
}): PersonTraces => ({
  remove: async (person, whole) => {
    await Promise.all([
      tables.matches.removeAll(`person#${person}`),
      tables.facts.remove(`screening#${person}`, 'record'),
      tables.facts.removeAll(`review-request#${person}`),
      tables.pool.remove('seekers', `${person}#screenings`),
      ...(whole ? [tables.pool.remove('seekers', person)] : []),
    ]);
  },
});
