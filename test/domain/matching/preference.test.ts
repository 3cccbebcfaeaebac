import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { SECTOR_IDS, ZONE_IDS } from '../../../functions/domain/industry/names.ts';
import { preferredIn, type Preferred } from '../../../functions/domain/industry/preferred.ts';
import { toldAtOnce } from '../../../functions/domain/matching/at-once.ts';
import { packSeeker, unpackSeeker } from '../../../functions/domain/matching/packed-seeker.ts';
import type { JobRow, SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import { PREFERENCE_LIFT, rankedJobs, rankedSeekers } from '../../../functions/domain/matching/ranking.ts';
import { pools, today } from '../../support/arbitrary-rows.ts';

/** A preferred sector or zone orders a person's jobs and decides nothing else. Everybody and everything is invented. */

const SETTINGS = { seed: 20_261_130, numRuns: 200 } as const;
const sector = fc.record({ id: fc.constantFrom(...SECTOR_IDS), by: fc.constant('words'), certain: fc.boolean() });
const zone = fc.record({ id: fc.constantFrom(...ZONE_IDS), by: fc.constant('address'), certain: fc.boolean() });
const place = fc.record({
  sectors: fc.option(fc.uniqueArray(sector, { maxLength: 2, selector: ({ id }) => id }), { nil: undefined }),
  zone: fc.option(zone, { nil: undefined }),
}) satisfies fc.Arbitrary<Pick<JobRow, 'sectors' | 'zone'>>;
const preferred: fc.Arbitrary<Preferred> = fc.record({
  sectors: fc.subarray([...SECTOR_IDS]),
  zones: fc.subarray([...ZONE_IDS]),
});
const cities = fc
  .record({ pool: pools, places: fc.array(place, { minLength: 25, maxLength: 25 }), preferred })
  .map(({ pool: { seekers, jobs }, ...rest }) => ({
    seekers,
    jobs: jobs.map((job, index): JobRow => ({ ...job, ...rest.places[index] })),
    preferred: rest.preferred,
  }));

describe('whatever a person prefers', () => {
  test('the same jobs fit, for the same reasons and as well; a job goes ahead only if it is preferred', () => {
    let moved = 0;
    fc.assert(
      fc.property(cities, ({ seekers, jobs, preferred: wish }) => {
        for (const seeker of seekers) {
          const plain = rankedJobs(seeker, jobs, today).map(({ job, fit }) => ({ job, fit }));
          const ordered = rankedJobs({ ...seeker, preferred: wish }, jobs, today).map(({ job, fit }) => ({ job, fit }));
          const byId = (list: typeof plain) => list.toSorted((a, b) => (a.job.cluster < b.job.cluster ? -1 : 1));
          expect(byId(ordered)).toEqual(byId(plain));
          const before = plain.map(({ job }) => job.cluster);
          ordered.forEach(({ job, fit }, index) => {
            for (const behind of ordered.slice(index + 1)) {
              if (before.indexOf(job.cluster) < before.indexOf(behind.job.cluster)) continue;
              moved += 1;
              expect(preferredIn(job, wish)).not.toEqual([]);
              expect(preferredIn(behind.job, wish)).toEqual([]);
              expect(behind.fit.score - fit.score).toBeLessThanOrEqual(PREFERENCE_LIFT);
            }
          });
        }
      }),
      SETTINGS,
    );
    expect(moved).toBeGreaterThan(50);
  });

  test('a job finds the same people in the same order, and tells the same ones at once', () => {
    const moment = { now: `${today}T03:00:00.000Z`, today };
    let told = 0;
    fc.assert(
      fc.property(cities, ({ seekers, jobs, preferred: wish }) => {
        // Every other one has the wish: if a job saw it, they would change places.
        const wishing = seekers.map((seeker, index): SeekerRow =>
          index % 2 === 0 ? seeker : { ...seeker, preferred: wish },
        );
        for (const job of jobs) {
          const answer = (people: readonly SeekerRow[]) => {
            const pairs = rankedSeekers(job, people, today);
            const atOnce = toldAtOnce(job, pairs, moment, sha256).map(({ seeker }) => seeker.person);
            return { pairs: pairs.map(({ seeker, fit }) => [seeker.person, fit]), atOnce };
          };
          const found = answer(seekers);
          told += found.atOnce.length;
          expect(answer(wishing)).toEqual(found);
        }
      }),
      SETTINGS,
    );
    expect(told).toBeGreaterThan(200);
  });

  test('the packed row, in which a job looks for people, is the same to the byte', () => {
    fc.assert(
      fc.property(cities, ({ seekers, preferred: wish }) => {
        for (const seeker of seekers) {
          const packed = packSeeker({ ...seeker, preferred: wish });
          expect(packed).toBe(packSeeker(seeker));
          expect(unpackSeeker(packed)?.preferred).toBeUndefined();
        }
      }),
      SETTINGS,
    );
  });
});

describe('among the jobs of a person', () => {
  const seeker: SeekerRow = {
    person: 'p-1',
    mailbox: 'm-1',
    matching: true,
    mail: 'daily',
    birthDate: '1998-03-14',
    wanted: { occupations: ['8'], districts: ['48120'], weeklyHoursMax: 40 },
    preferred: { sectors: ['defence'], zones: ['masan-free-trade-zone'] },
  };
  const job = (cluster: string, change: Partial<JobRow> = {}): JobRow => ({
    cluster,
    partner: 'masan-univ',
    externalId: cluster,
    title: '지어낸 공고',
    companyName: '가상정밀',
    occupation: '8132',
    district: '48127',
    opensOn: '2026-11-01',
    ...change,
  });
  const defence = { sectors: [{ id: 'defence', by: 'words', certain: false }] } satisfies Partial<JobRow>;
  const order = (...jobs: JobRow[]): string[] => rankedJobs(seeker, jobs, today).map(({ job: { cluster } }) => cluster);
  /** Its hours are known to be as wanted: five more than one that is silent about them. */
  const better = { weeklyHours: 40 };
  /** Three more than `better`. */
  const best = { weeklyHours: 40, age: { min: 19 } };

  test('a preferred one stands before one that fits equally', () => {
    expect(order(job('a', { opensOn: '2026-11-02' }), job('b', defence))).toEqual(['b', 'a']);
  });

  test('with one that fits five points better it is a tie: the one that opened later stands first', () => {
    expect(order(job('a', better), job('b', { ...defence, opensOn: '2026-11-02' }))).toEqual(['b', 'a']);
    expect(order(job('b', { ...better, opensOn: '2026-11-02' }), job('c', defence))).toEqual(['b', 'c']);
  });

  test('one that fits eight points better stays in front, though the other meets sector and zone', () => {
    const both = { ...defence, zone: { id: 'masan-free-trade-zone', by: 'zone', certain: true } } as const;
    expect(order(job('a', both), job('b', best))).toEqual(['b', 'a']);
  });

  test('another sector or zone than the preferred lifts nothing, nor a row from before they were read', () => {
    const other = { sectors: [{ id: 'future-mobility', by: 'industry', certain: true }] } satisfies Partial<JobRow>;
    const elsewhere = { zone: { id: 'jinhae-national-complex', by: 'zone', certain: true } } as const;
    expect(order(job('c', other), job('b', elsewhere), job('a'))).toEqual(['a', 'b', 'c']);
  });
});
