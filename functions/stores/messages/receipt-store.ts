import * as z from 'zod';
import { acceptedSchema, refusedSchema, replySchema } from '../../contracts/reply.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { saysTheSame, type Answer } from '../../domain/records/replies.ts';
import type { Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';

/** How a repeated message is recognised: the same ids and content, or the message id if neither could be read. */
export type ReceiptKey = {
  readonly sender: string;
  /**
   * The hash of the registration that the message was about. The receipts of a registration are stored and removed
   * together.
   */
  readonly about?: string;
  readonly key: string;
};

/** The partner's own ids are not stored: a repeated message brings them along. */
type PartnerIds = { readonly eventId: string | null; readonly externalId: string | null };

/** The latest answer to a message, its number among the answers (1 is the first), and whether it was given. */
type Receipt = { readonly answer: Answer; readonly number: number; readonly given: boolean };

/**
 * The answer to every message. A repeated message gets the latest one again. Bodies are never stored, nor whom they
 * were about.
 */
export type ReceiptStore = {
  read(key: ReceiptKey, ids: PartnerIds): Promise<Receipt | undefined>;
  /** Stores the first answer, which was already given. An existing one stays. */
  first(key: ReceiptKey, answer: Answer): Promise<void>;
  /**
   * Stores a later answer, which is not yet given, and returns its number. An answer that says the same as the latest
   * keeps that number.
   * @throws Error if other writers win every attempt
   */
  next(key: ReceiptKey, answer: Answer): Promise<{ readonly number: number; readonly given: boolean }>;
  /** Marks the answer of this number as given. */
  given(key: ReceiptKey, number: number): Promise<void>;
  /** Removes the answers about a registration that quote what a message said. Those that quote nothing stay. */
  forget(registration: string): Promise<void>;
};

/**
 * In days. A repeated message is recognised for this long. After that it is decided again, with the same result if
 * nothing changed.
 */
export const RECEIPT_DAYS = 90;

const [acceptedReplySchema, refusedReplySchema] = replySchema.options;
const keptSchema = z.discriminatedUnion('type', [
  acceptedReplySchema.omit({ id: true }).extend({ data: acceptedSchema.omit({ eventId: true, id: true }) }),
  refusedReplySchema.omit({ id: true }).extend({ data: refusedSchema.omit({ eventId: true }) }),
]);
type KeptAnswer = z.infer<typeof keptSchema>;
const storedSchema = z.looseObject({
  version: z.int(),
  reply: keptSchema,
  number: z.int().default(1),
  given: z.boolean().default(true),
});

type Given = { readonly answer: unknown; readonly number: number; readonly given: boolean };

const withIds = (kept: KeptAnswer, { eventId, externalId }: PartnerIds): Answer =>
  kept.type === 'kr.go.changwon.jobs.message.accepted.v1'
    ? { ...kept, data: { ...kept.data, eventId: eventId ?? '', id: externalId ?? '' } }
    : { ...kept, data: { ...kept.data, eventId } };

const keyOf = ({ sender, about, key }: ReceiptKey) =>
  about === undefined ? { pk: `receipt#${sender}#${key}`, sk: 'reply' } : { pk: `receipt#${about}`, sk: key };

export const receiptStore = (table: Table): ReceiptStore => {
  const read = async (key: ReceiptKey) => {
    const { pk, sk } = keyOf(key);
    const item = await table.read(pk, sk);
    return item && storedSchema.parse(item);
  };
  const write = (key: ReceiptKey, version: number, { answer, number, given }: Given) => {
    const reply = keptSchema.parse(answer);
    const expiresAt = expiryAfter(reply.time, RECEIPT_DAYS);
    return table.writeAfter(
      { ...keyOf(key), version, sender: key.sender, reply, number, given, expiresAt },
      version - 1,
    );
  };
  return {
    read: async (key, ids) => {
      const known = await read(key);
      return known && { answer: withIds(known.reply, ids), number: known.number, given: known.given };
    },
    first: async (key, answer) => {
      await write(key, 1, { answer, number: 1, given: true });
    },
    next: (key, answer) =>
      untilWritten(table, async () => {
        const known = await read(key);
        if (known !== undefined && saysTheSame(known.reply, answer)) return known;
        const number = (known?.number ?? 1) + 1;
        const written = await write(key, (known?.version ?? 0) + 1, { answer, number, given: false });
        return written === 'written' ? { number, given: false } : written;
      }),
    given: async (key, number) => {
      const known = await read(key);
      if (known === undefined || known.number !== number || known.given) return;
      // A writer in between stores a later answer, so this one is no longer needed.
      await write(key, known.version + 1, { answer: known.reply, number, given: true });
    },
    forget: async (registration) => {
      const pk = `receipt#${registration}`;
      for (const item of await table.readAll(pk)) {
        const stored = storedSchema.safeParse(item).data;
        // An unreadable item may quote the message.
        if (stored === undefined || stored.reply.data.findings.some(({ actual }) => actual !== undefined))
          await table.remove(pk, item.sk);
      }
    },
  };
};
