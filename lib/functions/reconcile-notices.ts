import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Every 15 minutes, finds the mailboxes in which something is due and sends a wake message for each. It reads no
 * address.
 */
export const reconcileNotices = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'reconcile-notices', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    scheduled: {
      id: 'sweep',
      description: 'Every 15 minutes: whatever waits for its time is looked at again.',
      schedule: Schedule.rate(Duration.minutes(15)),
      words: ['woken', 'nothing-due'],
      silentFor: Duration.hours(1),
    },
  });
