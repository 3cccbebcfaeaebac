import { Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { RECORD_BUCKETS, RIGHTS } from '../../functions/rights.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Concurrent requests of officials and partners' staff. */
const AT_ONCE = 5;

/**
 * Serves the officials' console. Whoever signed in has a session, and every request reads it. The function decides nothing
 * by itself: it puts what an official decided on the city's door, and adds to the records of who did and who saw what.
 */
export const serveConsole = (scope: Construct, around: Surroundings): IFunction => {
  const own = new Construct(scope, 'serve-console');
  const work = new QueueFunction(own, 'work', { ...around, folder: 'serve-console' });
  work.reserve(AT_ONCE);
  const { settings, stage } = around;
  Validations.of(work.role).acknowledge(
    ...RECORD_BUCKETS.map((bucket) => ({
      // The id as cdk-nag prints it: with the name under which the bucket is exported.
      id: `AwsSolutions-IAM5[Resource::${around.data.exportedBucket(bucket)}/*]`,
      reason: 'Every record is an object with a new name: the right to add one names all objects of its bucket.',
    })),
    ...RIGHTS['serve-console'].partnerDoors.map((kind) => ({
      id: `AwsSolutions-IAM5[Resource::arn:aws:sqs:${settings.region}:${settings.account ?? '<AWS::AccountId>'}:jobs-${stage}-*-${kind}]`,
      reason: 'The doors of one kind alone have such names, and their number grows with the partners.',
    })),
  );
  return work.lambda;
};
