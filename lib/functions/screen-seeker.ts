import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Screens a person against the conditions of the programmes. It reads the facts that they declared. The pool gets
 * the outcomes, the matches table gets the state of each condition, and neither gets a value.
 */
export const screenSeeker = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'screen-seeker', around, {
    queueId: 'to-screen',
    maxConcurrency: 5,
  });
