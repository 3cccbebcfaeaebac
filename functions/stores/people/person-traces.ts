import * as z from 'zod';
import { CLOSED_REPORT, closedReportsOf } from '../matching/closed-report-store.ts';
import { INTRODUCTION } from '../matching/introduction-store.ts';
import type { Table } from '../table.ts';

/**
 * What other stages store under a person's hash: told answers, the entry on the officials' list, introductions, used
 * links, screening, requests for review, and reports that a job is closed. When a person is deleted, it is removed by key, without being read.
 */
export type PersonTraces = {
  /** The jobs for which the person asked to be introduced, by the id of their cluster. */
  jobsAskedFor(person: string): Promise<string[]>;
  remove(person: string): Promise<void>;
};

export const personTraces = (tables: {
  readonly facts: Pick<Table, 'remove' | 'removeAll'>;
  readonly matches: Pick<Table, 'readAll' | 'remove' | 'removeAll'>;
}): PersonTraces => ({
  jobsAskedFor: async (person) =>
    (await tables.matches.readAll(`person#${person}`, INTRODUCTION)).map(({ sk }) => sk.slice(INTRODUCTION.length)),
  remove: async (person) => {
    await removeReports(person, tables.matches);
    await Promise.all([
      tables.matches.removeAll(`person#${person}`),
      tables.facts.remove(`screening#${person}`, 'record'),
      tables.facts.removeAll(`review-request#${person}`),
    ]);
  },
});

const reportedSchema = z.looseObject({ value: z.object({ by: z.string() }) });

/** Removes what the person said of closed jobs from among what others said. Their own items lead there, and go afterwards. */
const removeReports = async (person: string, matches: Pick<Table, 'readAll' | 'remove'>): Promise<void> => {
  for (const item of await matches.readAll(`person#${person}`, CLOSED_REPORT)) {
    const { by } = reportedSchema.parse(item).value;
    await matches.remove(closedReportsOf(item.sk.slice(CLOSED_REPORT.length)), by);
  }
};
