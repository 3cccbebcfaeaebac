import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * On the mornings of working days, requests the digests for people, for partners (refused messages) and for companies
 * (postings).
 */
export const composeDigests = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'compose-digests', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    scheduled: {
      id: 'mornings',
      description: '08:30 in Seoul every day; the function knows the working days.',
      schedule: Schedule.cron({ minute: '30', hour: '23' }),
      // The rule also runs on Sundays and holidays. The function then reports that there is nothing to do.
      words: ['composed', 'no-working-day'],
      silentFor: Duration.hours(26),
    },
  });
