import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../functions/stores/table.ts';
import { startTable } from '../support/dynalite.ts';
import { expectWithinLimits, LARGEST_ITEM, withinLimits } from '../support/item-limits.ts';
import { itemSize } from '../support/item-size.ts';
import { memoryTable } from '../support/memory-table.ts';

/** The fakes must refuse what a real table refuses. dynalite counts and checks as AWS does. */
let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const item = (change: Partial<Item>): Item => ({ pk: 'a', sk: '1', version: 1, ...change });
const EMPTY = itemSize(item({ value: '' }));

/** Each row: an invented item, and whether a table accepts it. */
const ITEMS: readonly (readonly [string, Item, boolean])[] = [
  ['of the largest size', item({ value: 'a'.repeat(LARGEST_ITEM - EMPTY) }), true],
  ['one byte larger', item({ value: 'a'.repeat(LARGEST_ITEM - EMPTY + 1) }), false],
  ['of Hangul, three bytes each', item({ value: '가'.repeat(Math.floor((LARGEST_ITEM - EMPTY) / 3)) }), true],
  ['with a sort key of 1,024 bytes', item({ sk: 'k'.repeat(1_024) }), true],
  ['with a longer one', item({ sk: 'k'.repeat(1_025) }), false],
  ['with an empty one', item({ sk: '' }), false],
  ['with a partition key of 2,048 bytes', item({ pk: 'k'.repeat(2_048) }), true],
  ['with a longer one', item({ pk: 'k'.repeat(2_049) }), false],
  ['with the smallest number', item({ value: 1e-130 }), true],
  ['with a smaller one', item({ value: { deep: [9e-131] } }), false],
  ['with a whole number that JavaScript does not know', item({ value: 2 ** 53 }), false],
  ['with a fraction of seventeen digits', item({ value: 0.1 + 0.2 }), true],
];

test.each(ITEMS)('an item %s', async (_, one, isTaken) => {
  const taken = async (write: () => Promise<unknown>): Promise<boolean> =>
    write().then(
      () => true,
      () => false,
    );
  expect(await taken(() => real.table.writeAfter(one, 0))).toBe(isTaken);
  const fake = withinLimits(memoryTable());
  expect(await taken(async () => fake.writeAfter(one, 0))).toBe(isTaken);
  await real.table.remove(one.pk, one.sk).catch(() => undefined);
});

test.each([
  ['an empty key of the index', item({ due: '', dueOn: '2026-11-02' })],
  ['bytes, not characters, beyond the largest size', item({ value: '가'.repeat((LARGEST_ITEM - EMPTY) / 3 + 1) })],
])('what dynalite takes and AWS does not is refused here: %s', (_, one) => {
  expect(() => expectWithinLimits(one)).toThrow();
});
