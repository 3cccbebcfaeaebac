import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Every morning, finds the people whose answer may change that day, and lists the people who wait for the officials. It
 * sees who is due, but has no right to read the facts that they declared.
 */
export const rescreenSeekers = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'rescreen-seekers', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    scheduled: {
      id: 'mornings',
      description:
        'From 06:00 to 20:00 in Seoul, each hour: the first run of a day does its work, the others what is left.',
      schedule: Schedule.cron({ minute: '0', hour: '0-11,21-23' }),
      words: ['rescreened'],
      // No run for 10 hours at night.
      silentFor: Duration.hours(12),
    },
  });
