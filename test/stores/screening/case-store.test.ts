import { expect, test } from 'vitest';
import type { CaseRow, WaitingCase } from '../../../functions/domain/eligibility/answer/waiting-case.ts';
import { caseStore } from '../../../functions/stores/screening/case-store.ts';
import { sha256 } from '../../../functions/aws/hash.ts';
import { counted } from '../../support/counted-reads.ts';
import { memoryTable } from '../../support/memory-table.ts';

/** All people are invented. */

const since = (day: number) => `2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`;
const waiting = (day: number, conditions: readonly string[] = ['age']): CaseRow[] => {
  const shown: WaitingCase = {
    number: 'W0123456789',
    programme: 'youth',
    conditions: [...conditions],
    again: [],
    since: since(day),
  };
  return [
    { programme: 'youth', shown },
    ...conditions.map((condition): CaseRow => ({ programme: 'youth', condition, shown })),
  ];
};
/** As long as the hash of a person. */
const hashed = (index: number): string => sha256(String(index)).slice(0, 40);
const people = (cases: readonly { readonly person: string }[]): string[] => cases.map(({ person }) => person);

test('a person stands in the list of all, of the programme and of each condition that waits, and in no other', async () => {
  const store = caseStore(memoryTable());
  await store.show('p-1', waiting(3, ['age', 'residence']), 1);
  await store.show('p-2', waiting(2), 1);
  const listed = async (list: Parameters<typeof store.page>[0]) => people((await store.page(list, 25)).cases);
  expect(await listed({})).toEqual(['p-2', 'p-1']);
  expect(await listed({ programme: 'youth' })).toEqual(['p-2', 'p-1']);
  expect(await listed({ programme: 'youth', condition: 'residence' })).toEqual(['p-1']);
  expect(await listed({ programme: 'public-works' })).toEqual([]);
});

test('whoever waits no more leaves every list, and a late row of before does not bring them back', async () => {
  const store = caseStore(memoryTable());
  await store.show('p-1', waiting(3), 1);
  const over = waiting(3).map(({ programme, condition }) => ({ programme, condition }));
  await store.show('p-1', over, 2);
  await store.show('p-1', waiting(3), 1);
  expect((await store.page({}, 25)).cases).toEqual([]);
  expect((await store.page({ programme: 'youth', condition: 'age' }, 25)).cases).toEqual([]);
});

test('a list goes on where a page ended, each person once, also those who came at the same instant', async () => {
  const store = caseStore(memoryTable());
  for (const one of ['a', 'b', 'c', 'd', 'e']) await store.show(`p-${one}`, waiting(3), 1);
  const seen: string[] = [];
  let from: string | undefined;
  for (let pages = 0; pages < 3; pages += 1) {
    const { cases, next }: Awaited<ReturnType<typeof store.page>> = await store.page({}, 2, from);
    seen.push(...people(cases));
    from = next;
  }
  expect(from).toBeUndefined();
  expect(seen).toEqual(['p-a', 'p-b', 'p-c', 'p-d', 'p-e']);
});

test('a page reads one row more than it shows, however many wait', async () => {
  const table = memoryTable();
  const store = caseStore(table);
  for (let index = 0; index < 60; index += 1) await store.show(`p-${String(index)}`, waiting(3), 1);
  const read: number[] = [];
  const counting = caseStore({
    ...table,
    readDue: async (...asked) => {
      const rows = await table.readDue(...asked);
      read.push(rows.length);
      return rows;
    },
  });
  expect((await counting.page({}, 25)).cases).toHaveLength(25);
  expect(read).toEqual([26]);
});

test('a page of twenty-five costs the same among 5,000 as among fifty: one query, one row more than it shows, at most 8 KB', async () => {
  const all = memoryTable();
  for (let index = 0; index < 5_000; index += 1)
    await caseStore(all).show(hashed(index), waiting(1 + (index % 28), ['age', 'residence']), 1);
  const { table, read } = counted(all);
  const first = await caseStore(table).page({}, 25);
  await caseStore(table).page({ programme: 'youth', condition: 'age' }, 25, first.next);
  expect(first.cases).toHaveLength(25);
  expect([read.queries, read.rows]).toEqual([2, 52]);
  // Of a query that is not strongly consistent, 8 KB are one read unit.
  expect(read.bytes / 2).toBeLessThan(8_192);
});
