import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** Every hour, ends the waiting of facts and outcomes whose registration has not arrived within a day. */
export const settleDeclarations = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'settle-declarations', around, {
    queueId: 'runs',
    maxConcurrency: 2,
    scheduled: {
      id: 'hours',
      description: 'Every hour: declarations for which no registration has come within a day are answered.',
      schedule: Schedule.cron({ minute: '30' }),
      words: ['nothing-due', 'settled'],
      silentFor: Duration.hours(3),
    },
  });
