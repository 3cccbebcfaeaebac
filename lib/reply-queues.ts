import type { Stack } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { senderSchema } from '../functions/contracts/partners.ts';
import type { Sender } from '../functions/contracts/partners.ts';
import { ReplyQueue } from './patterns/partner-door.ts';
import type { Surroundings } from './surroundings.ts';

type SenderQueue = { readonly sender: Sender; readonly queue: IQueue };

/** One reply queue for every sender. */
export class ReplyQueues extends Construct {
  readonly #queues: readonly SenderQueue[];

  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    this.#queues = senderSchema.options.map((sender) => ({
      sender,
      queue: new ReplyQueue(this, sender, { ...props, sender }).queue,
    }));
  }

  of(senders: readonly Sender[]): readonly SenderQueue[] {
    return this.#queues.filter(({ sender }) => senders.includes(sender));
  }
}

/** A JSON object from sender to the URL of its reply queue, as functions read it from their environment. */
export const replyUrls = (stack: Stack, replies: readonly SenderQueue[]): string =>
  stack.toJsonString(Object.fromEntries(replies.map(({ sender, queue }) => [sender, queue.queueUrl])));
