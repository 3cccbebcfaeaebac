import { Duration, Validations } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { keptInProd } from './kept-in-prod.ts';

type LockedBucketProps = {
  readonly stage: Stage;
  /** For how many years nobody can delete an object in prod, not even the owner of the account. */
  readonly years: number;
};

/** What nobody may do by hand: take an object away, or change how long it is kept. */
const FORBIDDEN = [
  's3:DeleteObject*',
  's3:BypassGovernanceRetention',
  's3:PutObjectRetention',
  's3:PutObjectLegalHold',
];
/** To change this, first deploy without this line. */
const FORBIDDEN_ON_BUCKET = ['s3:PutBucketObjectLockConfiguration'];

/**
 * How long an object is locked. In prod nobody can shorten the time (COMPLIANCE). In dev one day is enough to see the lock at
 * work: three days after its last object the bucket has emptied itself, and the stage can be removed.
 */
const lockOf = (stage: Stage, years: number): { readonly days: Duration; readonly retention: ObjectLockRetention } => {
  const days = Duration.days(stage === 'prod' ? Math.ceil(365.25 * years) : 1);
  return {
    days,
    retention: stage === 'prod' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days),
  };
};

/** Denies actions to everybody. S3 itself removes objects by the lifecycle, which no policy stops. */
const forbid = (bucket: Bucket, actions: string[], resource: string, conditions?: Record<string, unknown>): void => {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions,
      resources: [resource],
      ...(conditions && { conditions }),
    }),
  );
};

/**
 * A bucket to which objects are only added. Each is locked until its time is over, and is removed then. S3's own key
 * encrypts it: whoever could schedule the deletion of a customer key could make every record unreadable.
 */
export const lockedBucket = (scope: Construct, id: string, { stage, years }: LockedBucketProps): Bucket => {
  const { days, retention } = lockOf(stage, years);
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: retention,
    lifecycleRules: [
      {
        id: 'after-the-lock',
        expiration: days.plus(Duration.days(1)),
        noncurrentVersionExpiration: Duration.days(1),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      { id: 'markers', expiredObjectDeleteMarker: true },
    ],
    removalPolicy: keptInProd(stage),
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Nobody but the account reads it, and a log of its accesses would need a locked bucket of its own. CloudTrail has who changed its settings.',
  });
  forbid(bucket, FORBIDDEN, bucket.arnForObjects('*'));
  forbid(bucket, FORBIDDEN_ON_BUCKET, bucket.bucketArn);
  // Without the condition a second object under the same name would become the current version.
  forbid(bucket, ['s3:PutObject'], bucket.arnForObjects('*'), { Null: { 's3:if-none-match': 'true' } });
  return bucket;
};
