import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Deletes the data of people who are gone from every table that holds any. Every 15 minutes it checks the recently
 * deleted people again. It is the only function that may delete what other functions wrote.
 */
export const deletePerson = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'delete-person', around, {
    queueId: 'deletions',
    maxConcurrency: 2,
    scheduled: {
      id: 'sweep',
      description: 'Every 15 minutes: whoever was deleted 20 minutes ago is looked at once more.',
      schedule: Schedule.rate(Duration.minutes(15)),
      message: { sweep: true },
      words: ['swept', 'nothing-due'],
      silentFor: Duration.hours(1),
    },
  });
