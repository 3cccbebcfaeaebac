import * as z from 'zod';
import { PARTNER_IDS } from '../contracts/partners.ts';
import { screeningRecordSchema, type ScreeningRecord } from '../domain/eligibility/screening-record.ts';
import type { Table } from './table.ts';

const toldSchema = screeningRecordSchema.pick({ registration: true, answer: true, answers: true, before: true });
type Told = z.infer<typeof toldSchema>;

const askedBySchema = z.object({ partner: z.enum(PARTNER_IDS), externalId: z.string() });
type AskedBy = z.infer<typeof askedBySchema>;

/**
 * A person's answers as they are told: how they stand to each condition, without any value. They lie beside the person's
 * matches, for whoever writes to them; the facts behind them do not.
 */
export type ToldStore = {
  /** Shows the answers as after the `lock`-th write of the record; none: the person is not screened. */
  show(person: string, record: ScreeningRecord, lock: number): Promise<void>;
  read(person: string): Promise<Told | undefined>;
  /**
   * Shows by which registration the officials find the person of a request for a review: they are to be told of it even if the
   * person is no longer screened by then.
   */
  showRequest(person: string, number: string, by: AskedBy): Promise<void>;
  requestedBy(person: string, number: string): Promise<AskedBy | undefined>;
};

const SK = 'screening';
const requestKey = (person: string, number: string) => ({ pk: `person#${person}`, sk: `review-request#${number}` });

export const toldStore = (table: Table): ToldStore => ({
  show: async (person, { registration, answer, answers, before }, lock) => {
    const item = { pk: `person#${person}`, sk: SK, lock };
    await table.writeNewer(answers.length === 0 ? item : { ...item, value: { registration, answer, answers, before } });
  },
  read: async (person) => {
    const item = await table.read(`person#${person}`, SK);
    return item?.['value'] === undefined ? undefined : toldSchema.parse(item['value']);
  },
  showRequest: async (person, number, by) => {
    await table.writeNewer({ ...requestKey(person, number), lock: 1, value: by });
  },
  requestedBy: async (person, number) => {
    const { pk, sk } = requestKey(person, number);
    return askedBySchema.optional().parse((await table.read(pk, sk))?.['value']);
  },
});
