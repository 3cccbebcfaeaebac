import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { CreateTableCommand, DynamoDBClient, paginateScan, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import type { DueItem, Item, Lately, Table } from '../../functions/stores/table.ts';
import { DUE_ATTRIBUTES, DUE_INDEX } from '../../functions/contracts/due-index.ts';
import { startFaultProxy, type FaultPlan, type FaultProxy } from './fault-proxy.ts';

const require = createRequire(import.meta.url);
const dynalite = require('dynalite') as (options: { createTableMs: number }) => Server;

/** The real SDK, connected to dynalite or to a proxy in front of it. */
export const dynamoAt = (endpoint: string, more: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...more,
  });

/**
 * Tries a call as often as the SDK does for DynamoDB, but without a retry budget. It waits as the test says, by default
 * not at all, because the SDK's own waits take real time.
 */
const triesAtOnce = (
  waits: () => Promise<void> = async () => undefined,
): NonNullable<DynamoDBClientConfig['retryStrategy']> => {
  const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
  return {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (before, { errorType }) => {
      const count = before.getRetryCount() + 1;
      if (count === ATTEMPTS || errorType === 'CLIENT_ERROR') throw new Error('No more attempts');
      await waits();
      return token(count);
    },
    recordSuccess: () => undefined,
  };
};
export const ATTEMPTS = 4;

/** The one table that `startTable` made, through another client. */
export const tableOver = (client: DynamoDBClient): Table =>
  dynamoTable(client, 'test', { error: () => undefined }, async () => undefined);

/**
 * The same table behind a proxy that makes calls fail as a plan says. Retries wait as the
 * test says, by default not at all.
 */
export const tableThrough = async (
  url: string,
  plan: FaultPlan,
  waits?: () => Promise<void>,
): Promise<{ table: Table; proxy: FaultProxy; stop: () => Promise<void> }> => {
  const proxy = await startFaultProxy(url, plan);
  const client = dynamoAt(proxy.url, { retryStrategy: triesAtOnce(waits) });
  const stop = async (): Promise<void> => {
    client.destroy();
    await proxy.stop();
  };
  return { table: tableOver(client), proxy, stop };
};

/** Creates a table with the keys and the index of the deployed ones. */
export const createTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  await client.send(
    new CreateTableCommand({
      TableName: name,
      AttributeDefinitions: [attribute('pk'), attribute('sk'), attribute('due'), attribute('dueOn')],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: DUE_INDEX,
          KeySchema: [
            { AttributeName: 'due', KeyType: 'HASH' },
            { AttributeName: 'dueOn', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...DUE_ATTRIBUTES] },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
};

/**
 * One real table on dynalite, bound to this machine. `all`: every item in it. `unread`: the items that were
 * reported to ops as unreadable.
 */
export const startTable = async (): Promise<{
  table: Table;
  client: DynamoDBClient;
  url: string;
  unread: readonly unknown[];
  all: () => Promise<Item[]>;
  stop: () => Promise<void>;
}> => {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const client = dynamoAt(url);
  await createTable(client, 'test');
  const unread: unknown[] = [];
  return {
    table: dynamoTable(client, 'test', { error: (...told: unknown[]) => unread.push(told) }, async () => undefined),
    client,
    url,
    unread,
    all: async () => {
      const items: Item[] = [];
      for await (const page of paginateScan({ client }, { TableName: 'test' }))
        for (const item of page.Items ?? []) {
          const { writer: _, ...written } = unmarshall(item);
          items.push(written as Item);
        }
      return items;
    },
    stop: async () => {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A separate part of a table: every partition key begins with the prefix. */
export const partOf = (table: Table, prefix: string): Table => {
  const within = <T extends DueItem>(item: T): T => renamed(item, (name) => prefix + name);
  const outside = <T extends DueItem>(item: T): T => renamed(item, (name) => name.slice(prefix.length));
  const reads = (of: Lately): Lately => ({
    read: async (pk, sk) => {
      const item = await of.read(prefix + pk, sk);
      return item && outside(item);
    },
    readAll: async (pk, beginning, most) => (await of.readAll(prefix + pk, beginning, most)).map(outside),
    readRange: async (pk, from, to) => (await of.readRange(prefix + pk, from, to)).map(outside),
  });
  return {
    ...reads(table),
    lately: table.lately && reads(table.lately),
    readDue: async (due, ...range) => (await table.readDue(prefix + due, ...range)).map(outside),
    writeAfter: (item, after) => table.writeAfter(within(item), after),
    writeNewer: (item) => table.writeNewer(within(item)),
    rest: (longest) => table.rest(longest),
    remove: (pk, sk) => table.remove(prefix + pk, sk),
    unreadable: (item) => table.unreadable(within(item)),
    removeAll: (pk, beginning) => table.removeAll(prefix + pk, beginning),
  };
};

/** The items of such a part, with their keys as used within it. */
export const itemsIn = (items: readonly Item[], prefix: string): Item[] =>
  items.filter(({ pk }) => pk.startsWith(prefix)).map((item) => renamed(item, (name) => name.slice(prefix.length)));

const renamed = <T extends DueItem>(item: T, name: (text: string) => string): T => ({
  ...item,
  pk: name(item.pk),
  ...(typeof item['due'] === 'string' ? { due: name(item['due']) } : {}),
});

/** A table in which every call waits for its turn before and after. `turn` decides which call continues. */
export const takingTurns = (table: Table, turn: (label: string) => Promise<void>): Table => {
  const around = async <R>(label: string, call: () => Promise<R>): Promise<R> => {
    await turn(`before ${label}`);
    const result = await call();
    await turn(`after ${label}`);
    return result;
  };
  const reads = (of: Lately): Lately => ({
    read: (pk, sk) => around(`read ${pk}`, () => of.read(pk, sk)),
    readAll: (pk, beginning, most) => around(`readAll ${pk}`, () => of.readAll(pk, beginning, most)),
    readRange: (pk, from, to) => around(`readRange ${pk}`, () => of.readRange(pk, from, to)),
  });
  return {
    ...reads(table),
    lately: table.lately && reads(table.lately),
    readDue: (due, ...range) => around(`readDue ${due}`, () => table.readDue(due, ...range)),
    writeAfter: (item, after) => around(`write ${item.pk}`, () => table.writeAfter(item, after)),
    writeNewer: (item) => around(`show ${item.pk}`, () => table.writeNewer(item)),
    rest: (longest) => table.rest(longest),
    remove: (pk, sk) => around(`remove ${pk}`, () => table.remove(pk, sk)),
    unreadable: (item) => table.unreadable(item),
    removeAll: (pk, beginning) => around(`removeAll ${pk}`, () => table.removeAll(pk, beginning)),
  };
};
