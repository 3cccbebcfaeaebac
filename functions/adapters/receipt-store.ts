import * as z from 'zod';
import { replySchema, type Reply } from '../contracts/reply.ts';
import type { Table } from './table.ts';

/** The first answer to every message: a repeated message gets it again. Bodies are never kept. */
type Receipt = {
  readonly sender: string;
  /** What makes the message the same again: event id and content, or the message id where neither could be read. */
  readonly key: string;
  readonly externalId: string | null;
  readonly reply: Reply;
};

export type ReceiptStore = {
  /** Keeps the receipt unless there is one, and returns the reply that was given first. */
  first(receipt: Receipt): Promise<Reply>;
};

/** How long a repeated message is recognised; afterwards it is decided anew, with the same result where nothing changed. */
const RECEIPT_DAYS = 90;
const DAY_SECONDS = 86_400;
const storedSchema = z.looseObject({ reply: replySchema });

export const receiptStore = (table: Table): ReceiptStore => ({
  first: async ({ sender, key, externalId, reply }) => {
    const [pk, sk] = [`receipt#${sender}#${key}`, 'reply'];
    const expiresAt = Math.floor(Date.parse(reply.time) / 1000) + RECEIPT_DAYS * DAY_SECONDS;
    const written = await table.writeAfter({ pk, sk, lock: 1, sender, externalId, reply, expiresAt }, 0);
    if (written === 'written') return reply;
    const known = await table.read(pk, sk);
    return known === undefined ? reply : storedSchema.parse(known).reply;
  },
});
