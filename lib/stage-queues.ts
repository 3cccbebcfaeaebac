import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StageQueue } from '../functions/contracts/stage-messages.ts';

/** The queues of the stages, each added by the construct whose function works on it. */
export class StageQueues {
  readonly #queues = new Map<StageQueue, IQueue>();

  add(name: StageQueue, queue: IQueue): void {
    this.#queues.set(name, queue);
  }

  /** @throws where the queue is not made yet: the stack makes the end of the flow first */
  of(name: StageQueue): IQueue {
    const queue = this.#queues.get(name);
    if (queue === undefined)
      throw new Error(`The queue of ${name} is not made yet: make ${name} before what sends to it.`);
    return queue;
  }
}
