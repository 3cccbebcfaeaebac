import { Construct } from 'constructs';
import { consumeDoors } from '../patterns/consume-doors.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Receives postings from the partners' doors and reviews from the city's. Checks, stores, answers, and requests
 * matching.
 */
export const receivePosting = (scope: Construct, around: Surroundings): void => {
  const own = new Construct(scope, 'receive-posting');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-posting' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  consumeDoors(own, consumer, around.doors.of('postings', 'reviews'));
};
