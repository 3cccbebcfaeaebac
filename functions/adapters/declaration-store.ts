import * as z from 'zod';
import type { PartnerId } from '../contracts/partners.ts';
import { factsDeclaredSchema, type OutcomeReported } from '../contracts/screening-facts.ts';
import { versionSchema } from '../domain/records/version.ts';
import { records, type Records } from './kept-record.ts';
import type { Table } from './table.ts';

const factsRecordSchema = z.object({
  version: versionSchema.optional(),
  /** ISO 8601 instant. */
  time: z.string().optional(),
  /** Absent once the registration is withdrawn, or consent to screening. */
  facts: factsDeclaredSchema.shape.facts.optional(),
  /** The last day (Asia/Seoul) on which they are kept. */
  keptUntil: z.iso.date().optional(),
});
type FactsRecord = z.infer<typeof factsRecordSchema>;

/** Facts for screening: own table, own key; matching never reads them. They go by themselves when their time is over. */
export type FactsStore = Records<{ readonly partner: PartnerId; readonly externalId: string }, FactsRecord>;
export const factsStore = (table: Table): FactsStore =>
  records(
    table,
    factsRecordSchema,
    ({ partner, externalId }: { partner: PartnerId; externalId: string }) => ({
      pk: `facts#${partner}#${externalId}`,
      sk: 'record',
    }),
    ({ keptUntil }) => (keptUntil === undefined ? {} : { expiresAt: endOfDay(keptUntil) }),
  );

/** The end of a day in Asia/Seoul, in epoch seconds. */
const endOfDay = (day: string): number => Date.parse(`${day}T15:00:00Z`) / 1000;

/** What became of people: interviewed, hired, left, retained. */
export type OutcomeStore = {
  keep(partner: PartnerId, outcome: OutcomeReported, at: string): Promise<void>;
};
export const outcomeStore = (table: Table): OutcomeStore => ({
  keep: async (partner, outcome, at) => {
    const { seeker, posting = '', company, kind, on } = outcome;
    await table.writeNewer({
      pk: `outcome#${partner}#${seeker}`,
      sk: [kind, on, company, posting].join('#'),
      lock: 1,
      value: outcome,
      at,
    });
  },
});
