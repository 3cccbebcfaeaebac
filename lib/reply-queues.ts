import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { senderSchema } from '../functions/contracts/partners.ts';
import type { Sender } from '../functions/contracts/partners.ts';
import { ReplyQueue } from './patterns/partner-door.ts';
import type { AtTheEdge } from './patterns/partner-door.ts';

export type SenderQueue = { readonly sender: Sender; readonly queue: IQueue };

export class ReplyQueues extends Construct {
  readonly #queues: readonly SenderQueue[];

  constructor(scope: Construct, id: string, props: AtTheEdge) {
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
