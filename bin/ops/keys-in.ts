import { paginateScan, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { tableVariable } from '../../functions/contracts/environment.ts';
import type { TableName } from '../../functions/contracts/stores.ts';
import { variable } from '../../functions/lambda/environment.ts';

const keySchema = z.object({ pk: z.string(), sk: z.string() });
type Key = z.infer<typeof keySchema>;

/** How many people, postings or items an operation works on in parallel. */
export const AT_ONCE = 20;

/**
 * The full name of a table, as the environment of the functions gives it.
 * @throws Error if the environment does not name it
 */
export const tableNamed = (table: TableName): string => variable(tableVariable(table));

/** The keys of all items of a table, a page at a time. */
export async function* keysIn(client: DynamoDBClient, table: TableName): AsyncGenerator<Key[]> {
  const pages = paginateScan({ client }, { TableName: tableNamed(table), ProjectionExpression: 'pk, sk' });
  for await (const { Items = [] } of pages) yield Items.map((item) => keySchema.parse(unmarshall(item)));
}

/** Tells ops on standard error how far it is. */
export const report = (done: number, of: string): void => console.error(`${done} ${of}`);
