import * as z from 'zod';

/** A CloudFormation template, as far as the local system reads one. */

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const outputSchema = z.object({
  Value: z.unknown(),
  Export: z.object({ Name: z.unknown() }).optional(),
  Condition: z.string().optional(),
});

export const templateSchema = z.strictObject({
  AWSTemplateFormatVersion: z.string().optional(),
  Description: z.string().optional(),
  Metadata: z.unknown().optional(),
  Rules: z.unknown().optional(),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), outputSchema).default({}),
});

export type Resource = z.infer<typeof resourceSchema>;
export type Template = z.infer<typeof templateSchema>;
/** The templates of a run by stack name. */
export type Templates = Readonly<Record<string, Template>>;

/** What a resource type means here: whether it is created, and what Ref, GetAtt Arn and its name property give. */
export type ResourceType = {
  readonly created: boolean;
  readonly nameProperty?: string;
  readonly ref: 'name' | 'arn' | 'queue-url';
  /** The part of the ARN after `arn:aws:`; `{at}` stands for `region:account`. */
  readonly arn?: (at: string, name: string) => string;
};

const ignored = (ref: 'name' | 'arn' = 'name'): ResourceType => ({ created: false, ref });

/**
 * The written list of what a template may hold. A type that is not here stops the start by its name: a resource that
 * is silently left out would make the local run a different system.
 */
const RESOURCE_TYPES = {
  'AWS::Lambda::Function': {
    created: true,
    nameProperty: 'FunctionName',
    ref: 'name',
    arn: (at, name) => `lambda:${at}:function:${name}`,
  },
  'AWS::Lambda::EventSourceMapping': { created: true, ref: 'name' },
  'AWS::SQS::Queue': {
    created: true,
    nameProperty: 'QueueName',
    ref: 'queue-url',
    arn: (at, name) => `sqs:${at}:${name}`,
  },
  'AWS::DynamoDB::Table': {
    created: true,
    nameProperty: 'TableName',
    ref: 'name',
    arn: (at, name) => `dynamodb:${at}:table/${name}`,
  },
  'AWS::SecretsManager::Secret': {
    created: true,
    nameProperty: 'Name',
    ref: 'arn',
    arn: (at, name) => `secretsmanager:${at}:secret:${name}-local1`,
  },
  'AWS::Events::Rule': {
    created: true,
    nameProperty: 'Name',
    ref: 'name',
    arn: (at, name) => `events:${at}:rule/${name}`,
  },
  'AWS::ApiGatewayV2::Api': { created: true, ref: 'name' },
  'AWS::ApiGatewayV2::Integration': { created: true, ref: 'name' },
  'AWS::ApiGatewayV2::Route': { created: true, ref: 'name' },
  'AWS::ApiGatewayV2::Stage': { created: true, ref: 'name' },
  // Whether a function lets the API call it is AWS's question: the route is what this machine goes by.
  'AWS::Lambda::Permission': ignored(),
  // The identity's domain and the configuration set's name are read by the SES endpoint, which refuses all others.
  'AWS::SES::EmailIdentity': { created: false, nameProperty: 'EmailIdentity', ref: 'name' },
  'AWS::SES::ConfigurationSet': { created: false, nameProperty: 'Name', ref: 'name' },
  'AWS::SES::ConfigurationSetEventDestination': { created: true, ref: 'name' },
  'AWS::KMS::Key': { created: false, ref: 'name', arn: (at, name) => `kms:${at}:key/${name}` },
  'AWS::KMS::Alias': ignored(),
  'AWS::CloudWatch::Alarm': { created: false, ref: 'name', arn: (at, name) => `cloudwatch:${at}:alarm:${name}` },
  'AWS::CloudWatch::CompositeAlarm': ignored(),
  'AWS::CloudWatch::Dashboard': ignored(),
  'AWS::IAM::Policy': ignored(),
  'AWS::IAM::ManagedPolicy': ignored('arn'),
  'AWS::IAM::Role': { created: false, ref: 'name', arn: (_at, name) => `iam::000000000000:role/${name}` },
  'AWS::Logs::MetricFilter': ignored(),
  'AWS::Logs::LogGroup': {
    created: false,
    nameProperty: 'LogGroupName',
    ref: 'name',
    arn: (at, name) => `logs:${at}:log-group:${name}:*`,
  },
  // A topic is the way from a configuration set to a queue, and no part of its own.
  'AWS::SNS::Topic': { created: true, nameProperty: 'TopicName', ref: 'arn', arn: (at, name) => `sns:${at}:${name}` },
  'AWS::SNS::Subscription': { created: true, ref: 'name' },
  'AWS::SNS::TopicPolicy': ignored(),
  'AWS::SQS::QueuePolicy': ignored(),
  'AWS::CDK::Metadata': ignored(),
} as const satisfies Record<string, ResourceType>;

const TYPES: ReadonlyMap<string, ResourceType> = new Map(Object.entries(RESOURCE_TYPES));

/** @throws one sentence that names the type and the logical id when the type is not on the list. */
export const typeOf = (logicalId: string, resource: Resource): ResourceType => {
  const type = TYPES.get(resource.Type);
  if (type === undefined) {
    throw new Error(
      `The local system does not know the resource type ${resource.Type} of "${logicalId}": add it to local/system/plan/template.ts, as created or as ignored.`,
    );
  }
  return type;
};
