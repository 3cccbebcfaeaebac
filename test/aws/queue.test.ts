import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doorQueues, replyQueues, sqsQueue, withinBmp, type Queue } from '../../functions/aws/queue.ts';
import { REPLY_SOURCE, type Reply } from '../../functions/contracts/reply.ts';
import { traceOf } from '../../functions/trace/trace-of.ts';
import { pageOver } from '../support/page-world.ts';
import { fakeQueue } from '../simulation/notices/fake-queue.ts';
import { virtualTime } from '../simulation/notices/virtual-time.ts';
import { startQueues } from '../support/fauxqs.ts';
import { memoryTable } from '../support/memory-table.ts';
import { NOW, world } from '../support/world.ts';

let real: Awaited<ReturnType<typeof startQueues>>;
beforeAll(async () => {
  real = await startQueues();
});
afterAll(() => real.stop());

/** A queue, and the messages that arrived on it, in order. */
type Made = { readonly queue: Queue<unknown>; readonly arrived: () => Promise<unknown[]> };

const onSqs = async (): Promise<Made> => {
  const { url, waiting } = await real.queue();
  return {
    queue: sqsQueue(real.client, url),
    arrived: async () => (await waiting()).map((body): unknown => JSON.parse(body)),
  };
};

const onAPage = async (): Promise<Made> => {
  const stages = world(memoryTable());
  return {
    queue: pageOver(stages, NOW).deps.matching,
    arrived: async () => stages.waiting.map(({ message }) => message),
  };
};

const inTheSimulation = async (): Promise<Made> => {
  const queue = fakeQueue(virtualTime(0), () => 0, 1_000);
  return {
    queue: {
      send: async (messages) => {
        for (const message of messages) queue.send(JSON.stringify(message));
      },
    },
    arrived: async () => queue.receive(Infinity).map(({ body }): unknown => JSON.parse(body)),
  };
};

const numbered = (count: number): { n: number }[] => Array.from({ length: count }, (_, n) => ({ n }));

describe.each([
  ['SQS', onSqs],
  ['its fake between the stages', onAPage],
  ['its fake in the simulation, where chance takes the oldest message', inTheSimulation],
])('%s', (_, make) => {
  test.each([0, 1, 9, 10, 11, 19, 20, 21, 30])('takes %i messages, each once and in their order', async (count) => {
    const { queue, arrived } = await make();
    await queue.send(numbered(count), 'masan-univ');
    expect(await arrived()).toEqual(numbered(count));
  });

  test('takes what is sent after what was sent before', async () => {
    const { queue, arrived } = await make();
    await queue.send(numbered(11), 'masan-univ');
    await queue.send([{ n: 11 }, { n: 12 }], 'masan-univ');
    expect(await arrived()).toEqual(numbered(13));
  });

  test.each([
    ['emoji', '🔧 선반 조작원 👩‍🔧'],
    ['a Hanja beyond U+FFFF', '𠮷田'],
    ['a family name in a Hanja of compatibility', '\uf9e1'],
    ['half an emoji', '\ud83d 끝'],
    ['characters of control', 'a\0\u0001\u001f\u007f\u0085b\r\n\t'],
    ['the last two characters of the plane, which SQS refuses', '\ufffe\uffff\ufffd'],
    ['marks of a line and of a byte order', '\u2028\u2029\ufeff'],
  ])('brings %s as it was sent', async (_what, text) => {
    const { queue, arrived } = await make();
    await queue.send([{ text }, { [text]: 1 }], 'masan-univ');
    expect(await arrived()).toEqual([{ text }, { [text]: 1 }]);
  });

  test('takes ten bodies of 256 KiB, and one of 1 MiB behind a small one', async () => {
    const { queue, arrived } = await make();
    const ofBytes = (bytes: number): string => 'x'.repeat(bytes - '""'.length);
    const messages = [...Array.from({ length: 10 }, () => ofBytes(262_144)), 'small', ofBytes(1_048_576)];
    await queue.send(messages, 'masan-univ');
    const found = await arrived();
    expect(found.map((one) => String(one).length)).toEqual(messages.map(({ length }) => length));
    expect(found).toEqual(messages);
  });
});

describe('SQS is called', () => {
  const callsFor = async (messages: readonly unknown[], group = 'masan-univ') => {
    const { url, calls } = await real.queue();
    await sqsQueue(real.client, url).send(messages, group);
    return calls;
  };

  test.each([
    [0, []],
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
    [20, [10, 10]],
    [21, [10, 10, 1]],
  ])('for %i messages with batches of %j', async (count, batches) => {
    expect((await callsFor(numbered(count))).map(({ length }) => length)).toEqual(batches);
  });

  test('with no more than 1 MiB at once, counted in bytes of UTF-8', async () => {
    // Three bytes per character: 262,145 bytes with the quotes.
    const hangul = '가'.repeat(87_381);
    const calls = await callsFor([...Array.from({ length: 7 }, () => hangul), 'small', hangul]);
    expect(calls.map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  test.each([
    [262_144, [4, 1]],
    [262_145, [3, 2]],
  ])(
    'with up to 1 MiB at once and no byte more: three of 262,144 bytes, one of %i and a small one',
    async (bytes, batches) => {
      const messages = [262_144, 262_144, 262_144, bytes, 2].map((size) => 'x'.repeat(size - '""'.length));
      expect((await callsFor(messages)).map(({ length }) => length)).toEqual(batches);
    },
  );

  test('with the group of the partner on every entry (fault 30)', async () => {
    const groups = (await callsFor(numbered(21), 'sweep')).flat().map(({ MessageGroupId }) => MessageGroupId);
    expect(groups).toEqual(Array.from({ length: 21 }, () => 'sweep'));
  });
});

describe('a message that SQS does not take keeps no other, and it is an error (faults 20 and 22)', () => {
  /** In this test SQS refuses a message of more than 1,024 bytes. */
  const LARGEST = { MaximumMessageSize: '1024' };
  /** Sends `count` messages. SQS refuses some of them, and the connection breaks on some of the calls. */
  const sendTo = async (count: number, refused: readonly number[], cut: readonly number[] = []) => {
    const { url, waiting, calls } = await real.queue({ attributes: LARGEST, cut });
    const messages = numbered(count).map(({ n }) => (refused.includes(n) ? { n, more: 'x'.repeat(1_024) } : { n }));
    const error: unknown = await sqsQueue(real.client, url)
      .send(messages, 'masan-univ')
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    const taken = (await waiting()).map((body) => (JSON.parse(body) as { n: number }).n);
    return { error, taken, calls: calls.length };
  };
  const allBut = (count: number, lost: readonly number[]): number[] =>
    numbered(count).flatMap(({ n }) => (lost.includes(n) ? [] : [n]));
  const range = (from: number, to: number): number[] => allBut(to + 1, allBut(from, []));

  test.each([
    ['the first of a batch', 10, [0], 1],
    ['the last of a batch', 10, [9], 1],
    ['one in the middle', 10, [4], 1],
    ['all of a batch', 10, range(0, 9), 10],
    ['one of the first batch, while the second goes', 20, [3], 1],
    ['all of the first batch, while the second goes', 20, range(0, 9), 10],
    ['two of the middle batch of three', 25, [10, 19], 2],
    ['the only one of the last batch', 21, [20], 1],
    ['some of every batch: the error is that of the first', 25, [0, 1, 10, 20], 2],
  ])('%s', async (_, count, refused, told) => {
    const { error, taken, calls } = await sendTo(count, refused);
    expect(error).toMatchObject({ message: `A queue did not take ${told} messages: InvalidParameterValue` });
    expect(traceOf(error)).toMatchObject({
      error: 'NotTaken',
      operation: 'SendMessageBatch',
      on: expect.stringMatching(/^q-\d+$/),
    });
    expect(taken).toEqual(allBut(count, refused));
    expect(calls).toBe(Math.ceil(count / 10));
  });

  test.each([
    ['of the first call', 25, [0], range(10, 24)],
    ['of a call in the middle', 25, [1], [...range(0, 9), ...range(20, 24)]],
    ['of the last call', 25, [2], range(0, 19)],
    ['of every call', 25, [0, 1, 2], []],
  ])('nor does a connection that breaks, %s', async (_, count, cut, arrived) => {
    const { error, taken, calls } = await sendTo(count, [], cut);
    expect(traceOf(error)).toMatchObject({ operation: 'SendMessageBatch', on: expect.stringMatching(/^q-\d+$/) });
    expect(taken).toEqual(arrived);
    expect(calls).toBe(3);
  });

  test('a connection that breaks before a message is refused: the first failure is the error', async () => {
    const { error, taken } = await sendTo(25, [12], [0]);
    expect(error).not.toHaveProperty('name', 'NotTaken');
    expect(taken).toEqual(allBut(25, [...range(0, 9), 12]));
    expect((await sendTo(25, [2], [1])).error).toHaveProperty('name', 'NotTaken');
  });

  test('sent again, what was left arrives', async () => {
    const { url, waiting } = await real.queue({ cut: [1] });
    const queue = sqsQueue(real.client, url);
    await expect(queue.send(numbered(25), 'masan-univ')).rejects.toThrow();
    await queue.send(numbered(25), 'masan-univ');
    expect(new Set(await waiting())).toEqual(new Set(numbered(25).map((message) => JSON.stringify(message))));
  });
});

test('whatever a body holds, nothing of it is a character that SQS refuses and nothing of it is changed (fault 52)', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x10ffff })), (codes) => {
      const text = String.fromCodePoint(...codes);
      const body = withinBmp(JSON.stringify({ text }));
      expect(body).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/);
      expect(JSON.parse(body)).toEqual({ text });
    }),
    { seed: 52, numRuns: 100 },
  );
});

test('a reply queue is found beside any other by its name', async () => {
  const client = new SQSClient();
  // The instance alone: a mocked class would reach every other test.
  const sqs = mockClient(client);
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  const replies = replyQueues(client, 'https://sqs.example/123456789012/jobs-prod-city-replies', 'prod');
  const reply: Reply = {
    specversion: '1.0',
    id: '1',
    type: 'kr.go.changwon.jobs.message.refused.v1',
    source: REPLY_SOURCE,
    time: '2026-12-01T09:00:00+09:00',
    datacontenttype: 'application/json',
    data: { messageId: 'm-1', eventId: null, findings: [] },
  };
  await replies('masan-univ').send([reply], 'm-1');
  const [call] = sqs.commandCalls(SendMessageBatchCommand);
  expect(call?.args[0].input.QueueUrl).toBe('https://sqs.example/123456789012/jobs-prod-masan-univ-replies');
});

test('a message for a door goes to the queue of that door, beside the one whose address is known', async () => {
  const client = new SQSClient({});
  const sqs = mockClient(client);
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  const doors = doorQueues(client, 'https://sqs.example/123456789012/jobs-prod-city-reviews', 'prod');
  await doors({ sender: 'masan-univ', kind: 'people' }).send([{ id: '1' }], 'masan-univ');
  const [call] = sqs.commandCalls(SendMessageBatchCommand);
  expect(call?.args[0].input.QueueUrl).toBe('https://sqs.example/123456789012/jobs-prod-masan-univ-people');
});
