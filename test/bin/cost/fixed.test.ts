import { describe, expect, test } from 'vitest';
import { fixedLines } from '../../../bin/cost/fixed.ts';
import { dollarsOf } from '../../../bin/cost/prices.ts';
import { resourcesOfProd, type Resource } from '../../../bin/cost/template.ts';

const resource = (Type: string, Properties: Resource['Properties'] = {}): Resource => ({ Type, Properties });
const dollars = (resources: readonly Resource[]): number =>
  fixedLines(resources).reduce((sum, { charge }) => sum + dollarsOf(charge), 0);

const metric = { Id: 'm', MetricStat: {} };
const consumed = (more: object = {}) => resource('AWS::SQS::Queue', { RedrivePolicy: {}, ...more });
const source = resource('AWS::Lambda::EventSourceMapping');
const rule = (ScheduleExpression: string, Name = 'a-rule') =>
  resource('AWS::Events::Rule', { Name, ScheduleExpression });
const filter = (MetricName: string) => resource('AWS::Logs::MetricFilter', { MetricTransformations: [{ MetricName }] });

describe('the fixed cost of a month', () => {
  test.each<[string, number, Resource[]]>([
    ['a key without rotation costs $1', 1, [resource('AWS::KMS::Key')]],
    [
      'a key with rotation costs $1 and $1 for each of its first two rotations',
      3,
      [resource('AWS::KMS::Key', { EnableKeyRotation: true })],
    ],
    ['an alarm on one metric costs $0.10', 0.1, [resource('AWS::CloudWatch::Alarm')]],
    [
      'an alarm that calculates with three metrics costs $0.30, and its expression nothing',
      0.3,
      [resource('AWS::CloudWatch::Alarm', { Metrics: [{ Id: 'e', Expression: 'a + b + c' }, metric, metric, metric] })],
    ],
    ['a composite alarm costs $0.50', 0.5, [resource('AWS::CloudWatch::CompositeAlarm')]],
    ['a dashboard costs $3', 3, [resource('AWS::CloudWatch::Dashboard')]],
    ['a secret costs $0.40', 0.4, [resource('AWS::SecretsManager::Secret')]],
    ['an event source costs 648,000 receives', 0.2592, [consumed(), source]],
    ['a queue that nobody consumes costs nothing', 0, [resource('AWS::SQS::Queue')]],
    ['a metric of log lines that nothing writes regularly costs nothing', 0, [filter('mails-refused')]],
  ])('%s', (_, expected, resources) => expect(dollars(resources)).toBeCloseTo(expected, 6));

  test('a queue under a customer key asks KMS three times an hour, and its dead-letter queue never', () => {
    const keyed = { KmsMasterKeyId: 'k', KmsDataKeyReusePeriodSeconds: 3_600 };
    const deadLetters = resource('AWS::SQS::Queue', keyed);
    expect(dollars([consumed(keyed), deadLetters, source]) - dollars([consumed(), source])).toBeCloseTo(
      3 * 730 * 3e-6,
      6,
    );
  });

  test('a queue that a schedule drains costs a receive a run in place of an event source', () => {
    const withSource = dollars([consumed(), source, rule('rate(1 minute)')]);
    const drained = dollars([consumed(), rule('rate(1 minute)')]);
    expect(withSource - drained).toBeCloseTo((648_000 - 43_800) * 0.4e-6, 6);
  });

  test('a metric of scheduled runs costs $0.30 if it gets a line in every hour, and half of it in half of them', () => {
    const metricOf = (schedule: string): number =>
      dollars([rule(schedule), filter('a-rule-silent')]) - dollars([rule(schedule)]);
    expect(metricOf('rate(15 minutes)')).toBeCloseTo(0.3, 6);
    expect(metricOf('cron(0 0-11 * * ? *)')).toBeCloseTo(0.15, 6);
  });

  test('a resource of which nobody has said what it costs stops the page', () => {
    expect(() => fixedLines([resource('AWS::EC2::NatGateway')])).toThrow('AWS::EC2::NatGateway');
  });

  test('is at most $28 after the rotations of the keys, with the requests to the keys on top', () => {
    const lines = fixedLines(resourcesOfProd());
    const without = lines.filter(({ what }) => what !== 'requests to the keys');
    expect(without.reduce((sum, { charge }) => sum + dollarsOf(charge), 0)).toBeLessThanOrEqual(28);
  });

  test('counts every alarm, key and event source of the template', () => {
    const resources = resourcesOfProd();
    const ofType = (type: string): number => resources.filter(({ Type }) => Type === type).length;
    const counted = new Map(fixedLines(resources).map(({ what, count }) => [what, count]));
    expect(counted.get('customer keys')).toBe(ofType('AWS::KMS::Key'));
    expect(counted.get('event sources that poll a queue')).toBe(ofType('AWS::Lambda::EventSourceMapping'));
    expect((counted.get('alarms on one metric') ?? 0) + (counted.get('alarms on a calculation') ?? 0)).toBe(
      ofType('AWS::CloudWatch::Alarm'),
    );
  });
});
