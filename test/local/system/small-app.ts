import { join } from 'node:path';
import type { Assembly } from '../../../local/system/plan/assembly.ts';
import { templateSchema } from '../../../local/system/plan/template.ts';
import type { Template, Templates } from '../../../local/system/plan/template.ts';

/**
 * An invented app of two stages in two stacks, written as CDK would synthesise it: a door, a stage queue with its DLQ,
 * two functions that share one bundle, a table, a secret, and resources that exist on AWS only.
 */

const queue = (name: string, dlq?: string) => ({
  Type: 'AWS::SQS::Queue',
  Properties: {
    QueueName: name,
    VisibilityTimeout: 10,
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
    Timeout: 5,
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

export const EVENTS = 'jobs-dev-mail-events';
export const RUNS = 'jobs-dev-runs';

const more: Template = templateSchema.parse({
  Resources: {
    EventsQueue: queue(EVENTS),
    Events: { Type: 'AWS::SNS::Topic', Properties: { TopicName: EVENTS, KmsMasterKeyId: { Ref: 'Key' } } },
    EventsToQueue: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: { Ref: 'Events' },
        Protocol: 'sqs',
        RawMessageDelivery: true,
        Endpoint: { 'Fn::GetAtt': ['EventsQueue', 'Arn'] },
      },
    },
    MailToTopic: {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'Mail' },
        EventDestination: {
          Enabled: true,
          MatchingEventTypes: ['send', 'bounce', 'complaint', 'reject'],
          SnsDestination: { TopicARN: { Ref: 'Events' } },
        },
      },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'pages', ProtocolType: 'HTTP' } },
    ApiStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: {
        ApiId: { Ref: 'Api' },
        StageName: '$default',
        AutoDeploy: true,
        DefaultRouteSettings: { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 25 },
        AccessLogSettings: {
          DestinationArn: { 'Fn::GetAtt': ['AccessLog', 'Arn'] },
          Format:
            '{"requestId":"$context.requestId","status":"$context.status","routeKey":"$context.routeKey","none":"$context.nothing"}',
        },
      },
    },
    AccessLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/jobs/dev/page-access' } },
    Page: { ...stage('page', { PAGE_URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } }) },
    PageIntegration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['Page', 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
    PageRoute: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: '$default',
        AuthorizationType: 'NONE',
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'PageIntegration' }]] },
      },
    },
    PageMayBeCalled: { Type: 'AWS::Lambda::Permission', Properties: { Action: 'lambda:InvokeFunction' } },
    Kept: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        ...data.Resources.Seen.Properties,
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
    RunsQueue: queue(RUNS),
    Quarterly: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(15 minutes)',
        Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['RunsQueue', 'Arn'] }, Input: '{"run":"quarterly"}' }],
      },
    },
    Mornings: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'cron(30 23 * * ? *)',
        Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['RunsQueue', 'Arn'] }, Input: '{"run":"morning"}' }],
      },
    },
  },
});
Object.assign(more.Resources['Page']!.Properties, { Handler: 'handler.page', Timeout: 1 });

/** Adds to the small app what not every test wants: events of mails, an HTTP API and its function, schedules. */
export const withMore = (templates: Templates): Templates => {
  Object.assign(templates['small-flow']!.Resources, structuredClone(more.Resources));
  return templates;
};
