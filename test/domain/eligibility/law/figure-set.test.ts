import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../functions/aws/hash.ts';
import {
  disagreements,
  figureSet,
  laidOver,
  nameOfFigures,
  NO_FIGURES,
} from '../../../../functions/domain/eligibility/law/figure-set.ts';
import {
  FIGURES,
  limitOn,
  parseFigures,
  type Figures,
  type Limit,
} from '../../../../functions/domain/eligibility/law/figures.ts';

const AGE = FIGURES.limits.filter(({ id }) => id === 'youth/age-max');
const [first, second] = AGE;
if (first === undefined || second === undefined) throw new Error('The figures have no upper age of youth.');
const age = (change: Partial<Limit>): Limit => ({ ...second, ...change });
const approved = (...limits: readonly Limit[]): Figures => ({ ...NO_FIGURES, limits });
const ageOn = (figures: Figures, day: string) => limitOn(figures, 'youth/age-max', day, '2030-01-01')?.value;

describe('a set of figures is named by its content', () => {
  test('the same figures have one name, in whatever order their fields are', () => {
    const turned = FIGURES.limits.map((limit) => Object.fromEntries(Object.entries(limit).toReversed()));
    expect(nameOfFigures(parseFigures({ ...FIGURES, limits: turned }), sha256)).toBe(nameOfFigures(FIGURES, sha256));
    expect(figureSet(FIGURES, sha256).name).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a figure that differs by one gives another name', () => {
    const other = laidOver(FIGURES, approved(age({ value: 40 })));
    expect(nameOfFigures(other, sha256)).not.toBe(nameOfFigures(FIGURES, sha256));
  });
});

describe('approved figures lie over the files', () => {
  test('for the same rule and day the approved figure counts; every other day stays as it was', () => {
    const set = laidOver(FIGURES, approved(age({ value: 45 })));
    expect(ageOn(set, '2023-12-31')).toBe(34);
    expect(ageOn(set, '2024-01-01')).toBe(45);
    expect(set.limits).toHaveLength(FIGURES.limits.length);
  });

  test('a later figure counts from its first day on, and not on the day before', () => {
    const set = laidOver(FIGURES, approved(age({ value: 45, effectiveFrom: '2027-03-01', knownFrom: '2026-12-01' })));
    expect([ageOn(set, '2027-02-28'), ageOn(set, '2027-03-01')]).toEqual([39, 45]);
  });

  test('an earlier figure does not take the place of a later one in the files', () => {
    const set = laidOver(FIGURES, approved(age({ value: 36, effectiveFrom: '2022-01-01', knownFrom: '2022-01-01' })));
    expect(['2021-12-31', '2022-01-01', '2024-01-01'].map((day) => ageOn(set, day))).toEqual([34, 36, 39]);
  });

  test('a minimum wage of a year takes the place of the one in the files', () => {
    const [wage] = FIGURES.minimumWage.slice(-1);
    if (wage === undefined) throw new Error('There is no minimum wage.');
    const set = laidOver(FIGURES, { ...NO_FIGURES, minimumWage: [{ ...wage, hourly: 10_800 }] });
    expect(set.minimumWage.slice(-2).map(({ hourly }) => hourly)).toEqual([10_320, 10_800]);
  });

  test('nothing approved leaves the files as they are', () => {
    expect(laidOver(FIGURES, NO_FIGURES)).toBe(FIGURES);
  });
});

describe('a release whose files say otherwise', () => {
  test('is named by rule and day', () => {
    expect(disagreements(FIGURES, approved(age({ value: 45 })))).toEqual([
      { list: 'limits', id: 'youth/age-max', effectiveFrom: '2024-01-01' },
    ]);
  });

  test('does not disagree where it holds the same value, however it came to know it', () => {
    expect(disagreements(FIGURES, approved(age({ source: '창원시 담당자', status: 'city' })))).toEqual([]);
  });

  test('does not disagree about a day of which the files hold nothing', () => {
    expect(disagreements(FIGURES, approved(age({ value: 45, effectiveFrom: '2027-03-01' })))).toEqual([]);
  });
});

describe('an approved round', () => {
  const [file] = FIGURES.rounds.filter(({ id }) => id === '2025H2');
  if (file === undefined) throw new Error('The figures have no round 2025H2.');
  const rounds = (...changes: readonly Partial<typeof file>[]): Figures => ({
    ...NO_FIGURES,
    rounds: changes.map((change) => ({ ...file, ...change })),
  });
  const spans = (figures: Figures) =>
    figures.rounds
      .filter(({ id }) => id === '2025H2')
      .map(({ programmes, effectiveFrom, effectiveTo }) => [programmes.length, effectiveFrom, effectiveTo]);

  test('replaces the whole round, also if it begins later, ends earlier, or lies on other days', () => {
    for (const [effectiveFrom, effectiveTo] of [
      ['2025-09-01', '2025-11-30'],
      ['2025-09-08', '2025-10-31'],
      ['2025-08-01', '2025-12-31'],
      ['2025-12-01', undefined],
    ] as const)
      expect(spans(laidOver(FIGURES, rounds({ effectiveFrom, effectiveTo, knownFrom: '2025-08-01' })))).toEqual([
        [2, effectiveFrom, effectiveTo],
      ]);
  });

  test('for one of its programmes leaves the other as it was, and other rounds too', () => {
    const set = laidOver(FIGURES, rounds({ programmes: ['community-jobs'], effectiveTo: '2025-12-31' }));
    expect(spans(set)).toEqual([
      [1, '2025-09-01', '2025-11-30'],
      [1, '2025-09-01', '2025-12-31'],
    ]);
    const others = ({ rounds: all }: Figures) => all.filter(({ id }) => id !== '2025H2');
    expect(others(set)).toEqual(others(FIGURES));
  });

  test('that the files hold otherwise is named, whichever of its days or limits differs; the same one is not', () => {
    const of = (change: Partial<typeof file>) => disagreements(FIGURES, rounds(change));
    expect(of({})).toEqual([]);
    expect(of({ source: '가상' })).toEqual([]);
    expect(of({ programmes: ['community-jobs'] })).toEqual([]);
    expect(of({ id: '2027H1', effectiveFrom: '2027-03-02', effectiveTo: '2027-06-30' })).toEqual([]);
    const named = (effectiveFrom: string) => [{ list: 'rounds', id: '2025H2', effectiveFrom }];
    expect(of({ assets: 1 })).toEqual(named('2025-09-01'));
    expect(of({ effectiveTo: '2025-12-31' })).toEqual(named('2025-09-01'));
    expect(of({ effectiveFrom: '2025-09-08', knownFrom: '2025-09-01' })).toEqual(named('2025-09-08'));
  });
});
