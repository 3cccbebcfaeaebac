import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { replySchema } from '../../../functions/contracts/reply.ts';
import type { Reply } from '../../../functions/contracts/reply.ts';

/** Reads a reply queue as a partner does: receive, parse, delete. */

const CALL_SIZE = 10;
const WAIT_SECONDS = 2;

const receive = async (client: SQSClient, queueUrl: string, waitSeconds: number): Promise<Message[]> => {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: CALL_SIZE, WaitTimeSeconds: waitSeconds }),
  );
  return Messages;
};

const replyIn = (message: Message): Reply => replySchema.parse(JSON.parse(message.Body ?? ''));

const remove = async (client: SQSClient, queueUrl: string, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  const entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
};

const putBack = async (client: SQSClient, queueUrl: string, messages: readonly Message[]): Promise<void> => {
  for (let start = 0; start < messages.length; start += CALL_SIZE) {
    const entries = messages
      .slice(start, start + CALL_SIZE)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
  }
};

/** Receives and deletes every reply that waits, in order. */
export const takeReplies = async (client: SQSClient, queueUrl: string): Promise<Reply[]> => {
  const replies: Reply[] = [];
  for (;;) {
    const messages = await receive(client, queueUrl, 0);
    if (messages.length === 0) return replies;
    replies.push(...messages.map(replyIn));
    await remove(client, queueUrl, messages);
  }
};

/**
 * Receives and deletes the replies to some messages. The others become visible again at the end, all together: a reply that became
 * visible at once would be received again and again.
 * @param limitMillis how long to wait for the last reply
 */
export const takeRepliesTo = async (
  client: SQSClient,
  queueUrl: string,
  messageIds: readonly string[],
  limitMillis: number,
): Promise<Reply[]> => {
  const missing = new Set(messageIds);
  const wanted = new Set(messageIds);
  const replies: Reply[] = [];
  const others: Message[] = [];
  const deadline = performance.now() + limitMillis;
  try {
    while (missing.size > 0 && performance.now() < deadline) {
      const mine: Message[] = [];
      for (const message of await receive(client, queueUrl, WAIT_SECONDS)) {
        const reply = replyIn(message);
        if (wanted.has(reply.data.messageId)) {
          mine.push(message);
          replies.push(reply);
          missing.delete(reply.data.messageId);
        } else {
          others.push(message);
        }
      }
      await remove(client, queueUrl, mine);
    }
  } finally {
    await putBack(client, queueUrl, others);
  }
  return replies;
};
