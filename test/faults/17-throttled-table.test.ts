import { globSync, readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { retrySchema } from '../../functions/contracts/log-line.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { doorOf } from '../../functions/lambda/door-of.ts';
import { endOf, live, sorted, workOff } from '../support/city-story.ts';
import { ATTEMPTS, itemsIn, partOf, startTable, tableThrough } from '../support/dynalite.ts';
import { seededPlan, type Fault, type FaultPlan } from '../support/fault-proxy.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world, type World } from '../support/world.ts';

/** DynamoDB throttles calls, now and then or all the time. People and companies are invented. */

let real: Awaited<ReturnType<typeof startTable>>;
const stops: (() => unknown)[] = [];
beforeAll(async () => {
  real = await startTable();
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
afterAll(() => real.stop());

const through = async (plan: FaultPlan, waits?: () => Promise<void>): ReturnType<typeof tableThrough> => {
  const opened = await tableThrough(real.url, plan, waits);
  stops.push(opened.stop);
  return opened;
};

const HOT_KEY = {
  throttlingReasons: [
    { reason: 'TableWriteKeyRangeThroughputExceeded', resource: 'arn:aws:dynamodb:ap-northeast-2:1:table/test' },
  ],
};
const throttled = (code = 'ThrottlingException'): Fault => ({ kind: 'error-before', status: 400, code, more: HOT_KEY });

test('a fifth of all calls throttled: all ends as if none were, each mail once (fault 17)', async () => {
  const clean = memoryTable();
  const good = world(clean);
  await live(good);
  const { table, proxy } = await through(
    seededPlan(17, [
      { share: 0.1, fault: throttled() },
      { share: 0.1, fault: throttled('ProvisionedThroughputExceededException') },
    ]),
  );
  const city = world(partOf(table, 'city#'));
  await live(city);
  const items = itemsIn(await real.all(), 'city#');
  expect(await endOf(city, items)).toEqual(await endOf(good, clean.all()));
  const { calls, faults } = proxy.counts();
  expect(faults['error-before'] / calls).toBeGreaterThan(0.15);
});

describe('a table that throttles everything (fault 17)', () => {
  const BODIES = [0, 1, 2, 3].map(
    (index) => submitted('masan-univ', posting({ externalId: `P-${index}`, title: `가공원 모집 ${index}` })).body,
  );
  const IDS = BODIES.map((_, index) => `m-${index}`);
  const deliver = async (city: World, left: () => number = () => 30_000) => {
    const lines: (readonly [string, object])[] = [];
    const log = (...line: unknown[]) => void lines.push(line as [string, object]);
    const handler = batchConsumer(
      () => (delivery) => city.receive({ ...doorOf(delivery.queue, 'dev'), body: delivery.body }, delivery.messageId),
      { clock: () => NOW, logger: { info: log, error: log }, reserve: 20 },
    );
    const event = sqsEvent(BODIES.map((body, index) => ({ messageId: IDS[index] ?? '', body })));
    const { batchItemFailures } = (await handler(event, lambdaContext(left))) as {
      batchItemFailures: { itemIdentifier: string }[];
    };
    return { back: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), lines };
  };

  test('gives every message back, and says of which table, by which call, and why; when it recovers each is done once', async () => {
    let isThrottling = false;
    const { table, proxy } = await through(() => (isThrottling ? throttled() : { kind: 'pass' }));
    const city = world(partOf(table, 'always#'));
    await city.receive(registered('city-job-centre', seeker()), 'm-seeker');
    await workOff(city);
    city.replies.length = 0;
    isThrottling = true;
    const { back, lines } = await deliver(city);
    expect(back).toEqual(IDS);
    expect([city.replies, city.waiting, city.mails]).toEqual([[], [], []]);
    const retries = lines.flatMap(([message, more]) =>
      message === 'A message will be tried again'
        ? [retrySchema.parse({ message, ...more, timestamp: NOW.now, service: 'receive-posting' })]
        : [],
    );
    expect(retries.map(({ messageId }) => messageId)).toEqual(IDS);
    for (const retry of retries)
      expect(retry).toMatchObject({
        error: 'ThrottlingException',
        operation: expect.stringMatching(/^(?:GetItem|Query|PutItem)$/),
        on: 'test',
        attempts: ATTEMPTS,
        throttled: ['TableWriteKeyRangeThroughputExceeded'],
      });

    isThrottling = false;
    expect((await deliver(city)).back).toEqual([]);
    await workOff(city);
    expect(new Set(city.replies.map(({ reply }) => reply.data.messageId))).toEqual(new Set(IDS));
    expect(city.replies).toHaveLength(IDS.length);
    expect(sorted(city.mails.map(({ tags }) => tags['kind'] ?? ''))).toEqual(
      ['match', 'posting-accepted'].flatMap((kind) => IDS.map(() => kind)),
    );
    expect(proxy.counts().unreachable).toBe(0);
  });

  test('gives every message back before the time is over, though the SDK would go on waiting', async () => {
    const { table } = await through(
      () => throttled(),
      () => new Promise(() => {}),
    );
    const end = Date.now() + 120;
    const { back } = await deliver(world(table), () => end - Date.now());
    // Without its own deadline neither the batch nor the test would end.
    expect(back).toEqual(IDS);
  });
});

test('every function leaves back-off and jitter to the SDK: four attempts, standard mode, nothing set (fault 17)', async () => {
  const { config } = new DynamoDBClient({ region: 'ap-northeast-2' });
  expect(await config.maxAttempts()).toBe(ATTEMPTS);
  expect(await (typeof config.retryMode === 'function' ? config.retryMode() : config.retryMode)).toBe('standard');
  const sources = globSync('functions/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const made = sources.flatMap((text) => text.match(/new DynamoDBClient\([^)]*\)/g) ?? []);
  // Only one place creates the client that every function uses.
  expect(made).toEqual(['new DynamoDBClient()']);
});
