import { expect, test } from 'vitest';
import { listWindowStore } from '../../functions/adapters/list-window-store.ts';
import { memoryTable } from '../support/memory-table.ts';

test('a list that is asked for late, up to an earlier time, tells nothing twice and leaves nothing out after it', async () => {
  const windows = listWindowStore(memoryTable(), 'refusals');
  const on = (day: string): string => `2026-11-${day}T00:00:00.000Z`;
  const second = await windows.next('day 2', on('03'));
  expect(await windows.next('day 1', on('02'))).toEqual(second);
  expect(await windows.next('day 2', on('04'))).toEqual(second);
  const third = await windows.next('day 3', on('04'));
  expect(third.from).toBe(second.to);
  expect(third.to > second.to).toBe(true);
});
