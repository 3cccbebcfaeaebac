import { describe, expect, test } from 'vitest';
import {
  CRITERIA,
  CriteriaError,
  parseCriteria,
  withWeights,
} from '../../../../functions/domain/companies/score/criteria.ts';
import { percentWords, pointsOf } from '../../../../functions/domain/companies/score/lines.ts';
import { score } from '../../../../functions/domain/companies/score/score.ts';
import { sha256 } from '../../../../functions/aws/hash.ts';
import { firm, headcount, hire, scored, versionOf } from '../../../support/invented-firm.ts';

const line = (card: ReturnType<typeof scored>, id: string) => card.lines.find((one) => one.id === id);

describe('a step table', () => {
  const steps: [number, number][] = [
    [3, 5],
    [10, 9],
  ];
  test('gives the points of the last step that is reached, and none below the first', () => {
    expect([2, 3, 9, 10, 99].map((value) => pointsOf(steps, value))).toEqual([0, 5, 5, 9, 9]);
  });

  test('compares a ratio with whole numbers, exactly at its percentage', () => {
    expect(pointsOf(steps, [3, 100])).toBe(5);
    expect(pointsOf(steps, [29_999, 1_000_000])).toBe(0);
    expect(pointsOf(steps, [1, 10])).toBe(9);
    expect(pointsOf(steps, [-4, 100])).toBe(0);
  });

  test('the percentage that is shown never looks like more than it is', () => {
    expect(percentWords([4_999, 100_000])).toBe('4.99%');
    expect(percentWords([5, 100])).toBe('5.00%');
    expect(percentWords([-1, 3])).toBe('−33.33%');
  });
});

describe('the lines of a scorecard', () => {
  test('show value, arithmetic and status; their sum is the total; weights are a trial', () => {
    const card = scored(
      firm('2021', { hires: [hire('2021')], facts: { schemes: ['가', '나', '나'], social: true } }),
      '2021',
    );
    expect(line(card, 'net')).toEqual({
      id: 'net',
      name: '고용 증가 인원',
      value: 10,
      points: 15,
      of: 20,
      arithmetic: '고용 증가 인원: 10명 → 10명 이상 15점',
      status: 'assumed',
    });
    expect(line(card, 'rate')).toMatchObject({
      value: [10, 100],
      points: 15,
      arithmetic: '고용 증가율: 10 ÷ 100 = 10.00% → 10% 이상 15점',
    });
    expect(line(card, 'schemes')).toMatchObject({ value: 2, points: 2 });
    expect(line(card, 'social')).toMatchObject({ value: 1, points: 5 });
    expect(line(card, 'plannedHires')).toMatchObject({
      points: 0,
      arithmetic: '추가 채용 계획: 알려지지 않아 점수에 넣지 않았습니다.',
    });
    expect(line(card, 'plannedHires')).not.toHaveProperty('value');
    expect(card.total).toBe(card.lines.reduce((sum, { points }) => sum + points, 0));
    expect(card.provisional).toBe(true);
  });

  test('the rate of leavers is of 12 months over the mean of 12 month-ends', () => {
    const base = firm('2021', { start: 100, end: 100 });
    const left = (count: number) =>
      scored(
        { ...base, headcounts: [...base.headcounts, headcount('2021-03', 100, { revision: 2, left: count })] },
        '2021',
      );
    expect(left(9).measures.leaverRate).toEqual([9, 100]);
    expect(line(left(9), 'leaverRate')?.points).toBe(10);
    expect(line(left(10), 'leaverRate')?.points).toBe(6);
    const uneven = scored(
      { ...base, headcounts: [...base.headcounts, headcount('2021-03', 101, { revision: 2, left: 9 })] },
      '2021',
    );
    expect(uneven.measures.leaverRate).toEqual([108, 1201]);
    const unsaid = base.headcounts.map((one) => (one.month === '2021-03' ? { ...one, left: undefined } : one));
    expect(scored({ ...base, headcounts: unsaid }, '2021').measures.leaverRate).toBeNull();
  });

  test('in 2015, whose window has nine months, leavers are still those of 12', () => {
    const base = firm('2015', { start: 100, end: 100 });
    const october = base.headcounts.map((one) => (one.month === '2014-10' ? { ...one, left: 5 } : one));
    expect(scored({ ...base, headcounts: october }, '2015').measures.leaverRate).toEqual([5, 100]);
  });
});

describe('weights', () => {
  test('of a file replace those of their lines and no others', () => {
    const version = withWeights(versionOf('2021'), {
      net: [
        [1, 1],
        [10, 77],
      ],
    });
    const card = score(firm('2021'), version, { on: '2026-11-02', knownOn: '2026-11-02' }, { hash: sha256 });
    expect(line(card, 'net')).toMatchObject({ points: 77, of: 77 });
    expect(line(card, 'rate')).toMatchObject({ points: 15, of: 15 });
    expect(card.provisional).toBe(true);
  });

  test('are no trial once two different officials have approved them', () => {
    const approved = (approvedBy: string[]) =>
      score(
        firm('2021'),
        { ...versionOf('2021'), approvedBy },
        { on: '2026-11-02', knownOn: '2026-11-02' },
        { hash: sha256 },
      );
    expect(approved(['a']).provisional).toBe(true);
    expect(approved(['a', 'a']).provisional).toBe(true);
    expect(approved(['a', 'b']).provisional).toBe(false);
    expect(withWeights({ ...versionOf('2021'), approvedBy: ['a', 'b'] }, {}).approvedBy).toEqual([]);
  });

  test.each([
    ['a line that the version does not have', { jobFairs: [[1, 1]] }, /^jobFairs: 2021 has no such line/],
    [
      'a good deed that costs points',
      {
        net: [
          [1, 5],
          [2, 4],
        ],
      },
      /^net\.1: 4 points must not be fewer/,
    ],
    [
      'a bad deed that gains points',
      {
        leaverRate: [
          [0, 1],
          [5, 2],
        ],
      },
      /^leaverRate\.1: 2 points must not be more/,
    ],
    [
      'steps out of order',
      {
        net: [
          [5, 1],
          [5, 2],
        ],
      },
      /^net\.1: 5 must be more than 5/,
    ],
    ['points that are no whole number', { net: [[1, 1.5]] }, /^net\.0\.1: /],
    ['no steps', { net: [] }, /^net: /],
  ])('refuse %s', (_, weights, sentence) => {
    expect(() => withWeights(versionOf('2021'), weights)).toThrow(CriteriaError);
    expect(() => withWeights(versionOf('2021'), weights)).toThrow(sentence);
  });
});

describe('the criteria', () => {
  test('are five versions, as the notices have them', () => {
    expect(
      CRITERIA.map(({ id, window, countedSites }) => [id, window.from, window.to, window.status, countedSites]),
    ).toEqual([
      ['2014', '2013-07-01', '2014-06-30', 'assumed', 'changwon'],
      ['2015', '2015-01-01', '2015-09-30', 'notice', 'changwon'],
      ['2021', '2020-10-01', '2021-09-30', 'notice', 'changwon'],
      ['2023', '2022-10-01', '2023-09-30', 'assumed', 'main'],
      ['2025', '2024-10-01', '2025-09-30', 'assumed', 'changwon'],
    ]);
    for (const { lines, approvedBy } of CRITERIA) {
      expect(lines.every(({ status }) => status === 'assumed')).toBe(true);
      expect(approvedBy).toEqual([]);
    }
  });

  test('may join gates by and and or (경기 2023: 5 % and 3, or 5)', () => {
    const either = parseCriteria({
      ...versionOf('2021'),
      gates: [
        {
          id: 'growth',
          sentence: '3명 이상이면서 5% 이상, 또는 5명 이상',
          test: {
            any: [
              {
                all: [
                  { measure: 'net', atLeast: 3 },
                  { measure: 'rate', atLeastPercent: 5 },
                ],
              },
              { measure: 'net', atLeast: 5 },
            ],
          },
        },
      ],
    });
    const outcome = (start: number, end: number) =>
      score(firm('2021', { start, end }), either, { on: '2026-11-02', knownOn: '2026-11-02' }, { hash: sha256 })
        .outcome;
    expect([outcome(60, 63), outcome(61, 64), outcome(1_000, 1_005), outcome(1_000, 1_004), outcome(20, 22)]).toEqual([
      'eligible',
      'ineligible',
      'eligible',
      'ineligible',
      'ineligible',
    ]);
  });
});
