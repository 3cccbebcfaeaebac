import type { Construct } from 'constructs';
import { functionWithQueue } from '../patterns/function-with-queue.ts';
import type { QueueConsumer } from '../patterns/queue-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

/** Counts the people whose answers a proposed figure would change. It reads what people declared, and keeps counts only. */
export const rehearseFigures = (scope: Construct, around: Surroundings): QueueConsumer =>
  functionWithQueue(scope, 'rehearse-figures', around, {
    queueId: 'parts',
    maxConcurrency: 2,
  });
