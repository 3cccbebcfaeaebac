import * as z from 'zod';
import { acceptedSchema, refusedSchema, replySchema, type Reply } from '../contracts/reply.ts';
import { expiryAfter } from '../domain/calendar.ts';
import type { Table } from './table.ts';

/** The first answer to every message: a repeated message gets it again. Bodies are never kept, nor whom they were about. */
type Receipt = {
  readonly sender: string;
  /** The hash of the registration that the message was about: its receipts lie together and go together. */
  readonly about?: string;
  /** What makes the message the same again: event id and content, or the message id where neither could be read. */
  readonly key: string;
  readonly externalId: string | null;
  readonly reply: Reply;
};

export type ReceiptStore = {
  /** Keeps the receipt unless there is one, and returns the reply that was given first. */
  first(receipt: Receipt): Promise<Reply>;
  /** Removes the answers about a registration that quote what a message said; those that quote nothing stay. */
  forget(registration: string): Promise<void>;
};

/** How long a repeated message is recognised; afterwards it is decided anew, with the same result where nothing changed. */
const RECEIPT_DAYS = 90;

/** A reply without the partner's ids: whoever sends the message again brings them along. */
const [acceptedReplySchema, refusedReplySchema] = replySchema.options;
const keptSchema = z.discriminatedUnion('type', [
  acceptedReplySchema.extend({ data: acceptedSchema.omit({ eventId: true, id: true }) }),
  refusedReplySchema.extend({ data: refusedSchema.omit({ eventId: true }) }),
]);
type KeptReply = z.infer<typeof keptSchema>;
const storedSchema = z.looseObject({ sk: z.string(), reply: keptSchema });

/** As it was given first: the ids are those of the same message sent again. */
const given = (kept: KeptReply, { externalId, reply }: Receipt): Reply => {
  const { eventId } = reply.data;
  return kept.type === 'kr.go.changwon.jobs.message.accepted.v1'
    ? { ...kept, data: { ...kept.data, eventId: eventId ?? '', id: externalId ?? '' } }
    : { ...kept, data: { ...kept.data, eventId } };
};

const keyOf = ({ sender, about, key }: Receipt) =>
  about === undefined ? { pk: `receipt#${sender}#${key}`, sk: 'reply' } : { pk: `receipt#${about}`, sk: key };

export const receiptStore = (table: Table): ReceiptStore => ({
  first: async (receipt) => {
    const { sender, reply } = receipt;
    const { pk, sk } = keyOf(receipt);
    const expiresAt = expiryAfter(reply.time, RECEIPT_DAYS);
    const item = { pk, sk, lock: 1, sender, reply: keptSchema.parse(reply), expiresAt };
    if ((await table.writeAfter(item, 0)) === 'written') return reply;
    const known = await table.read(pk, sk);
    return known === undefined ? reply : given(storedSchema.parse(known).reply, receipt);
  },
  forget: async (registration) => {
    const pk = `receipt#${registration}`;
    for (const item of await table.readAll(pk)) {
      const stored = storedSchema.safeParse(item).data;
      // What cannot be read may quote the message.
      if (stored === undefined || stored.reply.data.findings.some(({ actual }) => actual !== undefined))
        await table.remove(pk, item.sk);
    }
  },
});
