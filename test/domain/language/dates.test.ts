import { expect, test } from 'vitest';
import { dateWords, legalDate, shortDate } from '../../../functions/domain/language/dates.ts';

test('a day is said with its weekday, on both sides of a year and on 29 February', () => {
  expect(dateWords('2026-11-30', 'ko')).toBe('2026년 11월 30일(월)');
  expect(dateWords('2026-12-31', 'ko')).toBe('2026년 12월 31일(목)');
  expect(dateWords('2027-01-01', 'ko')).toBe('2027년 1월 1일(금)');
  expect(dateWords('2028-02-29', 'en')).toBe('Tuesday 29 February 2028');
  expect(legalDate('2027-01-01')).toBe('2027. 1. 1.');
});

test('a day in short has no weekday', () => {
  expect(shortDate('2024-03-04')).toEqual({ ko: '2024년 3월 4일', en: '4 March 2024' });
  expect(shortDate('2026-12-31')).toEqual({ ko: '2026년 12월 31일', en: '31 December 2026' });
});
