import type { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Outcomes, QueueFunctionName } from '../../functions/contracts/outcomes.ts';
import { silenceAlarm } from './failure-alarm.ts';
import type { QueueConsumer } from './queue-consumer.ts';

export type OnSchedule<F extends QueueFunctionName> = {
  /** The id of the rule. If it changes, CloudFormation makes another rule. */
  readonly id: string;
  readonly description: string;
  readonly schedule: Schedule;
  /** The body of the message. */
  readonly message?: Record<string, unknown>;
  /** The outcomes that only a finished run reports, with or without work to do. */
  readonly words: readonly Outcomes[F][];
  /** The alarm rings without such a word for this long: whole hours, longer than the time between two runs. */
  readonly silentFor: Duration;
};

/**
 * Sends a message to a consumer's queue on a schedule. A message that cannot be sent goes to the dead-letter queue, and
 * its alarm rings. Another alarm rings if no run finishes.
 */
export const onSchedule = <F extends QueueFunctionName>(
  consumer: QueueConsumer,
  { id, message = {}, words, silentFor, ...rule }: OnSchedule<F>,
): void => {
  const { queue, deadLetters, logGroup, watched, isPaused } = consumer;
  new Rule(consumer, id, {
    ...rule,
    ruleName: watched.queueName,
    enabled: !isPaused,
    targets: [new SqsQueue(queue, { message: RuleTargetInput.fromObject(message), deadLetterQueue: deadLetters })],
  });
  silenceAlarm(consumer, watched, { logGroup, words, within: silentFor });
};
