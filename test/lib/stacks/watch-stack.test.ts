import { describe, expect, test } from 'vitest';
import { STAGES } from '../../../lib/stage-settings.ts';
import { synthesised } from '../../support/synthesised.ts';
import type { Json } from '../../support/synthesised.ts';

const widgetsOf = (jobs: ReturnType<typeof synthesised>): Json[] => {
  const [dashboard] = jobs.ofType('AWS::CloudWatch::Dashboard');
  const parts: unknown = dashboard?.properties['DashboardBody'];
  const body = JSON.parse(
    JSON.stringify(
      parts,
      (_, part: Json) =>
        part?.['Fn::Join']?.[1].map((one: Json) => (typeof one === 'string' ? one : 'x')).join('') ?? part,
    ),
  );
  return (JSON.parse(typeof body === 'string' ? body : JSON.stringify(body)) as { widgets: Json[] }).widgets;
};

/** The metrics of a dashboard's graphs, by graph title, named as in CloudWatch. */
const graphsOf = (jobs: ReturnType<typeof synthesised>): Map<string, string[]> =>
  new Map(
    widgetsOf(jobs)
      .filter(({ type }) => type === 'metric')
      .map(({ properties }) => [
        properties.title,
        properties.metrics.map((metric: Json[]) => metric.filter((part) => typeof part === 'string').join(' ')),
      ]),
  );

describe.each(STAGES)('the dashboard of %s', (stage) => {
  const jobs = synthesised(stage);
  const graphs = graphsOf(jobs);
  const named = (type: string, name: string): string[] =>
    jobs.ofType(type).map(({ properties }) => properties[name] as string);
  const queues = named('AWS::SQS::Queue', 'QueueName');
  const functions = named('AWS::Lambda::Function', 'FunctionName');

  test.each([
    ['Waiting longest (s)', 'AWS/SQS ApproximateAgeOfOldestMessage QueueName', queues],
    ['Messages waiting', 'AWS/SQS ApproximateNumberOfMessagesVisible QueueName', queues],
    ['Function errors', 'AWS/Lambda Errors FunctionName', functions],
    ['Function throttles', 'AWS/Lambda Throttles FunctionName', functions],
    ['Function time (ms, p95)', 'AWS/Lambda Duration FunctionName', functions],
  ])(
    '%s shows every queue or function by its whole name, for words in quotes find only whole names',
    (title, metric, names) => {
      expect(names.length).toBeGreaterThan(11);
      expect(graphs.get(title)?.toSorted()).toEqual(names.map((name) => `${metric} ${name}`).toSorted());
    },
  );

  test('nothing is searched for: what rests for two weeks would not be found', () => {
    expect(JSON.stringify(jobs.ofType('AWS::CloudWatch::Dashboard'))).not.toContain('SEARCH');
  });

  test('two graphs share a row of its 24 columns', () => {
    const columns = widgetsOf(jobs).map(({ type, width }) => [type, width]);
    expect(columns.filter(([type]) => type === 'metric').every(([, width]) => width === 12)).toBe(true);
    expect(columns.filter(([type]) => type === 'text').every(([, width]) => width === 24)).toBe(true);
  });

  test('a graph holds no more metrics than CloudWatch draws', () => {
    for (const metrics of graphs.values()) expect(metrics.length).toBeLessThanOrEqual(500);
  });
});
