import { INTRODUCTION } from '../matching/introduction-store.ts';
import type { Table } from '../table.ts';

/**
 * What other stages store under a person's hash: told answers, the entry on the officials' list, introductions, used
 * links, screening, and requests for review. When a person is deleted, it is removed by key, without being read.
 */
export type PersonTraces = {
  /** The jobs for which the person asked to be introduced, by the id of their cluster. */
  jobsAskedFor(person: string): Promise<string[]>;
  remove(person: string): Promise<void>;
};

export const personTraces = (tables: {
  readonly facts: Pick<Table, 'remove' | 'removeAll'>;
  readonly matches: Pick<Table, 'readAll' | 'removeAll'>;
}): PersonTraces => ({
  jobsAskedFor: async (person) =>
    (await tables.matches.readAll(`person#${person}`, INTRODUCTION)).map(({ sk }) => sk.slice(INTRODUCTION.length)),
  remove: async (person) => {
    await Promise.all([
      tables.matches.removeAll(`person#${person}`),
      tables.facts.remove(`screening#${person}`, 'record'),
      tables.facts.removeAll(`review-request#${person}`),
    ]);
  },
});
