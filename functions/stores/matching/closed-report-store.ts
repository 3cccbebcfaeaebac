import pMap from 'p-map';
import * as z from 'zod';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** Somebody among those who said that a job is closed: `by` identifies them for this job alone. */
export type Reporter = { readonly cluster: string; readonly by: string };

/** What somebody says of a job that they saw. Days in Asia/Seoul. */
type ClosedReport = Reporter & {
  /** That it is closed, or, once they took that back, no longer. */
  readonly says: 'closed' | 'nothing';
  readonly on: string;
  /** The write of the person's record in which they say it. Of two words the one of the later write counts. */
  readonly version: number;
  /** The last day of the job. Nothing of the report is kept for longer than 35 days after it. */
  readonly lastDay: string;
};

/** People's word that a job is closed already, under the job and without them. Each person counts once a job. */
export type ClosedReportStore = {
  report(report: ClosedReport): Promise<void>;
  /** The days on which different people said that a job is closed, of the first hundred who said anything. */
  reportsOf(cluster: string): Promise<{ readonly on: string }[]>;
  remove(reporters: readonly Reporter[]): Promise<void>;
};

const KEPT_DAYS = 35;
const MOST_READ = 100;
const AT_ONCE = 25;
const reportSchema = z.object({ on: z.iso.date().optional() });
const partitionOf = (cluster: string): string => `closed-reports#${cluster}`;

export const closedReportStore = (table: Table): ClosedReportStore => ({
  report: async ({ cluster, by, says, on, version, lastDay }) => {
    const [value, expiresAt] = [{ on: says === 'closed' ? on : undefined }, expiryAfter(lastDay, KEPT_DAYS)];
    await table.writeNewer({ pk: partitionOf(cluster), sk: by, version, value, expiresAt });
  },
  reportsOf: async (cluster) =>
    readable(table, await table.readAll(partitionOf(cluster), undefined, MOST_READ), ({ value }) => {
      const { on } = reportSchema.parse(value);
      return on === undefined ? [] : [{ on }];
    }).flat(),
  remove: async (reporters) => {
    await pMap(reporters, ({ cluster, by }) => table.remove(partitionOf(cluster), by), { concurrency: AT_ONCE });
  },
});

/** Begins the sort key of what a person reported. The id of the job's cluster follows. */
export const CLOSED_REPORT = 'closed-report#';

/** Of which jobs a person said that they are closed, so that a deletion finds it. Entered before the report itself. */
export type ReporterStore = { enter(person: string, report: ClosedReport): Promise<void> };

export const reporterStore = (table: Table): ReporterStore => ({
  enter: async (person, { cluster, by, version, lastDay }) => {
    const expiresAt = expiryAfter(lastDay, KEPT_DAYS);
    await table.writeNewer({
      pk: `person#${person}`,
      sk: `${CLOSED_REPORT}${cluster}`,
      version,
      value: { by },
      expiresAt,
    });
  },
});
