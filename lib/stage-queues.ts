import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StageQueue } from '../functions/contracts/stage-messages.ts';

/** The queues between the functions. The construct of each function adds its own queue. */
export class StageQueues {
  readonly #queues = new Map<StageQueue, IQueue>();

  add(name: StageQueue, queue: IQueue): void {
    this.#queues.set(name, queue);
  }

  /** @throws if the queue does not exist yet: the stack is built from the end of the flow */
  of(name: StageQueue): IQueue {
    const queue = this.#queues.get(name);
    if (queue === undefined)
      throw new Error(`The queue of ${name} is not made yet: make ${name} before what sends to it.`);
    return queue;
  }
}
