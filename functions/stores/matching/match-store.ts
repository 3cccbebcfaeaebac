import * as z from 'zod';
import type { JobRow, SeekerRow } from '../../domain/matching/profiles.ts';
import type { Fit } from '../../domain/matching/fit.ts';
import type { Kept } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** A person and a job that fit, with what was known when it was found. */
type Match = {
  readonly seeker: Kept<SeekerRow>;
  readonly job: Kept<JobRow>;
  readonly fit: Fit;
  readonly rulesVersion: string;
  /** ISO 8601 instant. */
  readonly at: string;
};

const foundSchema = z.object({ cluster: z.string(), at: z.string() });
/** A job that was once found to fit somebody, and when last (ISO 8601 instant); whether it still does is for whoever asks. */
export type Found = z.infer<typeof foundSchema>;

export type MatchStore = {
  /** Keeps the match unless one that rests on newer facts is kept already. */
  keep(match: Match): Promise<'kept' | 'already-kept'>;
  /** Every job that was found for a person, in no order. */
  of(person: string): Promise<Found[]>;
};

export const matchStore = (table: Table): MatchStore => ({
  keep: async ({ seeker, job, fit, rulesVersion, at }) => {
    const written = await table.writeNewer({
      pk: `person#${seeker.value.person}`,
      sk: `job#${job.value.cluster}`,
      /** Both counts only grow, so a sum is smaller only if it rests on older facts. */
      version: seeker.version + job.version,
      person: seeker.value.person,
      cluster: job.value.cluster,
      partner: job.value.partner,
      externalId: job.value.externalId,
      fit,
      rulesVersion,
      at,
    });
    return written === 'written' ? 'kept' : 'already-kept';
  },
  of: async (person) =>
    readable(table, await table.readAll(`person#${person}`, 'job#'), (item) => foundSchema.parse(item)),
});
