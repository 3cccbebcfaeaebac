import { expect, test } from 'vitest';
import { postingOfJob, recordOfJob } from '../../../functions/stores/postings/posting-of-job.ts';
import { postingStore } from '../../../functions/stores/postings/posting-store.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { closed, posting, submitted } from '../../support/messages.ts';
import { world } from '../../support/world.ts';

test('the posting behind a job is what its partner says now; a partner or a posting that is not known has none', async () => {
  const table = memoryTable();
  const city = world(table);
  const deps = { postings: postingStore(table) };
  const job = { partner: 'masan-univ', externalId: 'P-1' };
  expect(await postingOfJob(job, deps)).toBeUndefined();
  await city.receive(submitted('masan-univ', posting()), 'm-1');
  expect(await postingOfJob(job, deps)).toMatchObject({ partner: 'masan-univ', posting: { title: posting().title } });
  for (const other of [
    { ...job, partner: 'kyungnam-univ' },
    { ...job, partner: 'gone' },
    { ...job, externalId: 'P-2' },
  ])
    expect(await recordOfJob(other, deps)).toBeUndefined();
  await city.receive(closed('masan-univ', 'P-1', 2), 'm-2');
  expect(await recordOfJob(job, deps)).toMatchObject({ value: { partner: 'masan-univ', externalId: 'P-1' } });
  expect(await postingOfJob(job, deps)).toBeUndefined();
});
