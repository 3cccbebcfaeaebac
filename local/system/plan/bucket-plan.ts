import * as z from 'zod';
import { identityOf, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const bucketProperties = z.strictObject({
  BucketName: onAwsOnly,
  BucketEncryption: onAwsOnly,
  // Here nothing is kept for as long as a lock lasts.
  LifecycleConfiguration: onAwsOnly,
  ObjectLockEnabled: z.literal(true, 'must be true: the local S3 takes objects that are locked, and gives none back'),
  ObjectLockConfiguration: z.looseObject({ Rule: z.unknown() }),
  PublicAccessBlockConfiguration: onAwsOnly,
  VersioningConfiguration: onAwsOnly,
  Tags: onAwsOnly,
});

export type BucketPlan = Identified;

export const bucketPlan = (found: Found & Identified): BucketPlan => {
  read(bucketProperties, found);
  return identityOf(found);
};
