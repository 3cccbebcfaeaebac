import { expect, test } from 'vitest';
import { emptyCluster, type Cluster } from '../../functions/domain/postings/cluster.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { NOW, world, type World } from '../support/world.ts';

/** What a new revision of a posting changes in its job. The company is invented. */
const A = 'masan-univ';
const LATER = { ...NOW, now: '2026-11-02T06:00:00.000Z' };
const sent = (change: Parameters<typeof posting>[0]) =>
  posting({
    company: { registrationNumber: '123-45-67891', name: '가상정밀공업', industry: '25200' },
    workplace: { district: '48123', address: '경남 창원시 성산구 공단로 12' },
    ...change,
  });

const openJob = async (city: World) => {
  const [found] = await city.stores.pool.jobsNews('', LATER.now, NOW.today);
  return found!;
};

const receive = async (city: World, change: Parameters<typeof posting>[0], name: string): Promise<void> => {
  await city.receive(submitted(A, sent(change)), name);
  await city.drain();
};

/** Takes sector and zone from the rows, as a release before them wrote them. */
const asBefore = ({ members, ...cluster }: Cluster): Cluster => ({
  ...cluster,
  members: Object.fromEntries(
    Object.entries(members).map(([key, { row, ...member }]) => {
      const { sectors: _, zone: __, ...former } = row!;
      return [key, { ...member, row: former }];
    }),
  ),
});

test('a job that only gains its sector and its zone is shown with them and is no news; one that pays more is', async () => {
  const table = memoryTable();
  const city = world(table);
  await receive(city, {}, 'first');
  const { cluster } = (await openJob(city)).job;
  await city.stores.pool.clusters.update(cluster, emptyCluster(cluster), asBefore);
  expect((await openJob(city)).job.sectors).toBeUndefined();

  const afternoon = world(table, LATER);
  await receive(afternoon, { revision: 2 }, 'second');
  const again = await openJob(city);
  expect(again.job.sectors).toEqual([{ id: 'defence', by: 'industry', certain: true }]);
  expect(again.job.zone).toEqual({ id: 'changwon-national-complex', by: 'address', certain: false });
  expect(again.changedAt).toBe(NOW.now);

  await receive(afternoon, { revision: 3, wage: { unit: 'month', min: 9_000_000 } }, 'third');
  expect((await openJob(city)).changedAt).toBe(LATER.now);
});
