import { expect, test } from 'vitest';
import { inventedSettings, synthesised } from '../support/synthesised.ts';
import type { Json } from '../support/synthesised.ts';

/**
 * What a month of 30 days costs in which no message comes, in US dollars, without AWS's free tier. Prices: AWS price
 * list, as in the benchmarks' goals.
 */

/** $1, and $1 more for each of the first two yearly rotations. */
const KEY = 3;
const SECRET = 0.4;
const SQS_REQUEST = 0.4 / 1_000_000;
const LAMBDA_REQUEST = 0.2 / 1_000_000;
const LAMBDA_GB_SECOND = 0.0000133334;
const ALARM_METRIC = 0.1;
/** Charged for the hours in which it has data. */
const CUSTOM_METRIC = 0.3;
const DASHBOARD = 3;

const MINUTES = 30 * 24 * 60;
/** What Lambda's poller asks of an idle queue in a month: five long polls of 20 seconds each at a time. */
const IDLE_POLLS = 648_000;
/** A run that finds nothing: one look at each door, ten at a time. */
const DRAIN_SECONDS = 0.15;

/** In how many hours of a day each scheduled run logs its word. Words that only a fault logs cost nothing. */
const HOURS_WITH_DATA: Readonly<Record<string, number>> = {
  'jobs-prod-reconcile-notices-silent': 24,
  'jobs-prod-delete-person-silent': 24,
  'jobs-prod-settle-declarations-silent': 24,
  'jobs-prod-rescreen-seekers-silent': 15,
  'jobs-prod-recheck-wages-silent': 7,
  'jobs-prod-compose-digests-silent': 1,
  'jobs-prod-receive-posting-doors-silent': 24,
  'jobs-prod-receive-seeker-doors-silent': 24,
};

type Jobs = ReturnType<typeof synthesised>;

const metricsOf = ({ Metrics = [{ MetricStat: {} }] }: Json): number =>
  Metrics.filter(({ MetricStat }: Json) => MetricStat !== undefined).length;

const drainsOf = (jobs: Jobs): { readonly doors: number; readonly gigabytes: number }[] =>
  jobs.ofType('AWS::Events::Rule').flatMap(({ properties }) => {
    const [target] = properties['Targets'];
    const lambda = jobs.meant(target.Arn);
    return lambda?.type === 'AWS::Lambda::Function'
      ? [{ doors: JSON.parse(target.Input).drain.length, gigabytes: lambda.properties['MemorySize'] / 1024 }]
      : [];
  });

const monthOf = (jobs: Jobs): Readonly<Record<string, number>> => {
  const count = (type: string): number => jobs.ofType(type).length;
  const alarms = jobs.ofType('AWS::CloudWatch::Alarm').reduce((sum, { properties }) => sum + metricsOf(properties), 0);
  const logged = new Set(
    jobs
      .ofType('AWS::Logs::MetricFilter')
      .map(({ properties }) => String(properties['MetricTransformations'][0].MetricName)),
  );
  const hours = [...logged].reduce((sum, name) => sum + (HOURS_WITH_DATA[name] ?? 0), 0);
  const drains = drainsOf(jobs).map(
    ({ doors, gigabytes }) =>
      MINUTES * (doors * SQS_REQUEST + LAMBDA_REQUEST + DRAIN_SECONDS * gigabytes * LAMBDA_GB_SECOND),
  );
  return {
    keys: count('AWS::KMS::Key') * KEY,
    secrets: count('AWS::SecretsManager::Secret') * SECRET,
    polling: count('AWS::Lambda::EventSourceMapping') * IDLE_POLLS * SQS_REQUEST,
    drains: drains.reduce((sum, one) => sum + one, 0),
    alarms: alarms * ALARM_METRIC,
    metrics: (hours / 24) * CUSTOM_METRIC,
    dashboards: count('AWS::CloudWatch::Dashboard') * DASHBOARD,
  };
};

const sumOf = (month: Readonly<Record<string, number>>): number =>
  Object.values(month).reduce((sum, one) => sum + one, 0);

test('a month in which nothing comes costs at most $25 in prod, after the rotations of its keys', () => {
  const month = monthOf(synthesised('prod'));
  expect(sumOf(month), JSON.stringify(month)).toBeLessThanOrEqual(25);
  expect(month['keys']).toBe(9);
});

test('with all doors polled it would cost more than that', () => {
  const polled = synthesised('prod', { ...inventedSettings('prod'), polledDoors: 'all' });
  expect(sumOf(monthOf(polled))).toBeGreaterThan(30);
});

test('the runs whose words are counted are the scheduled ones, and no composite alarm costs on top of its children', () => {
  const jobs = synthesised('prod');
  const silent = jobs
    .ofType('AWS::CloudWatch::Alarm')
    .flatMap(({ properties }) =>
      String(properties['AlarmName']).endsWith('-silent') ? [String(properties['AlarmName'])] : [],
    );
  expect(silent.toSorted()).toEqual(Object.keys(HOURS_WITH_DATA).toSorted());
  expect(jobs.ofType('AWS::CloudWatch::CompositeAlarm')).toEqual([]);
});
