import { expect, test } from 'vitest';
import { z } from 'zod';
import figures from '../../../../functions/domain/eligibility/law/figures/minimum-wage.json' with { type: 'json' };
import {
  minimumWageFloor,
  minimumWageOn,
  nextMinimumWage,
} from '../../../../functions/domain/eligibility/law/minimum-wage.ts';
import { addDays } from '../../../../functions/domain/language/calendar.ts';
import { sharedJson } from '../../../support/check-support.ts';

test('the wage of a year is in force from 1 January to 31 December', () => {
  expect(minimumWageOn('2026-12-31', '2026-11-23')?.hourly).toBe(10_320);
  expect(minimumWageOn('2027-01-01', '2026-11-23')?.hourly).toBe(10_700);
  expect(minimumWageOn('2019-12-31', '2026-11-23')).toBeUndefined();
  expect(minimumWageOn('2028-01-01', '2026-11-23')).toBeUndefined();
});

test('a wage is known from its publication: 2027 from 2026-08-05', () => {
  expect(minimumWageOn('2027-01-01', '2026-08-04')).toBeUndefined();
  expect(minimumWageOn('2027-01-01', '2026-08-05')?.hourly).toBe(10_700);
});

test.each([
  [2020, 8_590],
  [2021, 8_720],
  [2022, 9_160],
  [2023, 9_620],
  [2024, 9_860],
  [2025, 10_030],
  [2026, 10_320],
])('the wage of %i is known from 5 August of the year before, and not a day earlier', (year, hourly) => {
  expect(minimumWageOn(`${year}-01-01`, `${year - 1}-08-04`)).toBeUndefined();
  expect(minimumWageOn(`${year}-01-01`, `${year - 1}-08-05`)?.hourly).toBe(hourly);
});

test('until its first day a published wage is announced, then it is a notice', () => {
  expect(minimumWageOn('2027-01-01', '2026-12-31')?.status).toBe('announced');
  expect(minimumWageOn('2027-01-01', '2027-01-01')?.status).toBe('notice');
});

test('the floor of a day that no wage covers is the latest that had begun', () => {
  expect(minimumWageFloor('2027-01-01', '2026-08-04')?.hourly).toBe(10_320);
  expect(minimumWageFloor('2030-01-01', '2026-11-23')?.hourly).toBe(10_700);
  expect(minimumWageFloor('2019-12-31', '2026-11-23')).toBeUndefined();
});

test('the next published rise is the first higher wage after the day', () => {
  expect(nextMinimumWage('2026-12-31', '2026-11-23', 10_320)).toMatchObject({
    hourly: 10_700,
    effectiveFrom: '2027-01-01',
  });
  expect(nextMinimumWage('2026-12-31', '2026-08-04', 10_320)).toBeUndefined();
  expect(nextMinimumWage('2027-01-01', '2026-11-23', 10_700)).toBeUndefined();
});

test('the figures follow one another without a gap and carry source, publication and review day', () => {
  figures.figures.forEach((figure, index) => {
    const next = figures.figures[index + 1];
    if (next !== undefined) expect(next.effectiveFrom).toBe(addDays(figure.effectiveTo, 1));
    expect(figure.knownFrom <= figure.effectiveFrom).toBe(true);
    expect(figure.source).not.toBe('');
    expect(figure.reviewBy >= figure.effectiveFrom).toBe(true);
  });
});

const shared = sharedJson('minimum_wage.json', z.object({ values: z.record(z.string(), z.number()) }));
test.skipIf(shared === undefined)('the figures are those of the city’s brief', () => {
  expect(
    Object.fromEntries(figures.figures.map((figure) => [figure.effectiveFrom.slice(0, 4), figure.hourly])),
  ).toEqual(shared?.values);
});
