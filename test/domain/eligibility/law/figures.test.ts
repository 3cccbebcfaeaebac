import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Figures, Limit, Round } from '../../../../functions/domain/eligibility/law/figures.ts';
import {
  changeDays,
  FIGURES,
  FiguresError,
  figureOn,
  isStale,
  limitOn,
  medianIncomeOn,
  parseFigures,
  withChange,
} from '../../../../functions/domain/eligibility/law/figures.ts';
import { ROUNDS, roundOn } from '../../../../functions/domain/eligibility/law/rounds.ts';
import { addDays } from '../../../../functions/domain/language/calendar.ts';
import { sharedJson } from '../../../support/check-support.ts';

const NOW = '2026-11-23';
const valueOn = (id: string, day: string, knownOn = day): number | undefined =>
  limitOn(FIGURES, id, day, knownOn)?.value;

const problemsOf = (make: () => unknown): readonly string[] => {
  try {
    make();
  } catch (error) {
    if (error instanceof FiguresError) return error.problems;
    throw error;
  }
  return [];
};
const invented: Limit = {
  id: 'invented/limit',
  value: 1,
  unit: 'years',
  effectiveFrom: '2024-01-01',
  knownFrom: '2024-01-01',
  reviewBy: '2027-12-31',
  status: 'law',
  statute: '지어낸 법',
  article: '제1조',
  source: '지어낸 출처',
};
const EMPTY: Figures = { limits: [], medianIncome: [], rounds: [], minimumWage: [] };
const limitsProblems = (...changes: Record<string, unknown>[]): readonly string[] =>
  problemsOf(() => parseFigures({ ...EMPTY, limits: changes.map((change) => ({ ...invented, ...change })) }));
const round = (id: string): Round => {
  const found = FIGURES.rounds.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no round ${id}`);
  return found;
};

describe('a limit of a rule', () => {
  test('an amended rule holds until the day before the next known wording begins', () => {
    expect(valueOn('youth/age-max', '2019-12-31')).toBeUndefined();
    expect(valueOn('youth/age-max', '2020-01-01')).toBe(34);
    expect(valueOn('youth/age-max', '2023-12-31', NOW)).toBe(34);
    expect(valueOn('youth/age-max', '2024-01-01')).toBe(39);
    expect(limitOn(FIGURES, 'youth/age-max', '2023-12-31', NOW)?.effectiveTo).toBe('2023-12-31');
    expect(limitOn(FIGURES, 'youth/age-max', '2023-12-31', '2023-12-31')?.effectiveTo).toBeUndefined();
  });

  test('the raise for compulsory service begins on 2026-01-01', () => {
    expect(valueOn('youth/service-raise-years', '2025-12-31', NOW)).toBeUndefined();
    expect(valueOn('youth/service-raise-years', '2026-01-01')).toBe(3);
    expect(valueOn('youth/service-months-below', '2026-01-01')).toBe(60);
  });

  test('the 34 of 청년고용촉진 특별법 holds from 2026-09-18 and is known from 2026-03-17', () => {
    expect(valueOn('youth-employment-act/age-max', '2026-09-17')).toBe(29);
    expect(valueOn('youth-employment-act/age-max', '2026-09-18')).toBe(34);
    expect(valueOn('youth-employment-act/age-max', '2026-09-18', '2026-03-16')).toBe(29);
    expect(limitOn(FIGURES, 'youth-employment-act/age-max', '2026-09-18', '2026-03-17')).toMatchObject({
      value: 34,
      status: 'announced',
      statute: '청년고용촉진 특별법',
    });
    expect(limitOn(FIGURES, 'youth-employment-act/age-max', '2026-09-18', '2026-09-18')?.status).toBe('law');
  });

  test('a rule that itself ends is not carried over', () => {
    expect(valueOn('senior-contribution/age-min', '2022-12-31', NOW)).toBeUndefined();
    expect(valueOn('senior-contribution/age-min', '2023-01-01', NOW)).toBe(50);
    expect(valueOn('senior-contribution/age-min', '2023-12-31', NOW)).toBe(50);
    expect(valueOn('senior-contribution/age-min', '2024-01-01', NOW)).toBeUndefined();
  });

  test('each first day of validity has its both sides', () => {
    for (const [id, first, value] of [
      ['mid-career-centre/age-min', '2022-11-15', 40],
      ['mid-career-centre/age-below', '2022-11-15', 65],
      ['employment-support/age-max', '2021-01-01', 64],
      ['employment-support/youth-income-percent', '2021-01-01', 120],
      ['employment-support/service-months-max', '2024-02-09', 36],
      ['employment-allowance/assets', '2021-09-07', 400_000_000],
      ['employment-allowance/block-months', '2021-01-01', 6],
      ['learn-and-job/age-max', '2020-01-01', 39],
      ['job-seeker-registration/months', '2020-01-01', 3],
    ] as const) {
      expect(valueOn(id, addDays(first, -1), NOW), id).toBeUndefined();
      expect(valueOn(id, first, NOW), id).toBe(value);
    }
  });

  test('what is only assumed is not lifted to announced', () => {
    expect(limitOn(FIGURES, 'learn-and-job/age-max', NOW, NOW)?.status).toBe('assumed');
    expect(
      figureOn([{ ...invented, status: 'secondary', knownFrom: '2023-06-01' }], '2024-01-01', '2023-06-01')?.status,
    ).toBe('secondary');
  });

  test('an entry without an end is stale after its review day, and not while a known successor ends it', () => {
    expect(isStale(invented, '2027-12-31')).toBe(false);
    expect(isStale(invented, '2028-01-01')).toBe(true);
    expect(isStale({ ...invented, effectiveTo: '2028-06-30' }, '2028-01-01')).toBe(false);
    const successor = { ...invented, effectiveFrom: '2028-07-01', knownFrom: '2027-06-01' };
    const held = figureOn([invented, successor], '2028-01-01', '2027-06-01');
    expect(held !== undefined && isStale(held, '2028-01-01')).toBe(false);
    const unaware = figureOn([invented, successor], '2028-01-01', '2027-05-31');
    expect(unaware !== undefined && isStale(unaware, '2028-01-01')).toBe(true);
  });
});

describe('a round of public works', () => {
  test('stand alone as they stand among all figures', () => {
    expect(ROUNDS.rounds).toEqual(FIGURES.rounds);
    expect(ROUNDS.rounds.length).toBeGreaterThan(0);
  });

  test('holds from its first day to its last, for its own programmes', () => {
    expect(roundOn(FIGURES, 'public-works', '2024-03-03', NOW)).toBeUndefined();
    expect(roundOn(FIGURES, 'public-works', '2024-03-04', NOW)?.id).toBe('2024H1');
    expect(roundOn(FIGURES, 'community-jobs', '2024-06-30', NOW)?.id).toBe('2024H1');
    expect(roundOn(FIGURES, 'public-works', '2024-07-01', NOW)).toBeUndefined();
    expect(roundOn(FIGURES, 'community-jobs', '2022-03-02', NOW)).toBeUndefined();
    expect(roundOn(FIGURES, 'public-works', '2022-03-02', NOW)).toMatchObject({
      status: 'secondary',
      medianPercentSingle: 120,
    });
  });

  test('2023H2, whose end is not given, is sure of its first day only', () => {
    expect(roundOn(FIGURES, 'community-jobs', '2023-07-03', NOW)?.id).toBe('2023H2');
    expect(roundOn(FIGURES, 'community-jobs', '2023-07-03', NOW)?.effectiveTo).toBeUndefined();
    expect(roundOn(FIGURES, 'community-jobs', '2023-07-04', NOW)).toBeUndefined();
    expect(roundOn(FIGURES, 'public-works', '2023-07-03', NOW)).toBeUndefined();
  });

  test('2025H2 has no limits of income and assets, and 2026 has no round', () => {
    expect(roundOn(FIGURES, 'public-works', '2025-11-30', NOW)).toMatchObject({
      id: '2025H2',
      ageMin: 18,
      hours: '주 20시간',
    });
    expect(round('2025H2').medianPercent).toBeUndefined();
    expect(round('2025H2').assets).toBeUndefined();
    expect(roundOn(FIGURES, 'public-works', '2025-12-01', NOW)).toBeUndefined();
    expect(roundOn(FIGURES, 'community-jobs', '2026-03-02', NOW)).toBeUndefined();
  });

  test('is known from the first day of applications, where the notice gives it', () => {
    expect(roundOn(FIGURES, 'public-works', '2023-03-02', '2023-01-15')).toBeUndefined();
    expect(roundOn(FIGURES, 'public-works', '2023-03-02', '2023-01-16')?.status).toBe('announced');
    expect(roundOn(FIGURES, 'public-works', '2023-03-02', '2023-03-02')?.status).toBe('notice');
  });

  test('only 2024H1 bars applying for both programmes', () => {
    expect(FIGURES.rounds.filter((one) => one.exclusiveApplications).map((one) => one.id)).toEqual(['2024H1']);
  });
});

describe('figures that cannot be right are refused with a sentence each', () => {
  test('two values for one day', () => {
    expect(limitsProblems({}, { value: 2 })).toEqual([
      'invented/limit: the entry from 2024-01-01 and the one from 2024-01-01 are both in force on 2024-01-01.',
    ]);
    expect(limitsProblems({ effectiveTo: '2024-12-31' }, { effectiveFrom: '2024-12-31' })).toHaveLength(1);
    expect(limitsProblems({ effectiveTo: '2024-12-31' }, { effectiveFrom: '2025-01-01' })).toEqual([]);
    expect(limitsProblems({}, { effectiveFrom: '2025-01-01' })).toEqual([]);
    expect(limitsProblems({}, { id: 'invented/other' })).toEqual([]);
  });

  test('two rounds of one programme, two median incomes or two wages for one day', () => {
    const overlapping = {
      ...round('2024H1'),
      id: '2024H2',
      programmes: ['public-works'],
      effectiveFrom: '2024-06-30',
      effectiveTo: '2024-12-31',
    };
    expect(problemsOf(() => parseFigures({ ...FIGURES, rounds: [...FIGURES.rounds, overlapping] }))).toEqual([
      'public-works: the entry from 2024-03-04 and the one from 2024-06-30 are both in force on 2024-06-30.',
    ]);
    const other = { ...overlapping, programmes: ['invented-programme'] };
    expect(problemsOf(() => parseFigures({ ...FIGURES, rounds: [...FIGURES.rounds, other] }))).toEqual([]);
    expect(
      problemsOf(() =>
        parseFigures({ ...FIGURES, medianIncome: [...FIGURES.medianIncome, ...FIGURES.medianIncome.slice(-1)] }),
      ),
    ).toEqual([
      'median income: the entry from 2027-01-01 and the one from 2027-01-01 are both in force on 2027-01-01.',
    ]);
    expect(
      problemsOf(() =>
        parseFigures({ ...FIGURES, minimumWage: [...FIGURES.minimumWage, ...FIGURES.minimumWage.slice(0, 1)] }),
      ),
    ).toHaveLength(1);
  });

  test('an end before the beginning, a publication after the first day', () => {
    expect(limitsProblems({ effectiveTo: '2023-12-31' })).toEqual([
      'invented/limit from 2024-01-01 ends on 2023-12-31, before it begins.',
    ]);
    expect(limitsProblems({ effectiveTo: '2024-01-01' })).toEqual([]);
    expect(limitsProblems({ knownFrom: '2024-01-02' })).toEqual([
      'invented/limit from 2024-01-01 is known only from 2024-01-02, after it came into force.',
    ]);
  });

  test.each([
    ['a negative value', { value: -1 }, 'limits, entry 1, value: must not be negative.'],
    ['a part of a unit', { value: 1.5 }, 'limits, entry 1, value: must be a whole number.'],
    ['an empty source', { source: ' ' }, 'limits, entry 1, source: must not be empty.'],
    ['an impossible day', { effectiveFrom: '2024-02-30' }, 'limits, entry 1, effectiveFrom: Invalid ISO date.'],
    ['an unknown field', { valeu: 2 }, 'limits, entry 1: Unrecognized key: "valeu".'],
    ['an id that is no rule’s', { id: 'Youth' }, 'limits, entry 1, id: must look like youth/age-max.'],
  ])('%s', (_, change, sentence) => {
    expect(limitsProblems(change)).toEqual([sentence]);
  });

  test('one rule in two units', () => {
    expect(limitsProblems({}, { effectiveFrom: '2025-01-01', unit: 'months' })).toEqual([
      'invented/limit from 2025-01-01 is in months, but the rule is in years.',
    ]);
  });

  test('a median income of another year, or one that falls with the household, or that lacks a size', () => {
    const [first] = FIGURES.medianIncome;
    const problems = (change: Record<string, unknown>) =>
      problemsOf(() => parseFigures({ ...EMPTY, medianIncome: [{ ...first, ...change }] }));
    expect(problems({})).toEqual([]);
    expect(problems({ year: 2022 })).toEqual(['The median income of 2022 must be in force within 2022 only.']);
    expect(problems({ byHouseholdSize: [2, 1, 3, 4, 5, 6, 7] })).toEqual([
      'The median income of 2021 must rise with each person of the household.',
    ]);
    expect(problems({ byHouseholdSize: [1, 2, 3, 4, 5, 6] })).toEqual([
      'medianIncome, entry 1, byHouseholdSize: must hold the amounts of 1 to 7 persons.',
    ]);
  });

  test('every problem is named, not the first only', () => {
    expect(limitsProblems({ effectiveTo: '2023-12-31', knownFrom: '2024-01-02' })).toHaveLength(2);
    expect(limitsProblems({ value: -1 }, { source: '' })).toHaveLength(2);
  });
});

describe('the days on which figures change', () => {
  const days = changeDays(FIGURES);
  test('are sorted and distinct', () => {
    expect(days).toEqual([...new Set(days)].toSorted());
  });

  test('hold each first day and each day after an end', () => {
    for (const day of [
      '2024-01-01',
      '2026-09-18',
      '2024-03-04',
      '2024-07-01',
      '2023-07-03',
      '2023-07-04',
      '2028-01-01',
    ])
      expect(days, day).toContain(day);
    expect(days).not.toContain('2024-06-30');
    expect(days).not.toContain('2026-09-17');
  });
});

describe('a proposed figure', () => {
  test('youth up to 45 from 2027-01-01: the limit before that day stays, the unit and citation are the rule’s', () => {
    const figures = withChange(FIGURES, { limits: [{ id: 'youth/age-max', value: 45, effectiveFrom: '2027-01-01' }] });
    expect(limitOn(figures, 'youth/age-max', '2026-12-31', '2027-01-01')?.value).toBe(39);
    expect(limitOn(figures, 'youth/age-max', '2027-01-01', '2027-01-01')).toEqual({
      id: 'youth/age-max',
      value: 45,
      unit: 'years',
      effectiveFrom: '2027-01-01',
      knownFrom: '2027-01-01',
      source: '제안',
      status: 'announced',
      statute: '창원시 청년 기본 조례',
      article: '제3조',
    });
    expect(valueOn('youth/age-max', '2027-01-01')).toBe(39);
  });

  test('takes the place of what begins no earlier, and of all that it covers', () => {
    const replaced = withChange(FIGURES, { limits: [{ id: 'youth/age-max', value: 45, effectiveFrom: '2024-01-01' }] });
    expect(replaced.limits.filter(({ id }) => id === 'youth/age-max').map(({ value }) => value)).toEqual([34, 45]);
    const whole = withChange(FIGURES, { limits: [{ id: 'youth/age-max', value: 45, effectiveFrom: '2019-01-01' }] });
    expect(whole.limits.filter(({ id }) => id === 'youth/age-max').map(({ value }) => value)).toEqual([45]);
  });

  test('two steps of one rule follow each other, whatever their order in the file', () => {
    const steps = [
      { id: 'youth/age-max', value: 45, effectiveFrom: '2028-01-01' },
      { id: 'youth/age-max', value: 42, effectiveFrom: '2027-01-01' },
    ];
    const figures = withChange(FIGURES, { limits: steps });
    expect(limitOn(figures, 'youth/age-max', '2027-12-31', '2028-01-01')?.value).toBe(42);
    expect(limitOn(figures, 'youth/age-max', '2028-01-01', '2028-01-01')?.value).toBe(45);
  });

  test('ends a rule with an end of its own on the day before', () => {
    const figures = withChange(FIGURES, {
      limits: [{ id: 'senior-contribution/age-min', value: 55, effectiveFrom: '2023-07-01' }],
    });
    const ages = figures.limits.filter(({ id }) => id === 'senior-contribution/age-min');
    expect(ages.map(({ value, effectiveTo }) => [value, effectiveTo])).toEqual([
      [50, '2023-06-30'],
      [55, undefined],
    ]);
  });

  test('a median income is that of its calendar year, and takes the place of the year’s own', () => {
    const byHouseholdSize = [3_000_000, 4_000_000, 5_000_000, 6_000_000, 7_000_000, 8_000_000, 9_000_000];
    const change = {
      medianIncome: [
        { year: 2027, byHouseholdSize },
        { year: 2028, byHouseholdSize },
      ],
    };
    const figures = withChange(FIGURES, change);
    expect(medianIncomeOn(figures, '2026-12-31', '2028-01-01')?.byHouseholdSize[0]).toBe(2_564_238);
    expect(medianIncomeOn(figures, '2027-01-01', '2028-01-01')?.byHouseholdSize).toEqual(byHouseholdSize);
    expect(medianIncomeOn(figures, '2028-12-31', '2028-01-01')?.source).toBe('제안');
  });

  test('a round that is there is changed in what the proposal names', () => {
    const figures = withChange(FIGURES, { rounds: [{ id: '2025H2', medianPercent: 70, assets: 300_000_000 }] });
    expect(roundOn(figures, 'community-jobs', '2025-09-01', NOW)).toMatchObject({
      medianPercent: 70,
      assets: 300_000_000,
      ageMin: 18,
      effectiveTo: '2025-11-30',
      status: 'announced',
      source: '제안',
    });
    expect(figures.rounds.filter(({ id }) => id === '2025H2')).toHaveLength(1);
  });

  test('a round for one programme leaves the other programme’s round as it was', () => {
    const own = {
      ...round('2024H1'),
      id: '2024H2',
      programmes: ['public-works'],
      effectiveFrom: '2024-05-01',
      effectiveTo: '2024-12-31',
      knownFrom: '2024-05-01',
    };
    const figures = withChange(FIGURES, { rounds: [own] });
    expect(figures.rounds).toHaveLength(FIGURES.rounds.length + 2);
    expect(roundOn(figures, 'public-works', '2024-04-30', NOW)).toMatchObject({
      id: '2024H1',
      effectiveTo: '2024-04-30',
    });
    expect(roundOn(figures, 'public-works', '2024-05-01', NOW)?.id).toBe('2024H2');
    expect(roundOn(figures, 'community-jobs', '2024-06-30', NOW)?.id).toBe('2024H1');
    expect(roundOn(figures, 'community-jobs', '2024-07-01', NOW)).toBeUndefined();
  });

  test('a minimum wage is that of its calendar year', () => {
    const figures = withChange(FIGURES, { minimumWage: [{ hourly: 12_000, effectiveFrom: '2027-01-01' }] });
    expect(figures.minimumWage.map(({ hourly }) => hourly).slice(-2)).toEqual([10_320, 12_000]);
    expect(figures.minimumWage.at(-1)?.effectiveTo).toBe('2027-12-31');
  });

  test('leaves the figures in force untouched', () => {
    const before = JSON.stringify(FIGURES);
    withChange(FIGURES, { limits: [{ id: 'youth/age-max', value: 45, effectiveFrom: '2024-01-01' }] });
    expect(JSON.stringify(FIGURES)).toBe(before);
  });

  test.each([
    ['no object', 5, /^The figures: /],
    ['nothing', {}, /^The change names no figure/],
    ['an unknown list', { limit: [] }, /Unrecognized key: "limit"/],
    [
      'an unknown rule',
      { limits: [{ id: 'youth/age-maximum', value: 45, effectiveFrom: '2027-01-01' }] },
      /no rule reads a figure called "youth\/age-maximum"/,
    ],
    ['no first day', { limits: [{ id: 'youth/age-max', value: 45 }] }, /limits, entry 1, effectiveFrom: /],
    [
      'a value below 0',
      { limits: [{ id: 'youth/age-max', value: -1, effectiveFrom: '2027-01-01' }] },
      /limits, entry 1, value: must not be negative\.$/,
    ],
    [
      'an unlike unit',
      { limits: [{ id: 'youth/age-max', value: 45, unit: 'won', effectiveFrom: '2027-01-01' }] },
      /the rule is in years/,
    ],
    [
      'a new round that is not whole',
      { rounds: [{ id: '2027H1', effectiveFrom: '2027-03-02' }] },
      /rounds, entry 1, programmes: /,
    ],
    [
      'two values for one day',
      {
        limits: [
          { id: 'youth/age-max', value: 45, effectiveFrom: '2027-01-01' },
          { id: 'youth/age-max', value: 42, effectiveFrom: '2027-01-01' },
        ],
      },
      /both in force on 2027-01-01/,
    ],
  ])('%s is refused in a sentence', (_, change, sentence) => {
    expect(problemsOf(() => withChange(FIGURES, change)).join(' ')).toMatch(sentence);
  });
});

describe('every figure of this release', () => {
  test('is refound when parsed again, and has a review day where it has no end', () => {
    expect(parseFigures(FIGURES)).toEqual(FIGURES);
    for (const limit of FIGURES.limits)
      expect(limit.effectiveTo === undefined, `${limit.id} from ${limit.effectiveFrom}`).toBe(
        limit.reviewBy !== undefined,
      );
  });

  test('is dated from 2020-01-01 at the earliest', () => {
    expect(changeDays(FIGURES)[0]).toBe('2020-01-01');
  });
});

const notices = sharedJson(
  'changwon_notices.json',
  z.array(
    z.object({
      city: z.string(),
      program: z.string(),
      half: z.string(),
      start: z.string().optional(),
      end: z.string().optional(),
      apply_from: z.string().optional(),
      age_min: z.number(),
      median_pct_max: z.number().optional(),
      median_pct_max_single_household: z.number().optional(),
      asset_max: z.number().optional(),
      hourly_wage: z.number().optional(),
    }),
  ),
);
test.skipIf(notices === undefined)('the rounds are those of the Changwon notices, and 2025H2', () => {
  const noticed = (notices ?? []).filter(({ city }) => city === '창원');
  expect(FIGURES.rounds.map(({ id }) => id)).toEqual([...noticed.map(({ half }) => half), '2025H2']);
  for (const notice of noticed) {
    const held = round(notice.half);
    expect(held.programmes).toEqual([
      ...(notice.program.includes('공공근로') ? ['public-works'] : []),
      ...(notice.program.includes('지역공동체') ? ['community-jobs'] : []),
    ]);
    expect({
      start: held.effectiveFrom,
      end: held.effectiveTo,
      known: held.knownFrom,
      age: held.ageMin,
      percent: held.medianPercent,
      single: held.medianPercentSingle,
      assets: held.assets,
      wage: held.hourlyWage,
    }).toEqual({
      start: notice.start,
      end: notice.end,
      known: notice.apply_from ?? notice.start,
      age: notice.age_min,
      percent: notice.median_pct_max,
      single: notice.median_pct_max_single_household,
      assets: notice.asset_max,
      wage: notice.hourly_wage,
    });
  }
});

const articles = sharedJson(
  'statute_articles.json',
  z.array(
    z.object({
      statute: z.string(),
      article: z.string(),
      effective: z.string(),
      promulgated: z.string(),
      promulgation_no: z.string(),
      text: z.string(),
    }),
  ),
);
/** A value as the statutes write it: percent as hundredths, won in 억, months in years if they are whole years. */
const inWords = ({ value, unit }: Limit): string[] => {
  switch (unit) {
    case 'years':
      return [`${value}세`, `${value}년`];
    case 'months':
      return value % 12 === 0 ? [`${value / 12}년`] : [`${value}개월`];
    case 'days':
      return [`${value}일`];
    case 'hours':
      return [`${value}시간`];
    case 'percent':
      return [`100분의 ${value}`];
    case 'won':
      return [`${value / 100_000_000}억원`];
  }
};
/** The decree article that gives the figure is not held. The Act only states the rule. */
const TEXT_NOT_HELD = ['employment-allowance/own-income-percent', 'job-seeker-registration/months'];
test.skipIf(articles === undefined)(
  'each figure of a held statute occurs in the text of its article, and its source names that text',
  () => {
    const ofLaw = FIGURES.limits.filter(({ id, status }) => status === 'law' && !TEXT_NOT_HELD.includes(id));
    expect(ofLaw.length).toBeGreaterThan(15);
    for (const limit of ofLaw) {
      const held = (articles ?? []).filter(
        ({ statute, article, promulgation_no }) =>
          statute === limit.statute &&
          article.startsWith(`${limit.article} `) &&
          limit.source.includes(`제${promulgation_no}호`),
      );
      expect(held, `${limit.id}: ${limit.statute} ${limit.article}`).toHaveLength(1);
      expect(
        inWords(limit).some((words) => held[0]?.text.includes(words)),
        `${limit.id}: ${inWords(limit).join(' or ')}`,
      ).toBe(true);
      expect(limit.source).toContain(`${held[0]?.promulgated} 공포`);
      if (limit.knownFrom < limit.effectiveFrom) expect(limit.knownFrom).toBe(held[0]?.promulgated);
    }
  },
);
