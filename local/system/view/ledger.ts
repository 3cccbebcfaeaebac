import * as z from 'zod';
import { DOORS, doorQueueName, replyQueueName, senderSchema } from '../../../functions/contracts/partners.ts';
import type { Sender } from '../../../functions/contracts/partners.ts';
import { replySchema } from '../../../functions/contracts/reply.ts';
import { MOST_BYTES } from '../../../functions/domain/messages/read-body.ts';
import type { RefusalView } from '../../console/system-view.ts';
import type { Sent } from '../aws/sqs.ts';

/**
 * Counts the messages to the doors and the replies to them as they are sent, because a partner may take its replies from the queue
 * before the console shows them. Of a refused message it keeps the id of the record, not the body.
 */
export type Ledger = {
  record(sent: Sent): void;
  /** How many messages the doors accepted. */
  messages(): number;
  /** How many messages were answered; a message with two answers counts once. */
  answered(): number;
  /** Refusals, oldest first. */
  refusals(): readonly RefusalView[];
};

const namingRecord = z.union([
  z.object({ data: z.object({ externalId: z.string().max(100) }) }).transform(({ data }) => data.externalId),
  z.object({ subject: z.string().max(200) }).transform(({ subject }) => subject),
]);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A function refuses a longer body without parsing it. Parsing one here would block the queues. */
const externalIdIn = (body: string): string | null =>
  (body.length > MOST_BYTES ? undefined : namingRecord.safeParse(parse(body)).data) ?? null;

export const startLedger = (stage: string): Ledger => {
  const doors = new Set(DOORS.map((door) => doorQueueName(stage, door)));
  const senders = new Map<string, Sender>(senderSchema.options.map((one) => [replyQueueName(stage, one), one]));
  const recordNames = new Map<string, string | null>();
  const answered = new Set<string>();
  const refusals: RefusalView[] = [];
  let messages = 0;

  const recordReply = (sender: Sender, body: string): void => {
    const reply = replySchema.safeParse(parse(body)).data;
    if (reply === undefined) return;
    const { messageId, eventId, findings } = reply.data;
    answered.add(messageId);
    if (reply.type !== 'kr.go.changwon.jobs.message.refused.v1') return;
    refusals.push({
      at: reply.time,
      sender,
      messageId,
      eventId,
      externalId: recordNames.get(messageId) ?? null,
      findings,
    });
  };

  return {
    record({ queueName, messageId, body }) {
      const sender = senders.get(queueName);
      if (sender !== undefined) recordReply(sender, body);
      if (!doors.has(queueName)) return;
      messages += 1;
      recordNames.set(messageId, externalIdIn(body));
    },
    messages: () => messages,
    answered: () => answered.size,
    refusals: () => refusals,
  };
};
