import type { Item, Table } from '../../functions/stores/table.ts';
import { itemSize } from './item-size.ts';

/** Bytes that the name of the write adds to an item: `writer` and twelve characters. */
const WRITER = 18;
/** What DynamoDB takes of an item of ours, in bytes. */
export const LARGEST_ITEM = 400 * 1024 - WRITER;
const LARGEST_KEY = { pk: 2_048, sk: 1_024 } as const;
const SMALLEST_NUMBER = 1e-130;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Numbers that a table cannot hold: too small for it, or not exact in JavaScript. */
const isHeld = (value: unknown): boolean => {
  if (typeof value === 'number')
    return value === 0 || (Math.abs(value) >= SMALLEST_NUMBER && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
  return typeof value !== 'object' || value === null || Object.values(value).every(isHeld);
};

const isTooLarge = (item: Item): boolean =>
  // No character takes more than three bytes of UTF-8: what is short needs no counting.
  JSON.stringify(item).length * 3 > LARGEST_ITEM && itemSize(item) > LARGEST_ITEM;

/** @throws where DynamoDB would refuse an item: too large, a key too long or empty, a number that it does not hold */
export const expectWithinLimits = (item: Item): void => {
  if (isTooLarge(item)) throw new Error('DynamoDB takes no item so large');
  if (!isHeld(item)) throw new Error('DynamoDB holds no such number');
  for (const key of ['pk', 'sk'] as const)
    if (item[key] === '' || bytes(item[key]) > LARGEST_KEY[key]) throw new Error(`DynamoDB takes no such key (${key})`);
  for (const mark of ['due', 'dueOn'])
    if (item[mark] === '') throw new Error(`DynamoDB takes no empty key of an index (${mark})`);
};

/** A table that refuses what DynamoDB would refuse. */
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
