import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item, Table } from '../../functions/adapters/table.ts';

/** What DynamoDB takes. */
export const LARGEST_ITEM = 400 * 1024;
const LARGEST_KEY = { pk: 2_048, sk: 1_024 } as const;
const SMALLEST_NUMBER = 1e-130;
const MOST_DEPTH = 32;

const bytes = (text: string): number => Buffer.byteLength(text);

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** A value as DynamoDB counts it: texts in UTF-8, about a byte for two digits, three for a list or map and one for each entry. */
const sizeOfValue = (value: AttributeValue, depth = 1): number => {
  if (depth > MOST_DEPTH) throw new Error('DynamoDB takes no item so deep');
  const { S, N, L, M } = value;
  if (S !== undefined) return bytes(S);
  if (L !== undefined) return 3 + sum(L.map((entry) => 1 + sizeOfValue(entry, depth + 1)));
  if (M !== undefined)
    return 3 + sum(Object.entries(M).map(([name, entry]) => 1 + bytes(name) + sizeOfValue(entry, depth + 1)));
  if (N === undefined) return 1;
  const number = Math.abs(Number(N));
  if (number !== 0 && number < SMALLEST_NUMBER) throw new Error('DynamoDB takes no number so small');
  return 1 + Math.ceil(N.length / 2);
};

/**
 * The size of an item in bytes, by DynamoDB's own count.
 *
 * @throws where DynamoDB would refuse it: too large, a key too long or empty, a number it cannot hold
 */
export const sizeOf = (item: Item): number => {
  const marshalled = marshall(item, { removeUndefinedValues: true });
  const size = sum(Object.entries(marshalled).map(([name, value]) => bytes(name) + sizeOfValue(value)));
  if (size > LARGEST_ITEM) throw new Error('Item size has exceeded the maximum allowed size');
  for (const key of ['pk', 'sk'] as const)
    if (item[key] === '' || bytes(item[key]) > LARGEST_KEY[key]) throw new Error(`DynamoDB takes no such key (${key})`);
  for (const mark of ['due', 'dueOn'])
    if (item[mark] === '') throw new Error(`DynamoDB takes no empty key of an index (${mark})`);
  return size;
};

/** A table that refuses what DynamoDB would refuse. */
export const withinLimits = <T extends Table>(table: T): T => ({
  ...table,
  writeAfter: (item: Item, after: number) => {
    sizeOf(item);
    return table.writeAfter(item, after);
  },
  writeNewer: (item: Item) => {
    sizeOf(item);
    return table.writeNewer(item);
  },
});
