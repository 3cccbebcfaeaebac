import { expect, test } from 'vitest';
import {
  rebuildPerson,
  rebuildPosting,
  standingInPool,
  standingOfPosting,
} from '../../functions/steps/rebuilding-pool.ts';
import { emptyCluster } from '../../functions/domain/postings/cluster.ts';
import { rebuildPool } from '../support/rebuilt-pool.ts';
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

test('is what it was, from nothing', async () => {
  const { table } = await filled();
  const before = readable(table);
  expect(before.length).toBeGreaterThan(4);
  for (const { pk, sk } of table.all()) if (BUILT.test(pk)) await table.remove(pk, sk);
  expect(readable(table)).toEqual([]);
  await rebuildPool(table);
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
  const preferred = { sectors: ['defence' as const], zones: [] };
  await city.stores.pool.showSeeker(other, { ...shown!, preferred }, 98, NOW.now);
  expect(await standing()).toEqual(['different', 'missing', 'right']);
  await city.stores.pool.showSeeker(other, { ...shown!, birthDate: '1950-01-01' }, 99, NOW.now);
  expect(await standing()).toEqual(['different', 'missing', 'right']);
  await rebuildPerson(one, NOW, city.stores);
  expect(await standing()).toEqual(['different', 'right', 'right']);
});

/** Takes from the jobs what they had not before there were copies. */
const asBefore = async (table: OpenTable): Promise<void> => {
  for (const item of table.all()) {
    if (item.pk.startsWith('jobs#')) await table.remove(item.pk, item.sk);
    if (item.pk !== 'jobs') continue;
    const { district: _, occupation: __, changedAt: ___, ...former } = item['value'] as Record<string, unknown>;
    await table.remove(item.pk, item.sk);
    await table.writeNewer({ ...item, value: former });
  }
};

const standings = (city: World): Promise<string[]> =>
  Promise.all(
    ['P-1', 'P-2', 'P-3'].map((externalId) => standingOfPosting({ partner: A, externalId }, NOW, city.stores)),
  );

test('is compared with the postings: who is closed is right without a place', async () => {
  const { table, city } = await filled();
  expect(await standings(city)).toEqual(['right', 'right', 'right']);
  const [copy] = table.all().filter(({ pk, value }) => pk.startsWith('jobs#') && JSON.stringify(value).includes('P-1'));
  await table.remove(copy!.pk, copy!.sk);
  expect(await standings(city)).toEqual(['missing', 'right', 'right']);
  await rebuildPool(table);
  const [cluster = ''] = (await city.stores.postings.read({ partner: A, externalId: 'P-2' }))!.value.clusters;
  await city.stores.pool.clusters.update(cluster, emptyCluster(cluster), (before) => ({
    ...before,
    changedAt: undefined,
  }));
  expect(await standings(city)).toEqual(['right', 'different', 'right']);
  await city.stores.pool.clusters.update(cluster, emptyCluster(cluster), (before) => ({ ...before, members: {} }));
  expect(await standings(city)).toEqual(['right', 'missing', 'right']);
  await rebuildPool(table);
  expect(await standings(city)).toEqual(['right', 'right', 'right']);
});

test('is open for nobody whose posting was closed: that is found, and mended', async () => {
  const { table, city } = await filled();
  const open = table.all().filter(({ pk }) => pk.startsWith('jobs'));
  await city.receive(closed(A, 'P-2', 2), 'closing');
  for (const { pk, sk } of table.all()) if (pk.startsWith('jobs')) await table.remove(pk, sk);
  for (const item of open) await table.writeNewer(item);
  expect(await standings(city)).toEqual(['right', 'different', 'right']);
  await rebuildPool(table);
  expect(await standings(city)).toEqual(['right', 'right', 'right']);
});

test('gives a job from before its changes were dated the instant of the rebuilding, once', async () => {
  const { table, city } = await filled();
  await asBefore(table);
  expect(await city.stores.pool.jobsNews('', NOW.now, NOW.today)).toEqual([]);
  expect(await standings(city)).toEqual(['missing', 'missing', 'right']);
  await rebuildPool(table);
  const dated = await city.stores.pool.jobsNews('', NOW.now, NOW.today);
  expect(dated.map(({ changedAt }) => changedAt)).toEqual([NOW.now, NOW.now]);
  const later = { ...NOW, now: '2026-11-02T04:00:00.000Z' };
  await rebuildPosting({ partner: A, externalId: 'P-1' }, later, city.stores);
  expect(await city.stores.pool.jobsNews('', NOW.now, NOW.today)).toEqual(dated);
});

test('of jobs that were written before there were copies has the copies', async () => {
  const { table } = await filled();
  const before = readable(table);
  await asBefore(table);
  await rebuildPool(table);
  // The closed job has no open posting that would say where it lay; nobody looks for it.
  const open = before.filter(({ pk, value }) => pk.startsWith('jobs#') && JSON.stringify(value).includes('"row"'));
  expect(open).toHaveLength(2);
  expect(readable(table).flatMap(({ pk, sk }) => (pk.startsWith('jobs#') ? [sk] : []))).toEqual(
    open.map(({ sk }) => sk),
  );
});

test('again, changes nothing', async () => {
  const { table } = await filled();
  await rebuildPool(table);
  const before = table.all();
  await rebuildPool(table);
  expect(table.all()).toEqual(before);
});
