import { once } from 'node:events';
import { connect } from 'node:net';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIALS, PLACE } from '../../../../local/system/aws/account.ts';
import { startDynamoDb } from '../../../../local/system/aws/dynamodb.ts';
import type { DynamoDb } from '../../../../local/system/aws/dynamodb.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';

/** A table with the keys and the index of the deployed ones. Each test has a partition of its own. */

let dynamodb: DynamoDb;
let client: DynamoDBClient;
beforeAll(async () => {
  dynamodb = await startDynamoDb({ port: 0, clock: startClock('2026-11-02') });
  client = new DynamoDBClient({ endpoint: dynamodb.url, region: PLACE.region, credentials: CREDENTIALS });
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  await dynamodb.createTables([
    {
      logicalId: 'Items',
      name: 'items',
      arn: 'arn:aws:dynamodb:ap-northeast-2:000000000000:table/items',
      definition: {
        KeySchema: keys('pk', 'sk'),
        AttributeDefinitions: ['pk', 'sk', 'due', 'dueOn'].map(text),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: keys('due', 'dueOn'),
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['listed'] },
          },
        ],
      },
      expires: undefined,
    },
  ]);
});
afterAll(async () => {
  client.destroy();
  await dynamodb.stop();
});

const put = (item: Record<string, unknown>, condition?: string) =>
  client.send(new PutItemCommand({ TableName: 'items', Item: marshall(item), ConditionExpression: condition }));

const query = async (input: Omit<QueryCommandInput, 'TableName'>) =>
  client.send(new QueryCommand({ TableName: 'items', ...input }));
const inPartition = (pk: string): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'> => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: marshall({ ':pk': pk }),
});
const dueOf = (due: string): Omit<QueryCommandInput, 'TableName'> => ({
  IndexName: 'due',
  KeyConditionExpression: 'due = :due AND dueOn <= :upTo',
  ExpressionAttributeValues: marshall({ ':due': due, ':upTo': '2026-11-30' }),
});

describe('as on AWS: a table', () => {
  test('lets one of many writers win that all expect the item to be absent', async () => {
    const writes = Array.from({ length: 20 }, (_, writer) =>
      put({ pk: 'race', sk: '1', writer }, 'attribute_not_exists(pk)').then(
        () => writer,
        (error: Error) => error.name,
      ),
    );
    const outcomes = await Promise.all(writes);
    const winners = outcomes.filter((one) => typeof one === 'number');
    expect(winners).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'ConditionalCheckFailedException')).toHaveLength(19);
    const { Item } = await client.send(
      new GetItemCommand({ TableName: 'items', Key: marshall({ pk: 'race', sk: '1' }), ConsistentRead: true }),
    );
    expect(unmarshall(Item!)['writer']).toBe(winners[0]);
  });

  test('gives a partition in the order of its sort keys as UTF-8, in pages', async () => {
    const sks = ['b', 'B', '가', 'a', '~', '1', '10', '2'];
    for (const sk of sks) await put({ pk: 'order', sk });
    const first = await query({ ...inPartition('order'), Limit: 5 });
    const second = await query({ ...inPartition('order'), ExclusiveStartKey: first.LastEvaluatedKey });
    const found = [first, second].flatMap(({ Items = [] }) => Items.map((item) => unmarshall(item)['sk'] as string));
    expect(first.Items).toHaveLength(5);
    expect(found).toEqual(['1', '10', '2', 'B', 'a', 'b', '~', '가']);
    expect(second.LastEvaluatedKey).toBeUndefined();
  });

  test('gives about 1 MB in a page, and says where the next one begins', async () => {
    const sks = ['1', '2', '3', '4', '5'];
    for (const sk of sks) await put({ pk: 'megabyte', sk, value: 'x'.repeat(390_000) });
    const first = await query(inPartition('megabyte'));
    expect(first.Items).toHaveLength(3);
    const second = await query({ ...inPartition('megabyte'), ExclusiveStartKey: first.LastEvaluatedKey });
    const found = [first, second].flatMap(({ Items = [] }) => Items.map((item) => unmarshall(item)['sk'] as string));
    expect(found).toEqual(sks);
  });

  test('refuses an item of more than 400 KB', async () => {
    await put({ pk: 'size', sk: '1', value: 'x'.repeat(400 * 1024 - 20) });
    await expect(put({ pk: 'size', sk: '2', value: 'x'.repeat(400 * 1024) })).rejects.toThrow('Item size');
  });

  test('shows in an index only the items that have its keys, with the attributes that it includes, and never consistently', async () => {
    await put({ pk: 'sparse', sk: '1', due: 'sparse', dueOn: '2026-11-02', listed: 'yes', value: 'no' });
    await put({ pk: 'sparse', sk: '2', listed: 'yes' });
    await put({ pk: 'sparse', sk: '3', due: 'sparse', dueOn: '2026-12-01' });
    const { Items = [] } = await query(dueOf('sparse'));
    expect(Items.map((item) => unmarshall(item))).toEqual([
      { pk: 'sparse', sk: '1', due: 'sparse', dueOn: '2026-11-02', listed: 'yes' },
    ]);
    await expect(query({ ...dueOf('sparse'), ConsistentRead: true })).rejects.toThrow('Consistent reads');
  });
});

describe('unlike AWS: a table', () => {
  test('shows every write in an index at once', async () => {
    for (let number = 0; number < 50; number += 1) {
      await put({ pk: 'at-once', sk: '1', due: 'at-once', dueOn: `2026-11-02T${number}` });
      const { Items = [] } = await query(dueOf('at-once'));
      expect(Items.map((item) => unmarshall(item)['dueOn'])).toEqual([`2026-11-02T${number}`]);
    }
  });

  test('measures an item in UTF-16 units, not in bytes: three times as much Hangul has room', async () => {
    const value = '가'.repeat(300_000);
    await put({ pk: 'hangul', sk: '1', value });
    expect(await dynamodb.scan('items')).toContainEqual({ pk: 'hangul', sk: '1', value });
  });

  test('takes an empty key of an index', async () => {
    await put({ pk: 'empty-key', sk: '1', due: '', dueOn: '' });
    expect(await dynamodb.scan('items')).toContainEqual({ pk: 'empty-key', sk: '1', due: '', dueOn: '' });
  });

  test('knows no transactions', async () => {
    const Item = marshall({ pk: 'transaction', sk: '1' });
    const write = new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'items', Item } }] });
    await expect(client.send(write)).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});

test('a client that disconnects during its request does not end the system', async () => {
  const { hostname, port } = new URL(dynamodb.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write('POST / HTTP/1.1\r\nhost: local\r\ncontent-length: 100\r\n\r\n{"TableName":');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.resetAndDestroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await put({ pk: 'after', sk: '1' });
  expect(await dynamodb.scan('items')).toContainEqual({ pk: 'after', sk: '1' });
});

describe('what the local system itself reads and puts', () => {
  const people = Array.from({ length: 60 }, (_, index) => ({
    pk: `many#${index}`,
    sk: 'record',
    value: { entries: { first: index }, other: 'not asked for' },
  }));

  test('many items are put in calls of 25, all of them', async () => {
    await dynamodb.putAll('items', [...people, { pk: 'few#1', sk: 'record', value: { entries: 'of another kind' } }]);
    const all = (await dynamodb.scan('items')).filter(({ pk }) => String(pk).startsWith('many#'));
    expect(new Set(all.map(({ pk }) => pk)).size).toBe(60);
    expect(all).toContainEqual(people[59]);
  });

  test('a part of a table is the items whose key begins so, and of each what lies at the path', async () => {
    const part = await dynamodb.scan('items', { beginning: 'many#', path: ['value', 'entries'] });
    expect(part).toHaveLength(60);
    expect(part).toContainEqual({ value: { entries: { first: 42 } } });
    expect(part.every((item) => JSON.stringify(Object.keys(item)) === '["value"]')).toBe(true);
  });
});

test('its answers carry the date of the one clock, also after a move', async () => {
  const clock = startClock('2026-11-02');
  const service = await startDynamoDb({ port: 0, clock });
  const dateOf = async (): Promise<string> => (await fetch(service.url)).headers.get('date') ?? '';
  expect(await dateOf()).toContain('02 Nov 2026');
  clock.advanceTo('2026-12-01');
  service.setClock();
  await expect.poll(dateOf).toContain('01 Dec 2026');
  await service.stop();
});
