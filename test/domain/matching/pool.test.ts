import { expect, it } from 'vitest';
import { MATCHING_RULES_VERSION, plainIndex, shownJobs } from '../../../functions/domain/matching/pool.ts';
import type { JobRow } from '../../../functions/domain/matching/profiles.ts';
import { matchIndexContract } from './match-index-contract.ts';

matchIndexContract('the plain loop', plainIndex);

const job = (partner: string, externalId: string, closesOn: string): JobRow => ({
  cluster: 'cluster-1',
  partner,
  externalId,
  title: '지어낸 공고',
  companyName: '가상정밀',
  opensOn: '2026-11-01',
  closesOn,
});

it('shows one job at several partners once: the smallest partner and key', () => {
  const rows = [
    job('popup-cafe', '1', '2026-12-01'),
    job('masan-univ', '2', '2026-12-01'),
    job('masan-univ', '1', '2026-12-01'),
  ];
  expect(shownJobs(rows, '2026-11-02')).toEqual([rows[2]]);
});

it('shows the next posting of a cluster when the smallest is closed', () => {
  const rows = [job('popup-cafe', '1', '2026-12-01'), job('masan-univ', '1', '2026-11-01')];
  expect(shownJobs(rows, '2026-11-01')).toEqual([rows[1]]);
  expect(shownJobs(rows, '2026-11-02')).toEqual([rows[0]]);
});

it('names the version of its rules as a date', () => {
  expect(MATCHING_RULES_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
