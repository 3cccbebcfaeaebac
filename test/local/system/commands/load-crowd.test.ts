import { describe, expect, test } from 'vitest';
import { crowd } from '../../../../local/sample-city/crowd.ts';
import { crowdLoader } from '../../../../local/system/commands/load-crowd.ts';
import { keptItems } from '../../../../local/system/commands/kept-items.ts';
import type { Item } from '../../../../functions/stores/table.ts';
import { memoryTable } from '../../../support/memory-table.ts';
import { keyed, NOW, world } from '../../../support/world.ts';

const people = [...crowd({ day: NOW.today, count: 120 })].map((event, place) => ({
  ...event,
  messageId: `crowd-${place + 1}`,
}));

/** As the table holds them: without what is undefined, by key. */
const stored = (items: readonly Item[]): unknown[] =>
  items
    .map((item): Item => JSON.parse(JSON.stringify(item)) as Item)
    .toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));

const loaded = async (): Promise<Item[]> => {
  const put: Item[] = [];
  const load = crowdLoader(keyed, NOW, async (_, ...items) => {
    put.push(...items.map((item) => item as Item));
  });
  await load(people.slice(0, 50));
  await load(people.slice(50));
  return put;
};

describe('a crowd that is put straight into the stores', () => {
  test('is stored as the doors store the same people, apart from the receipts of their messages', async () => {
    const table = memoryTable();
    const city = world(table);
    for (const event of people) expect(await city.receive(event, event.messageId)).toBe('stored');
    await city.drain();
    const through = table.all().filter(({ pk }) => !pk.startsWith('receipt#'));
    expect(city.mails).toEqual([]);
    expect(through.length).toBeGreaterThan(120 * 5);
    expect(stored(await loaded())).toEqual(stored(through));
  });

  test('goes into the tables of its stores, each item once', async () => {
    const tables = new Map<string, number>();
    const load = crowdLoader(keyed, NOW, async (table, ...items) => {
      tables.set(table, (tables.get(table) ?? 0) + items.length);
    });
    await load(people);
    expect(tables.get('people')).toBe(240);
    expect(tables.get('notices')).toBe(120);
    expect(tables.get('pool')).toBeGreaterThan(240);
    await load([]);
    expect(tables.get('people')).toBe(240);
  });

  test.each([
    ['is no registration', { ...people[0]!, body: '{}' }],
    ['comes from the city', { ...people[0]!, sender: 'city' as const }],
  ])('stops at a message that %s', async (_, message) => {
    await expect(crowdLoader(keyed, NOW, async () => undefined)([message])).rejects.toThrow('The crowd holds');
  });
});

describe('items that are kept for a batch', () => {
  const item = (version: number): Item => ({ pk: 'p', sk: 's', version });

  test('are written under the conditions of a table', async () => {
    const { table, take } = keptItems();
    expect(await table.writeAfter(item(1), 0)).toBe('written');
    expect(await table.writeAfter(item(1), 0)).toBe('conflict');
    expect(await table.writeNewer(item(1))).toBe('already-newer');
    expect(await table.writeNewer(item(2))).toBe('written');
    expect(await table.read('p', 's')).toEqual(item(2));
    expect(take()).toEqual([item(2)]);
    expect(take()).toEqual([]);
  });

  test('know nothing of what lies elsewhere: a list or a removal throws', () => {
    const { table } = keptItems();
    expect(() => table.readAll('p')).toThrow('know no list');
    expect(() => table.removeAll('p')).toThrow('know no removal');
  });
});
