import type { Item, Table } from '../../functions/stores/table.ts';
import { itemSize } from './item-size.ts';

/** Bytes that `writer` adds to an item: the attribute name and twelve characters. */
const WRITER = 18;
/** The largest item in bytes that a store may write to DynamoDB. */
export const LARGEST_ITEM = 400 * 1024 - WRITER;
const LARGEST_KEY = { pk: 2_048, sk: 1_024 } as const;
const SMALLEST_NUMBER = 1e-130;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Whether a table holds the numbers of a value: not too small for DynamoDB, and exact in JavaScript. */
const isHeld = (value: unknown): boolean => {
  if (typeof value === 'number')
    return value === 0 || (Math.abs(value) >= SMALLEST_NUMBER && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
  return typeof value !== 'object' || value === null || Object.values(value).every(isHeld);
};

const isTooLarge = (item: Item): boolean =>
  // A UTF-16 unit takes at most three bytes of UTF-8, so a short text needs no counting.
  JSON.stringify(item).length * 3 > LARGEST_ITEM && itemSize(item) > LARGEST_ITEM;

/** @throws if DynamoDB would refuse the item: too large, a key too long or empty, or a number that it cannot hold */
export const expectWithinLimits = (item: Item): void => {
  if (isTooLarge(item)) throw new Error('DynamoDB takes no item so large');
  if (!isHeld(item)) throw new Error('DynamoDB holds no such number');
  for (const key of ['pk', 'sk'] as const)
    if (item[key] === '' || bytes(item[key]) > LARGEST_KEY[key]) throw new Error(`DynamoDB takes no such key (${key})`);
  for (const mark of ['due', 'dueOn'])
    if (item[mark] === '') throw new Error(`DynamoDB takes no empty key of an index (${mark})`);
};

/** Wraps a table so that it refuses what DynamoDB would refuse. */
export const withinLimits = <T extends Table>(table: T): T => ({
  ...table,
  writeAfter: async (item: Item, after: number) => {
    expectWithinLimits(item);
    return table.writeAfter(item, after);
  },
  writeNewer: async (item: Item) => {
    expectWithinLimits(item);
    return table.writeNewer(item);
  },
});
