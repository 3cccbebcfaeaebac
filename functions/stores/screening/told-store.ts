import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { screeningRecordSchema, type ScreeningRecord } from '../../domain/eligibility/answer/screening-record.ts';
import { readable } from '../readable.ts';
import type { Item, Table } from '../table.ts';

const toldSchema = screeningRecordSchema.pick({ registration: true, answer: true, answers: true, before: true });
type Told = z.infer<typeof toldSchema>;

const askedBySchema = z.object({ partner: z.enum(PARTNER_IDS), externalId: z.string() });
type AskedBy = z.infer<typeof askedBySchema>;

const listedSchema = screeningRecordSchema
  .required({ registration: true, review: true })
  .pick({ registration: true, review: true });
/** A person on the officials' list, and since when they are on it (ISO 8601 instant). */
type Listed = z.infer<typeof listedSchema> & { readonly person: string; readonly since: string };

/**
 * A person's answers as they are told: the state of each condition, without any value. They are stored beside the
 * person's matches, for the functions that write mail to the person or to the officials. The facts behind them are not.
 */
export type ToldStore = {
  /**
   * Stores the answers after the `version`-th write of the record. Without answers the person is not screened. What an
   * official has to look at is on the officials' list from `now` (ISO 8601 instant) on, unless it is already there.
   */
  show(person: string, record: ScreeningRecord, version: number, now: string): Promise<void>;
  read(person: string): Promise<Told | undefined>;
  /** Everybody who was on the officials' list by an instant. */
  listed(upTo: string): Promise<Listed[]>;
  /**
   * Stores the registration by which the officials find the person of a request for a review. They are told about the
   * request even if the person is no longer screened by then.
   */
  showRequest(person: string, number: string, by: AskedBy): Promise<void>;
  requestedBy(person: string, number: string): Promise<AskedBy | undefined>;
};

const PREFIX = 'person#';
const SK = 'screening';
const REVIEW = 'review';
const requestKey = (person: string, number: string) => ({ pk: `${PREFIX}${person}`, sk: `review-request#${number}` });

const onListSchema = z.looseObject({ dueOn: z.string(), listed: listedSchema });

/**
 * Since when the case is on the list. It may have been decided long before it is shown, if a step in between failed.
 */
const onListSince = (known: Item | undefined, review: Listed['review'], now: string): string => {
  const before = onListSchema.safeParse(known).data;
  return before?.listed.review.since === review.since ? before.dueOn : now;
};

export const toldStore = (table: Table): ToldStore => ({
  show: async (person, { registration, answer, answers, before, review }, version, now) => {
    const item = { pk: `${PREFIX}${person}`, sk: SK, version };
    if (answers.length === 0) return void (await table.writeNewer(item));
    const told = { ...item, value: { registration, answer, answers, before } };
    if (review === undefined || registration === undefined) return void (await table.writeNewer(told));
    const dueOn = onListSince(await table.read(item.pk, SK), review, now);
    await table.writeNewer({ ...told, due: REVIEW, dueOn, listed: { registration, review } });
  },
  read: async (person) => {
    const item = await table.read(`${PREFIX}${person}`, SK);
    return item?.['value'] === undefined ? undefined : toldSchema.parse(item['value']);
  },
  listed: async (upTo) =>
    readable(table, await table.readDue(REVIEW, upTo), (item) => {
      const { dueOn, listed } = onListSchema.parse(item);
      return { ...listed, person: item.pk.slice(PREFIX.length), since: dueOn };
    }),
  showRequest: async (person, number, by) => {
    await table.writeNewer({ ...requestKey(person, number), version: 1, value: by });
  },
  requestedBy: async (person, number) => {
    const { pk, sk } = requestKey(person, number);
    return askedBySchema.optional().parse((await table.read(pk, sk))?.['value']);
  },
});
