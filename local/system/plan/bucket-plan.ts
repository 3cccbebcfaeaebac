import * as z from 'zod';
import { identityOf, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const bucketProperties = z.strictObject({
  BucketName: onAwsOnly,
  BucketEncryption: onAwsOnly,
  // Here nothing is kept for as long as a lock or a lifecycle says.
  LifecycleConfiguration: onAwsOnly,
  ObjectLockEnabled: z.boolean().default(false),
  ObjectLockConfiguration: onAwsOnly,
  PublicAccessBlockConfiguration: onAwsOnly,
  VersioningConfiguration: onAwsOnly,
  Tags: onAwsOnly,
});

/** `isLocked`: objects are only added, and nobody reads, changes or deletes one. */
export type BucketPlan = Identified & { readonly isLocked: boolean };

export const bucketPlan = (found: Found & Identified): BucketPlan => ({
  ...identityOf(found),
  isLocked: read(bucketProperties, found).ObjectLockEnabled,
});
