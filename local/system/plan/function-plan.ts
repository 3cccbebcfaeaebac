import * as z from 'zod';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found, Named } from './resource.ts';

/** The functions of the templates, and the queues that they are fed from. */

const functionProperties = z.strictObject({
  FunctionName: onAwsOnly,
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
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
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  KmsKeyArn: onAwsOnly,
  MetricsConfig: onAwsOnly,
  Tags: onAwsOnly,
});

export type FunctionPlan = Named & {
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
  readonly reportsItemFailures: boolean;
};

export const functionPlan = (found: Found & Named): FunctionPlan => {
  const properties = read(functionProperties, found);
  return {
    logicalId: found.logicalId,
    name: found.name,
    arn: found.arn,
    assetKey: properties.Code.S3Key,
    handler: properties.Handler,
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    environment: properties.Environment?.Variables ?? {},
  };
};

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
