import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { records } from '../../functions/stores/records.ts';
import type { Table } from '../../functions/stores/table.ts';
import { memoryTable } from '../support/memory-table.ts';

const KEY = { pk: 'record', sk: 'record' };
const wordsIn = (table: Table) => records(table, z.string(), () => KEY);

describe('a record of which the first counts', () => {
  test('is kept by one write, without a read before it', async () => {
    const inner = memoryTable();
    const table: Table = { ...inner, read: () => Promise.reject(new Error('read')) };
    expect(await wordsIn(table).keepFirst('key', 'first')).toEqual({ value: 'first', version: 1 });
    expect(await inner.read(KEY.pk, KEY.sk)).toMatchObject({ value: 'first', version: 1 });
  });

  test('stays when another comes, as it stands by then', async () => {
    const words = wordsIn(memoryTable());
    await words.keepFirst('key', 'first');
    await words.update('key', '', () => 'first, changed');
    expect(await words.keepFirst('key', 'second')).toEqual({ value: 'first, changed', version: 2 });
  });

  test('is kept though the one before it goes while it is written', async () => {
    const inner = memoryTable();
    const table: Table = {
      ...inner,
      read: async (pk, sk) => {
        await inner.remove(pk, sk);
        return inner.read(pk, sk);
      },
    };
    await wordsIn(inner).keepFirst('key', 'first');
    expect(await wordsIn(table).keepFirst('key', 'second')).toEqual({ value: 'second', version: 1 });
    expect(await inner.read(KEY.pk, KEY.sk)).toMatchObject({ value: 'second' });
  });
});
