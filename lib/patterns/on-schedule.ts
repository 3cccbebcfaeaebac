import type { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Outcomes, QueueFunctionName } from '../../functions/contracts/outcomes.ts';
import { silenceAlarm } from './failure-alarm.ts';
import type { QueueConsumer } from './queue-consumer.ts';

type OnSchedule<F extends QueueFunctionName> = {
  readonly ruleName: string;
  readonly description: string;
  readonly schedule: Schedule;
  /** The body of the message. */
  readonly message?: Record<string, unknown>;
  /** The outcomes that only a finished run reports, whether it found work or not. */
  readonly words: readonly Outcomes[F][];
  /** The function that runs, by its folder. */
  readonly of: F;
  /** Without such a word for so long (whole hours, longer than from one run to the next) the alarm rings. */
  readonly silentFor: Duration;
};

/**
 * Puts a message on a consumer's queue at set times. One that cannot be put there lands in its dead-letter queue and rings, and so
 * does it when the runs stay away.
 */
export const onSchedule = <F extends QueueFunctionName>(
  consumer: QueueConsumer,
  id: string,
  { message = {}, of, words, silentFor, ...rule }: OnSchedule<F>,
): void => {
  const { queue, deadLetters, logGroup, watched } = consumer;
  new Rule(consumer, id, {
    ...rule,
    targets: [new SqsQueue(queue, { message: RuleTargetInput.fromObject(message), deadLetterQueue: deadLetters })],
  });
  silenceAlarm(consumer, 'silent', {
    ...watched,
    logGroup,
    of,
    words,
    within: silentFor,
    alarmName: `${watched.queueName}-silent`,
  });
};
