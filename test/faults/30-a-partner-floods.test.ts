import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { sqsQueue } from '../../functions/aws/queue.ts';
import { doorQueueName, PARTNER_IDS } from '../../functions/contracts/partners.ts';
import { inventedSettings, synthesised, type Resource } from '../support/synthesised.ts';
import { passThrough, type Flow, type Passed, type Sending, type Settings } from '../support/flood-model.ts';

/**
 * One partner sends 100 times what each of nine others sends, all at once (I10). The settings are those of a stage whose
 * doors are all polled. test/lambda/door-drain.test.ts shows that doors which are drained take turns.
 */

const jobs = synthesised('prod', { ...inventedSettings('prod'), polledDoors: 'all' });
const settingsOf = (queue: string): Settings => {
  const [source] = jobs
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => jobs.queueName(properties['EventSourceArn']) === queue);
  return { most: source?.properties['ScalingConfig']?.MaximumConcurrency, batch: source?.properties['BatchSize'] };
};
const placesOf = (lambda: Resource): number => lambda.properties['ReservedConcurrentExecutions'];

/** Whether each message to the next stage carries its partner's message group. SQS fair queues need it. */
const isGrouped = async (): Promise<boolean> => {
  const client = new SQSClient({ region: 'x' });
  const sqs = mockClient(client);
  sqs.on(SendMessageBatchCommand).resolves({});
  await sqsQueue(client, 'https://sqs.example/q').send(['a message'], 'masan-univ');
  const [call] = sqs.commandCalls(SendMessageBatchCommand);
  return call?.args[0].input.Entries?.[0]?.MessageGroupId === 'masan-univ';
};

const deployed = async (): Promise<Flow> => {
  const doorOf = new Map(PARTNER_IDS.map((sender) => [sender, doorQueueName('prod', { sender, kind: 'postings' })]));
  return {
    doorOf,
    doors: new Map([...doorOf.values()].map((queue) => [queue, settingsOf(queue)])),
    doorPlaces: placesOf(jobs.lambda('receive-posting')),
    next: settingsOf('jobs-prod-match-posting'),
    nextPlaces: placesOf(jobs.lambda('match-posting')),
    isFair: await isGrouped(),
  };
};

const NOISY = 'changwon-national-univ';
const OTHERS = PARTNER_IDS.filter((partner) => partner !== NOISY);
const QUIET = OTHERS.slice(0, 9);
const ROUNDS = 6;
const AT_ONCE = 10;
/** Ten postings every ten seconds from each partner. Each partner starts at its own second. */
const quietly: readonly Sending[] = QUIET.flatMap((partner, index) =>
  Array.from({ length: ROUNDS * AT_ONCE }, (_, count) => ({
    partner,
    at: 1 + index * 1.1 + 10 * Math.floor(count / AT_ONCE),
  })),
);
const flood: readonly Sending[] = Array.from({ length: 100 * ROUNDS * AT_ONCE }, () => ({ partner: NOISY, at: 0 }));

const p95 = (passed: readonly Passed[]): number => {
  const seconds = passed.map(({ at, end }) => end - at).toSorted((a, b) => a - b);
  return seconds[Math.ceil(seconds.length * 0.95) - 1] ?? Infinity;
};
const isNoisy = ({ partner }: Sending): boolean => partner === NOISY;
/** How many times as long the quiet partners wait with the noisy partner as without it (95th percentile). */
const slowedBy = (flow: Flow): number => {
  const beside = passThrough(flow, [...flood, ...quietly]).filter((passed) => !isNoisy(passed));
  return p95(beside) / p95(passThrough(flow, quietly));
};

describe('a partner that sends a hundred times what each of nine others does (fault 30)', async () => {
  const flow = await deployed();

  test('makes the others wait no more than twice as long: 95 % of their postings are matched by then', () => {
    expect(slowedBy(flow)).toBeLessThanOrEqual(2);
  });

  test('waits itself, for minutes, and loses nothing', () => {
    const passed = passThrough(flow, [...flood, ...quietly]);
    expect(passed).toHaveLength(flood.length + quietly.length);
    const noisy = passed.filter(isNoisy);
    expect(p95(noisy)).toBeGreaterThan(10 * p95(passed.filter((one) => !isNoisy(one))));
    const retention = jobs.queue(flow.doorOf.get(NOISY) ?? '').properties['MessageRetentionPeriod'];
    expect(Math.max(...noisy.map(({ end }) => end))).toBeLessThan(retention / 1_000);
  });

  const [aDoor = ''] = flow.doors.keys();
  const CHANGED: readonly (readonly [string, Flow])[] = [
    [
      'a door without a limit to its batches',
      { ...flow, doors: new Map([...flow.doors].map(([queue, { batch }]) => [queue, { batch }])) },
    ],
    ['one door for all', { ...flow, doorOf: new Map(PARTNER_IDS.map((partner) => [partner, aDoor])) }],
    ['messages between the stages without their partner’s group', { ...flow, isFair: false }],
  ];
  test.each(CHANGED)('would make them wait longer with %s', (_, changed) => {
    expect(slowedBy(changed)).toBeGreaterThan(2);
  });
});
