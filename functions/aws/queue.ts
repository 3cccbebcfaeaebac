import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Sender } from '../contracts/partners.ts';
import type { Reply } from '../contracts/reply.ts';
import { metadataOf, nameFailedCalls, queueNameOf, stemsFrom } from '../trace/failed-call.ts';
import { leave } from '../trace/trail.ts';

/** A queue that takes messages of one kind. */
export type Queue<T> = {
  /**
   * Puts the messages on the queue. `group` is the partner they stem from: queues are fair between groups (I10). One that is not
   * taken keeps no other, nor does a call that fails; then it throws what failed first, so that the caller's own message comes again.
   */
  send(messages: readonly T[], group: string): Promise<void>;
};

/**
 * A body of JSON with every character beyond U+FFFF (emoji, rare Hanja) as the escape `\uXXXX` of its two halves: the same to
 * every reader, and nothing on the way can stumble over it. So are U+FFFE and U+FFFF, which SQS refuses.
 */
export const withinBmp = (json: string): string =>
  json.replace(/[\ud800-\udfff\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

/** What SQS takes in one call: so many messages, and so many bytes of all their bodies (1 MiB). */
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

/** The reply queue of every sender, by the URLs the infrastructure gave. Throws for a sender that has none. */
export const replyQueues =
  (client: SQSClient, urls: Readonly<Record<string, string>>) =>
  (sender: Sender): Queue<Reply> => {
    const url = urls[sender];
    if (url === undefined) throw new Error(`There is no reply queue for ${sender}`);
    return sqsQueue(client, url);
  };
