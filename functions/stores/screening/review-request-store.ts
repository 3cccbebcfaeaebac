import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import { REVIEW_WISHES } from '../../notices/notice-contract.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** A request for an explanation or a person's review of a screening (개인정보 보호법 제37조의2). Days are in Asia/Seoul. */
export const reviewRequestSchema = z.object({
  /** The number by which the person and the officials refer to it. */
  number: z.string(),
  requestedOn: z.iso.date(),
  dueOn: z.iso.date(),
  /** Absent: all programmes. */
  programme: z.enum(PROGRAMME_IDS).optional(),
  what: z.enum(REVIEW_WISHES),
  /** How the officials find the person: the registration through which the person consented to screening. */
  partner: z.enum(PARTNER_IDS),
  externalId: z.string(),
});
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;

export type ReviewRequestStore = {
  /** Every request of a person, the earliest first. */
  of(person: string): Promise<ReviewRequest[]>;
  keep(person: string, request: ReviewRequest): Promise<void>;
  /** The requests that have to be answered by a day, the longest due first. */
  dueBy(day: string): Promise<ReviewRequest[]>;
};

const DUE = 'review-request';
export const REQUEST_DAYS = 365;

/**
 * Stored in the facts table, whose index lists what is due. The key is the person's, so that requests are removed with
 * the person.
 */
export const reviewRequestStore = (table: Table): ReviewRequestStore => ({
  of: async (person) =>
    readable(table, await table.readAll(`${DUE}#${person}`), ({ listed }) =>
      reviewRequestSchema.parse(listed),
    ).toSorted((a, b) => (a.requestedOn < b.requestedOn ? -1 : Number(a.requestedOn > b.requestedOn))),
  keep: async (person, request) => {
    const { number, dueOn, partner } = request;
    await table.writeNewer({
      pk: `${DUE}#${person}`,
      sk: number,
      version: 1,
      due: DUE,
      dueOn,
      partner,
      listed: request,
      expiresAt: expiryAfter(dueOn, REQUEST_DAYS),
    });
  },
  dueBy: async (day) =>
    readable(table, await table.readDue(DUE, day), ({ listed }) => reviewRequestSchema.parse(listed)),
});
