import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { doorQueueName, replyQueueName, type Door, type Sender } from '../contracts/partners.ts';
import type { Reply } from '../contracts/reply.ts';
import { metadataOf, nameFailedCalls, queueNameOf, stemsFrom } from '../trace/failed-call.ts';
import { leave } from '../trace/trail.ts';

/** A queue that takes messages of one kind. */
export type Queue<T> = {
  /**
   * Puts messages on the queue. `group`: the partner that they come from; queues are fair between groups (I10). A
   * failed message or call does not stop the others. The first failure is thrown at the end, so that the caller's own
   * message is delivered again.
   */
  send(messages: readonly T[], group: string): Promise<void>;
};

/**
 * JSON in which every character beyond U+FFFF (emoji, rare Hanja) is written as two `\uXXXX` escapes. Every reader
 * decodes the same text, and nothing on the way can break it. U+FFFE and U+FFFF are escaped too, because SQS rejects
 * them.
 */
export const withinBmp = (json: string): string =>
  json.replace(/[\ud800-\udfff\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

/** What SQS accepts in one call: 10 messages, and 1 MiB for all bodies together. */
const BATCH = 10;
const BATCH_BYTES = 1_048_576;

const batchesOf = (bodies: readonly string[]): string[][] => {
  const batches: string[][] = [];
  let bytes = 0;
  for (const body of bodies) {
    const size = Buffer.byteLength(body);
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH || bytes + size > BATCH_BYTES) {
      batches.push([body]);
      bytes = size;
    } else {
      last.push(body);
      bytes += size;
    }
  }
  return batches;
};

class NotTaken extends Error {
  override name = 'NotTaken';
}

export const sqsQueue = <T>(client: SQSClient, url: string): Queue<T> => {
  nameFailedCalls(client);
  const to = queueNameOf(url);
  const sendBatch = async (bodies: readonly string[], group: string): Promise<void> => {
    const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody, MessageGroupId: group }));
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    const { Successful = [], Failed = [] } = answer;
    leave({ to, sent: Successful.flatMap(({ MessageId }) => MessageId ?? []) });
    if (Failed.length === 0) return;
    const error = new NotTaken(`A queue did not take ${Failed.length} messages: ${Failed[0]?.Code}`);
    throw stemsFrom(error, { operation: 'SendMessageBatch', on: to, ...metadataOf(answer) });
  };
  return {
    send: async (messages, group) => {
      const failures: unknown[] = [];
      for (const batch of batchesOf(messages.map((message) => withinBmp(JSON.stringify(message)))))
        try {
          await sendBatch(batch, group);
        } catch (error) {
          failures.push(error);
        }
      if (failures.length > 0) throw failures[0];
    },
  };
};

/** Returns the queue of a door. All doors lie beside each other under fixed names, so the URL of any one of them (`one`) gives the others. */
export const doorQueues =
  (client: SQSClient, one: string, stage: string) =>
  (door: Door): Queue<object> =>
    sqsQueue(client, `${one.slice(0, one.lastIndexOf('/') + 1)}${doorQueueName(stage, door)}`);

/**
 * Returns the reply queue of a sender. All reply queues lie beside each other under fixed names, so the URL of any one
 * of them (`one`) gives the others. A URL for each would soon be more than the 4 KB that Lambda allows an environment.
 */
export const replyQueues =
  (client: SQSClient, one: string, stage: string) =>
  (sender: Sender): Queue<Reply> =>
    sqsQueue(client, `${one.slice(0, one.lastIndexOf('/') + 1)}${replyQueueName(stage, sender)}`);
