import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchConsumer, type Delivery } from '../../functions/lambda/batch-consumer.ts';
import { orDrained } from '../../functions/lambda/door-drain.ts';
import { startQueues } from '../support/fauxqs.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW } from '../support/world.ts';

let sqs: Awaited<ReturnType<typeof startQueues>>;
beforeAll(async () => {
  sqs = await startQueues();
});
afterAll(async () => {
  await sqs.stop();
});

type Made = Awaited<ReturnType<typeof sqs.queue>>;
const nameOf = ({ url }: Made): string => url.slice(url.lastIndexOf('/') + 1);
const doors = async (count: number, attributes = {}): Promise<Made[]> => {
  const made: Made[] = [];
  for (let index = 0; index < count; index += 1) made.push(await sqs.queue({ attributes }));
  return made;
};
const put = async (door: Made, ...bodies: string[]): Promise<void> => {
  for (const MessageBody of bodies) await sqs.client.send(new SendMessageCommand({ QueueUrl: door.url, MessageBody }));
};

/** Drains doors with the real consumer. `fails`: bodies that cannot be worked on. `left`: milliseconds. */
const drain = async (
  of: readonly { readonly url: string }[],
  { fails = [], left = 30_000, took = 0 }: { fails?: readonly string[]; left?: number; took?: number } = {},
) => {
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  const logger = { info: log, error: log };
  const worked: Delivery[] = [];
  const end = Date.now() + left;
  const consume = batchConsumer(
    () => async (delivery) => {
      await pause(took);
      if (fails.includes(delivery.body)) throw new TypeError('broken');
      worked.push(delivery);
      return 'stored';
    },
    { clock: () => NOW, logger: { info: () => undefined, error: () => undefined } },
  );
  const handler = orDrained(consume, { client: sqs.client, oneUrl: of[0]?.url ?? '', logger, waitSeconds: 0 });
  const names = of.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
  const ended: unknown = await handler(
    { drain: names },
    lambdaContext(() => end - Date.now()),
  ).catch((error: unknown) => error);
  const outcomes = lines.flatMap((line) => (line as [string, { outcomes?: object }])[1].outcomes ?? []);
  return { worked, lines, ended, outcomes };
};

describe('doors that no event source polls', () => {
  test('are emptied: what waits at each is worked on, acknowledged, and known by the queue it came on (I8)', async () => {
    const [one, two, empty] = (await doors(3)) as [Made, Made, Made];
    await put(one, 'a', 'b');
    await put(two, 'c');
    const { worked, outcomes } = await drain([one, two, empty]);
    expect(Object.fromEntries(worked.map(({ body, queue }) => [body, queue]))).toEqual({
      a: nameOf(one),
      b: nameOf(one),
      c: nameOf(two),
    });
    expect([await one.waiting(), await two.waiting()]).toEqual([[], []]);
    expect(outcomes).toEqual([{ drained: 1 }]);
    for (const { sentAt } of worked) expect(Math.abs(Date.parse(sentAt) - Date.now())).toBeLessThan(60_000);
  });

  test('give back exactly the message that failed, after its visibility timeout; the good ones beside it are done (I2)', async () => {
    const [door] = (await doors(1, { VisibilityTimeout: '1' })) as [Made];
    await put(door, 'good', 'bad', 'good too');
    const { worked, outcomes } = await drain([door], { fails: ['bad'] });
    expect(new Set(worked.map(({ body }) => body))).toEqual(new Set(['good', 'good too']));
    expect(outcomes).toEqual([{ drained: 1 }]);
    await pause(1_050);
    const again = await drain([door]);
    expect(again.worked.map(({ body, attempt }) => [body, attempt.split('/').at(-1)])).toEqual([['bad', '2']]);
  });

  test('lose nothing to a message that fails for good: it is in the dead-letter queue after its receives', async () => {
    const [dead] = (await doors(1)) as [Made];
    const asked = new GetQueueAttributesCommand({ QueueUrl: dead.url, AttributeNames: ['QueueArn'] });
    const deadLetterTargetArn = (await sqs.client.send(asked)).Attributes?.QueueArn;
    const redrive = { deadLetterTargetArn, maxReceiveCount: 2 };
    const [door] = (await doors(1, { VisibilityTimeout: '1', RedrivePolicy: JSON.stringify(redrive) })) as [Made];
    await put(door, 'poison');
    for (const deadLetters of [[], [], ['poison']]) {
      await drain([door], { fails: ['poison'] });
      expect(await dead.waiting()).toEqual(deadLetters);
      await pause(1_050);
    }
  });

  test('take turns, a batch each: a flood at one does not make another wait (I10)', async () => {
    const [flood, quiet] = (await doors(2)) as [Made, Made];
    await put(flood, ...Array.from({ length: 25 }, (_, index) => `flood ${index}`));
    await put(quiet, 'quiet');
    const { worked } = await drain([flood, quiet]);
    expect(worked).toHaveLength(26);
    expect(worked.findIndex(({ body }) => body === 'quiet')).toBe(10);
  });

  test('are left as they are when time is short: what was not received waits for the next run', async () => {
    const [door] = (await doors(1)) as [Made];
    await put(door, ...Array.from({ length: 25 }, (_, index) => `message ${index}`));
    const { worked, outcomes } = await drain([door], { left: 15_300, took: 200 });
    expect(outcomes).toEqual([{ 'more-to-come': 1 }]);
    expect(worked).toHaveLength(10);
    expect(await door.waiting()).toHaveLength(15);
  });

  test('do not stop each other: one that fails is named in the log without what was sent, and the run fails', async () => {
    const [door] = (await doors(1)) as [Made];
    await put(door, 'secret');
    const gone = { url: door.url.replace(nameOf(door), 'not-there') };
    const { worked, ended, lines, outcomes } = await drain([door, gone]);
    expect(worked).toHaveLength(1);
    expect(ended).toBeInstanceOf(Error);
    expect(outcomes).toEqual([]);
    expect(lines).toMatchObject([
      ['A door could not be drained', { queue: 'not-there', operation: 'GetQueueAttributes', on: 'not-there' }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('keep what they had when the function fails in the middle of a batch', async () => {
    const [door] = (await doors(1, { VisibilityTimeout: '1' })) as [Made];
    await put(door, 'kept');
    const handler = orDrained(() => Promise.reject(new Error('out of memory')), {
      client: sqs.client,
      oneUrl: door.url,
      logger: { info: () => undefined, error: () => undefined },
    });
    await expect(handler({ drain: [nameOf(door)] }, lambdaContext())).rejects.toThrow('out of memory');
    await pause(1_050);
    expect((await drain([door])).worked).toMatchObject([{ body: 'kept' }]);
  });
});

test('a batch from an event source passes unchanged, and so does its answer', async () => {
  const given: SQSEvent[] = [];
  const answer = { batchItemFailures: [{ itemIdentifier: 'm-1' }] };
  const handler = orDrained(
    async (event) => {
      given.push(event);
      return answer;
    },
    { client: sqs.client, oneUrl: 'https://sqs.example/1/any' },
  );
  const event = sqsEvent([{ messageId: 'm-1', body: 'b' }]);
  expect(
    await handler(
      event,
      lambdaContext(() => 30_000),
    ),
  ).toBe(answer);
  expect(given).toEqual([event]);
});
