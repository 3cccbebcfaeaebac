import { expect, test } from 'vitest';
import { waitingStore, type Declaration } from '../../../functions/stores/people/waiting-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

const DECLARATION: Declaration = {
  about: 'r',
  partner: 'masan-univ',
  externalId: 'S-1',
  messageId: 'm',
  eventId: 'e',
  key: 'key',
  hash: 'hash',
  time: '2026-11-02T00:00:00.000Z',
  until: '2026-11-09T00:00:00.000Z',
  told: {
    kind: 'outcome',
    data: { seeker: 'S-1', company: '123-45-67891', kind: 'hired', on: '2026-11-02' },
  },
};
const SEVEN_DAYS_AFTER = Date.parse('2026-11-16T00:00:00.000Z') / 1000;

test('a declaration that nobody settles goes by itself seven days after it may no longer wait; so does a settled one', async () => {
  const table = memoryTable();
  const waiting = waitingStore(table);
  await waiting.keep(DECLARATION);
  expect((await table.readAll('waiting#r')).map(({ expiresAt }) => expiresAt)).toEqual([SEVEN_DAYS_AFTER]);
  await waiting.settle(DECLARATION);
  expect((await table.readAll('waiting#r')).map(({ expiresAt, value }) => [expiresAt, value])).toEqual([
    [SEVEN_DAYS_AFTER, undefined],
  ]);
});
