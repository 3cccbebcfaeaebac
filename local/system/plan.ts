import * as z from 'zod';
import { createResolver } from './intrinsics.ts';
import type { Place, Resolver } from './intrinsics.ts';
import { typeOf } from './template.ts';
import type { Templates } from './template.ts';

/**
 * What the templates ask for, resolved: the resources that the local system creates, in its own words. Properties are
 * parsed strictly: one that is neither used nor named here as ignored stops the start, so that the local run never
 * differs in silence from the deployed one.
 */

/** Properties that mean something on AWS only: keys, roles, tags, backups, log groups, prices. */
const onAwsOnly = z.unknown().optional();

const queueProperties = z.strictObject({
  QueueName: onAwsOnly,
  VisibilityTimeout: z.coerce.string().optional(),
  MessageRetentionPeriod: z.coerce.string().optional(),
  MaximumMessageSize: z.coerce.string().optional(),
  DelaySeconds: z.coerce.string().optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce.string().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
  RedriveAllowPolicy: onAwsOnly,
  KmsMasterKeyId: onAwsOnly,
  KmsDataKeyReusePeriodSeconds: onAwsOnly,
  SqsManagedSseEnabled: onAwsOnly,
  Tags: onAwsOnly,
});

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const tableProperties = z.strictObject({
  TableName: onAwsOnly,
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  BillingMode: onAwsOnly,
  OnDemandThroughput: onAwsOnly,
  PointInTimeRecoverySpecification: onAwsOnly,
  SSESpecification: onAwsOnly,
  DeletionProtectionEnabled: onAwsOnly,
  // Items outlive their time here: the local run is shorter than any of them.
  TimeToLiveSpecification: onAwsOnly,
  Tags: onAwsOnly,
});

const secretProperties = z.strictObject({
  Name: onAwsOnly,
  Description: onAwsOnly,
  KmsKeyId: onAwsOnly,
  Tags: onAwsOnly,
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(32),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
      ExcludePunctuation: onAwsOnly,
      ExcludeCharacters: onAwsOnly,
    })
    .optional(),
});

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

const ruleProperties = z.strictObject({
  Name: onAwsOnly,
  Description: onAwsOnly,
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(z.strictObject({ Id: onAwsOnly, Arn: z.string(), Input: z.string(), DeadLetterConfig: onAwsOnly })),
  Tags: onAwsOnly,
});

type Named = { readonly logicalId: string; readonly name: string; readonly arn: string };
export type QueuePlan = Named & { readonly attributes: Readonly<Record<string, string>> };
export type TablePlan = Named & {
  readonly definition: Pick<
    z.infer<typeof tableProperties>,
    'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes'
  >;
};
export type SecretPlan = Named & Pick<z.infer<typeof secretProperties>, 'SecretString' | 'GenerateSecretString'>;
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
/** A message that a queue gets at fixed times. */
export type SchedulePlan = {
  readonly name: string;
  readonly expression: string;
  readonly queueName: string;
  readonly body: string;
};
export type Plan = {
  readonly queues: readonly QueuePlan[];
  readonly tables: readonly TablePlan[];
  readonly secrets: readonly SecretPlan[];
  readonly functions: readonly FunctionPlan[];
  readonly eventSources: readonly EventSourcePlan[];
  readonly schedules: readonly SchedulePlan[];
  /** Domains and addresses that mail may come from. */
  readonly mailIdentities: readonly string[];
  readonly configurationSets: readonly string[];
};

type Found = Named & { readonly type: string; readonly properties: unknown };

/** Parses properties, and says in one sentence which property of which resource does not fit. */
const read = <T extends z.ZodType>(schema: T, found: { type: string; logicalId: string; properties: unknown }) => {
  const result = schema.safeParse(found.properties);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `The local system cannot take the ${found.type} "${found.logicalId}": ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  );
};

const queuePlan = (found: Found): QueuePlan => {
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
  return { logicalId: found.logicalId, name: found.name, arn: found.arn, attributes };
};

const functionPlan = (found: Found): FunctionPlan => {
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

/** What the name or the ARN of an event source's function or queue means: the part after the last colon. */
const nameFrom = (nameOrArn: string): string => nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1);

const eventSourcePlans = (found: { type: string; logicalId: string; properties: unknown }): EventSourcePlan[] => {
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

const schedulePlans = (found: Found): SchedulePlan[] => {
  const { ScheduleExpression, State, Targets } = read(ruleProperties, found);
  if (State === 'DISABLED') return [];
  return Targets.map(({ Arn, Input }) => ({
    name: found.name,
    expression: ScheduleExpression,
    queueName: nameFrom(Arn),
    body: Input,
  }));
};

type Listed = { readonly stack: string; readonly logicalId: string; readonly type: string; readonly raw: unknown };

/** Every resource that exists, after its type was found on the written list. */
const listed = (templates: Templates, resolver: Resolver): Listed[] =>
  Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries(template.Resources)
      .filter(([, resource]) => resolver.exists(stack, resource))
      .map(([logicalId, resource]) => {
        typeOf(logicalId, resource);
        return { stack, logicalId, type: resource.Type, raw: resource.Properties };
      }),
  );

/** Lambda refuses such an event source: messages would be worked on twice at once. */
const requireVisibility = (plan: Plan): Plan => {
  for (const { queueName, functionName } of plan.eventSources) {
    const visible = Number(plan.queues.find(({ name }) => name === queueName)?.attributes['VisibilityTimeout'] ?? 30);
    const timeout = plan.functions.find(({ name }) => name === functionName)?.timeoutSeconds ?? 0;
    if (visible < timeout) {
      throw new Error(
        `The queue ${queueName} shows a message again after ${visible} s, but its function ${functionName} may take ${timeout} s: raise the visibility timeout.`,
      );
    }
  }
  return plan;
};

/**
 * Reads the templates of all stacks.
 * @throws one sentence that names what the local system does not know: a type, a property, an intrinsic function.
 */
export const planOf = (templates: Templates, place: Place): Plan => {
  const resolver = createResolver(templates, place);
  const all = listed(templates, resolver);
  const ofType = (type: string): Listed[] => all.filter((one) => one.type === type);
  const resolved = (one: Listed) => ({
    type: one.type,
    logicalId: one.logicalId,
    properties: resolver.resolve(one.stack, one.raw),
  });
  const found = (type: string): Found[] =>
    ofType(type).map((one) => ({
      ...resolved(one),
      name: resolver.nameOf(one.stack, one.logicalId),
      arn: resolver.arnOf(one.stack, one.logicalId),
    }));
  const names = (type: string): string[] => ofType(type).map((one) => resolver.nameOf(one.stack, one.logicalId));
  const named = ({ logicalId, name, arn }: Found): Named => ({ logicalId, name, arn });

  return requireVisibility({
    queues: found('AWS::SQS::Queue').map(queuePlan),
    tables: found('AWS::DynamoDB::Table').map((one) => {
      const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = read(tableProperties, one);
      return { ...named(one), definition: { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } };
    }),
    secrets: found('AWS::SecretsManager::Secret').map((one) => {
      const { SecretString, GenerateSecretString } = read(secretProperties, one);
      return { ...named(one), SecretString, GenerateSecretString };
    }),
    functions: found('AWS::Lambda::Function').map(functionPlan),
    eventSources: ofType('AWS::Lambda::EventSourceMapping').flatMap((one) => eventSourcePlans(resolved(one))),
    schedules: found('AWS::Events::Rule').flatMap(schedulePlans),
    mailIdentities: names('AWS::SES::EmailIdentity'),
    configurationSets: names('AWS::SES::ConfigurationSet'),
  });
};
