import * as z from 'zod';
import { findingsSchema } from '../contracts/finding.ts';
import { PARTNER_IDS, type PartnerId } from '../contracts/partners.ts';
import { expiryAfter } from '../domain/calendar.ts';
import { readable } from './readable.ts';
import type { Table } from './table.ts';

const refusedMessageSchema = z.object({
  messageId: z.string(),
  eventId: z.string().nullable(),
  externalId: z.string().nullable(),
  receivedOn: z.iso.date(),
  findings: findingsSchema,
});
/** A message that was refused, as the partner's contact is told of it. */
type RefusedMessage = z.infer<typeof refusedMessageSchema>;

const itemSchema = z.looseObject({ at: z.string(), value: refusedMessageSchema });

/** What each partner is told of in the next mail to its contact. */
export type RefusalStore = {
  /** Keeps a refusal unless it is kept already. `about`: the hash of the registration it was about. */
  keep(
    partner: PartnerId,
    refusal: { readonly key: string; readonly at: string; readonly about?: string; readonly message: RefusedMessage },
  ): Promise<void>;
  /** The refusals of a span of time (instants, the first excluded, the last included), oldest first. */
  between(partner: PartnerId, from: string, to: string): Promise<RefusedMessage[]>;
  /** Removes whatever was about a registration. */
  forget(registration: string): Promise<void>;
};

/** A mail that could not go out for weeks still finds what it tells. */
const KEPT_DAYS = 35;
const pkOf = (partner: PartnerId): string => `refusals#${partner}`;

export const refusalStore = (table: Table): RefusalStore => ({
  keep: async (partner, { key, at, about, message }) => {
    const expiresAt = expiryAfter(at, KEPT_DAYS);
    const sk = about === undefined ? key : `${about}#${key}`;
    await table.writeAfter({ pk: pkOf(partner), sk, lock: 1, at, value: message, expiresAt }, 0);
  },
  between: async (partner, from, to) =>
    readable(table, await table.readAll(pkOf(partner)), (item) => itemSchema.parse(item))
      .filter(({ at }) => from < at && at <= to)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ value }) => value),
  forget: async (registration) => {
    await Promise.all(PARTNER_IDS.map((partner) => table.removeAll(pkOf(partner), `${registration}#`)));
  },
});
