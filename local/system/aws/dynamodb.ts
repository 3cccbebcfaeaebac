import {
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import dynalite from 'dynalite';
import type { Clock } from '../clock/clock.ts';
import { close, listen } from './loopback-server.ts';
import { CREDENTIALS, PLACE } from './account.ts';
import type { TablePlan } from '../plan/plan.ts';

/** DynamoDB on this machine: dynalite in the process, in memory, bound to 127.0.0.1. */

export type Item = Readonly<Record<string, unknown>>;

export type DynamoDbPart = {
  readonly url: string;
  createTables(tables: readonly TablePlan[]): Promise<void>;
  /** Every item of a table, plain values. */
  scan(tableName: string): Promise<Item[]>;
  put(tableName: string, item: Item): Promise<void>;
  /** Takes away what expired long enough ago that DynamoDB would have taken it away by now. */
  removeExpired(tables: readonly TablePlan[]): Promise<void>;
  stop(): Promise<void>;
};

/** DynamoDB takes an item away within a few days of its time, and says two. */
const EXPIRED_STAYS_SECONDS = 2 * 24 * 60 * 60;

/** @throws one sentence when the port is taken */
export const startDynamoDb = async (options: {
  readonly port: number;
  readonly clock: Clock;
}): Promise<DynamoDbPart> => {
  const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  server.prependListener('request', (request, response) => {
    // See sqs-part.ts: the SDK measures its clock against this header.
    response.setHeader('date', new Date(options.clock.millis()).toUTCString());
    // dynalite throws, and so ends the process, when a client goes away in the middle of a request; a function that
    // is ended at its timeout does just that. Its listener comes after this one and is kept off that event.
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
    async put(tableName, item) {
      await client.send(
        new PutItemCommand({ TableName: tableName, Item: marshall(item, { removeUndefinedValues: true }) }),
      );
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
