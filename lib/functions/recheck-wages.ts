import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Holds open postings for what no partner's message says. After midnight on the first day of a new minimum wage, and after an
 * approval: those below it. After the approval of a list of wage arrears: those of its employers.
 * When people say that a job is closed, asks its company, and holds the posting if no answer comes in time.
 */
export const recheckWages = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'recheck-wages', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    scheduled: {
      id: 'nights',
      // 20 minutes past midnight: a posting that was checked before midnight is stored by then.
      description:
        'From 00:20 to 06:20 in Seoul, each hour: postings below a new minimum wage or of listed employers, and those whose company did not answer, are held.',
      schedule: Schedule.cron({ minute: '20', hour: '15-21' }),
      words: ['nothing-new', 'rechecked', 'more-to-come'],
      silentFor: Duration.hours(20),
    },
  });
