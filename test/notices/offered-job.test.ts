import { expect, test } from 'vitest';
import { rememberedUntil } from '../../functions/notices/offered-job.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';

test('an offer is remembered for 180 days after the last day of the job, so that one that is extended is no other job', async () => {
  const table = memoryTable();
  const city = world(table);
  await city.receive(submitted('masan-univ', posting({ closesOn: '2026-11-30' })), 'm-p');
  const [job] = await poolStore(table).jobs(NOW.today);
  expect(job && rememberedUntil(job)).toBe('2027-05-29');
});
