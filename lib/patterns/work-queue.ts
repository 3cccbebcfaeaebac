import { Duration, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmSentence } from '../../functions/contracts/alarm-sentences.ts';
import { comingAgainAlarm, failedAlarm, lateAlarm } from './failure-alarm.ts';
import type { WatchedQueue } from './failure-alarm.ts';
import { FUNCTION_TIMEOUT } from './queue-function.ts';

const MAX_RECEIVE_COUNT = 5;
const SQS_MAX_RETENTION = Duration.days(14);
const SQS_MAX_MESSAGE_BYTES = 1_048_576;
/** Lambda's own advice: 6 times the function's timeout and the batching window, so that a slow batch is not received twice. */
const VISIBILITY_TIMEOUTS = 6;
/**
 * If messages of a queue may fail for longer than this before they are dead letters, an additional alarm watches for
 * failures.
 */
const MAY_FAIL_FOR = Duration.hours(1);

export type WorkQueueProps = {
  readonly queueName: string;
  /** What it means for a person if this queue fails. */
  readonly alarmSentence: AlarmSentence;
  readonly opsTopic: ITopic;
  /** How often a message may be received before it becomes a dead letter. Absent: 5 times. */
  readonly maxReceiveCount?: number;
  /** A schedule drains it, and an alarm on the schedule rings when messages wait: it needs none of its own. */
  readonly isDrained?: boolean;
  /** How long the poller gathers messages before it hands them over. They must stay unseen meanwhile. Absent: not at all. */
  readonly window?: Duration;
  /** The customer key, if messages hold people's data. Absent: SQS's own key. */
  readonly encryptionKey?: IKey;
};

/**
 * A queue whose messages a function works on, with everything it needs besides the function: dead-letter queue, an
 * alarm for dead letters, one for waiting messages and, if messages may fail for long, one for messages that come again
 * and again. No part can be left out; who drains the queue on a schedule watches the waiting. The function may be in another stack.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** What a failure means for a person, and the topic that reports it. */
  readonly watched: WatchedQueue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { queueName, alarmSentence, opsTopic, maxReceiveCount = MAX_RECEIVE_COUNT } = props;
    this.watched = { queueName, alarmSentence, opsTopic };
    const visibilityTimeout = Duration.seconds(
      FUNCTION_TIMEOUT.toSeconds() * VISIBILITY_TIMEOUTS + (props.window?.toSeconds() ?? 0),
    );
    const encryption = props.encryptionKey
      ? { encryption: QueueEncryption.KMS, encryptionMasterKey: props.encryptionKey, dataKeyReuse: Duration.hours(1) }
      : { encryption: QueueEncryption.SQS_MANAGED };

    this.deadLetters = new Queue(this, 'dlq', {
      queueName: `${queueName}-dlq`,
      ...encryption,
      enforceSSL: true,
      retentionPeriod: SQS_MAX_RETENTION,
      maxMessageSizeBytes: SQS_MAX_MESSAGE_BYTES,
    });
    acknowledgeEndOfLine(this.deadLetters, 'It is the dead-letter queue itself: an alarm rings for its first message.');

    this.queue = new Queue(this, 'queue', {
      queueName,
      ...encryption,
      enforceSSL: true,
      retentionPeriod: SQS_MAX_RETENTION,
      maxMessageSizeBytes: SQS_MAX_MESSAGE_BYTES,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });

    failedAlarm(this, this.deadLetters, this.watched);
    if (props.isDrained !== true) lateAlarm(this, this.queue, this.watched, Duration.minutes(15));
    if (maxReceiveCount * visibilityTimeout.toSeconds() > MAY_FAIL_FOR.toSeconds())
      comingAgainAlarm(this, this.queue, this.watched);
  }
}

/** Acknowledges the cdk-nag findings of a queue that needs no dead-letter queue of its own. */
export const acknowledgeEndOfLine = (queue: Queue, reason: string): void => {
  Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
};
