import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Sender } from '../contracts/partners.ts';
import type { Reply } from '../contracts/reply.ts';
import { metadataOf, nameFailedCalls, queueNameOf, stemsFrom } from '../trace/failed-call.ts';
import { leave } from '../trace/trail.ts';

/** A queue that takes messages of one kind. */
export type Queue<T> = {
  /**
   * Puts the messages on the queue. `group` is the partner they stem from: queues are fair between groups (I10). One that is not
   * taken keeps no other; then it throws, so that the caller's own message comes again.
   */
  send(messages: readonly T[], group: string): Promise<void>;
};

/**
 * A body of JSON with every character beyond U+FFFF (emoji, rare Hanja) as the escape `\uXXXX` of its two halves: the same to
 * every reader, and nothing on the way can stumble over it.
 */
export const withinBmp = (json: string): string =>
  json.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

/** What SQS takes in one call. */
const BATCH = 10;

class NotTaken extends Error {
  override name = 'NotTaken';
}

export const sqsQueue = <T>(client: SQSClient, url: string): Queue<T> => {
  nameFailedCalls(client);
  const to = queueNameOf(url);
  /** The error that says which were not taken, if any were not. */
  const sendBatch = async (messages: readonly T[], group: string): Promise<NotTaken | undefined> => {
    const entries = messages.map((message, index) => ({
      Id: String(index),
      MessageBody: withinBmp(JSON.stringify(message)),
      MessageGroupId: group,
    }));
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
    const { Successful = [], Failed = [] } = answer;
    leave({ to, sent: Successful.flatMap(({ MessageId }) => MessageId ?? []) });
    if (Failed.length === 0) return undefined;
    const error = new NotTaken(`A queue did not take ${Failed.length} messages: ${Failed[0]?.Code}`);
    return stemsFrom(error, { operation: 'SendMessageBatch', on: to, ...metadataOf(answer) });
  };
  return {
    send: async (messages, group) => {
      const failures: NotTaken[] = [];
      for (let start = 0; start < messages.length; start += BATCH) {
        const failure = await sendBatch(messages.slice(start, start + BATCH), group);
        if (failure !== undefined) failures.push(failure);
      }
      const [first] = failures;
      if (first !== undefined) throw first;
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
