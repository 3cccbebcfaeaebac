import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** Brings the hires in the records of companies in line with what was reported of a person. */
export const followHires = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'follow-hires', around, {
    queueId: 'messages',
    maxConcurrency: 2,
  });
