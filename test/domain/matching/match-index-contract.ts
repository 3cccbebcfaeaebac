import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFits, fit, isOpen, type RankedFit } from '../../../functions/domain/matching/fit.ts';
import type { MatchIndex } from '../../../functions/domain/matching/pool.ts';
import type { JobRow, SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import { pools, today } from '../../support/arbitrary-rows.ts';

type Rows = { readonly seekers: readonly SeekerRow[]; readonly jobs: readonly JobRow[] };

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

/** What every index of a pool must do, whatever its inside: the answers of a loop over all pairs. */
export const matchIndexContract = (name: string, build: (rows: Rows) => MatchIndex): void => {
  describe(`${name} as an index of a pool`, () => {
    it('finds for every person the jobs that a loop over all pairs finds, best first, one per cluster', () => {
      let found = 0;
      fc.assert(
        fc.property(pools, (rows) => {
          const index = build(rows);
          for (const seeker of rows.seekers) {
            const expected = shown(rows.jobs).flatMap((job) => best(seeker, job, job.cluster));
            found += expected.length;
            expect(index.jobsFor(seeker, today)).toEqual(expected.toSorted(compareFits));
          }
        }),
        { seed: SEED, numRuns: 100 },
      );
      expect(found).toBeGreaterThan(200);
    });

    it('finds for every job the people that a loop over all pairs finds, best first', () => {
      fc.assert(
        fc.property(pools, (rows) => {
          const index = build(rows);
          for (const job of rows.jobs) {
            const expected = rows.seekers.flatMap((seeker) => best(seeker, job, seeker.person));
            expect(index.seekersFor(job, today)).toEqual(expected.toSorted(compareFits));
          }
        }),
        { seed: SEED, numRuns: 100 },
      );
    });

    it('gives the same answer from either side', () => {
      fc.assert(
        fc.property(pools, (rows) => {
          const index = build(rows);
          const fromPeople = rows.seekers.flatMap((seeker) =>
            index.jobsFor(seeker, today).map((job) => `${seeker.person} ${job.id} ${job.score}`),
          );
          const fromJobs = shown(rows.jobs).flatMap((job) =>
            index.seekersFor(job, today).map((seeker) => `${seeker.id} ${job.cluster} ${seeker.score}`),
          );
          expect(fromPeople.toSorted()).toEqual(fromJobs.toSorted());
        }),
        { seed: SEED, numRuns: 100 },
      );
    });

    it('does not depend on the order of the rows', () => {
      fc.assert(
        fc.property(pools, (rows) => {
          const index = build(rows);
          const reversed = build({ seekers: rows.seekers.toReversed(), jobs: rows.jobs.toReversed() });
          for (const seeker of rows.seekers) {
            expect(reversed.jobsFor(seeker, today)).toEqual(index.jobsFor(seeker, today));
          }
        }),
        { seed: SEED, numRuns: 50 },
      );
    });
  });
};
