import * as z from 'zod';
import { identityOf, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const queueProperties = z.strictObject({
  QueueName: onAwsOnly,
  VisibilityTimeout: z.coerce.string().optional(),
  MessageRetentionPeriod: z.coerce.string().optional(),
  MaximumMessageSize: z.coerce.string().optional(),
  DelaySeconds: z.coerce.string().optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce.string().optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
  RedriveAllowPolicy: onAwsOnly,
  KmsMasterKeyId: onAwsOnly,
  KmsDataKeyReusePeriodSeconds: onAwsOnly,
  SqsManagedSseEnabled: onAwsOnly,
  Tags: onAwsOnly,
});

/** `attributes` as CreateQueue takes them. */
export type QueuePlan = Identified & { readonly attributes: Readonly<Record<string, string>> };

/** The visibility timeout in seconds; SQS has 30 where the template says nothing. */
export const visibilitySeconds = ({ attributes }: QueuePlan): number => Number(attributes['VisibilityTimeout'] ?? 30);

export const queuePlan = (found: Found & Identified): QueuePlan => {
  const properties = read(queueProperties, found);
  const { RedrivePolicy: redrive } = properties;
  const settings = {
    VisibilityTimeout: properties.VisibilityTimeout,
    MessageRetentionPeriod: properties.MessageRetentionPeriod,
    MaximumMessageSize: properties.MaximumMessageSize,
    DelaySeconds: properties.DelaySeconds,
    ReceiveMessageWaitTimeSeconds: properties.ReceiveMessageWaitTimeSeconds,
    RedrivePolicy: redrive === undefined ? undefined : JSON.stringify(redrive),
  };
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(settings)) if (value !== undefined) attributes[key] = value;
  return { ...identityOf(found), attributes };
};
