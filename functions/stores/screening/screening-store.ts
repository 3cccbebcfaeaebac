import * as z from 'zod';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { screeningRecordSchema, type ScreeningRecord } from '../../domain/eligibility/answer/screening-record.ts';
import { records, type Records } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

const dueSchema = z.object({ pk: z.string(), partner: z.enum(PARTNER_IDS) });

const SCREENING = 'screening';
const SK = 'record';

/**
 * The screening of each person, stored beside the facts and under their encryption key. Matching has no right to this
 * table. It sees the outcomes in the pool.
 */
export type ScreeningStore = Records<string, ScreeningRecord> & {
  /** The people whose answer has to be screened again by a day (Asia/Seoul), the longest due first, at most `most`. */
  due(on: string, most: number): Promise<{ readonly person: string; readonly partner: PartnerId }[]>;
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
    due: async (on, most) =>
      readable(table, await table.readDue(SCREENING, on, most), (item) => {
        const { pk, partner } = dueSchema.parse(item);
        return { person: pk.slice(SCREENING.length + 1), partner };
      }),
  };
};
