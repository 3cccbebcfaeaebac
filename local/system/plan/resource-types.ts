import type { Resource } from './template.ts';

/** How a template refers to a resource: the property that names it, what Ref gives, and how its ARN reads. */
type ResourceType = {
  readonly nameProperty?: string;
  readonly ref: 'name' | 'arn' | 'queue-url';
  /** The ARN after `arn:aws:`; `at` is `region:account`. Absent: no ARN is known. */
  readonly arn?: (at: string, name: string) => string;
};

/** The types whose properties the local system reads and acts on. */
export const EMULATED = {
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    ref: 'name',
    arn: (at, name) => `lambda:${at}:function:${name}`,
  },
  'AWS::Lambda::EventSourceMapping': { ref: 'name' },
  'AWS::SQS::Queue': { nameProperty: 'QueueName', ref: 'queue-url', arn: (at, name) => `sqs:${at}:${name}` },
  'AWS::DynamoDB::Table': { nameProperty: 'TableName', ref: 'name', arn: (at, name) => `dynamodb:${at}:table/${name}` },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    ref: 'arn',
    arn: (at, name) => `secretsmanager:${at}:secret:${name}-local1`,
  },
  'AWS::Events::Rule': { nameProperty: 'Name', ref: 'name', arn: (at, name) => `events:${at}:rule/${name}` },
  'AWS::ApiGatewayV2::Api': { ref: 'name' },
  'AWS::ApiGatewayV2::Integration': { ref: 'name' },
  'AWS::ApiGatewayV2::Route': { ref: 'name' },
  'AWS::ApiGatewayV2::Stage': { ref: 'name' },
  'AWS::Cognito::UserPool': {
    nameProperty: 'UserPoolName',
    ref: 'name',
    arn: (at, name) => `cognito-idp:${at}:userpool/${name}`,
  },
  'AWS::Cognito::UserPoolClient': { ref: 'name' },
  'AWS::Cognito::UserPoolGroup': { ref: 'name' },
  'AWS::S3::Bucket': { nameProperty: 'BucketName', ref: 'name', arn: (_at, name) => `s3:::${name}` },
  'AWS::SES::EmailIdentity': { nameProperty: 'EmailIdentity', ref: 'name' },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name', ref: 'name' },
  'AWS::SES::ConfigurationSetEventDestination': { ref: 'name' },
  'AWS::SNS::Topic': { nameProperty: 'TopicName', ref: 'arn', arn: (at, name) => `sns:${at}:${name}` },
  'AWS::SNS::Subscription': { ref: 'name' },
} as const satisfies Record<string, ResourceType>;

/** The types that have no effect here. Other resources may refer to them. */
export const IGNORED = {
  'AWS::CDK::Metadata': { ref: 'name' },
  'AWS::CloudWatch::Alarm': { ref: 'name', arn: (at, name) => `cloudwatch:${at}:alarm:${name}` },
  'AWS::CloudWatch::CompositeAlarm': { ref: 'name' },
  'AWS::CloudWatch::Dashboard': { ref: 'name' },
  'AWS::Cognito::ManagedLoginBranding': { ref: 'name' },
  'AWS::Cognito::UserPoolDomain': { ref: 'name' },
  'AWS::IAM::ManagedPolicy': { ref: 'arn' },
  'AWS::IAM::Policy': { ref: 'name' },
  'AWS::IAM::Role': { ref: 'name', arn: (_at, name) => `iam::000000000000:role/${name}` },
  'AWS::KMS::Alias': { ref: 'name' },
  'AWS::KMS::Key': { ref: 'name', arn: (at, name) => `kms:${at}:key/${name}` },
  'AWS::Lambda::Permission': { ref: 'name' },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: 'name',
    arn: (at, name) => `logs:${at}:log-group:${name}:*`,
  },
  'AWS::Logs::MetricFilter': { ref: 'name' },
  'AWS::S3::BucketPolicy': { ref: 'name' },
  'AWS::SNS::TopicPolicy': { ref: 'name' },
  'AWS::SQS::QueuePolicy': { ref: 'name' },
} as const satisfies Record<string, ResourceType>;

const KNOWN: ReadonlyMap<string, ResourceType> = new Map(Object.entries({ ...EMULATED, ...IGNORED }));

/**
 * Looks a type up in the two lists.
 * @throws one sentence that names the type and the logical id when neither list has it. A resource that is left out
 * silently would make the local system differ from the deployed one.
 */
export const typeOf = (logicalId: string, resource: Resource): ResourceType => {
  const type = KNOWN.get(resource.Type);
  if (type === undefined) {
    throw new Error(
      `The local system does not know the resource type ${resource.Type} of "${logicalId}": add it to local/system/plan/resource-types.ts, as emulated or as ignored.`,
    );
  }
  return type;
};
