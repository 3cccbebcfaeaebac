import { join } from 'node:path';
import type { Assembly } from '../../../local/system/assembly.ts';
import { templateSchema } from '../../../local/system/template.ts';

/**
 * An invented app of two stages in two stacks, written as CDK would synthesise it: a door, a stage queue with its DLQ,
 * two functions that share one bundle, a table, a secret, and the parts that exist on AWS only.
 */

const queue = (name: string, dlq?: string) => ({
  Type: 'AWS::SQS::Queue',
  Properties: {
    QueueName: name,
    VisibilityTimeout: 2,
    KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
    ...(dlq === undefined
      ? {}
      : { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [dlq, 'Arn'] }, maxReceiveCount: 2 } }),
  },
});

const stage = (name: string, environment: Record<string, unknown>) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: { 'Fn::Join': ['-', ['jobs', name]] },
    Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}-${AWS::Region}' }, S3Key: 'small-stage.zip' },
    Handler: 'handler.handler',
    Runtime: 'nodejs24.x',
    Timeout: 1,
    ReservedConcurrentExecutions: 2,
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Environment: { Variables: environment },
  },
});

const eventSource = (queueId: string, functionId: string) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': [queueId, 'Arn'] },
    FunctionName: { Ref: functionId },
    BatchSize: 10,
    ScalingConfig: { MaximumConcurrency: 2 },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  },
});

const data = {
  Resources: {
    Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
    Seen: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    },
    LinkKey: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { Name: 'jobs/link-key', GenerateSecretString: { PasswordLength: 64 } },
    },
    Metadata: { Type: 'AWS::CDK::Metadata', Properties: {}, Condition: 'IsElsewhere' },
  },
  Conditions: { IsElsewhere: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-northeast-2'] }] } },
  Outputs: { SeenRef: { Value: { Ref: 'Seen' }, Export: { Name: 'small-data:SeenRef' } } },
};

const seenTable = { 'Fn::ImportValue': 'small-data:SeenRef' };

const flow = {
  Parameters: { BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/version' } },
  Rules: { CheckBootstrapVersion: {} },
  Resources: {
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Domain: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'jobs.example' } },
    Mail: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'jobs-mail' } },
    DoorDlq: queue('jobs-dev-masan-univ-postings-dlq'),
    Door: queue('jobs-dev-masan-univ-postings', 'DoorDlq'),
    NextDlq: queue('jobs-dev-next-dlq'),
    Next: queue('jobs-dev-next', 'NextDlq'),
    First: stage('first', {
      SEEN_TABLE: seenTable,
      NEXT_QUEUE_URL: { Ref: 'Next' },
      ABSENT: { Ref: 'AWS::NoValue' },
      QUEUE_URLS: { 'Fn::Join': ['', ['{"next":"', { Ref: 'Next' }, '"}']] },
    }),
    Second: stage('second', { SEEN_TABLE: seenTable }),
    FirstSource: eventSource('Door', 'First'),
    SecondSource: eventSource('Next', 'Second'),
  },
};

export const DOOR = 'jobs-dev-masan-univ-postings';
export const DOOR_DLQ = 'jobs-dev-masan-univ-postings-dlq';
export const NEXT = 'jobs-dev-next';

export const smallApp: Assembly = {
  templates: { 'small-flow': templateSchema.parse(flow), 'small-data': templateSchema.parse(data) },
  assetDirectory: (key) => (key === 'small-stage.zip' ? join(import.meta.dirname, 'small-stage') : undefined),
};
