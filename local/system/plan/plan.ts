import * as z from 'zod';
import { apiPlan } from './api-plan.ts';
import type { ApiPlan } from './api-plan.ts';
import { eventSourcePlans, functionPlan } from './function-plan.ts';
import type { EventSourcePlan, FunctionPlan } from './function-plan.ts';
import { createResolver } from './intrinsics.ts';
import type { Place, Resolver } from './intrinsics.ts';
import { defaultConfigurationSets, mailEventPaths } from './mail-plan.ts';
import type { MailEventPath } from './mail-plan.ts';
import { nameFrom, onAwsOnly, read } from './resource.ts';
import type { Found as FoundResource, Named } from './resource.ts';
import { typeOf } from './template.ts';
import type { Templates } from './template.ts';

/**
 * What the templates ask for, resolved: the resources that the local system creates, in its own words. Properties are
 * parsed strictly: one that is neither used nor named here as ignored stops the start, so that the local run never
 * differs in silence from the deployed one.
 */

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
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
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

const ruleProperties = z.strictObject({
  Name: onAwsOnly,
  Description: onAwsOnly,
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(z.strictObject({ Id: onAwsOnly, Arn: z.string(), Input: z.string(), DeadLetterConfig: onAwsOnly })),
  Tags: onAwsOnly,
});

export type QueuePlan = Named & { readonly attributes: Readonly<Record<string, string>> };
export type TablePlan = Named & {
  readonly definition: Pick<
    z.infer<typeof tableProperties>,
    'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes'
  >;
  /** The attribute, in epoch seconds, after which an item may go. */
  readonly expires: string | undefined;
};
export type SecretPlan = Named & Pick<z.infer<typeof secretProperties>, 'SecretString' | 'GenerateSecretString'>;
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
  readonly defaultConfigurationSets: ReadonlyMap<string, string>;
  readonly mailEventPaths: readonly MailEventPath[];
  readonly api: ApiPlan | undefined;
};

type Found = Named & FoundResource;

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

const tablePlan = (found: Found): TablePlan => {
  const properties = read(tableProperties, found);
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, TimeToLiveSpecification: timeToLive } = properties;
  return {
    logicalId: found.logicalId,
    name: found.name,
    arn: found.arn,
    definition: { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes },
    expires: timeToLive?.Enabled === true ? timeToLive.AttributeName : undefined,
  };
};

const secretPlan = (found: Found): SecretPlan => {
  const { SecretString, GenerateSecretString } = read(secretProperties, found);
  return { logicalId: found.logicalId, name: found.name, arn: found.arn, SecretString, GenerateSecretString };
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

/** What is sent to a queue that is not there would be lost without a word. */
const requireQueues = (plan: Plan): Plan => {
  const names = new Set(plan.queues.map(({ name }) => name));
  for (const { queueName } of [...plan.schedules, ...plan.mailEventPaths]) {
    if (!names.has(queueName))
      throw new Error(`A schedule or a topic sends to the queue ${queueName}, which is not there.`);
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
  const resolved = (one: Listed): FoundResource => ({
    type: one.type,
    logicalId: one.logicalId,
    properties: resolver.resolve(one.stack, one.raw),
  });
  const unnamed = (type: string): FoundResource[] => ofType(type).map(resolved);
  const nameOf = (one: Listed): string => resolver.nameOf(one.stack, one.logicalId);
  const named = (type: string) => ofType(type).map((one) => ({ ...resolved(one), name: nameOf(one) }));
  const found = (type: string): Found[] =>
    ofType(type).map((one) => ({
      ...resolved(one),
      name: nameOf(one),
      arn: resolver.arnOf(one.stack, one.logicalId),
    }));

  return requireQueues(
    requireVisibility({
      queues: found('AWS::SQS::Queue').map(queuePlan),
      tables: found('AWS::DynamoDB::Table').map(tablePlan),
      secrets: found('AWS::SecretsManager::Secret').map(secretPlan),
      functions: found('AWS::Lambda::Function').map(functionPlan),
      eventSources: unnamed('AWS::Lambda::EventSourceMapping').flatMap(eventSourcePlans),
      schedules: found('AWS::Events::Rule').flatMap(schedulePlans),
      mailIdentities: ofType('AWS::SES::EmailIdentity').map(nameOf),
      configurationSets: ofType('AWS::SES::ConfigurationSet').map(nameOf),
      defaultConfigurationSets: defaultConfigurationSets(unnamed('AWS::SES::EmailIdentity')),
      mailEventPaths: mailEventPaths({
        destinations: unnamed('AWS::SES::ConfigurationSetEventDestination'),
        topics: found('AWS::SNS::Topic'),
        subscriptions: unnamed('AWS::SNS::Subscription'),
      }),
      api: apiPlan({
        apis: named('AWS::ApiGatewayV2::Api'),
        stages: unnamed('AWS::ApiGatewayV2::Stage'),
        integrations: named('AWS::ApiGatewayV2::Integration'),
        routes: unnamed('AWS::ApiGatewayV2::Route'),
      }),
    }),
  );
};
