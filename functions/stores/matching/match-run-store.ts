import { matchRunSchema, noRun, type MatchRun } from '../../domain/matching/match-run.ts';
import { expiryOf, records } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** The results of matching each job: one item for each time it opened or changed. It expires with the job. */
export type MatchRunStore = {
  /** Keeps what came of a run. `after` gets what earlier runs of the same job, unchanged since, have left. */
  keep(job: Pick<MatchRun, 'cluster' | 'changedAt' | 'until'>, after: (before: MatchRun) => MatchRun): Promise<void>;
  /** Every time the job opened or changed, the first first. */
  of(cluster: string): Promise<MatchRun[]>;
};

const partitionOf = (cluster: string): string => `match-run#${cluster}`;

export const matchRunStore = (table: Table): MatchRunStore => {
  const runs = records(
    table,
    matchRunSchema,
    ({ cluster, changedAt }: Pick<MatchRun, 'cluster' | 'changedAt'>) => ({
      pk: partitionOf(cluster),
      sk: `changed#${changedAt}`,
    }),
    ({ until }) => expiryOf(until),
  );
  return {
    keep: async ({ cluster, changedAt, until }, after) => {
      await runs.update({ cluster, changedAt }, noRun(cluster, changedAt, until), after);
    },
    of: async (cluster) =>
      readable(table, await table.readAll(partitionOf(cluster)), ({ value }) => matchRunSchema.parse(value)),
  };
};
