import type * as z from 'zod';
import { screeningRecordSchema, type ScreeningRecord } from '../domain/eligibility/screening-record.ts';
import type { Table } from './table.ts';

const toldSchema = screeningRecordSchema.pick({ registration: true, answer: true, answers: true, before: true });
type Told = z.infer<typeof toldSchema>;

/**
 * A person's answers as they are told: how they stand to each condition, without any value. They lie beside the person's
 * matches, for whoever writes to them; the facts behind them do not.
 */
export type ToldStore = {
  /** Shows the answers as after the `lock`-th write of the record; none: the person is not screened. */
  show(person: string, record: ScreeningRecord, lock: number): Promise<void>;
  read(person: string): Promise<Told | undefined>;
};

const SK = 'screening';

export const toldStore = (table: Table): ToldStore => ({
  show: async (person, { registration, answer, answers, before }, lock) => {
    const item = { pk: `person#${person}`, sk: SK, lock };
    await table.writeNewer(answers.length === 0 ? item : { ...item, value: { registration, answer, answers, before } });
  },
  read: async (person) => {
    const item = await table.read(`person#${person}`, SK);
    return item?.['value'] === undefined ? undefined : toldSchema.parse(item['value']);
  },
});
