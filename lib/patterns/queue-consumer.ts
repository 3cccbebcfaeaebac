import { Validations } from 'aws-cdk-lib';
import type { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { mayConsume } from '../statements.ts';
import type { QueueFunction } from './queue-function.ts';
import { WorkQueue } from './work-queue.ts';
import type { WorkQueueProps } from './work-queue.ts';

/** In messages. */
const BATCH_SIZE = 10;

type Consumption = {
  readonly consumer: QueueFunction;
  /** The number of concurrent batches of this queue. At least 2, as Lambda requires. */
  readonly maxConcurrency: number;
  /** How many messages one invocation takes at most. Absent: 10. */
  readonly batchSize?: number;
  /** How long messages are gathered for one invocation. Absent: not at all. */
  readonly window?: Duration;
};

export type QueueConsumerProps = WorkQueueProps & Consumption;

/** A queue of its own for a function, in the stack of the function: it retries record by record. */
export class QueueConsumer extends WorkQueue {
  /** The log of the function that consumes the queue. */
  readonly logGroup: ILogGroup;
  /** The function is paused, and so is the schedule that fills the queue. */
  readonly isPaused: boolean;

  constructor(scope: Construct, id: string, props: QueueConsumerProps) {
    super(scope, id, props);
    this.logGroup = props.consumer.logGroup;
    this.isPaused = props.consumer.isPaused;
    consume(this, this.queue, props);
  }
}

/** Gives a function the messages of a queue. */
export const consume = (
  scope: Construct,
  queue: IQueue,
  { consumer, maxConcurrency, batchSize = BATCH_SIZE, window }: Consumption,
): void => {
  for (const statement of mayConsume(queue)) consumer.role.addToPolicy(statement);
  consumer.reserve(maxConcurrency);
  // No filter: Lambda deletes messages that a filter drops, unseen and unanswered.
  const source = new EventSourceMapping(scope, 'source', {
    target: consumer.lambda,
    eventSourceArn: queue.queueArn,
    batchSize,
    ...(window && { maxBatchingWindow: window }),
    reportBatchItemFailures: true,
    maxConcurrency,
    // Also said when it is on: CloudFormation leaves a source off if the template no longer says that it is off.
    enabled: !consumer.isPaused,
  });
  Validations.of(source).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'Lambda offers no failure destination for SQS sources: the redrive policy of the queue takes its place.',
  });
};
