import type { ReceiptStore } from '../adapters/receipt-store.ts';
import type { Queue } from '../adapters/queue.ts';
import type { RefusalStore } from '../adapters/refusal-store.ts';
import type { PartnerId, Sender } from '../contracts/partners.ts';
import type { Reply } from '../contracts/reply.ts';
import type { Finding } from '../contracts/finding.ts';
import type { Moment } from '../domain/calendar.ts';
import { forCopy, refusedReply } from '../domain/records/replies.ts';
import type { Digest } from '../domain/records/version.ts';

/** A message at a door. */
export type Arrival = {
  readonly messageId: string;
  readonly sender: Sender;
  readonly moment: Moment;
};

export type Answering = {
  readonly receipts: ReceiptStore;
  readonly replies: (sender: Sender) => Queue<Reply>;
  /** What the mail of the next morning tells each partner. */
  readonly refusals: Pick<RefusalStore, 'keep'>;
  readonly digest: Digest;
  /** Where the refusals of each partner are mailed. */
  readonly contacts: Readonly<Partial<Record<string, string>>>;
};

/** Gives the first answer to a message: what was answered before, if it is a copy of one that was answered. */
export const answerFirst = async (
  arrival: Arrival,
  message: { readonly key: string; readonly externalId: string | null; readonly about?: string },
  reply: Reply,
  { receipts, replies, digest }: Answering,
): Promise<void> => {
  const first = await receipts.first({ sender: arrival.sender, ...message, reply });
  await replies(arrival.sender).send([forCopy(first, arrival.messageId, digest)], arrival.sender);
};

export type Refusal = {
  /** What makes it the same message again; the message id where nothing of it could be read. */
  readonly key: string;
  readonly eventId: string | null;
  readonly externalId: string | null;
  /** The hash of the registration it was about, where it was about a person. */
  readonly about?: string;
  readonly findings: readonly Finding[];
};

const isPartner = (sender: Sender): sender is PartnerId => sender !== 'city';

/** Refuses a message: kept as a receipt, answered, and told to the partner's contact. Nothing else of it is kept. */
export const refuse = async (arrival: Arrival, refusal: Refusal, answering: Answering): Promise<void> => {
  const { messageId, sender, moment } = arrival;
  const { key, eventId, externalId, findings } = refusal;
  const about = refusal.about === undefined ? {} : { about: refusal.about };
  if (answering.contacts[sender] !== undefined && isPartner(sender))
    await answering.refusals.keep(sender, {
      key,
      at: moment.now,
      ...about,
      message: { messageId, eventId, externalId, receivedOn: moment.today, findings: findings.slice(0, MOST_TOLD) },
    });
  const reply = refusedReply({ messageId, eventId }, findings, moment.now, answering.digest);
  await answerFirst(arrival, { key, externalId, ...about }, reply, answering);
};

/** Lists in the contract hold at most 50. */
const MOST_TOLD = 50;
