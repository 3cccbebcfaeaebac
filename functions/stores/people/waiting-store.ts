import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { factsDeclaredSchema, outcomeReportedSchema } from '../../contracts/screening-facts.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { Item, Table } from '../table.ts';

/** What a partner reported about a registration: facts for screening, or an outcome. */
const declarationSchema = z.object({
  /** The hash of the registration. */
  about: z.string(),
  partner: z.enum(PARTNER_IDS),
  externalId: z.string(),
  messageId: z.string(),
  eventId: z.string(),
  /** The key of its receipt, and the hash of its content. */
  key: z.string(),
  hash: z.string(),
  /** When it happened at the partner, and until when it may wait for its registration (ISO 8601 instants, UTC). */
  time: z.string(),
  until: z.string(),
  told: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('facts'), data: factsDeclaredSchema }),
    z.object({ kind: z.literal('outcome'), data: outcomeReportedSchema }),
  ]),
});
export type Declaration = z.infer<typeof declarationSchema>;

/**
 * Declarations that arrived before their registration. They are in the facts table, under its encryption key, one item
 * each.
 */
export type WaitingStore = {
  /** Stores a declaration unless it is already waiting or settled. */
  keep(declaration: Declaration): Promise<void>;
  /** What waits for a registration, in order of key. */
  of(about: string): Promise<Declaration[]>;
  /** The registrations whose declarations have waited until an instant, the longest due first. */
  due(now: string, most: number): Promise<string[]>;
  /** Ends the waiting. Nothing of the content stays. */
  settle(declaration: Declaration): Promise<void>;
};

const DUE = 'waiting';
const PREFIX = 'waiting#';
/** In days. If nobody settles it in time, it expires (TTL). */
const GOES_BY_ITSELF_AFTER = 7;

/** The version of the write that settles it. The remaining item has no value. */
const SETTLED = 2;
const isWaiting = ({ version }: Item): boolean => version < SETTLED;

const keyOf = ({ about, key, messageId }: Declaration) => ({ pk: `${PREFIX}${about}`, sk: `${key}#${messageId}` });

export const waitingStore = (table: Table): WaitingStore => ({
  keep: async (declaration) => {
    const { partner, until } = declaration;
    const expiresAt = expiryAfter(until, GOES_BY_ITSELF_AFTER);
    const item = { ...keyOf(declaration), version: 1, due: DUE, dueOn: until, partner, value: declaration, expiresAt };
    await table.writeAfter(item, 0);
  },
  of: async (about) =>
    readable(table, (await table.readAll(`${PREFIX}${about}`)).filter(isWaiting), ({ value }) =>
      declarationSchema.parse(value),
    ),
  due: async (now, most) => [
    ...new Set((await table.readDue(DUE, now, most)).map(({ pk }) => pk.slice(PREFIX.length))),
  ],
  settle: async (declaration) => {
    const expiresAt = expiryAfter(declaration.until, GOES_BY_ITSELF_AFTER);
    await table.writeNewer({ ...keyOf(declaration), version: SETTLED, expiresAt });
  },
});
