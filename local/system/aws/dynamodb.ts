import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import dynalite from 'dynalite';
import pMap from 'p-map';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import { close, listen } from './loopback-server.ts';
import { CREDENTIALS, PLACE } from './account.ts';
import type { TablePlan } from '../plan/table-plan.ts';

/** DynamoDB: dynalite in this process, in memory. */

export type Item = Readonly<Record<string, unknown>>;

export type DynamoDb = {
  readonly url: string;
  createTables(tables: readonly TablePlan[]): Promise<void>;
  /** Every item of a table, as plain values. */
  scan(tableName: string): Promise<Item[]>;
  /** Puts items, 25 in a call, whatever is there. */
  putAll(tableName: string, items: readonly Item[]): Promise<void>;
  /** Removes every item that expired at least two days ago. dynalite itself knows no time to live. */
  removeExpired(tables: readonly TablePlan[]): Promise<void>;
  stop(): Promise<void>;
};

/** DynamoDB removes an expired item within a few days. Here two days are assumed. */
const EXPIRED_STAYS_SECONDS = 2 * 24 * 60 * 60;

/** DynamoDB takes 25 items in a call. dynalite, which knows no capacity, leaves none of them out. */
const BATCH = 25;
const BATCHES_AT_ONCE = 4;

const batchesOf = (items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, batch) =>
    items.slice(batch * BATCH, (batch + 1) * BATCH),
  );

/** @throws one sentence when the port is taken */
export const startDynamoDb = async (options: { readonly port: number; readonly clock: Clock }): Promise<DynamoDb> => {
  const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  server.prependListener('request', (request, response) => {
    response.setHeader('date', dateHeader(options.clock));
    // dynalite throws when a client disconnects during a request, and the throw would end this process. A function that is
    // killed at its timeout disconnects like that. So dynalite's listener, which is added after this one, is kept off the event.
    const on = request.on.bind(request);
    request.on('error', () => request.destroy());
    Object.assign(request, {
      on: (event: string | symbol, listener: (...values: unknown[]) => void) =>
        event === 'error' ? request : on(event, listener),
    });
  });
  const url = await listen(server, 'DynamoDB', options.port);
  const client = new DynamoDBClient({ endpoint: url, region: PLACE.region, credentials: CREDENTIALS });

  const scan = async (tableName: string): Promise<Item[]> => {
    const items: Item[] = [];
    for await (const page of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) {
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
    scan,
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
        const isExpired = (item: Item): boolean =>
          expires !== undefined && typeof item[expires] === 'number' && item[expires] < before;
        const expired = expires === undefined ? [] : (await scan(name)).filter(isExpired);
        for (const item of expired) {
          const key = Object.fromEntries(
            definition.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]]),
          );
          await client.send(new DeleteItemCommand({ TableName: name, Key: marshall(key) }));
        }
      }
    },
    async stop() {
      client.destroy();
      await close(server);
    },
  };
};
