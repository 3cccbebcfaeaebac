import { expect, test } from 'vitest';
import { rebuildPerson, rebuildPosting, standingInPool } from '../../functions/steps/rebuilding-pool.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { closed, declared, posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { NOW, world, type World } from '../support/world.ts';

/** A pool that is built anew from people and postings. Everything in it is invented. */

const A = 'masan-univ';
const BUILT = /^(?:seeker#|seekers#|jobs#)/;

const filled = async (): Promise<{ readonly table: OpenTable; readonly city: World }> => {
  const table = memoryTable();
  const city = world(table);
  const events = [
    registered(A, seeker()),
    registered(A, screenedSeeker({ externalId: 'S-2', email: 'screened@people.example' })),
    declared(A, { externalId: 'S-2', revision: 1, facts: screenedFacts }),
    registered(A, seeker({ externalId: 'S-3', email: 'gone@people.example' })),
    withdrawn(A, 'S-3', 2),
    submitted(A, posting()),
    submitted(
      A,
      posting({ externalId: 'P-2', title: '밀링 조작원 모집', occupation: { scheme: 'KECO', code: '8121' } }),
    ),
    submitted(A, posting({ externalId: 'P-3', title: '닫은 공고' })),
    closed(A, 'P-3', 2),
  ];
  for (const [index, event] of events.entries()) await city.receive(event, `m-${index}`);
  await city.drain();
  return { table, city };
};

/** What matching reads in buckets and among the jobs of an area, without the versions of writes. */
const readable = (table: OpenTable) =>
  table
    .all()
    .filter(({ pk }) => /^(?:seekers#|jobs#)/.test(pk))
    .flatMap(({ pk, sk, row, value }) => (row === undefined && value === undefined ? [] : [{ pk, sk, row, value }]))
    .toSorted((x, y) => (`${x.pk} ${x.sk}` < `${y.pk} ${y.sk}` ? -1 : 1));

const rebuild = async (table: OpenTable): Promise<void> => {
  const { stores } = world(table);
  for (const { pk, sk } of table.all()) {
    if (pk.startsWith('person#') && sk === 'record') await rebuildPerson(pk.slice('person#'.length), NOW, stores);
    if (pk.startsWith(`posting#${A}#`))
      await rebuildPosting({ partner: A, externalId: pk.slice(`posting#${A}#`.length) }, NOW, stores);
  }
};

test('is what it was, from nothing', async () => {
  const { table } = await filled();
  const before = readable(table);
  expect(before.length).toBeGreaterThan(4);
  for (const { pk, sk } of table.all()) if (BUILT.test(pk)) await table.remove(pk, sk);
  expect(readable(table)).toEqual([]);
  await rebuild(table);
  expect(readable(table)).toEqual(before);
  const { stores } = world(table);
  const people = table.all().filter(({ pk, sk }) => pk.startsWith('seeker#') && sk === 'card');
  const rows = await Promise.all(people.map(({ pk }) => stores.pool.seeker(pk.slice('seeker#'.length))));
  expect(rows.filter((row) => row !== undefined)).toHaveLength(2);
  expect(rows.some((row) => row?.value.screenings !== undefined)).toBe(true);
});

test('is compared with the records: who is gone is right without a row', async () => {
  const { table, city } = await filled();
  const standing = async (): Promise<string[]> => {
    const ids = table.all().flatMap(({ pk, sk }) => (pk.startsWith('person#') && sk === 'record' ? [pk.slice(7)] : []));
    return (await Promise.all(ids.map((id) => standingInPool(id, city.stores)))).toSorted();
  };
  expect(await standing()).toEqual(['right', 'right', 'right']);
  const ids = table
    .all()
    .flatMap(({ pk, value }) =>
      pk.startsWith('seeker#') && JSON.stringify(value).includes('"row"') ? [pk.slice('seeker#'.length)] : [],
    );
  const [one = '', other = ''] = ids;
  await table.remove(`seeker#${one}`, 'card');
  expect(await standing()).toEqual(['missing', 'right', 'right']);
  const shown = (await city.stores.pool.seeker(other))?.value;
  await city.stores.pool.showSeeker(other, { ...shown!, birthDate: '1950-01-01' }, 99, NOW.now);
  expect(await standing()).toEqual(['different', 'missing', 'right']);
  await rebuildPerson(one, NOW, city.stores);
  expect(await standing()).toEqual(['different', 'right', 'right']);
});

test('of jobs that were written before there were copies has the copies', async () => {
  const { table } = await filled();
  const before = readable(table);
  for (const item of table.all()) {
    if (item.pk.startsWith('jobs#')) await table.remove(item.pk, item.sk);
    if (item.pk !== 'jobs') continue;
    const { district: _, occupation: __, changedAt: ___, ...former } = item['value'] as Record<string, unknown>;
    await table.remove(item.pk, item.sk);
    await table.writeNewer({ ...item, value: former });
  }
  await rebuild(table);
  // The closed job has no open posting that would say where it lay; nobody looks for it.
  const open = before.filter(({ pk, value }) => pk.startsWith('jobs#') && JSON.stringify(value).includes('"row"'));
  expect(open).toHaveLength(2);
  expect(readable(table).flatMap(({ pk, sk }) => (pk.startsWith('jobs#') ? [sk] : []))).toEqual(
    open.map(({ sk }) => sk),
  );
});

test('again, changes nothing', async () => {
  const { table } = await filled();
  await rebuild(table);
  const before = table.all();
  await rebuild(table);
  expect(table.all()).toEqual(before);
});
