import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { QueueFunctionName } from '../functions/contracts/outcomes.ts';
import type { StageQueue } from '../functions/contracts/stage-messages.ts';

/** The queues of the functions. Each function adds its own, and only those between functions can be asked for. */
export class StageQueues {
  readonly #queues = new Map<QueueFunctionName, IQueue>();

  add(name: QueueFunctionName, queue: IQueue): void {
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
