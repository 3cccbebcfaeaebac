import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  PutItemCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { Logger } from '@aws-lambda-powertools/logger';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import pMap from 'p-map';
import type * as z from 'zod';
import { DUE_INDEX } from '../contracts/due-index.ts';
import { UNREADABLE_ITEM } from '../contracts/unreadable-item.ts';
import { nameFailedCalls } from '../trace/failed-call.ts';
import { readable } from '../stores/readable.ts';
import { dueSchema, keySchema, type DueItem, type Item, type Lately, type Table } from '../stores/table.ts';

/** An attribute with a random id of the write that made the item. It contains no information about anybody. */
const WRITER = 'writer';
const newWriter = (): string => randomBytes(9).toString('base64url');

/** The stored item without the id of its write. */
const written = (stored: Record<string, AttributeValue>): Record<string, unknown> => {
  const { [WRITER]: _, ...item } = unmarshall(stored);
  return item;
};

/** How many items are removed in parallel, each by its own call: a batch write may be applied only in part. */
const AT_ONCE = 10;

/**
 * A DynamoDB table with the string keys `pk` and `sk`. A failed condition is a result; any other error of the SDK is
 * thrown. Keys hold hashes and the partners' own ids, so they may be logged (I9).
 */
export const dynamoTable = (
  client: DynamoDBClient,
  name: string,
  logger: Pick<Logger, 'error'> = new Logger(),
  rest: Table['rest'] = async (longest) => pause(longest * Math.random()),
): Table => {
  nameFailedCalls(client);
  const unreadable = ({ pk, sk }: DueItem): void => logger.error(UNREADABLE_ITEM, { table: name, pk, sk });
  const get = async (
    pk: string,
    sk: string,
    ConsistentRead: boolean,
  ): Promise<Record<string, AttributeValue> | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: name, Key: marshall({ pk, sk }), ConsistentRead }),
    );
    return Item;
  };
  const put = async (
    item: Item,
    condition: string,
    values: Record<string, number>,
  ): Promise<{ readonly isWritten: boolean; readonly attempts: number }> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: name,
          Item: marshall(item, { removeUndefinedValues: true }),
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#version': 'version' },
          ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: marshall(values) }),
        }),
      );
      return { isWritten: true, attempts: 1 };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { isWritten: false, attempts: error.$metadata.attempts ?? 1 };
    }
  };
  const query = async <T>(
    schema: z.ZodType<T>,
    input: Omit<QueryCommandInput, 'TableName'>,
    most = Infinity,
  ): Promise<T[]> => {
    const items: T[] = [];
    for await (const page of paginateQuery({ client }, { TableName: name, ...input })) {
      const found = (page.Items ?? []).map((item) => dueSchema.parse(written(item)));
      items.push(...readable({ unreadable }, found, (item) => schema.parse(item)));
      if (items.length >= most) break;
    }
    return items.slice(0, most);
  };
  const partition = (pk: string, beginning?: string): Omit<QueryCommandInput, 'TableName'> => ({
    KeyConditionExpression: beginning === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: marshall({ ':pk': pk, ':beginning': beginning }, { removeUndefinedValues: true }),
  });
  const reads = (ConsistentRead: boolean): Lately => ({
    read: async (pk, sk) => {
      const item = await get(pk, sk, ConsistentRead);
      return item && keySchema.parse(written(item));
    },
    readAll: (pk, beginning, most) =>
      query(keySchema, { ...partition(pk, beginning), Limit: most, ConsistentRead }, most),
    readRange: (pk, from, to) =>
      query(keySchema, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':from': from, ':to': to }),
        ConsistentRead,
      }),
  });
  const remove = async (pk: string, sk: string): Promise<void> => {
    await client.send(new DeleteItemCommand({ TableName: name, Key: marshall({ pk, sk }) }));
  };
  return {
    name,
    ...reads(true),
    lately: reads(false),
    readDue: (due, upTo, most, from) =>
      query(
        dueSchema,
        {
          IndexName: DUE_INDEX,
          KeyConditionExpression: `due = :due AND ${from === undefined ? 'dueOn <= :upTo' : 'dueOn BETWEEN :from AND :upTo'}`,
          ExpressionAttributeValues: marshall(
            { ':due': due, ':upTo': upTo, ':from': from },
            { removeUndefinedValues: true },
          ),
          Limit: most,
        },
        most,
      ),
    writeAfter: async (item, after) => {
      const writer = newWriter();
      const { isWritten, attempts } = await put(
        { ...item, [WRITER]: writer },
        after === 0 ? 'attribute_not_exists(#version)' : '#version = :after',
        after === 0 ? {} : { ':after': after },
      );
      // An earlier attempt of this call may have succeeded and its answer been lost. Then the stored item carries our
      // own write id.
      const isOwn = !isWritten && attempts > 1 && (await get(item.pk, item.sk, true))?.[WRITER]?.S === writer;
      return isWritten || isOwn ? 'written' : 'conflict';
    },
    writeNewer: async (item) => {
      const { isWritten } = await put(item, 'attribute_not_exists(#version) OR #version < :version', {
        ':version': item.version,
      });
      return isWritten ? 'written' : 'already-newer';
    },
    rest,
    remove,
    unreadable,
    removeAll: async (pk, beginning) => {
      const found = await query(dueSchema, {
        ...partition(pk, beginning),
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
      });
      await pMap(found, (item) => remove(item.pk, item.sk), { concurrency: AT_ONCE });
    },
  };
};
