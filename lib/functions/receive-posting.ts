import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { doorsOf } from '../partners.ts';
import { countSign } from '../patterns/failure-alarm.ts';
import { PartnerDoor } from '../patterns/partner-door.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Receives postings from the partners' doors and reviews from the city's. Checks, stores, answers, and requests
 * matching.
 */
export const receivePosting = (scope: Construct, around: Surroundings & { readonly doorKey: Key }): void => {
  const own = new Construct(scope, 'receive-posting');
  const consumer = new QueueFunction(own, 'work', { ...around, folder: 'receive-posting' });
  countSign(own, 'source-mismatch', around.stage, consumer.logGroup);
  for (const door of doorsOf('postings', 'reviews'))
    new PartnerDoor(own, `${door.sender}-${door.kind}`, { ...around, door, consumer });
};
