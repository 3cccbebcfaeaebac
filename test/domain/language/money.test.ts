import { describe, expect, test } from 'vitest';
import { grouped, wagePhrase, won } from '../../../functions/domain/language/money.ts';

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

test.each([
  [999, '999원', '999 won'],
  [1_554_808, '1,554,808원', '1,554,808 won'],
  [99_990_000, '99,990,000원', '99,990,000 won'],
  [300_000_000, '3억 원', '300,000,000 won'],
  [312_000_000, '3억 1,200만 원', '312,000,000 won'],
  [312_000_001, '312,000,001원', '312,000,001 won'],
])('%i won is an amount of %s', (amount, korean, english) => {
  expect(won(amount)).toEqual({ ko: korean, en: english });
});

test('a number has a comma before every three digits, and none among its decimals', () => {
  expect([0, 999, 1_000, 1_234_567, -12_345].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567', '-12,345']);
  expect(grouped(9_288.125)).toBe('9,288.125');
});
