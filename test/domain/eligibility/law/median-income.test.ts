import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FIGURES, medianIncomeOf, medianIncomeOn } from '../../../../functions/domain/eligibility/law/figures.ts';
import { sharedJson } from '../../../support/check-support.ts';

const NOW = '2026-11-23';
const ofYear = (year: number) => {
  const figure = medianIncomeOn(FIGURES, `${year}-07-01`, '2027-12-31');
  if (figure === undefined) throw new Error(`no median income of ${year}`);
  return figure;
};

describe('a percentage of the median income is rounded half up to one won', () => {
  test.each([
    // Published percentages: year, persons, percent, won per month.
    [2025, 1, 65, 1_554_808],
    [2025, 6, 65, 5_242_123],
    [2025, 2, 63, 2_477_575],
    [2026, 3, 32, 1_714_892],
    [2026, 5, 48, 3_627_225],
    [2027, 7, 48, 4_873_279],
    [2027, 2, 50, 2_240_323],
  ])('%i, %i persons, %i %%: %i won', (year, size, percent, won) => {
    expect(medianIncomeOf(ofYear(year), size, percent)).toBe(won);
  });

  test('one half goes up, just less than one half goes down', () => {
    const invented = { ...ofYear(2026), byHouseholdSize: [101, 102, 103, 104, 105, 106, 107] };
    expect(medianIncomeOf(invented, 1, 50)).toBe(51);
    expect(medianIncomeOf(invented, 1, 49)).toBe(49);
    expect(medianIncomeOf(invented, 2, 50)).toBe(51);
  });

  test('flooring would miss a published figure', () => {
    const one = ofYear(2025).byHouseholdSize[0] ?? 0;
    expect(Math.floor((one * 65) / 100)).toBe(1_554_808);
    const two = ofYear(2025).byHouseholdSize[1] ?? 0;
    expect(Math.floor((two * 65) / 100)).not.toBe(2_556_228);
    expect(medianIncomeOf(ofYear(2025), 2, 65)).toBe(2_556_228);
  });
});

describe('from the eighth person on each adds what the seventh adds to the sixth', () => {
  test.each([
    [7, 9_515_150],
    [8, 9_515_150 + 959_198],
    [9, 9_515_150 + 2 * 959_198],
  ])('%i persons in 2026: %i won', (size, won) => {
    expect(medianIncomeOf(ofYear(2026), size, 100)).toBe(won);
  });

  test('the percentage is taken of the whole amount', () => {
    expect(medianIncomeOf(ofYear(2026), 8, 60)).toBe(6_284_609);
  });

  test('a household of nobody, or a part of a person or percent, has no median income', () => {
    for (const [size, percent] of [
      [0, 100],
      [-1, 100],
      [1.5, 100],
      [1, 0.5],
      [1, -60],
    ] as const)
      expect(() => medianIncomeOf(ofYear(2026), size, percent)).toThrow(RangeError);
  });
});

describe('the median income of a year', () => {
  test('holds from 1 January to 31 December and is never carried over', () => {
    expect(medianIncomeOn(FIGURES, '2020-12-31', NOW)).toBeUndefined();
    expect(medianIncomeOn(FIGURES, '2021-01-01', NOW)?.year).toBe(2021);
    expect(medianIncomeOn(FIGURES, '2026-12-31', NOW)?.year).toBe(2026);
    expect(medianIncomeOn(FIGURES, '2027-01-01', NOW)?.year).toBe(2027);
    expect(medianIncomeOn(FIGURES, '2028-01-01', '2028-01-01')).toBeUndefined();
  });

  test.each([
    [2021, '2020-08-06', '2020-08-07'],
    [2022, '2021-08-04', '2021-08-05'],
    [2023, '2022-08-07', '2022-08-08'],
    [2024, '2023-08-15', '2023-08-16'],
    [2025, '2024-07-31', '2024-08-01'],
    [2026, '2025-07-31', '2025-08-01'],
  ])('%i is known from the day of its notice: not on %s, but on %s', (year, before, notice) => {
    expect(medianIncomeOn(FIGURES, `${year}-01-01`, before)).toBeUndefined();
    expect(medianIncomeOn(FIGURES, `${year}-01-01`, notice)?.year).toBe(year);
  });

  test('2027 is known from its publication on 2026-07-29, and only announced until 2027-01-01', () => {
    expect(medianIncomeOn(FIGURES, '2027-01-04', '2026-07-28')).toBeUndefined();
    expect(medianIncomeOn(FIGURES, '2027-01-04', '2026-07-29')).toMatchObject({ year: 2027, status: 'announced' });
    expect(medianIncomeOn(FIGURES, '2027-01-04', '2026-12-31')?.status).toBe('announced');
    expect(medianIncomeOn(FIGURES, '2027-01-04', '2027-01-01')?.status).toBe('notice');
  });
});

const shared = sharedJson(
  'median_income.json',
  z.object({
    values: z.record(z.string(), z.array(z.number())),
    published_percentage_rows_for_testing: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
  }),
);

test.skipIf(shared === undefined)('the amounts are those of the city’s brief', () => {
  expect(Object.fromEntries(FIGURES.medianIncome.map((figure) => [figure.year, figure.byHouseholdSize]))).toEqual(
    shared?.values,
  );
});

test.skipIf(shared === undefined)('all ten published percentage rows are reproduced to the won', () => {
  const rows = Object.entries(shared?.published_percentage_rows_for_testing ?? {}).flatMap(([year, percentages]) =>
    Object.entries(percentages).map(([key, amounts]) => {
      const [percent = '', from] = key.split('_from_');
      return {
        year: Number(year),
        percent: Number(percent),
        first: from === undefined ? 1 : Number.parseInt(from, 10),
        amounts,
      };
    }),
  );
  expect(rows).toHaveLength(10);
  let floored = 0;
  for (const { year, percent, first, amounts } of rows) {
    expect(amounts.map((_, index) => medianIncomeOf(ofYear(year), first + index, percent))).toEqual(amounts);
    floored += amounts.filter(
      (won, index) => Math.floor(((ofYear(year).byHouseholdSize[first + index - 1] ?? 0) * percent) / 100) !== won,
    ).length;
  }
  expect(floored, 'amounts that flooring would miss').toBeGreaterThan(0);
});
