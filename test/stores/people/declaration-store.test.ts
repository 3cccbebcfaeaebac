import { expect, test } from 'vitest';
import { factsStore } from '../../../functions/stores/people/declaration-store.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { screenedFacts } from '../../support/screened-person.ts';

test('facts are kept on their last day, and on the day after it only their revision is', async () => {
  const facts = factsStore(memoryTable());
  const version = { revision: 1, ended: false, hash: 'hash' };
  await facts.change('r', {}, () => ({
    value: {
      version,
      time: '2026-11-02T00:00:00.000Z',
      facts: screenedFacts,
      keptUntil: '2026-11-30',
      own: { facts: screenedFacts, time: '2026-11-02T00:00:00.000Z', hash: 'own', keptUntil: '2026-11-30' },
    },
    result: undefined,
  }));
  await facts.forgetExpired('r', '2026-11-30');
  expect((await facts.declared(['r'])).facts).toHaveLength(2);
  await facts.forgetExpired('r', '2026-12-01');
  expect((await facts.read('r'))?.value).toEqual({ version: { ...version, ended: true, hash: '' } });
});
