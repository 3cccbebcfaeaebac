import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIGEST_GROUPS, digestOf } from '../../../functions/notices/digest/content.ts';
import { compareFits, fit } from '../../../functions/domain/matching/fit.ts';
import { shownJobs } from '../../../functions/domain/matching/ranking.ts';
import type { JobRow, SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import { jobRows, seekerRows, today } from '../../support/arbitrary-rows.ts';

/** The person, the companies and the postings are invented. */

const row: SeekerRow = {
  person: 'person-1',
  mailbox: 'mailbox-1',
  matching: true,
  mail: 'daily',
  birthDate: '1998-03-14',
  wanted: { occupations: ['0213'], districts: ['48120'] },
};
const job: JobRow = {
  cluster: 'cluster-1',
  partner: 'masan-univ',
  externalId: '1',
  title: '지어낸 공고',
  companyName: '가상정밀',
  occupation: '0213',
  district: '48121',
  opensOn: '2026-11-01',
  closesOn: today,
};
const numbered = (number: number, changes: Partial<JobRow> = {}): JobRow => ({
  ...job,
  cluster: `cluster-${String(number).padStart(2, '0')}`,
  externalId: String(number),
  ...changes,
});
const CHANGED = '2026-11-01T03:00:00.000Z';
const never = (): boolean => false;
const digest = (jobs: readonly JobRow[], changes: Partial<Parameters<typeof digestOf>[0]> = {}) =>
  digestOf({
    row,
    jobs: jobs.map((one) => ({ job: one, changedAt: CHANGED })),
    since: '',
    offered: never,
    today,
    ...changes,
  });

describe('a digest holds', () => {
  test('a job that is open, fits and was not offered before', () => {
    expect(digest([job])).toEqual({
      groups: [{ why: 'all-met', entries: [{ cluster: 'cluster-1', job, reasons: ['occupation', 'district'] }] }],
      more: 0,
    });
  });

  test.each([
    ['that closed yesterday', digest([job], { today: '2026-11-03' })],
    ['that no longer fits', digest([{ ...job, district: '48250' }])],
    ['that was offered before', digest([job], { offered: (cluster) => cluster === 'cluster-1' })],
    ['for a person who no longer agrees to be matched', digest([job], { row: { ...row, matching: false } })],
  ])('no job %s, and without any job there is no digest', (_, content) => {
    expect(content).toBeUndefined();
  });

  test('what opened or changed since the last mail, at its very instant too, and nothing older', () => {
    expect(digest([job], { since: CHANGED })).toBeDefined();
    expect(digest([job], { since: '2026-11-01T03:00:00.001Z' })).toBeUndefined();
  });

  test('an older job that fits only since a birthday', () => {
    const adult = { ...job, age: { min: 19 }, closesOn: '2026-11-30' };
    const grown = (birthDate: string) =>
      digest([adult], { row: { ...row, birthDate }, since: '2026-11-02T03:00:00.000Z', today: '2026-11-03' });
    expect(grown('2007-11-03')).toBeDefined();
    expect(grown('2007-11-02')).toBeUndefined();
  });

  test('a job on its last day', () => {
    expect(digest([job], { today: job.closesOn! })).toBeDefined();
  });

  test('one job at several partners once, as the first of those that are still open', () => {
    const other = { ...job, partner: 'popup-cafe', closesOn: '2026-12-31' };
    expect(digest([other, job])?.groups[0]?.entries.map((entry) => entry.job)).toEqual([job]);
    expect(digest([other, job], { today: '2026-11-03' })?.groups[0]?.entries.map((entry) => entry.job)).toEqual([
      other,
    ]);
  });

  test('ten jobs at most, the best, and says how many more there are', () => {
    const jobs = Array.from({ length: 12 }, (_, index) => numbered(index));
    expect(digest(jobs.slice(0, 10))).toMatchObject({ more: 0 });
    expect(digest(jobs.slice(0, 11))).toMatchObject({ more: 1 });
    const best = numbered(99, { requirements: { certificates: ['전산회계 1급'] } });
    const content = digest([...jobs, best], { row: { ...row, certificates: ['전산회계 1급'] } });
    expect(content).toMatchObject({ more: 3 });
    const entries = content?.groups.flatMap((group) => group.entries);
    expect(entries).toHaveLength(10);
    expect(entries?.[0]?.cluster).toBe('cluster-99');
  });

  test('as many jobs as the cap it is given', () => {
    expect(digest([numbered(1), numbered(2)], { cap: 1 })).toMatchObject({
      more: 1,
      groups: [{ entries: [{ cluster: 'cluster-01' }] }],
    });
  });
});

describe('a job stands under', () => {
  const groupOf = (changes: Partial<JobRow>, person: Partial<SeekerRow> = {}) =>
    digest([{ ...job, ...changes }], { row: { ...row, ...person } })?.groups.map(({ why }) => why);

  test.each([
    ['all-met when all that was asked is met', 'all-met', {}, {}],
    ['to-check when a requirement cannot be judged', 'to-check', { requirements: { careerYears: 1 } }, {}],
    [
      'to-check when a wish cannot be judged because the posting is silent',
      'to-check',
      {},
      { wanted: { ...row.wanted, wage: { unit: 'month', min: 2_500_000 } } },
    ],
    [
      'to-check when the wanted kind of employment is not told, which leaves no reason behind',
      'to-check',
      {},
      { wanted: { ...row.wanted, employmentTypes: ['regular'] } },
    ],
    [
      'all-met when the kind of employment is the wanted one',
      'all-met',
      { employmentType: 'regular' },
      { wanted: { ...row.wanted, employmentTypes: ['regular'] } },
    ],
    ['programme when it is a place for which the person is eligible', 'programme', { programme: 'youth' }, eligible()],
    ['programme when there is a question about the place', 'programme', { programme: 'youth' }, {}],
    [
      'programme even when something else cannot be judged',
      'programme',
      { programme: 'youth', requirements: { careerYears: 1 } },
      eligible(),
    ],
  ] satisfies [string, string, Partial<JobRow>, Partial<SeekerRow>][])('%s', (_, why, changes, person) => {
    expect(groupOf(changes, person)).toEqual([why]);
  });

  test('its group in this order: all met, to check, programme; within a group the best stands first', () => {
    const content = digest([
      numbered(1, { programme: 'youth' }),
      numbered(2, { requirements: { careerYears: 1 } }),
      numbered(3),
      numbered(4, { opensOn: '2026-11-02' }),
    ]);
    expect(content?.groups.map(({ why, entries }) => [why, entries.map(({ cluster }) => cluster)])).toEqual([
      ['all-met', ['cluster-04', 'cluster-03']],
      ['to-check', ['cluster-02']],
      ['programme', ['cluster-01']],
    ]);
  });
});

describe('a person who prefers a sector or a zone', () => {
  const preferring = {
    ...row,
    preferred: { sectors: ['defence' as const], zones: ['masan-free-trade-zone' as const] },
  };
  const defence = { sectors: [{ id: 'defence' as const, by: 'words' as const, certain: false }] };
  const zone = { zone: { id: 'masan-free-trade-zone' as const, by: 'zone' as const, certain: true } };
  const groupsOf = (jobs: readonly JobRow[], person: SeekerRow = preferring, cap = 10) =>
    digest(jobs, { row: person, cap })?.groups.map(({ why, entries }) => [why, entries.map(({ cluster }) => cluster)]);

  test('finds sectors first, then zones, then the others; a job of both stands once', () => {
    const jobs = [numbered(1), numbered(2, zone), numbered(3, defence), numbered(4, { ...defence, ...zone })];
    expect(groupsOf([...jobs, numbered(5, { programme: 'youth' })])).toEqual([
      ['defence', ['cluster-03', 'cluster-04']],
      ['masan-free-trade-zone', ['cluster-02']],
      ['others', ['cluster-01', 'cluster-05']],
    ]);
  });

  test('finds the usual groups if none of the jobs listed is of it', () => {
    expect(groupsOf([numbered(1)])).toEqual([['all-met', ['cluster-01']]]);
    expect(groupsOf([numbered(1, defence)], row)).toEqual([['all-met', ['cluster-01']]]);
  });

  test('finds a preferred job among those listed before one that fits equally', () => {
    expect(groupsOf([numbered(1), numbered(2, defence)], preferring, 1)).toEqual([['defence', ['cluster-02']]]);
    expect(groupsOf([numbered(1), numbered(2, defence)], row, 1)).toEqual([['all-met', ['cluster-01']]]);
  });
});

function eligible(): Partial<SeekerRow> {
  return { screenings: { youth: 'eligible' } };
}

test('a place mailed as a question is offered again when the question is settled, and not before', () => {
  const place = { ...job, programme: 'youth' } as const;
  const asked = new Set(['cluster-1 undetermined']);
  const offered = (cluster: string, question: string | undefined) => asked.has(`${cluster} ${question}`);
  expect(digest([place])?.groups[0]?.entries[0]?.question).toBe('undetermined');
  expect(digest([place], { offered })).toBeUndefined();
  const settled = digest([place], { offered, row: { ...row, ...eligible() } });
  expect(settled?.groups[0]?.entries[0]).toEqual({
    cluster: 'cluster-1',
    job: place,
    reasons: ['occupation', 'district', 'programme'],
  });
});

describe('whatever was found for a person', () => {
  const settings = { seed: 48_121, numRuns: 500 } as const;
  const found = fc.record({
    row: seekerRows.map((seeker) => ({ ...seeker, matching: true })),
    jobs: fc.uniqueArray(
      jobRows.map((job) => ({ ...job, occupation: '0213', district: '48121' })),
      { maxLength: 25, selector: (job) => `${job.partner} ${job.externalId}` },
    ),
    offered: fc.array(
      fc.integer({ min: 1, max: 12 }).map((number) => `cluster-${number}`),
      { maxLength: 6 },
    ),
    cap: fc.integer({ min: 1, max: 4 }),
  });

  test('a digest is never empty and holds no job that was offered, has closed or does not fit, nor more than the cap', () => {
    let entries = 0;
    let empty = 0;
    let beyond = 0;
    fc.assert(
      fc.property(found, ({ row, jobs, offered, cap }) => {
        const content = digest(jobs, { row, offered: (cluster) => offered.includes(cluster), cap });
        const expected = shownJobs(jobs, today)
          .filter((job) => !offered.includes(job.cluster))
          .flatMap((job) => {
            const judged = fit(row, job, today);
            return judged === undefined ? [] : [{ ...judged, id: job.cluster, opensOn: job.opensOn }];
          })
          .toSorted(compareFits)
          .map(({ id }) => id);
        if (content === undefined) {
          empty += 1;
          expect(expected).toEqual([]);
          return;
        }
        const inGroups = content.groups.flatMap((group) => group.entries);
        entries += inGroups.length;
        beyond += content.more;
        expect(inGroups.length).toBeGreaterThan(0);
        expect(content.groups.every((group) => group.entries.length > 0)).toBe(true);
        const chosen = expected.slice(0, cap);
        expect(inGroups.map(({ cluster }) => cluster).toSorted()).toEqual(chosen.toSorted());
        expect(content.more).toBe(expected.length - chosen.length);
        for (const group of content.groups) {
          const clusters = group.entries.map(({ cluster }) => cluster);
          expect(clusters).toEqual(chosen.filter((cluster) => clusters.includes(cluster)));
        }
        expect(content.groups.map(({ why }) => DIGEST_GROUPS.indexOf(why))).toEqual(
          content.groups.map(({ why }) => DIGEST_GROUPS.indexOf(why)).toSorted((a, b) => a - b),
        );
        for (const { cluster, job, reasons, question } of inGroups) {
          expect(offered).not.toContain(cluster);
          expect(fit(row, job, today)).toMatchObject({ reasons, ...(question !== undefined && { question }) });
        }
      }),
      settings,
    );
    expect(entries).toBeGreaterThan(300);
    expect(beyond).toBeGreaterThan(100);
    expect(empty).toBeGreaterThan(50);
  });

  test('the order in which it was found changes nothing', () => {
    fc.assert(
      fc.property(
        found.chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            shuffled: fc.shuffledSubarray(facts.jobs, { minLength: facts.jobs.length, maxLength: facts.jobs.length }),
          }),
        ),
        ({ facts: { row, jobs, offered, cap }, shuffled }) => {
          const settings = { row, offered: (cluster: string) => offered.includes(cluster), cap };
          expect(digest(shuffled, settings)).toEqual(digest(jobs, settings));
        },
      ),
      settings,
    );
  });
});
