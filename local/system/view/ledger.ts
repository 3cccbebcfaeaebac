import * as z from 'zod';
import { DOORS, doorQueueName, replyQueueName, senderSchema } from '../../../functions/contracts/partners.ts';
import type { Sender } from '../../../functions/contracts/partners.ts';
import { replySchema } from '../../../functions/contracts/reply.ts';
import type { RefusalView } from '../../console/system-view.ts';
import type { Sent } from '../aws/sqs.ts';

/**
 * What passed the edge since the start, seen as it passed: a partner may take its replies from the queue at any time,
 * and the console shall show them all the same. Refused bodies are not kept, only which record they named.
 */
export type Ledger = {
  record(sent: Sent): void;
  /** Messages that doors took. */
  messages(): number;
  /** Messages that were answered, each counted once. */
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

/** Larger bodies are refused unread, and parsing one here would hold up the queues. */
const MOST_READ = 262_144;

const externalIdIn = (body: string): string | null =>
  (body.length > MOST_READ ? undefined : namingRecord.safeParse(parse(body)).data) ?? null;

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
