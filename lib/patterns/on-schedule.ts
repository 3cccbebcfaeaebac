import type { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Outcomes, QueueFunctionName } from '../../functions/contracts/outcomes.ts';
import { silenceAlarm } from './failure-alarm.ts';
import type { QueueConsumer } from './queue-consumer.ts';

/** When a message is put on a queue, and which. */
type Scheduled = {
  /** The id of the rule. If it changes, CloudFormation makes another rule. */
  readonly id: string;
  readonly description: string;
  readonly schedule: Schedule;
  /** The body of the message. */
  readonly message?: Record<string, unknown>;
};

export type OnSchedule<F extends QueueFunctionName> = Scheduled & {
  /** The outcomes that only a finished run reports, with or without work to do. */
  readonly words: readonly Outcomes[F][];
  /** The alarm rings without such a word for this long: whole hours, longer than the time between two runs. */
  readonly silentFor: Duration;
};

/**
 * Sends a message to a consumer's queue on a schedule. A message that cannot be sent goes to the dead-letter queue, and
 * its alarm rings. Nothing rings if no run finishes: what it is for has to say so. `ruleName`: absent, it is that of the queue.
 */
export const sendOnSchedule = (
  consumer: QueueConsumer,
  { id, message = {}, ruleName = consumer.watched.queueName, ...rule }: Scheduled & { readonly ruleName?: string },
): void => {
  const { queue, deadLetters, isPaused } = consumer;
  new Rule(consumer, id, {
    ...rule,
    ruleName,
    enabled: !isPaused,
    targets: [new SqsQueue(queue, { message: RuleTargetInput.fromObject(message), deadLetterQueue: deadLetters })],
  });
};

/** Sends a message on a schedule, and another alarm rings if no run finishes. */
export const onSchedule = <F extends QueueFunctionName>(
  consumer: QueueConsumer,
  { words, silentFor, ...scheduled }: OnSchedule<F>,
): void => {
  sendOnSchedule(consumer, scheduled);
  silenceAlarm(consumer, consumer.watched, { logGroup: consumer.logGroup, words, within: silentFor });
};
