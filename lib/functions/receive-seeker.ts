import { Construct } from 'constructs';
import { consumeDoors } from '../patterns/consume-doors.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Receives registrations, declared facts, outcomes and withdrawals from the partners' people doors. Stores, answers,
 * and requests matching, screening and deletion.
 */
export const receiveSeeker = (scope: Construct, around: Surroundings): void => {
  const own = new Construct(scope, 'receive-seeker');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-seeker' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  consumeDoors(own, consumer, around.doors.of('people'));
};
