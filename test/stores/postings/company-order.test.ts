import { expect, test } from 'vitest';
import { companyPostingStore } from '../../../functions/stores/postings/company-posting-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

test('the postings of a company come the latest first', async () => {
  const store = companyPostingStore(memoryTable());
  for (const day of ['02', '04', '03'])
    await store.enter(
      'c',
      { partner: 'masan-univ', externalId: day, at: `2026-11-${day}T00:00:00.000Z` },
      1,
      undefined,
    );
  expect((await store.of('c')).map(({ externalId }) => externalId)).toEqual(['04', '03', '02']);
});
