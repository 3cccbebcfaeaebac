import * as z from 'zod';
import { HOURS, runsOf } from './schedules.ts';
import { times, type Charge } from './prices.ts';
import type { Resource } from './template.ts';

/** What a stage costs in a month in which nobody sends anything, thing by thing. */
export type FixedLine = {
  readonly what: string;
  /** How many of it the template has. */
  readonly count: number;
  readonly why: string;
  readonly charge: Charge;
};

/** An idle event source of SQS: five long polls of 20 seconds at a time. */
const RECEIVES_A_MONTH = 648_000;
/** What one scheduled run that finds nothing to do takes. Estimated: half a second, two kilobytes of log, three reads. */
const RUN = {
  'rule-event': 1,
  'sqs-request': 2,
  'lambda-request': 1,
  'lambda-gb-second': 0.25,
  'read-unit': 3,
  'log-gb': 2_000 / 1e9,
} as const satisfies Charge;
/** DynamoDB and SNS ask KMS for a key again after five minutes. */
const ASKED_A_MONTH = HOURS * 12;
/** SES reports the share of bounces and of complaints as a custom metric each. */
const REPUTATION_METRICS = 2;

const alarmSchema = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional() });
const keySchema = z.object({ EnableKeyRotation: z.boolean().default(false) });
const queueSchema = z.object({
  RedrivePolicy: z.unknown().optional(),
  KmsMasterKeyId: z.unknown().optional(),
  KmsDataKeyReusePeriodSeconds: z.number().default(300),
});
const topicSchema = z.object({ KmsMasterKeyId: z.unknown().optional() });
const ruleSchema = z.object({ Name: z.string(), ScheduleExpression: z.string() });
const filterSchema = z.object({ MetricTransformations: z.array(z.object({ MetricName: z.string() })) });
const reputationSchema = z.object({
  ReputationOptions: z.object({ ReputationMetricsEnabled: z.boolean() }).optional(),
});
const functionSchema = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional() });

/** Types that cost nothing by themselves. What passes through them is in the variable part, or in that of the console. */
const FREE = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::DynamoDB::Table',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);

/** The resources of one type, with their properties as far as they matter. */
type OfType = <T>(type: string, schema: z.ZodType<T>) => T[];

const anySchema = z.unknown();

const keys = (ofType: OfType): FixedLine[] => {
  const all = ofType('AWS::KMS::Key', keySchema);
  const rotated = all.filter(({ EnableKeyRotation }) => EnableKeyRotation).length;
  return [
    { what: 'customer keys', count: all.length, why: 'from the first month', charge: { 'key-month': all.length } },
    {
      what: 'rotations of these keys',
      count: 2 * rotated,
      why: 'one more after a year, a second after two years, then no more',
      charge: { 'rotation-month': 2 * rotated },
    },
  ];
};

const alarms = (ofType: OfType): FixedLine[] => {
  const metricsOf = ofType('AWS::CloudWatch::Alarm', alarmSchema).map(
    ({ Metrics }) => Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1,
  );
  const simple = metricsOf.filter((metrics) => metrics === 1).length;
  const calculated = metricsOf.filter((metrics) => metrics > 1);
  const metrics = calculated.reduce((sum, one) => sum + one, 0);
  const composites = ofType('AWS::CloudWatch::CompositeAlarm', anySchema).length;
  return [
    { what: 'alarms on one metric', count: simple, why: '', charge: { 'alarm-metric-month': simple } },
    {
      what: 'alarms on a calculation',
      count: calculated.length,
      why: `charged by their ${metrics} metrics`,
      charge: { 'alarm-metric-month': metrics },
    },
    {
      what: 'composite alarms',
      count: composites,
      why: 'on top of their children',
      charge: { 'composite-month': composites },
    },
  ];
};

const metrics = (ofType: OfType): FixedLine[] => {
  const names = new Set(
    ofType('AWS::Logs::MetricFilter', filterSchema).flatMap(({ MetricTransformations }) =>
      MetricTransformations.map(({ MetricName }) => MetricName),
    ),
  );
  const hours = ofType('AWS::Events::Rule', ruleSchema)
    .filter(({ Name }) => names.has(`${Name}-silent`))
    .map(({ ScheduleExpression }) => runsOf(ScheduleExpression).hours);
  const reputation = ofType('AWS::SES::ConfigurationSet', reputationSchema).filter(
    ({ ReputationOptions }) => ReputationOptions?.ReputationMetricsEnabled === true,
  ).length;
  return [
    {
      what: 'metrics from log lines',
      count: names.size,
      why: `charged by the hours in which there is a line: ${hours.length} of scheduled runs, the others in trouble only`,
      charge: { 'metric-month': hours.reduce((sum, one) => sum + one / HOURS, 0) },
    },
    {
      what: 'metrics of the reputation with mailbox providers',
      count: REPUTATION_METRICS * reputation,
      why: 'bounces and complaints, by the hours with mail; here all',
      charge: { 'metric-month': REPUTATION_METRICS * reputation },
    },
    ...[ofType('AWS::CloudWatch::Dashboard', anySchema).length].map((count) => ({
      what: 'dashboards',
      count,
      why: 'free only up to 50 metrics, and three an account',
      charge: { 'dashboard-month': count },
    })),
  ];
};

/** How often `keep-journal` asks each dead-letter queue how much lies in it. */
const COUNTED_BY = 'count-dead-letters';

const polling = (ofType: OfType): FixedLine[] => {
  const sources = ofType('AWS::Lambda::EventSourceMapping', anySchema).length;
  // Of all queues only those that a function consumes have a redrive policy.
  const consumed = ofType('AWS::SQS::Queue', queueSchema).filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
  const drained = consumed.length - sources;
  const rules = ofType('AWS::Events::Rule', ruleSchema);
  const counted = rules
    .filter(({ Name }) => Name.endsWith(COUNTED_BY))
    .map(({ ScheduleExpression }) => runsOf(ScheduleExpression).runs);
  const runs = rules.map(({ ScheduleExpression }) => runsOf(ScheduleExpression).runs);
  const total = runs.reduce((sum, one) => sum + one, 0);
  return [
    {
      what: 'event sources that poll a queue',
      count: sources,
      why: `${RECEIVES_A_MONTH.toLocaleString('en-US')} receives each, with or without messages`,
      charge: { 'sqs-request': sources * RECEIVES_A_MONTH },
    },
    {
      what: 'queues that a schedule drains',
      count: drained,
      why: 'a receive in each run of the most frequent schedule',
      charge: { 'sqs-request': drained * Math.max(0, ...runs) },
    },
    {
      what: 'dead-letter queues that are counted',
      count: consumed.length,
      why: 'each is asked every 15 minutes how much lies in it',
      charge: { 'sqs-request': consumed.length * counted.reduce((sum, one) => sum + one, 0) },
    },
    {
      what: 'scheduled runs',
      count: Math.round(total),
      why: `of ${runs.length} rules, with nothing to do`,
      charge: times(RUN, total),
    },
  ];
};

const secretsAndKeyRequests = (ofType: OfType): FixedLine[] => {
  const secrets = ofType('AWS::SecretsManager::Secret', anySchema).length;
  const tables = ofType('AWS::Lambda::Function', functionSchema)
    .flatMap(({ Environment }) => Object.keys(Environment?.Variables ?? {}))
    .filter((name) => name.endsWith('_TABLE')).length;
  const topics = ofType('AWS::SNS::Topic', topicSchema).filter((topic) => topic.KmsMasterKeyId !== undefined).length;
  // Of a queue the sender asks twice and the receiver once, in each time that a data key is used again.
  const ofQueues = ofType('AWS::SQS::Queue', queueSchema)
    .filter((queue) => queue.RedrivePolicy !== undefined && queue.KmsMasterKeyId !== undefined)
    .map(({ KmsDataKeyReusePeriodSeconds }) => (3 * HOURS * 3_600) / KmsDataKeyReusePeriodSeconds);
  const requests = tables * ASKED_A_MONTH + topics * 2 * ASKED_A_MONTH + ofQueues.reduce((sum, one) => sum + one, 0);
  return [
    { what: 'secrets', count: secrets, why: '', charge: { 'secret-month': secrets } },
    {
      what: 'requests to the keys',
      count: Math.round(requests),
      why: `at most: ${tables} pairs of function and table and ${topics} topics every five minutes, ${ofQueues.length} queues every hour`,
      charge: { 'kms-request': requests },
    },
  ];
};

const PARTS = [keys, secretsAndKeyRequests, alarms, metrics, polling];

/**
 * Every dollar that a stage costs in a month of 730 hours without any message, after the first two rotations of its keys.
 * @throws for a type of resource of which nobody has said yet what it costs
 */
export const fixedLines = (resources: readonly Resource[]): FixedLine[] => {
  const asked = new Set<string>();
  const ofType: OfType = (type, schema) => {
    asked.add(type);
    return resources.flatMap(({ Type, Properties }) => (Type === type ? [schema.parse(Properties)] : []));
  };
  const lines = PARTS.flatMap((part) => part(ofType)).filter(({ count }) => count > 0);
  const unknown = resources.find(({ Type }) => !asked.has(Type) && !FREE.has(Type));
  if (unknown !== undefined) throw new Error(`What does a resource of type ${unknown.Type} cost? (bin/cost/fixed.ts)`);
  return lines;
};
