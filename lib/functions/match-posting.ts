import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Finds the people that an open posting fits, and records each match before it requests a notice. It reads only the
 * pool: neither the people table nor the declared facts.
 */
export const matchPosting = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'match-posting', around, {
    queueId: 'to-match',
    maxConcurrency: 10,
  });
