import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomeStore } from '../../functions/stores/people/declaration-store.ts';
import { deletionStore } from '../../functions/stores/people/deletion-store.ts';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import { personTraces } from '../../functions/stores/people/person-traces.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { receiptStore } from '../../functions/stores/messages/receipt-store.ts';
import { refusalStore } from '../../functions/stores/messages/refusal-store.ts';
import { reviewRequestStore } from '../../functions/stores/screening/review-request-store.ts';
import { screeningStore } from '../../functions/stores/screening/screening-store.ts';
import { toldStore } from '../../functions/stores/screening/told-store.ts';
import type { Item, Table } from '../../functions/stores/table.ts';
import { UNREADABLE_ITEM } from '../../functions/contracts/unreadable-item.ts';
import { readable } from '../../functions/stores/readable.ts';
import { startTable } from '../support/dynalite.ts';
import { seekerRow } from '../../functions/domain/matching/profiles.ts';
import { inPool } from '../support/in-pool.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { seeker } from '../support/messages.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const AT = '2026-11-02T03:00:00.000Z';
const bad = (pk: string, sk: string, due = pk.split('#')[0] ?? ''): Item => ({
  pk,
  sk,
  version: 1,
  value: { never: 'this' },
  row: 'never this',
  listed: 'no list',
  at: AT,
  due,
  dueOn: AT,
  partner: 'nobody',
});

/** Every list that the stores read, each with the key of one more item in that list. */
const LISTS: Readonly<
  Record<
    string,
    { readonly key: readonly [pk: string, sk: string, due?: string]; read(table: Table): Promise<unknown[]> }
  >
> = {
  'open jobs': { key: ['jobs', 'c'], read: (table) => poolStore(table).jobs('2026-11-02') },
  'jobs in an area': {
    key: ['jobs#4812#81', '8123#c'],
    read: (table) => poolStore(table).jobsWanted(seekerRow(seeker(), { person: 'p', mailbox: 'm' }), '2026-11-02'),
  },
  'people in a bucket': { key: ['seekers#4812#81', 'p'], read: (table) => inPool(poolStore(table)) },
  'introductions of a person': {
    key: ['person#p', 'introduction#c'],
    read: (table) => introductionStore(table).of('p'),
  },
  'introductions for a job': { key: ['introductions#c', 'e'], read: (table) => introductionStore(table).ofJob('c') },
  'outcomes of a person': { key: ['outcome#r', 'hired'], read: (table) => outcomeStore(table).of('r') },
  'refusals of a partner': {
    key: ['refusals#masan-univ', `${AT}#k`],
    read: (table) => refusalStore(table).between('masan-univ', '', '9999'),
  },
  'requests of a person': { key: ['review-request#p', 'n'], read: (table) => reviewRequestStore(table).of('p') },
  'requests that are due': { key: ['review-request#p', 'n'], read: (table) => reviewRequestStore(table).dueBy('9999') },
  'screenings that are due': { key: ['screening#p', 'record'], read: (table) => screeningStore(table).due('9999', 10) },
  'people on the officials’ list': {
    key: ['person#p', 'screening', 'review'],
    read: (table) => toldStore(table).listed('9999'),
  },
  'deletions that are due': { key: ['deletion#p', 'nobody'], read: (table) => deletionStore(table).due('9999', 10) },
};

test.each(Object.entries(LISTS))(
  '%s: an item that does not parse is left out and told to ops',
  async (_, { key, read }) => {
    const table = memoryTable();
    await table.writeNewer(bad(...key));
    expect(await read(table)).toEqual([]);
    expect(table.unread()).toEqual([key.slice(0, 2).join(' ')]);
  },
);

test('the others of a list are read beside one that does not parse', async () => {
  const table: OpenTable = memoryTable();
  const outcomes = outcomeStore(table);
  const outcome = { seeker: 'S-1', company: '1234567891', kind: 'hired', on: '2026-10-01' } as const;
  await outcomes.keep('r', outcome, AT);
  await table.writeNewer(bad('outcome#r', 'bad'));
  expect(await outcomes.of('r')).toEqual([outcome]);
});

test('an item without a count of writes does not take a partition of the real table with it, and can be removed', async () => {
  const Item = { pk: { S: 'bare' }, sk: { S: '1' } };
  await real.client.send(new PutItemCommand({ TableName: 'test', Item }));
  await real.table.writeNewer({ pk: 'bare', sk: '2', version: 1 });
  expect(await real.table.readAll('bare')).toEqual([{ pk: 'bare', sk: '2', version: 1 }]);
  expect(real.unread).toEqual([[UNREADABLE_ITEM, { table: 'test', pk: 'bare', sk: '1' }]]);
  await real.table.removeAll('bare');
  expect((await real.all()).filter(({ pk }) => pk === 'bare')).toEqual([]);
});

test('a deletion removes what it cannot read', async () => {
  const table = memoryTable();
  for (const [pk, sk] of [
    ['person#p', 'job#c'],
    ['review-request#p', 'n'],
    ['outcome#r', 'x'],
  ] as const)
    await table.writeNewer(bad(pk, sk));
  await table.writeNewer(bad('receipt#r', 'k'));
  await personTraces({ facts: table, matches: table }).remove('p');
  await outcomeStore(table).forget('r');
  await receiptStore(table).forget('r');
  expect(table.all()).toEqual([]);
});

test('only what does not parse is left out: any other error is thrown', () => {
  const fails = (): never => {
    throw new TypeError('not a matter of the schema');
  };
  expect(() => readable({ unreadable: () => undefined }, [{ pk: 'a', sk: 'b' }], fails)).toThrow(TypeError);
});
