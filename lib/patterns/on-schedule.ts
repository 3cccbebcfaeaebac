import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { QueueConsumer } from './queue-consumer.ts';

type OnSchedule = {
  readonly ruleName: string;
  readonly description: string;
  readonly schedule: Schedule;
  /** The body of the message. */
  readonly message?: Record<string, unknown>;
};

/** Puts a message on a consumer's queue at set times; one that cannot be put there lands in its dead-letter queue and rings. */
export const onSchedule = (consumer: QueueConsumer, id: string, { message = {}, ...rule }: OnSchedule): void => {
  const { queue, deadLetters } = consumer;
  new Rule(consumer, id, {
    ...rule,
    targets: [new SqsQueue(queue, { message: RuleTargetInput.fromObject(message), deadLetterQueue: deadLetters })],
  });
};
