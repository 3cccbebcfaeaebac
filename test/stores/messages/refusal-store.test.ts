import { describe, expect, test } from 'vitest';
import { refusalStore } from '../../../functions/stores/messages/refusal-store.ts';
import type { Item, Table } from '../../../functions/stores/table.ts';
import { seoulDate } from '../../../functions/domain/language/calendar.ts';
import { memoryTable } from '../../support/memory-table.ts';
import type { Event } from '../../support/messages.ts';
import { realAndFake } from '../../support/real-and-fake.ts';
import { NOW, world } from '../../support/world.ts';

const A = 'masan-univ';
const B = 'popup-cafe';
const DAY = 86_400_000;
const MONDAY = '2026-11-02T00:00:00.000Z';
const later = (milliseconds: number): string => new Date(Date.parse(MONDAY) + milliseconds).toISOString();
const refusal = (key: string, at: string, about?: string) => ({
  key,
  at,
  ...(about !== undefined && { about }),
  message: { messageId: key, eventId: null, externalId: null, receivedOn: seoulDate(at), findings: [] },
});
const keys = (messages: readonly { readonly messageId: string }[]): string[] =>
  messages.map(({ messageId }) => messageId);

/** Counts the items that are read. */
const counting = (table: Table) => {
  let count = 0;
  const counted = async (read: Promise<Item[]>): Promise<Item[]> => {
    const items = await read;
    count += items.length;
    return items;
  };
  const it: Table = {
    ...table,
    readAll: (...key) => counted(table.readAll(...key)),
    readRange: (...span) => counted(table.readRange(...span)),
  };
  return { it, read: () => count };
};

describe.each(realAndFake())('the refusals of a partner in %s', (_, of) => {
  test('are read by their span of time, the first instant excluded and the last included, oldest first', async () => {
    const refusals = refusalStore(of());
    for (const [key, at] of [
      ['late', later(3)],
      ['first', later(0)],
      ['last', later(2)],
      ['second', later(1)],
    ] as const)
      await refusals.keep(A, refusal(key, at));
    await refusals.keep(B, refusal('of another', later(1)));
    expect(keys(await refusals.between(A, later(0), later(2)))).toEqual(['second', 'last']);
    expect(keys(await refusals.between(A, '', later(1)))).toEqual(['first', 'second']);
  });

  test('of one day are read without those of the five weeks that are kept', async () => {
    const { it, read } = counting(of());
    const refusals = refusalStore(it);
    for (let hour = 0; hour < 35 * 24; hour += 4) await refusals.keep(A, refusal(`h-${hour}`, later(hour * 3_600_000)));
    expect(await refusals.between(A, later(20 * DAY), later(21 * DAY))).toHaveLength(6);
    expect(read()).toBe(6);
  });

  test('that are the same are told once in a list', async () => {
    const refusals = refusalStore(of());
    await refusals.keep(A, refusal('same', later(0)));
    await refusals.keep(A, refusal('same', later(60_000)));
    expect(keys(await refusals.between(A, '', later(DAY)))).toEqual(['same']);
  });

  test('about a registration go with it, whoever sent them and whenever, and no others', async () => {
    const table = of();
    const refusals = refusalStore(table);
    await refusals.keep(A, refusal('one', later(0), 'gone'));
    await refusals.keep(A, refusal('two', later(10 * DAY), 'gone'));
    await refusals.keep(B, refusal('three', later(DAY), 'gone'));
    await refusals.keep(A, refusal('of another', later(DAY), 'here'));
    await refusals.keep(A, refusal('of nobody', later(DAY)));
    await refusals.forget('gone');
    await refusals.forget('gone');
    expect(keys(await refusals.between(A, '', later(99 * DAY)))).toEqual(['of another', 'of nobody']);
    expect(await refusals.between(B, '', later(99 * DAY))).toEqual([]);
    expect(await table.readAll('refusals-about#gone')).toEqual([]);
    expect(await table.readAll('refusals-about#here')).toHaveLength(1);
  });
});

describe('a refused message', () => {
  const broken: Event = { sender: A, kind: 'postings', body: 'no JSON' };
  const all = (table: Table) => refusalStore(table).between(A, '', later(99 * DAY));

  test('that comes again, today or after the list of the morning, is told once', async () => {
    const table = memoryTable();
    await world(table).receive(broken, 'm-1');
    await world(table).receive(broken, 'm-1');
    await world(table, { now: later(3 * DAY), today: seoulDate(later(3 * DAY)) }).receive(broken, 'm-2');
    expect(keys(await all(table))).toEqual(['m-1']);
    expect(await refusalStore(table).between(A, NOW.now, later(99 * DAY))).toEqual([]);
  });

  test('whose process died before its receipt was kept is told when it comes again: none is left out', async () => {
    const table = memoryTable();
    const dying: Table = {
      ...table,
      writeAfter: (item, after) =>
        item.pk.startsWith('receipt#') ? Promise.reject(new Error('The process died')) : table.writeAfter(item, after),
    };
    await expect(world(dying).receive(broken, 'm-1')).rejects.toThrow('The process died');
    const next = { now: later(6 * 3_600_000), today: '2026-11-02' };
    await world(table, next).receive(broken, 'm-1');
    expect(keys(await all(table))).toEqual(['m-1']);
  });
});
