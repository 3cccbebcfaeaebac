import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** Works through the slices of a morning: whom new jobs fit, and how the postings of a company stand. */
export const fillDigests = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'fill-digests', around, {
    queueId: 'slices',
    maxConcurrency: 5,
    // A slice is cut so large that one invocation ends in good time. Ten of them would not.
    batchSize: 1,
  });
