import { Worker } from 'node:worker_threads';
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  paginateScan,
  type ScanCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import pMap from 'p-map';
import type { Clock } from '../clock/clock.ts';
import { CREDENTIALS, PLACE } from './account.ts';
import type { TablePlan } from '../plan/table-plan.ts';

/** DynamoDB: dynalite in a thread of this process, in memory. */

export type DynaliteSetup = { readonly port: number; readonly clockOffset: number };
/** The one clock has moved. */
export type DynaliteMessage = { readonly clockOffset: number };
export type DynaliteAnswer =
  { readonly kind: 'listens'; readonly url: string } | { readonly kind: 'failed'; readonly sentence: string };

export type Item = Readonly<Record<string, unknown>>;

/** The items whose partition key `pk` begins so, and of each only what lies at this path. In a large table most time goes into the rest. */
export type Part = { readonly beginning: string; readonly path: readonly string[] };

export type DynamoDb = {
  readonly url: string;
  createTables(tables: readonly TablePlan[]): Promise<void>;
  /** Every item of a table, or a part of some items, as plain values. */
  scan(tableName: string, part?: Part): Promise<Item[]>;
  /** Puts items, 25 in a call, whatever is there. */
  putAll(tableName: string, items: readonly Item[]): Promise<void>;
  /** Removes every item that expired at least two days ago. dynalite itself knows no time to live. */
  removeExpired(tables: readonly TablePlan[]): Promise<void>;
  /** After a move of the one clock. */
  setClock(): void;
  stop(): Promise<void>;
};

/** DynamoDB removes an expired item within a few days. Here two days are assumed. */
const EXPIRED_STAYS_SECONDS = 2 * 24 * 60 * 60;

/** DynamoDB takes 25 items in a call. dynalite, which knows no capacity, leaves none of them out. */
const BATCH = 25;
const BATCHES_AT_ONCE = 4;

/** Names for expressions: some words of ours are reserved by DynamoDB. */
const named = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.map((word, index) => [`#${index}`, word]));

const ofPart = ({ beginning, path }: Part): Partial<ScanCommandInput> => ({
  FilterExpression: 'begins_with(pk, :beginning)',
  ProjectionExpression: path.map((_, index) => `#${index}`).join('.'),
  ExpressionAttributeNames: named(path),
  ExpressionAttributeValues: marshall({ ':beginning': beginning }),
});

const batchesOf = (items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, batch) =>
    items.slice(batch * BATCH, (batch + 1) * BATCH),
  );

/** @throws one sentence when the port is taken */
const startThread = async (setup: DynaliteSetup): Promise<{ readonly url: string; readonly worker: Worker }> => {
  const worker = new Worker(new URL('./dynalite-thread.ts', import.meta.url), { workerData: setup, execArgv: [] });
  const answer = await new Promise<DynaliteAnswer>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  if (answer.kind === 'listens') return { url: answer.url, worker };
  await worker.terminate();
  throw new Error(answer.sentence);
};

/** @throws one sentence when the port is taken */
export const startDynamoDb = async (options: { readonly port: number; readonly clock: Clock }): Promise<DynamoDb> => {
  const { url, worker } = await startThread({ port: options.port, clockOffset: options.clock.offset });
  const client = new DynamoDBClient({ endpoint: url, region: PLACE.region, credentials: CREDENTIALS });

  const read = async (input: ScanCommandInput): Promise<Item[]> => {
    const items: Item[] = [];
    for await (const page of paginateScan({ client }, { ConsistentRead: true, ...input })) {
      for (const item of page.Items ?? []) items.push(unmarshall(item));
    }
    return items;
  };

  return {
    url,
    async createTables(tables) {
      const create = ({ name, definition }: TablePlan) =>
        client.send(new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...definition }));
      await Promise.all(tables.map(create));
    },
    scan: (tableName, part) => read({ TableName: tableName, ...(part && ofPart(part)) }),
    async putAll(tableName, items) {
      const put = async (batch: readonly Item[]): Promise<void> => {
        const requests = batch.map((item) => ({
          PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) },
        }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      };
      await pMap(batchesOf(items), put, { concurrency: BATCHES_AT_ONCE });
    },
    async removeExpired(tables) {
      const before = options.clock.millis() / 1000 - EXPIRED_STAYS_SECONDS;
      for (const { name, expires, definition } of tables) {
        if (expires === undefined) continue;
        const keys = definition.KeySchema.map(({ AttributeName }) => AttributeName);
        const expired = await read({
          TableName: name,
          FilterExpression: '#expires < :before',
          ProjectionExpression: keys.map((_, index) => `#${index}`).join(', '),
          ExpressionAttributeNames: { '#expires': expires, ...named(keys) },
          ExpressionAttributeValues: marshall({ ':before': before }),
        });
        for (const key of expired) await client.send(new DeleteItemCommand({ TableName: name, Key: marshall(key) }));
      }
    },
    setClock() {
      const message: DynaliteMessage = { clockOffset: options.clock.offset };
      worker.postMessage(message);
    },
    async stop() {
      client.destroy();
      await worker.terminate();
    },
  };
};
