import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Finds the open postings that fit a person who registered or changed, and records each match before it requests a
 * notice. It reads only the pool: neither the people table nor the declared facts.
 */
export const matchSeeker = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'match-seeker', around, {
    queueId: 'to-match',
    maxConcurrency: 10,
  });
