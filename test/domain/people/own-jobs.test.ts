import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import {
  AWAY_REASONS,
  jobsAway,
  jobsKept,
  laterJobs,
  MOST_AWAY,
  MOST_KEPT,
  ownJobsSchema,
  overJobs,
  sayOfJob,
  withoutOver,
  type OwnJobs,
  type OwnWordOnJob,
} from '../../../functions/domain/people/own-jobs.ts';

/** Jobs and companies are invented. */

const TODAY = '2026-11-02';
const at = (hour: number) => ({ now: `2026-11-02T${String(hour).padStart(2, '0')}:00:00.000Z`, today: TODAY });
const job = (cluster: string, lastDay = '2026-11-30') => ({
  cluster,
  title: 'CNC 선반 조작원 모집',
  companyName: '가상정밀',
  lastDay,
});
const said = (jobs: OwnJobs, ...words: readonly OwnWordOnJob[]): OwnJobs =>
  words.reduce<OwnJobs>((before, word, hour) => sayOfJob(before, job('a1'), word, at(hour)) ?? before, jobs);

describe('what a person says of a job', () => {
  test.each(AWAY_REASONS)('puts it away, with the reason "%s" or with none, until it is taken back', (reason) => {
    const away = said({}, { what: 'away', reason });
    expect([jobsAway(away), away['a1']?.away]).toEqual([['a1'], reason]);
    expect(said({}, { what: 'away', reason: undefined })['a1']?.away).toBe('unsaid');
    const back = said(away, { what: 'not-away' });
    expect([jobsAway(back), back['a1']?.reported]).toEqual([[], undefined]);
  });

  test('a job put away is saved no more, and one saved is not put away; what was applied for stays so', () => {
    const away = said({}, { what: 'save' }, { what: 'applied' }, { what: 'away', reason: undefined });
    expect(away['a1']).toMatchObject({ away: 'unsaid', applied: TODAY });
    expect(away['a1']?.saved).toBeUndefined();
    const saved = said(away, { what: 'save' });
    expect(saved['a1']).toMatchObject({ saved: true, applied: TODAY });
    expect(jobsAway(saved)).toEqual([]);
    expect(jobsKept(said(saved, { what: 'not-saved' }, { what: 'not-applied' }))).toEqual([]);
  });

  test('only "closed" as a reason reports the job; taking it back takes the report back, and no other', () => {
    expect(said({}, { what: 'away', reason: 'distance' })['a1']?.reported).toBeUndefined();
    expect(said({}, { what: 'away', reason: 'closed' })['a1']?.reported).toBe(true);
    const reported = said({}, { what: 'report' }, { what: 'away', reason: 'terms' }, { what: 'not-away' });
    expect(reported['a1']?.reported).toBe(true);
  });

  test('the same again changes nothing, and what was never said cannot be taken back', () => {
    const saved = said({}, { what: 'save' });
    expect(sayOfJob(saved, job('a1'), { what: 'save' }, at(9))).toBe(saved);
    expect(sayOfJob(saved, job('b2'), { what: 'not-away' }, at(9))).toBe(saved);
  });

  test('the name of a kept job is short, whatever it is, and one put away has none', () => {
    const long = { ...job('a1'), title: '👷'.repeat(200), companyName: '\u202e가나\n다'.repeat(30) };
    const { named } = sayOfJob({}, long, { what: 'save' }, at(1))?.['a1'] ?? {};
    expect([[...(named?.title ?? '')].length, [...(named?.companyName ?? '')].length]).toEqual([60, 30]);
    expect(named?.companyName).not.toMatch(/[\n\u202e]/);
    expect(said({}, { what: 'away', reason: undefined })['a1']?.named).toBeUndefined();
  });
});

describe('there is room for', () => {
  const many = (count: number, word: OwnWordOnJob): OwnJobs =>
    Array.from({ length: count }, (_, number) => `c${number}`).reduce<OwnJobs>(
      (before, cluster) => sayOfJob(before, job(cluster), word, at(1)) ?? before,
      {},
    );
  test.each([
    [MOST_AWAY, { what: 'away', reason: undefined }],
    [MOST_KEPT, { what: 'save' }],
    [MOST_KEPT, { what: 'applied' }],
  ] as const)('%i jobs of a kind: the next is refused, and nothing that was said is lost', (most, word) => {
    expect(Object.keys(many(most + 1, word))).toHaveLength(most);
    const full = many(most, word);
    expect(sayOfJob(full, job('next'), word, at(2))).toBeUndefined();
    const [back] = [{ what: `not-${word.what === 'applied' || word.what === 'away' ? word.what : 'saved'}` } as const];
    const room = sayOfJob(full, job('c0'), back, at(2)) ?? {};
    expect(sayOfJob(room, job('next'), word, at(3))?.['next']).toBeDefined();
  });

  test.each([
    [MOST_AWAY, { what: 'away', reason: undefined }],
    [MOST_KEPT, { what: 'save' }],
  ] as const)('%i jobs of a kind, two of them closed: the one that closed first makes room', (most, word) => {
    const full = many(most - 2, word);
    const closed = [job('y-closed', '2026-11-01'), job('z-closed', '2026-10-31')].reduce<OwnJobs>(
      (before, one) => sayOfJob(before, one, word, at(1)) ?? before,
      full,
    );
    const next = sayOfJob(closed, job('next'), word, at(2)) ?? {};
    expect(Object.keys(next)).toHaveLength(most);
    expect([next['z-closed'], next['y-closed'], next['next']].map((one) => one !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('a hundred jobs of which nothing is kept: the oldest go', () => {
    const back = Object.keys(many(150, { what: 'away', reason: undefined })).reduce<OwnJobs>(
      (before, cluster, hour) => sayOfJob(before, job(cluster), { what: 'not-away' }, at(hour % 24)) ?? before,
      many(150, { what: 'away', reason: undefined }),
    );
    expect(Object.keys(withoutOver(back, new Map(), TODAY))).toHaveLength(100);
  });
});

describe('an entry', () => {
  const away = said({}, { what: 'away', reason: 'terms' });
  test.each([
    [35, []],
    [36, ['a1']],
  ])('%i days after the last day of its job is over: %j', (days, over) => {
    const today = addDays('2026-11-30', days);
    expect(overJobs(away, today)).toEqual(over);
    expect(jobsAway(withoutOver(away, new Map(), today))).toEqual(over.length === 0 ? ['a1'] : []);
  });

  test('of a job that was extended, or is open again, stays', () => {
    const today = '2027-03-01';
    const stays = withoutOver(away, new Map([['a1', '2027-03-31']]), today);
    expect([jobsAway(stays), stays['a1']?.lastDay, overJobs(stays, today)]).toEqual([['a1'], '2027-03-31', []]);
  });
});

const entries: fc.Arbitrary<OwnJobs> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc
    .record({
      hour: fc.integer({ min: 0, max: 3 }),
      away: fc.constantFrom(undefined, 'unsaid' as const, 'closed' as const),
      saved: fc.constantFrom(undefined, true as const),
    })
    .map(({ hour, ...what }) => ownJobsSchema.valueType.parse({ ...what, at: at(hour).now, lastDay: '2026-11-30' })),
);

test('whatever the order in which the words at several addresses come together, the latest on each job counts', () => {
  fc.assert(
    fc.property(entries, entries, entries, (a, b, c) => {
      const one = laterJobs(laterJobs(a, b), c);
      expect(laterJobs(c, laterJobs(b, a))).toEqual(one);
      expect(laterJobs(one, b)).toEqual(one);
      for (const [cluster, entry] of Object.entries(one ?? {}))
        for (const each of [a, b, c]) expect((each[cluster]?.at ?? '') <= entry.at).toBe(true);
    }),
    { seed: 20_261_130, numRuns: 300 },
  );
});
