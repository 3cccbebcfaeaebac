import * as z from 'zod';
import { CLOSED_REPORT, type Reporter } from '../matching/closed-report-store.ts';
import { INTRODUCTION } from '../matching/introduction-store.ts';
import type { Table } from '../table.ts';

/**
 * What other stages store under a person's hash: told answers, the entry on the officials' list, introductions, companies'
 * words on them, used links, screening, requests for review, and of which jobs they said that they are closed. When a person is deleted, it is removed by key, without being read.
 */
export type PersonTraces = {
  /** The jobs for which the person asked to be introduced, by the id of their cluster. */
  jobsAskedFor(person: string): Promise<string[]>;
  /** The jobs of which the person said that they are closed, and how they are identified there. */
  jobsReported(person: string): Promise<Reporter[]>;
  remove(person: string): Promise<void>;
};

const reportedSchema = z.object({ by: z.string() });

export const personTraces = (tables: {
  readonly facts: Pick<Table, 'remove' | 'removeAll'>;
  readonly matches: Pick<Table, 'readAll' | 'removeAll'>;
}): PersonTraces => ({
  jobsAskedFor: async (person) =>
    (await tables.matches.readAll(`person#${person}`, INTRODUCTION)).map(({ sk }) => sk.slice(INTRODUCTION.length)),
  jobsReported: async (person) =>
    (await tables.matches.readAll(`person#${person}`, CLOSED_REPORT)).map(({ sk, value }) => ({
      cluster: sk.slice(CLOSED_REPORT.length),
      by: reportedSchema.parse(value).by,
    })),
  remove: async (person) => {
    await Promise.all([
      tables.matches.removeAll(`person#${person}`),
      tables.facts.remove(`screening#${person}`, 'record'),
      tables.facts.removeAll(`review-request#${person}`),
      tables.facts.removeAll(`review-number#${person}`),
    ]);
  },
});
