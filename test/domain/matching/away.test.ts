import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awayKey, isPutAway } from '../../../functions/domain/matching/away.ts';
import { packSeeker } from '../../../functions/domain/matching/packed-seeker.ts';
import type { JobRow } from '../../../functions/domain/matching/profiles.ts';
import { rankedSeekers } from '../../../functions/domain/matching/ranking.ts';
import { digestOf } from '../../../functions/notices/digest/content.ts';
import { pools, today } from '../../support/arbitrary-rows.ts';

/** A job that a person put away is in none of their mails, and nothing else changes. Everybody and everything is invented. */

const SETTINGS = { seed: 20_261_130, numRuns: 300 } as const;
const cities = fc.record({ pool: pools, mask: fc.integer({ min: 0, max: 4_095 }) });
const awayBy = (mask: number): string[] =>
  Array.from({ length: 12 }, (_, bit) => `cluster-${bit + 1}`).filter((_, bit) => (mask & (1 << bit)) !== 0);

test('a job whose id begins like that of a job put away is not put away', () => {
  expect(isPutAway({ away: [awayKey('abcdef0123456789')] }, { cluster: 'abcdef0123456789' })).toBe(true);
  expect(isPutAway({ away: [awayKey('abcdef0123456789')] }, { cluster: 'abcdef9999999999' })).toBe(false);
});

describe('whatever a person puts away', () => {
  test('their digest holds exactly the other jobs, in the same order and groups', () => {
    let left = 0;
    fc.assert(
      fc.property(cities, ({ pool: { seekers, jobs }, mask }) => {
        const away = awayBy(mask).map(awayKey);
        const digest = (row: (typeof seekers)[number], some: readonly JobRow[]) =>
          digestOf({
            row,
            jobs: some.map((job) => ({ job, changedAt: '' })),
            since: '',
            offered: () => false,
            today,
          });
        for (const seeker of seekers) {
          const others = jobs.filter((job) => !isPutAway({ away }, job));
          const plain = digest(seeker, others);
          left += plain === undefined && digest(seeker, jobs) !== undefined ? 1 : 0;
          expect(digest({ ...seeker, away }, jobs)).toEqual(plain);
          // Taken back, they are told as if nothing had been said.
          expect(digest({ ...seeker, away: [] }, jobs)).toEqual(digest(seeker, jobs));
        }
      }),
      SETTINGS,
    );
    expect(left).toBeGreaterThan(10);
  });

  test('the rows in which jobs look for people, and the people of a job, are the same', () => {
    fc.assert(
      fc.property(cities, ({ pool: { seekers, jobs }, mask }) => {
        const away = awayBy(mask).map(awayKey);
        const saying = seekers.map((seeker) => ({ ...seeker, away }));
        expect(saying.map(packSeeker)).toEqual(seekers.map(packSeeker));
        for (const job of jobs)
          expect(rankedSeekers(job, saying, today).map(({ seeker, fit }) => [seeker.person, fit])).toEqual(
            rankedSeekers(job, seekers, today).map(({ seeker, fit }) => [seeker.person, fit]),
          );
      }),
      SETTINGS,
    );
  });
});
