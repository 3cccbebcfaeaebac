import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Lets a figure count that one official proposed and another approved. Then everybody is screened again, or open postings are
 * checked against the new minimum wage.
 */
export const approveFigures = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'approve-figures', around, {
    queueId: 'approvals',
    maxConcurrency: 2,
  });
