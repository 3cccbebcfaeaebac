import { Duration, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { keptInProd } from './kept-in-prod.ts';

/** The nights remove parts after 35 days. What they have left after this is of no use to anybody. */
const PARTS_AT_MOST = Duration.days(100);

/**
 * The bucket of the journal. The counts of days are kept; parts are removed by the nights. It has no versions: what is removed is gone.
 */
export const journalBucket = (
  scope: Construct,
  id: string,
  { stage, encryptionKey }: { readonly stage: Stage; readonly encryptionKey: IKey },
): Bucket => {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    // One request to the key serves many objects.
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    lifecycleRules: [
      { id: 'parts', prefix: 'parts/', expiration: PARTS_AT_MOST },
      { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy: keptInProd(stage),
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'It holds numbers only, and nothing of a person. Two functions read it.',
  });
  return bucket;
};
