import * as z from 'zod';
import { identityOf, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const bucketProperties = z.strictObject({
  BucketName: onAwsOnly,
  BucketEncryption: onAwsOnly,
  // Here nothing is kept for as long as a lock lasts, and nobody can delete an object before.
  LifecycleConfiguration: onAwsOnly,
  ObjectLockEnabled: z.literal(true, 'must be true: the local S3 takes objects that are locked, and gives none back'),
  ObjectLockConfiguration: onAwsOnly,
  PublicAccessBlockConfiguration: onAwsOnly,
  VersioningConfiguration: onAwsOnly,
  Tags: onAwsOnly,
});

export type BucketPlan = Identified;

export const bucketPlan = (found: Found & Identified): BucketPlan => {
  read(bucketProperties, found);
  return identityOf(found);
};
