import * as z from 'zod';
import { PARTNER_IDS, type PartnerId } from '../contracts/partners.ts';
import { screeningRecordSchema, type ScreeningRecord } from '../domain/eligibility/screening-record.ts';
import { records, type Records } from './kept-record.ts';
import { readable } from './readable.ts';
import type { Table } from './table.ts';

const dueSchema = z.object({ pk: z.string(), partner: z.enum(PARTNER_IDS) });

const listedSchema = screeningRecordSchema.required({ registration: true, review: true }).pick({
  registration: true,
  review: true,
});
type Listed = z.infer<typeof listedSchema> & { readonly person: string };

const SCREENING = 'screening';
const REVIEW = 'review';
const SK = 'record';

/**
 * What is kept of each person's screening, beside the facts and under their key. Matching has no right to this table; it sees
 * the outcomes in the pool.
 */
export type ScreeningStore = Records<string, ScreeningRecord> & {
  /** Shows on the officials' list what this record leaves to a person, or takes it off. */
  showReview(person: string, record: ScreeningRecord, lock: number): Promise<void>;
  /** Whose answer is to be looked at again by a day (Asia/Seoul), the longest due first, at most so many. */
  due(on: string, most: number): Promise<{ readonly person: string; readonly partner: PartnerId }[]>;
  /** Everybody on the officials' list since no later than an instant. */
  listed(upTo: string): Promise<Listed[]>;
};

export const screeningStore = (table: Table): ScreeningStore => {
  const screenings = records(
    table,
    screeningRecordSchema,
    (person: string) => ({ pk: `${SCREENING}#${person}`, sk: SK }),
    ({ dueOn, registration }) =>
      dueOn === undefined || registration === undefined ? {} : { due: SCREENING, dueOn, partner: registration.partner },
  );
  return {
    ...screenings,
    showReview: async (person, { registration, review }, lock) => {
      // Most people never wait for an official: a first record without a review has nothing to take off the list.
      if (review === undefined && lock <= 1) return;
      const item = { pk: `${REVIEW}#${person}`, sk: SK, lock };
      await table.writeNewer(
        review === undefined || registration === undefined
          ? item
          : { ...item, due: REVIEW, dueOn: review.since, listed: { registration, review } },
      );
    },
    due: async (on, most) =>
      readable(table, await table.readDue(SCREENING, on, most), (item) => {
        const { pk, partner } = dueSchema.parse(item);
        return { person: pk.slice(SCREENING.length + 1), partner };
      }),
    listed: async (upTo) =>
      readable(table, await table.readDue(REVIEW, upTo), (item) => ({
        ...listedSchema.parse(item['listed']),
        person: item.pk.slice(REVIEW.length + 1),
      })),
  };
};
