import * as z from 'zod';
import { findingsSchema } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

const refusedMessageSchema = z.object({
  messageId: z.string(),
  eventId: z.string().nullable(),
  externalId: z.string().nullable(),
  receivedOn: z.iso.date(),
  findings: findingsSchema,
});
/** A message that was refused, as the partner's contact is told of it. */
type RefusedMessage = z.infer<typeof refusedMessageSchema>;

const itemSchema = z.looseObject({ key: z.string(), value: refusedMessageSchema });
const pointerSchema = z.looseObject({ sk: z.string(), entry: z.object({ pk: z.string(), sk: z.string() }) });

/** What each partner is told of in the next mail to its contact. */
export type RefusalStore = {
  /**
   * Keeps a refusal. The same again, by its key, is told once if it comes before the list is read; whether it was told before that
   * is for the receipt to say. `about`: the hash of the registration it was about.
   */
  keep(
    partner: PartnerId,
    refusal: { readonly key: string; readonly at: string; readonly about?: string; readonly message: RefusedMessage },
  ): Promise<void>;
  /** The refusals of a span of time (instants, the first excluded, the last included), oldest first. Reads no others. */
  between(partner: PartnerId, from: string, to: string): Promise<RefusedMessage[]>;
  /** Removes whatever was about a registration. */
  forget(registration: string): Promise<void>;
};

/** A mail that could not go out for weeks still finds what it tells. */
export const REFUSAL_DAYS = 35;
const entriesOf = (partner: PartnerId): string => `refusals#${partner}`;
const pointersOf = (registration: string): string => `refusals-about#${registration}`;

/** Entries lie in the order of time: `<instant>#<key>`. What comes right after all entries of an instant, for `$` follows `#`. */
const afterAll = (instant: string): string => `${instant}$`;

export const refusalStore = (table: Table): RefusalStore => ({
  keep: async (partner, { key, at, about, message }) => {
    const expiresAt = expiryAfter(at, REFUSAL_DAYS);
    const entry = { pk: entriesOf(partner), sk: `${at}#${key}` };
    // First the pointer, so that no entry about a person is ever without one.
    if (about !== undefined)
      await table.writeAfter({ pk: pointersOf(about), sk: `${partner}#${entry.sk}`, version: 1, entry, expiresAt }, 0);
    await table.writeAfter({ ...entry, version: 1, key, value: message, expiresAt }, 0);
  },
  between: async (partner, from, to) => {
    const items = await table.readRange(entriesOf(partner), afterAll(from), afterAll(to));
    const entries = readable(table, items, (item) => itemSchema.parse(item));
    return [...new Map(entries.map(({ key, value }) => [key, value])).values()];
  },
  forget: async (registration) => {
    const pk = pointersOf(registration);
    for (const item of await table.readAll(pk)) {
      const entry = pointerSchema.safeParse(item).data?.entry;
      if (entry !== undefined) await table.remove(entry.pk, entry.sk);
      await table.remove(pk, item.sk);
    }
  },
});
