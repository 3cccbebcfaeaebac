import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { toldAtOnce } from '../../../functions/domain/matching/at-once.ts';
import type { JobRow, SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import type { Pair } from '../../../functions/domain/matching/ranking.ts';

/** All people and jobs are invented. 2026-11-02 is a Monday. */
const NOW = { now: '2026-11-02T03:00:00.000Z', today: '2026-11-02' };
const job = (change: Partial<JobRow> = {}): JobRow => ({
  cluster: 'c-1',
  partner: 'masan-univ',
  externalId: 'P-1',
  title: '지어낸 공고',
  companyName: '가상정밀',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  ...change,
});
const person = (id: number, mail: SeekerRow['mail'] = 'immediate'): SeekerRow => ({
  person: `p-${id}`,
  mailbox: 'm',
  matching: true,
  mail,
  birthDate: '1990-01-01',
  wanted: { occupations: ['81'], districts: ['48120'] },
});
const crowd = (count: number, of: JobRow, score: (id: number) => number = () => 60): Pair[] =>
  Array.from({ length: count }, (_, id) => ({
    seeker: person(id),
    job: of,
    fit: { score: score(id), reasons: ['occupation', 'district'] },
  }));
const told = (of: JobRow, pairs: readonly Pair[], moment = NOW): string[] =>
  toldAtOnce(of, pairs, moment, sha256).map(({ seeker }) => seeker.person);

describe('of the people whom a job fits, at once are told', () => {
  test.each([
    [undefined, 20],
    [1, 20],
    [2, 30],
    [4, 60],
  ])('with %s openings the best %i', (openings, count) => {
    expect(told(job({ openings }), crowd(100, job({ openings })))).toHaveLength(count);
  });

  test('everybody, if they are no more than that', () => {
    expect(told(job(), crowd(20, job()))).toHaveLength(20);
    expect(told(job(), crowd(3, job()))).toHaveLength(3);
    expect(told(job(), [])).toEqual([]);
  });

  test('those with the highest scores', () => {
    const best = told(
      job(),
      crowd(100, job(), (id) => (id >= 80 ? 75 : 60)),
    );
    expect(best.toSorted()).toEqual(Array.from({ length: 20 }, (_, index) => `p-${80 + index}`).toSorted());
  });

  test('nobody who chose a digest, or no mail', () => {
    const of = job();
    const pairs = crowd(3, of).map((pair, index) => ({
      ...pair,
      seeker: person(index, (['daily', 'weekly', 'none'] as const)[index]),
    }));
    expect(told(of, pairs)).toEqual([]);
  });

  test('all who want mail at once, if the job closes before the next digest goes', () => {
    const closing = (closesOn: string) => told(job({ closesOn }), crowd(100, job({ closesOn }))).length;
    expect(closing('2026-11-02')).toBe(100);
    expect(closing('2026-11-03')).toBe(20);
    // On a Friday afternoon the next digest goes on Monday.
    const friday = { now: '2026-11-06T08:00:00.000Z', today: '2026-11-06' };
    const weekend = job({ closesOn: '2026-11-08' });
    expect(told(weekend, crowd(100, weekend), friday)).toHaveLength(100);
    const monday = job({ closesOn: '2026-11-09' });
    expect(told(monday, crowd(100, monday), friday)).toHaveLength(20);
  });
});

describe('equals', () => {
  test('stand in one order for whoever draws again, and in another for another job or day', () => {
    const pairs = crowd(100, job());
    expect(told(job(), pairs.toReversed())).toEqual(told(job(), pairs));
    expect(told(job({ cluster: 'c-2' }), crowd(100, job({ cluster: 'c-2' })))).not.toEqual(told(job(), pairs));
    const tomorrow = { now: '2026-11-03T03:00:00.000Z', today: '2026-11-03' };
    expect(told(job(), pairs, tomorrow)).not.toEqual(told(job(), pairs));
  });

  test('are served evenly, in whatever order they registered and whatever their age', () => {
    const served = new Map<string, number>();
    for (let draw = 0; draw < 600; draw += 1) {
      const of = job({ cluster: `c-${draw}` });
      for (const id of told(of, crowd(100, of))) served.set(id, (served.get(id) ?? 0) + 1);
    }
    // 600 draws of 20 among 100: 120 each is expected; five standard deviations are 49.
    const counts = Array.from({ length: 100 }, (_, id) => served.get(`p-${id}`) ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(71);
    expect(Math.max(...counts)).toBeLessThan(169);
    // Five life stages of twenty people each, as they would lie in a file: 2,400 each is expected, 196 are five deviations.
    for (let stage = 0; stage < 5; stage += 1) {
      const sum = counts.slice(stage * 20, stage * 20 + 20).reduce((all, count) => all + count, 0);
      expect(Math.abs(sum - 2_400)).toBeLessThan(250);
    }
  });
});
