import { expect, test } from 'vitest';
import { occasionStore } from '../../../functions/stores/mail/occasion-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

test('an occasion is over once it was ended, and is remembered for 35 days: longer than its message can come again', async () => {
  const table = memoryTable();
  const occasions = occasionStore(table);
  expect(await occasions.isOver('summaries-of-a-week')).toBe(false);
  await occasions.end('summaries-of-a-week', '2026-11-02T03:00:00.000Z');
  await occasions.end('summaries-of-a-week', '2026-11-09T03:00:00.000Z');
  expect(await occasions.isOver('summaries-of-a-week')).toBe(true);
  table.expire('2026-12-07T02:59:59.000Z');
  expect(await occasions.isOver('summaries-of-a-week')).toBe(true);
  table.expire('2026-12-08T15:00:00.000Z');
  expect(await occasions.isOver('summaries-of-a-week')).toBe(false);
});
