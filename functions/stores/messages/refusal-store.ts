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
/** A refused message, in the form in which the partner's contact hears about it. */
type RefusedMessage = z.infer<typeof refusedMessageSchema>;

const itemSchema = z.looseObject({ key: z.string(), value: refusedMessageSchema });
const pointerSchema = z.looseObject({ sk: z.string(), entry: z.object({ pk: z.string(), sk: z.string() }) });

/** The refusals for the next mail to each partner's contact. */
export type RefusalStore = {
  /**
   * Stores a refusal. If the same one (by its key) comes again before the list is read, it is told once. Whether it was
   * told earlier is in the receipt. `about`: the hash of the registration that it was about.
   */
  keep(
    partner: PartnerId,
    refusal: { readonly key: string; readonly at: string; readonly about?: string; readonly message: RefusedMessage },
  ): Promise<void>;
  /** The refusals of a span (instants; the first is excluded, the last included), oldest first. Reads no others. */
  between(partner: PartnerId, from: string, to: string): Promise<RefusedMessage[]>;
  /** Removes everything that was about a registration. */
  forget(registration: string): Promise<void>;
};

/** In days. A mail delayed for weeks still finds its refusals. */
export const REFUSAL_DAYS = 35;
const entriesOf = (partner: PartnerId): string => `refusals#${partner}`;
const pointersOf = (registration: string): string => `refusals-about#${registration}`;

/**
 * Entries are in order of time: `<instant>#<key>`. Returns the key right after all entries of an instant, because `$`
 * follows `#`.
 */
const afterAll = (instant: string): string => `${instant}$`;

export const refusalStore = (table: Table): RefusalStore => ({
  keep: async (partner, { key, at, about, message }) => {
    const expiresAt = expiryAfter(at, REFUSAL_DAYS);
    const entry = { pk: entriesOf(partner), sk: `${at}#${key}` };
    // Writes the pointer first, so that no entry about a person is ever without one.
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
