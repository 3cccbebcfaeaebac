import * as z from 'zod';
import { identityOf, nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const functionProperties = z.strictObject({
  FunctionName: onAwsOnly,
  Code: z.strictObject({ S3Bucket: onAwsOnly, S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  Architectures: onAwsOnly,
  Description: onAwsOnly,
  KmsKeyArn: onAwsOnly,
  LoggingConfig: onAwsOnly,
  Role: onAwsOnly,
  RuntimeManagementConfig: onAwsOnly,
  Tags: onAwsOnly,
  TracingConfig: onAwsOnly,
});

const eventSourceProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().default(10),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  KmsKeyArn: onAwsOnly,
  MetricsConfig: onAwsOnly,
  Tags: onAwsOnly,
});

export type FunctionPlan = Identified & {
  /** The key of the asset that holds the bundle. */
  readonly assetKey: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly reservedConcurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
};
export type EventSourcePlan = {
  readonly logicalId: string;
  readonly queueName: string;
  readonly queueArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maximumConcurrency: number | undefined;
  /** ReportBatchItemFailures: the function names the messages that failed. */
  readonly reportsItemFailures: boolean;
};

export const functionPlan = (found: Found & Identified): FunctionPlan => {
  const properties = read(functionProperties, found);
  return {
    ...identityOf(found),
    assetKey: properties.Code.S3Key,
    handler: properties.Handler,
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    environment: properties.Environment?.Variables ?? {},
  };
};

/** One plan; none where the event source is disabled. */
export const eventSourcePlans = (found: Found): EventSourcePlan[] => {
  const properties = read(eventSourceProperties, found);
  if (!properties.Enabled) return [];
  return [
    {
      logicalId: found.logicalId,
      queueName: nameFrom(properties.EventSourceArn),
      queueArn: properties.EventSourceArn,
      functionName: nameFrom(properties.FunctionName),
      batchSize: properties.BatchSize,
      windowSeconds: properties.MaximumBatchingWindowInSeconds,
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
      reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    },
  ];
};
