import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { doorsOf } from '../partners.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Receives registrations, declared facts, outcomes and withdrawals from the partners' people doors. Stores, answers,
 * and requests matching, screening and deletion.
 */
export const receiveSeeker = (scope: Construct, around: Surroundings & { readonly doorKey: Key }): void => {
  const own = new Construct(scope, 'receive-seeker');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-seeker' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  for (const door of doorsOf('people'))
    new PartnerDoor(own, `${door.sender}-${door.kind}`, { ...around, door, consumer });
};
