import { describe, expect, test } from 'vitest';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { EMPLOYMENT_TYPES, PROGRAMME_IDS } from '../../../functions/contracts/posting.ts';
import {
  dateWords,
  districtName,
  employmentName,
  legalDate,
  PARTNER_NAMES,
  programmeName,
  wagePhrase,
} from '../../../functions/domain/language/words.ts';
import { REASON_SENTENCES } from '../../../functions/domain/matching/reason-words.ts';

describe('pay is said as Korean advertisements say it', () => {
  test.each([
    [{ unit: 'hour', min: 11_000, max: 11_000 }, '시급 11,000원', 'KRW 11,000 per hour'],
    [{ unit: 'hour', min: 11_000 }, '시급 11,000원 이상', 'at least KRW 11,000 per hour'],
    [{ unit: 'hour', min: 10_000, max: 20_000 }, '시급 10,000~20,000원', 'KRW 10,000–20,000 per hour'],
    [{ unit: 'day', min: 120_000, max: 120_000 }, '일급 12만 원', 'KRW 120,000 per day'],
    [{ unit: 'day', min: 95_500, max: 95_500 }, '일급 95,500원', 'KRW 95,500 per day'],
    [{ unit: 'month', min: 2_500_000 }, '월급 250만 원 이상', 'at least KRW 2,500,000 per month'],
    [{ unit: 'month', min: 2_500_000, max: 3_000_000 }, '월급 250만~300만 원', 'KRW 2,500,000–3,000,000 per month'],
    [
      { unit: 'month', min: 2_156_880, max: 2_500_000 },
      '월급 2,156,880~2,500,000원',
      'KRW 2,156,880–2,500,000 per month',
    ],
    [{ unit: 'year', min: 120_000_000, max: 120_000_000 }, '연봉 1억 2,000만 원', 'KRW 120,000,000 per year'],
    [{ unit: 'year', min: 100_000_000, max: 100_000_000 }, '연봉 1억 원', 'KRW 100,000,000 per year'],
    [{ unit: 'month', min: 0, max: 0 }, '월급 0원', 'KRW 0 per month'],
  ])('%j', (wage, korean, english) => {
    expect(wagePhrase(wage, 'ko')).toBe(korean);
    expect(wagePhrase(wage, 'en')).toBe(english);
  });

  test('a maximum below the minimum does not make a range that runs backwards', () => {
    expect(wagePhrase({ unit: 'hour', min: 12_000, max: 11_000 }, 'ko')).toBe('시급 12,000원');
  });

  test('an allowance is not called a wage', () => {
    expect(wagePhrase({ unit: 'hour', min: 3_000, max: 3_000 }, 'ko', 'allowance')).toBe('시간당 3,000원');
  });

  test('a unit that is not known gives no phrase', () => {
    expect(wagePhrase({ unit: 'week', min: 1 }, 'ko')).toBeUndefined();
    expect(wagePhrase({ unit: 'constructor', min: 1 }, 'ko')).toBeUndefined();
  });
});

test('a day is said with its weekday, on both sides of a year and on 29 February', () => {
  expect(dateWords('2026-11-30', 'ko')).toBe('2026년 11월 30일(월)');
  expect(dateWords('2026-12-31', 'ko')).toBe('2026년 12월 31일(목)');
  expect(dateWords('2027-01-01', 'ko')).toBe('2027년 1월 1일(금)');
  expect(dateWords('2028-02-29', 'en')).toBe('Tuesday 29 February 2028');
  expect(legalDate('2027-01-01')).toBe('2027. 1. 1.');
});

test('every known code has words in both languages, an unknown code none', () => {
  for (const language of ['ko', 'en'] as const) {
    for (const id of PARTNER_IDS) expect(PARTNER_NAMES[id][language]).not.toBe('');
    for (const code of EMPLOYMENT_TYPES) expect(employmentName(code, language)).toMatch(/./);
    for (const code of PROGRAMME_IDS) expect(programmeName(code, language)).toMatch(/./);
  }
  expect(districtName('48129', 'ko')).toBe('창원시 진해구');
  for (const code of ['unheard-of', '__proto__', 'toString']) {
    expect(employmentName(code, 'ko')).toBeUndefined();
    expect(districtName(code, 'ko')).toBeUndefined();
    expect(programmeName(code, 'ko')).toBeUndefined();
  }
});

test('every Korean reason is a sentence in 합니다체 and names no value of the person', () => {
  for (const [code, { ko, en }] of Object.entries(REASON_SENTENCES)) {
    expect(ko, code).toMatch(/니다(?:\(입력하신 내용 기준\))?\.$/);
    expect(en, code).toMatch(/\.$/);
    expect(ko + en, code).not.toMatch(/\d/);
  }
});

test('since 2026-07-01 the programme for women who left work is called 경력보유여성등', () => {
  expect(programmeName('career-women', 'ko')).toContain('경력보유여성등');
});
