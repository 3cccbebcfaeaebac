import * as z from 'zod';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** What somebody says of a job that they saw. `by` identifies them for this job alone. */
export type ClosedReport = {
  readonly cluster: string;
  readonly by: string;
  /** That it is closed, or, once they took that back, no longer. */
  readonly says: 'closed' | 'nothing';
  /** The day (Asia/Seoul) on which they say it. */
  readonly on: string;
  /** The write of the person's record in which they say it. Of two words the one of the later write counts. */
  readonly version: number;
  /** The last day of the job (Asia/Seoul). Nothing of the report is kept for longer than 35 days after it. */
  readonly lastDay: string;
};

/** People's word that a job is closed already. Each person counts once a job. */
export type ClosedReportStore = {
  report(person: string, report: ClosedReport): Promise<void>;
  /** The days (Asia/Seoul) on which different people said that a job is closed, of the first twenty who said anything. */
  reportsOf(cluster: string): Promise<{ readonly on: string }[]>;
};

const KEPT_DAYS = 35;
const MOST_READ = 20;
const reportSchema = z.object({ on: z.iso.date().optional() });

/** Begins the sort key of what a person reported. The id of the job's cluster follows. */
export const CLOSED_REPORT = 'closed-report#';
/** Where the reports about a job lie. Nothing in them names a person. */
export const closedReportsOf = (cluster: string): string => `closed-reports#${cluster}`;

export const closedReportStore = (table: Table): ClosedReportStore => ({
  // The person's own item first: a deletion finds by it what else there is.
  report: async (person, { cluster, by, says, on, version, lastDay }) => {
    const expiresAt = expiryAfter(lastDay, KEPT_DAYS);
    const own = { pk: `person#${person}`, sk: `${CLOSED_REPORT}${cluster}`, version, value: { by }, expiresAt };
    await table.writeNewer(own);
    const value = { on: says === 'closed' ? on : undefined };
    await table.writeNewer({ pk: closedReportsOf(cluster), sk: by, version, value, expiresAt });
  },
  reportsOf: async (cluster) =>
    readable(table, await table.readAll(closedReportsOf(cluster), undefined, MOST_READ), ({ value }) => {
      const { on } = reportSchema.parse(value);
      return on === undefined ? [] : [{ on }];
    }).flat(),
});
