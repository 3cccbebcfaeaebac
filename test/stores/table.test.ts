import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { startTable } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const kinds: readonly (readonly [string, () => Table])[] = [
  ['the DynamoDB table', () => real.table],
  ['its fake', memoryTable],
];

describe.each(kinds)('%s', (_, table) => {
  const of = table;

  test('returns what was written, and nothing for a key that never was', async () => {
    const it = of();
    const item = { pk: 'a', sk: '1', version: 1, value: { 이름: '가상', list: [1, { deep: true }], none: null } };
    expect(await it.writeAfter(item, 0)).toBe('written');
    expect(await it.read('a', '1')).toEqual(item);
    expect(await it.read('a', '2')).toBeUndefined();
  });

  test('keeps what was written, and not what somebody makes of it afterwards', async () => {
    const it = of();
    const item = { pk: 'n', sk: '1', version: 1, due: 'kept', dueOn: '2026-11-01', listed: ['a'], gone: undefined };
    const { gone: _, ...kept } = structuredClone(item);
    await it.writeAfter(item, 0);
    item.listed.push('written');
    const read = [await it.read('n', '1'), ...(await it.readAll('n')), ...(await it.readDue('kept', '2026-11-01'))];
    for (const one of read) (one!['listed'] as string[]).push('read');
    expect(await it.read('n', '1')).toStrictEqual(kept);
    expect((await it.readDue('kept', '2026-11-01'))[0]?.['listed']).toEqual(['a']);
  });

  test('takes no item above 400 KB: the one before it stays', async () => {
    const it = of();
    const [of400KB, more] = ['a'.repeat(409_500), 'a'.repeat(500)];
    expect(await it.writeAfter({ pk: 'o', sk: '1', version: 1, of400KB }, 0)).toBe('written');
    await expect(it.writeAfter({ pk: 'o', sk: '1', version: 2, of400KB, more }, 1)).rejects.toThrow('Item size');
    expect((await it.read('o', '1'))?.version).toBe(1);
  });

  test('writes a first item once: the second first write is a conflict and changes nothing', async () => {
    const it = of();
    await it.writeAfter({ pk: 'b', sk: '1', version: 1, value: 'first' }, 0);
    expect(await it.writeAfter({ pk: 'b', sk: '1', version: 1, value: 'second' }, 0)).toBe('conflict');
    expect((await it.read('b', '1'))?.['value']).toBe('first');
  });

  test('writes over exactly the write it read, and over no other', async () => {
    const it = of();
    await it.writeAfter({ pk: 'c', sk: '1', version: 1 }, 0);
    expect(await it.writeAfter({ pk: 'c', sk: '1', version: 2, value: 2 }, 1)).toBe('written');
    expect(await it.writeAfter({ pk: 'c', sk: '1', version: 2, value: 'late' }, 1)).toBe('conflict');
    expect((await it.read('c', '1'))?.['value']).toBe(2);
  });

  test('a projection replaces an older one and never a newer or an equal one', async () => {
    const it = of();
    expect(await it.writeNewer({ pk: 'd', sk: '1', version: 2, value: 'two' })).toBe('written');
    expect(await it.writeNewer({ pk: 'd', sk: '1', version: 1, value: 'one' })).toBe('already-newer');
    expect(await it.writeNewer({ pk: 'd', sk: '1', version: 2, value: 'two again' })).toBe('already-newer');
    expect(await it.writeNewer({ pk: 'd', sk: '1', version: 3 })).toBe('written');
    expect(await it.read('d', '1')).toEqual({ pk: 'd', sk: '1', version: 3 });
  });

  test('reads a whole partition in key order, over more than one page of 1 MB (fault 21)', async () => {
    const it = of();
    const big = '가'.repeat(100_000);
    for (const sk of ['05', '01', '03', '02', '04']) await it.writeNewer({ pk: 'e', sk, version: 1, big });
    await it.writeNewer({ pk: 'f', sk: '01', version: 1 });
    expect((await it.readAll('e')).map((item) => item.sk)).toEqual(['01', '02', '03', '04', '05']);
    await it.writeNewer({ pk: 'e', sk: '03#more', version: 1 });
    expect((await it.readAll('e', '03')).map((item) => item.sk)).toEqual(['03', '03#more']);
    expect(await it.readAll('e', '06')).toEqual([]);
    expect((await it.readAll('e', undefined, 4)).map((item) => item.sk)).toEqual(['01', '02', '03', '03#more']);
    expect((await it.readAll('e', '03', 1)).map((item) => item.sk)).toEqual(['03']);
  });

  test('reads a part of a partition in key order, both ends included, over more than one page of 1 MB (fault 21)', async () => {
    const it = of();
    const big = '가'.repeat(100_000);
    for (const sk of ['7', '1', '3', '2', '6', '4', '5']) await it.writeNewer({ pk: 'm', sk, version: 1, big });
    await it.writeNewer({ pk: 'mm', sk: '3', version: 1 });
    expect((await it.readRange('m', '2', '6')).map(({ sk }) => sk)).toEqual(['2', '3', '4', '5', '6']);
    expect((await it.readRange('m', '2$', '3#')).map(({ sk }) => sk)).toEqual(['3']);
    expect(await it.readRange('m', '8', '9')).toEqual([]);
  });

  test('lists what has come due, earliest first, and neither what is due later nor what is marked otherwise', async () => {
    const it = of();
    const mark = (sk: string, due: string, dueOn: string) => it.writeNewer({ pk: 'g', sk, version: 1, due, dueOn });
    await mark('1', 'screening', '2026-11-03');
    await mark('2', 'screening', '2026-11-01');
    await mark('3', 'screening', '2026-11-04');
    await mark('4', 'review', '2026-11-01');
    await it.writeNewer({ pk: 'g', sk: '5', version: 1 });
    expect((await it.readDue('screening', '2026-11-03')).map(({ sk }) => sk)).toEqual(['2', '1']);
    expect((await it.readDue('screening', '2026-12-31', 2)).map(({ sk }) => sk)).toEqual(['2', '1']);
  });

  test('the list of what is due shows who sent it and what is to be listed, and nothing else of an item', async () => {
    const it = of();
    const shown = { pk: 'i', sk: '1', due: 'shown', dueOn: '2026-11-01', partner: 'p', listed: { a: 1 } };
    await it.writeNewer({ ...shown, version: 1, value: 'not for the list' });
    expect(await it.readDue('shown', '2026-11-01')).toEqual([shown]);
  });

  test('what is written again without its mark is due no more', async () => {
    const it = of();
    await it.writeNewer({ pk: 'h', sk: '1', version: 1, due: 'once', dueOn: '2026-11-01' });
    await it.writeNewer({ pk: 'h', sk: '1', version: 2 });
    expect(await it.readDue('once', '2026-12-31')).toEqual([]);
  });

  test('what is removed is gone, from the list of what is due too, and removing it again is no error', async () => {
    const it = of();
    await it.writeNewer({ pk: 'j', sk: '1', version: 7, due: 'removed', dueOn: '2026-11-01' });
    await it.writeNewer({ pk: 'j', sk: '2', version: 1 });
    await it.remove('j', '1');
    await it.remove('j', '1');
    expect(await it.read('j', '1')).toBeUndefined();
    expect(await it.readDue('removed', '2026-12-31')).toEqual([]);
    expect((await it.readAll('j')).map(({ sk }) => sk)).toEqual(['2']);
    expect(await it.writeAfter({ pk: 'j', sk: '1', version: 8 }, 7)).toBe('conflict');
    expect(await it.writeNewer({ pk: 'j', sk: '1', version: 1 })).toBe('written');
  });

  test('a whole partition is removed over more than one page of 1 MB, and its neighbours stay (fault 21)', async () => {
    const it = of();
    const big = '가'.repeat(100_000);
    for (let sk = 10; sk < 25; sk += 1) await it.writeNewer({ pk: 'k', sk: String(sk), version: 1, big });
    await it.writeNewer({ pk: 'kk', sk: '10', version: 1 });
    await it.removeAll('k', '1');
    expect((await it.readAll('k')).map(({ sk }) => sk)).toEqual(['20', '21', '22', '23', '24']);
    await it.removeAll('k');
    await it.removeAll('k');
    expect(await it.readAll('k')).toEqual([]);
    expect(await it.readAll('kk')).toHaveLength(1);
  });
});

test('in the simulation an index that is behind shows an item as it was a moment ago, and not yet what is new (fault 21)', async () => {
  let now = 0;
  const it = memoryTable({ now: () => now, lag: () => 1 });
  const listed = async () => (await it.readDue('late', '2026-12-31')).map(({ sk, dueOn }) => [sk, dueOn]);
  await it.writeNewer({ pk: 'l', sk: '1', version: 1, due: 'late', dueOn: '2026-11-01' });
  now = 999;
  expect(await listed()).toEqual([]);
  now = 1_000;
  expect(await listed()).toEqual([['1', '2026-11-01']]);
  await it.writeNewer({ pk: 'l', sk: '1', version: 2, due: 'late', dueOn: '2026-11-03' });
  now = 1_999;
  expect(await listed()).toEqual([['1', '2026-11-01']]);
  now = 2_000;
  expect(await listed()).toEqual([['1', '2026-11-03']]);
});
