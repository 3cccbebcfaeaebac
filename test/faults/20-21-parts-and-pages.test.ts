import { globSync, readFileSync } from 'node:fs';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand, SQSClient, type SendMessageBatchCommandInput } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sqsQueue } from '../../functions/aws/queue.ts';
import { instantAfter } from '../../functions/domain/language/calendar.ts';
import { endOf, live, STORY, sweepAll } from '../support/city-story.ts';
import { dynamoAt, itemsIn, partOf, startTable, tableOver, tableThrough } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { NOW, world } from '../support/world.ts';

/** AWS does only part of a request, or answers in pages, or answers late. People and companies are invented. */

let real: Awaited<ReturnType<typeof startTable>>;
const stops: (() => unknown)[] = [];
beforeAll(async () => {
  real = await startTable();
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
afterAll(() => real.stop());

test('no function asks DynamoDB for several things in one call, of which it might do a part (fault 20)', () => {
  const sources = globSync('functions/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')] as const);
  const commands = sources.flatMap(([file, text]) =>
    /from '@aws-sdk\/(?:client|lib)-dynamodb'/.test(text)
      ? (text.match(/\b\w+Command\b|\bpaginate\w+/g) ?? []).map((name) => `${file} ${name}`)
      : [],
  );
  expect([...new Set(commands)].map((text) => text.split(' '))).toEqual(
    ['DeleteItemCommand', 'GetItemCommand', 'paginateQuery', 'PutItemCommand'].map((name) => [
      'functions/aws/dynamo-table.ts',
      name,
    ]),
  );
});

describe('messages of which SQS takes a part (fault 20)', () => {
  const MESSAGES = Array.from({ length: 25 }, (_, index) => index);

  /** A queue that does not accept some messages. It reports what it accepted and how often it was called. */
  const partial = (isTaken: (message: number, time: number) => boolean) => {
    const client = new SQSClient({ region: 'x' });
    const taken: number[] = [];
    let calls = 0;
    let time = 0;
    mockClient(client)
      .on(SendMessageBatchCommand)
      .callsFake(({ Entries = [] }: SendMessageBatchCommandInput) => {
        calls += 1;
        const [now, left] = [Entries.filter(({ MessageBody }) => isTaken(Number(MessageBody), time)), [...Entries]];
        taken.push(...now.map(({ MessageBody }) => Number(MessageBody)));
        return {
          Successful: now.map(({ Id }) => ({ Id, MessageId: `q-${Id}` })),
          Failed: left.flatMap((entry) => (now.includes(entry) ? [] : [{ Id: entry.Id, Code: 'InternalError' }])),
        };
      });
    const queue = sqsQueue<number>(client, 'https://queue.example/1/q');
    const send = async (): Promise<boolean> => {
      const failed = await queue.send(MESSAGES, 'masan-univ').then(
        () => false,
        () => true,
      );
      time += 1;
      return failed;
    };
    return { send, taken, calls: () => calls };
  };

  test.each(MESSAGES.map((message) => message + 1))(
    'of 25 it leaves %i, and takes them the next time: none is dropped',
    async (left) => {
      // The last messages are left, so that whole calls fail too.
      const { send, taken, calls } = partial((message, time) => time > 0 || message < MESSAGES.length - left);
      expect(await send()).toBe(true);
      expect(taken).toEqual(MESSAGES.slice(0, MESSAGES.length - left));
      expect(await send()).toBe(false);
      expect(new Set(taken)).toEqual(new Set(MESSAGES));
      expect(calls()).toBe(6);
    },
  );

  test('one is left for ever: each time it is an error, the others go, and nothing is tried without end', async () => {
    const { send, taken, calls } = partial((message) => message !== 13);
    for (let time = 1; time <= 5; time += 1) {
      expect(await send()).toBe(true);
      expect(calls()).toBe(3 * time);
    }
    expect(taken.filter((message) => message === 12)).toHaveLength(5);
    expect(taken).not.toContain(13);
  });
});

describe('items of which some cannot be removed (fault 20)', () => {
  const ALL = Array.from({ length: 25 }, (_, index) => String(index + 10));
  const isOf = (sk: string, body: string): boolean => body.includes(`"sk":{"S":"${sk}"}`);
  const keysOf = async (pk: string): Promise<string[]> => (await real.table.readAll(pk)).map(({ sk }) => sk);

  test.each([
    ['one', ['17']],
    ['one of each ten', ['10', '21', '34']],
    ['all', ALL],
  ])('%s: it is an error, and the next time nothing is left, and the neighbour stays', async (name, stuck) => {
    const pk = `remove-${name}`;
    for (const sk of ALL) await real.table.writeNewer({ pk, sk, version: 1 });
    await real.table.writeNewer({ pk: `${pk}-neighbour`, sk: '1', version: 1 });
    let isStuck = true;
    const { table, stop } = await tableThrough(real.url, ({ action, body }) =>
      isStuck && action.endsWith('.DeleteItem') && stuck.some((sk) => isOf(sk, body))
        ? { kind: 'error-before', status: 400, code: 'ValidationException' }
        : { kind: 'pass' },
    );
    stops.push(stop);
    await expect(table.removeAll(pk)).rejects.toThrow('A fault of the test.');
    // The items that the run did not reach are still there as well.
    expect(await keysOf(pk)).toEqual(expect.arrayContaining(stuck));
    isStuck = false;
    await table.removeAll(pk);
    expect(await keysOf(pk)).toEqual([]);
    expect(await keysOf(`${pk}-neighbour`)).toEqual(['1']);
  });
});

/** Limits every list to pages of one item, and records how each read was made. */
const inSmallPages = (client: DynamoDBClient) => {
  const reads: { readonly what: string; readonly isIndex: boolean; readonly isConsistent: boolean }[] = [];
  let pages = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (!/^(?:GetItem|Query)Command$/.test(commandName)) return next(args);
        const input = args.input as { IndexName?: string; ConsistentRead?: boolean; ExclusiveStartKey?: object };
        const { IndexName, ConsistentRead, ExclusiveStartKey } = input;
        reads.push({ what: commandName, isIndex: IndexName !== undefined, isConsistent: ConsistentRead === true });
        if (ExclusiveStartKey !== undefined) pages += 1;
        return next(commandName === 'QueryCommand' ? { ...args, input: { ...input, Limit: 1 } } : args);
      },
    { step: 'initialize', name: 'inSmallPages' },
  );
  return { reads, pages: () => pages };
};

describe('what is read', () => {
  test('comes in pages of one item, and is consistent but for the index: all ends as in one piece (fault 21)', async () => {
    const clean = memoryTable();
    const good = world(clean);
    await live(good);
    await sweepAll(good, instantAfter(NOW.now, 3_600_000));
    const client = dynamoAt(real.url);
    stops.push(() => client.destroy());
    const { reads, pages } = inSmallPages(client);
    const city = world(partOf(tableOver(client), 'city#'));
    await live(city);
    await sweepAll(city, instantAfter(NOW.now, 3_600_000));
    const items = itemsIn(await real.all(), 'city#');
    expect(await endOf(city, items)).toEqual(await endOf(good, clean.all()));
    expect(pages()).toBeGreaterThan(10);
    expect(new Set(reads.map(({ what, isIndex }) => `${what} ${isIndex ? 'index' : 'table'}`))).toEqual(
      new Set(['GetItemCommand table', 'QueryCommand table', 'QueryCommand index']),
    );
    expect(reads.filter(({ isIndex, isConsistent }) => isConsistent === isIndex)).toEqual([]);
  });

  test('from a part of a partition, or at most so many, comes in pages of one as well (fault 21)', async () => {
    const client = dynamoAt(real.url);
    stops.push(() => client.destroy());
    const { reads } = inSmallPages(client);
    const table = tableOver(client);
    for (const sk of ['1', '2', '3', '4'])
      await table.writeNewer({ pk: 'paged', sk, version: 1, due: 'paged', dueOn: sk });
    const keys = (items: readonly { sk: string }[]): string => items.map(({ sk }) => sk).join('');
    expect(keys(await table.readRange('paged', '2', '4'))).toBe('234');
    expect(keys(await table.readAll('paged', '', 3))).toBe('123');
    expect(keys(await table.readDue('paged', '9'))).toBe('1234');
    expect(keys(await table.readDue('paged', '3', 2))).toBe('12');
    await table.removeAll('paged');
    expect(await table.readAll('paged')).toEqual([]);
    expect(reads.filter(({ isIndex, isConsistent }) => isConsistent === isIndex)).toEqual([]);
  });

  test('as it was a moment ago comes in pages of one too, and is asked for as eventually consistent', async () => {
    const client = dynamoAt(real.url);
    stops.push(() => client.destroy());
    const { reads } = inSmallPages(client);
    const { lately, ...table } = tableOver(client);
    for (const sk of ['1', '2', '3']) await table.writeNewer({ pk: 'lately', sk, version: 1 });
    expect(await lately?.read('lately', '2')).toEqual({ pk: 'lately', sk: '2', version: 1 });
    expect((await lately?.readAll('lately', '', 2))?.map(({ sk }) => sk)).toEqual(['1', '2']);
    expect((await lately?.readRange('lately', '2', '3'))?.map(({ sk }) => sk)).toEqual(['2', '3']);
    expect(reads.length).toBeGreaterThan(3);
    expect(reads.filter(({ isConsistent }) => isConsistent)).toEqual([]);
  });

  test('from an index that is a second behind is found by the next sweep, and what it shows too long is done no second time (fault 21)', async () => {
    const clean = memoryTable();
    const good = world(clean);
    await live(good);
    await sweepAll(good, instantAfter(NOW.now, 3_600_000));
    let now = 0;
    const table = memoryTable({ now: () => now, lag: () => 1 });
    const city = world(table);
    await live(city, 0, STORY.length);
    const later = instantAfter(NOW.now, 3_600_000);
    expect(await city.sweepAt(later)).toBe('nothing-due');
    now += 1_000;
    expect(await city.sweepAt(later)).not.toBe('nothing-due');
    const { keys } = await endOf(city, table.all());
    // The index still lists what was just finished.
    expect(await city.sweepAt(later)).not.toBe('nothing-due');
    const end = await endOf(city, table.all());
    expect(end.keys).toEqual(keys);
    expect(end).toEqual(await endOf(good, clean.all()));
    now += 1_000;
    expect(await city.sweepAt(later)).toBe('nothing-due');
  });
});
