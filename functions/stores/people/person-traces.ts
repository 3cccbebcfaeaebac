import type { Table } from '../table.ts';

/**
 * Everything that other stages keep of a person under the person's hash: matches, what was told and the place on the officials' list,
 * introductions, used links, screening, requests for review, rows in the pool. Who is deleted is removed here by key, without being read.
 */
export type PersonTraces = {
  /**
   * Removes them all but the row that says to matching that the person is gone: nothing older can pass it. `whole`: that too, once
   * nobody is at work on the person any more.
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
