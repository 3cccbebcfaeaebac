import type { ReceiptKey, ReceiptStore } from '../stores/messages/receipt-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import { leave } from '../trace/trail.ts';
import type { Reply } from '../contracts/reply.ts';
import type { MessageType } from '../contracts/message-types.ts';
import type { Door, DoorKind, PartnerId, Sender } from '../contracts/partners.ts';
import type { Finding } from '../contracts/finding.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { PARTNER_REVOKED } from '../domain/messages/partner-revoked.ts';
import { readMessage } from '../domain/messages/read-message.ts';
import { gravestFindings } from '../domain/records/gravest-findings.ts';
import { forCopy, numbered, refusedAnswer, saysTheSame, type Answer } from '../domain/records/replies.ts';
import type { Hash } from '../domain/records/version.ts';
import { noteAnswer, type JournalDeps } from './journal.ts';

/** A message that arrived at a door. */
export type Arrival = {
  readonly messageId: string;
  readonly sender: Sender;
  readonly door: DoorKind;
  /** What it is. Absent: it was not read yet, or cannot be read. */
  readonly type?: MessageType;
  /** When it was sent (ISO 8601 instant). */
  readonly sentAt: string;
  readonly moment: Moment;
};

export type AnsweringDeps = {
  readonly receipts: ReceiptStore;
  readonly replies: (sender: Sender) => Queue<Reply>;
  readonly hash: Hash;
};

/** The first answer to a message is noted in the journal. */
export type FirstAnswerDeps = AnsweringDeps & JournalDeps;

/** What keeping a refusal for the partner's contact needs. */
export type KeepingRefusalsDeps = AnsweringDeps & {
  /** The refusals that the next morning's mail tells each partner. */
  readonly refusals: Pick<RefusalStore, 'keep'>;
};

export type RefusingDeps = KeepingRefusalsDeps & JournalDeps;

/** `revoked`: partners whose messages are answered but no longer processed. */
type AtDoor = { readonly revoked: readonly string[] };

/** What identifies a repeated message (idempotency key), and the partner's own ids. */
export type Answered = Omit<ReceiptKey, 'sender'> & {
  readonly eventId: string | null;
  readonly externalId: string | null;
};

const keyOf = (sender: Sender, { key, about }: Answered): ReceiptKey => ({
  sender,
  key,
  about,
});

const give = (sender: Sender, answer: Answer, number: number, { replies, hash }: AnsweringDeps): Promise<void> =>
  replies(sender).send([numbered(answer, number, hash)], sender);

/**
 * Answers a message at a door. A copy of an answered message gets the latest answer. The same message again gets no
 * answer. `anew`: the answer depends on what else has arrived by now, so it replaces a different earlier answer. An
 * acceptance always replaces an earlier refusal.
 */
export const answerFirst = async (
  arrival: Arrival,
  message: Answered,
  { answer, anew = false }: { readonly answer: Answer; readonly anew?: boolean },
  deps: FirstAnswerDeps,
): Promise<void> => {
  await answerOnce(arrival, message, { answer, anew }, deps);
  noteAnswer(arrival, answer, deps);
};

const answerOnce = async (
  { sender, messageId }: Arrival,
  message: Answered,
  { answer, anew }: { readonly answer: Answer; readonly anew: boolean },
  deps: AnsweringDeps,
): Promise<void> => {
  const key = keyOf(sender, message);
  const known = await deps.receipts.read(key, message);
  if (known === undefined) {
    await give(sender, answer, 1, deps);
    return deps.receipts.first(key, answer);
  }
  const isOriginal = known.answer.data.messageId === messageId;
  if ((anew || isTakenNow(known.answer, answer)) && !saysTheSame(known.answer, answer)) {
    if (isOriginal) return answerLater(sender, message, answer, deps);
    await give(sender, answer, 1, deps);
    const { number } = await deps.receipts.next(key, forCopy(answer, known.answer.data.messageId));
    return deps.receipts.given(key, number);
  }
  if (!isOriginal) return give(sender, forCopy(known.answer, messageId), 1, deps);
  if (!known.given) await answerLater(sender, message, known.answer, deps);
};

/**
 * Gives an answered message a later answer, once. An answer that says the same as the latest one is not given again.
 */
export const answerLater = async (
  sender: Sender,
  message: Answered,
  answer: Answer,
  deps: AnsweringDeps,
): Promise<void> => {
  const key = keyOf(sender, message);
  const known = await deps.receipts.read(key, message);
  // This message is a copy. A copy has no receipt of its own, so its later answer is sent directly.
  if (known !== undefined && known.answer.data.messageId !== answer.data.messageId)
    return give(sender, answer, 2, deps);
  const { number, given } = await deps.receipts.next(key, answer);
  if (given) return;
  await give(sender, answer, number, deps);
  await deps.receipts.given(key, number);
};

const isTakenNow = (before: Answer, now: Answer): boolean =>
  before.type === 'kr.go.changwon.jobs.message.refused.v1' && now.type === 'kr.go.changwon.jobs.message.accepted.v1';

export type Refusal = Answered & { readonly findings: readonly Finding[] };

const isPartner = (sender: Sender): sender is PartnerId => sender !== 'city';

/**
 * Stores a refusal for the next morning's mail to the partner's contact, unless it was told before. Nothing else of the
 * message is stored.
 */
export const keepRefusal = async (
  { messageId, sender, moment }: Pick<Arrival, 'messageId' | 'sender' | 'moment'>,
  refusal: Refusal,
  { refusals, receipts }: KeepingRefusalsDeps,
): Promise<void> => {
  const { key, about, eventId, externalId, findings } = refusal;
  if (!isPartner(sender)) return;
  const known = await receipts.read(keyOf(sender, refusal), refusal);
  if (known?.answer.type === 'kr.go.changwon.jobs.message.refused.v1') return;
  await refusals.keep(sender, {
    key,
    at: moment.now,
    about,
    message: { messageId, eventId, externalId, receivedOn: moment.today, findings: gravestFindings(findings) },
  });
};

/** Refuses a message: stores a receipt, answers it, and has the partner's contact told. */
export const refuse = async (arrival: Arrival, refusal: Refusal, deps: RefusingDeps, anew = false): Promise<void> => {
  leave({ codes: refusal.findings.map(({ code }) => code) });
  await keepRefusal(arrival, refusal, deps);
  const answer = refusedAnswer({ ...refusal, messageId: arrival.messageId }, refusal.findings, arrival.moment.now);
  await answerFirst(arrival, refusal, { answer, anew }, deps);
};

type Delivered = { readonly messageId: string; readonly body: string; readonly sentAt: string };
type Receive<U, Word> = (delivery: Delivered, door: Door, moment: Moment, deps: U) => Promise<Word>;

/**
 * Wraps `receive` so that a message of a revoked partner is only answered, whatever it says. The answer belongs to this
 * message alone: if the partner is admitted again, the same event sent again is processed like a first one.
 */
export const fromWhoMaySend =
  <U extends RefusingDeps, Word>(receive: Receive<U, Word>): Receive<U & AtDoor, Word | 'partner-revoked'> =>
  async (delivery, door, moment, deps) => {
    const { messageId, body, sentAt } = delivery;
    const { sender } = door;
    if (!deps.revoked.includes(sender)) return receive(delivery, door, moment, deps);
    const read = readMessage(body, door);
    const eventId = read.ok ? read.message.envelope.id : read.eventId;
    const answer = refusedAnswer({ messageId, eventId }, [PARTNER_REVOKED], moment.now);
    const key = deps.hash(JSON.stringify(['partner-revoked', messageId]));
    const arrival = { messageId, sender, door: door.kind, sentAt, moment, ...(read.ok && { type: read.message.type }) };
    await answerFirst(arrival, { key, eventId, externalId: null }, { answer }, deps);
    return 'partner-revoked';
  };
