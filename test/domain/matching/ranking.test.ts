import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareFits, fit, isOpen, type RankedFit } from '../../../functions/domain/matching/fit.ts';
import type { JobRow, SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import {
  MATCHING_RULES_VERSION,
  rankedJobs,
  rankedSeekers,
  shownJobs,
} from '../../../functions/domain/matching/ranking.ts';
import { pools, today } from '../../support/arbitrary-rows.ts';

const SEED = 48_120;

/** The smallest open posting of each cluster, found the slow way. */
const shown = (jobs: readonly JobRow[]): JobRow[] =>
  jobs.filter(
    (job) =>
      isOpen(job, today) &&
      !jobs.some(
        (other) =>
          other.cluster === job.cluster &&
          isOpen(other, today) &&
          `${other.partner} ${other.externalId}` < `${job.partner} ${job.externalId}`,
      ),
  );

const best = (seeker: SeekerRow, job: JobRow, id: string): RankedFit[] => {
  const found = fit(seeker, job, today);
  return found === undefined ? [] : [{ ...found, id, opensOn: job.opensOn }];
};

it('finds for every person the jobs that a loop over all pairs finds, best first, one per cluster', () => {
  let found = 0;
  fc.assert(
    fc.property(pools, ({ seekers, jobs }) => {
      for (const seeker of seekers) {
        const expected = shown(jobs)
          .flatMap((job) => best(seeker, job, job.cluster))
          .toSorted(compareFits);
        found += expected.length;
        const ranked = rankedJobs(seeker, jobs.toReversed(), today);
        expect(
          ranked.map(({ job, fit: { score, reasons, question } }) => [job.cluster, score, reasons, question]),
        ).toEqual(expected.map(({ id, score, reasons, question }) => [id, score, reasons, question]));
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
  expect(found).toBeGreaterThan(200);
});

it('finds for every job the people that a loop over all pairs finds, best first', () => {
  fc.assert(
    fc.property(pools, ({ seekers, jobs }) => {
      for (const job of jobs) {
        const expected = seekers.flatMap((seeker) => best(seeker, job, seeker.person)).toSorted(compareFits);
        const ranked = rankedSeekers(job, seekers.toReversed(), today);
        expect(ranked.map(({ seeker, fit: { score, reasons } }) => [seeker.person, score, reasons])).toEqual(
          expected.map(({ id, score, reasons }) => [id, score, reasons]),
        );
      }
    }),
    { seed: SEED, numRuns: 100 },
  );
});

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
