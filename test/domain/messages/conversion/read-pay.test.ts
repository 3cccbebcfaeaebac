import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payUnit, readPay } from '../../../../functions/domain/messages/conversion/read-pay.ts';
import { wonAmount } from '../../../../functions/domain/messages/conversion/read-won.ts';
import type { WageUnit } from '../../../../functions/domain/messages/conversion/read-pay.ts';

const SEED = 20261101;

describe('pay in words', () => {
  test.each<[string, WageUnit | undefined, WageUnit, number, number | undefined]>([
    ['월급 250만원 이상', undefined, 'month', 2_500_000, undefined],
    ['월급 250만 원', undefined, 'month', 2_500_000, undefined],
    ['2,500만원 ~ 3,000만원', 'year', 'year', 25_000_000, 30_000_000],
    ['2,500 ~ 3,000만원', 'year', 'year', 25_000_000, 30_000_000],
    ['연봉 3,000만원 이상 ~ 3,500만원 이하', undefined, 'year', 30_000_000, 35_000_000],
    ['시급 10,320원', undefined, 'hour', 10_320, undefined],
    ['시급 1만원', undefined, 'hour', 10_000, undefined],
    ['일급 12만5천원', undefined, 'day', 125_000, undefined],
    ['월급: 250만5000원', undefined, 'month', 2_505_000, undefined],
    ['1억2천만원', 'year', 'year', 120_000_000, undefined],
    ['1억 2000만원', 'year', 'year', 120_000_000, undefined],
    ['2.5천만원', 'year', 'year', 25_000_000, undefined],
    ['월 ２５０만원', undefined, 'month', 2_500_000, undefined],
    ['2,400,000원', 'month', 'month', 2_400_000, undefined],
    ['월급 240만원∼260만원', 'month', 'month', 2_400_000, 2_600_000],
    // Amounts as people write them.
    ['3천5백만원', 'year', 'year', 35_000_000, undefined],
    ['2백5십만원', 'month', 'month', 2_500_000, undefined],
    ['삼천오백만원', 'year', 'year', 35_000_000, undefined],
    ['일당 십오만원', undefined, 'day', 150_000, undefined],
    ['시급 만원', undefined, 'hour', 10_000, undefined],
    ['시급 1만 320원', undefined, 'hour', 10_320, undefined],
    ['시급 1만5백원', undefined, 'hour', 10_500, undefined],
    ['연봉 1억', undefined, 'year', 100_000_000, undefined],
    ['연봉 1억 2천', undefined, 'year', 120_000_000, undefined],
    ['연봉 3천', undefined, 'year', 30_000_000, undefined],
    ['월 3백', undefined, 'month', 3_000_000, undefined],
    ['월 2,500천원', undefined, 'month', 2_500_000, undefined],
    ['2400000원', 'month', 'month', 2_400_000, undefined],
    ['월급 2 500 000 원', undefined, 'month', 2_500_000, undefined],
    ['￦10,320', 'hour', 'hour', 10_320, undefined],
    ['KRW 2,500,000', 'month', 'month', 2_500_000, undefined],
    // Ranges.
    ['240~260만원', 'month', 'month', 2_400_000, 2_600_000],
    ['월급 240만원 – 260만원', undefined, 'month', 2_400_000, 2_600_000],
    ['월급 240만원 — 260만원', undefined, 'month', 2_400_000, 2_600_000],
    ['2~3천만원', 'year', 'year', 20_000_000, 30_000_000],
    ['2,500 ~ 3천만원', 'year', 'year', 25_000_000, 30_000_000],
    ['3천 ~ 3천5백만원', 'year', 'year', 30_000_000, 35_000_000],
    ['시급 10,320원 이상 12,000원 이하', undefined, 'hour', 10_320, 12_000],
    ['월 240만원부터 260만원까지', undefined, 'month', 2_400_000, 2_600_000],
    ['월급 240만원에서 260만원', undefined, 'month', 2_400_000, 2_600_000],
    ['월급 240만원 ~ (협의)', undefined, 'month', 2_400_000, undefined],
    // Remarks.
    ['9,000원 (협의)', 'hour', 'hour', 9_000, undefined],
    ['9,000원(세전)', 'hour', 'hour', 9_000, undefined],
    ['세전 250만원', 'month', 'month', 2_500_000, undefined],
    ['약 250만원', 'month', 'month', 2_500_000, undefined],
    ['250만원 정도', 'month', 'month', 2_500_000, undefined],
    ['250만원 내외', 'month', 'month', 2_500_000, undefined],
    ['월급 최소 250만원', undefined, 'month', 2_500_000, undefined],
    ['기본급 250만원', 'month', 'month', 2_500_000, undefined],
    ['3,000만원 + 성과급', 'year', 'year', 30_000_000, undefined],
    ['250만원 + 상여금 400%', 'month', 'month', 2_500_000, undefined],
    ['250만원+α', 'month', 'month', 2_500_000, undefined],
    ['월 250만원, 식대 별도', undefined, 'month', 2_500_000, undefined],
    ['월 250만원 수당포함', undefined, 'month', 2_500_000, undefined],
    ['250만원(제수당 및 퇴직금 별도)', 'month', 'month', 2_500_000, undefined],
    ['월급 230만원 (기본급 200만원, 수당 30만원)', undefined, 'month', 2_300_000, undefined],
    ['시급 10,320원 (주 40시간, 4대보험)', undefined, 'hour', 10_320, undefined],
    ['시급 10,320원, 주 40시간', undefined, 'hour', 10_320, undefined],
    ['월급 250만원, 연 2회 상여금', undefined, 'month', 2_500_000, undefined],
    ['시급 12,400원 [주휴수당 포함]', undefined, 'hour', 12_400, undefined],
    ['일급 12만원(8시간)', undefined, 'day', 120_000, undefined],
    ['1일 8시간 일급 12만원', undefined, 'day', 120_000, undefined],
    ['시급 10,320원/주 40시간', undefined, 'hour', 10_320, undefined],
    ['월급 209만 6,270원', undefined, 'month', 2_096_270, undefined],
    ['10,320원/시간', undefined, 'hour', 10_320, undefined],
    ['250만원/월', undefined, 'month', 2_500_000, undefined],
    ['월급(세전) 250만원', undefined, 'month', 2_500_000, undefined],
    ['월급 (250만원 이상)', undefined, 'month', 2_500_000, undefined],
    ['(월급) 250만원', undefined, 'month', 2_500_000, undefined],
    ['협의 (250만원 이상)', 'month', 'month', 2_500_000, undefined],
    ['월급 250만원 이상 협의 가능', undefined, 'month', 2_500_000, undefined],
    ['월급 250만원, 경력에 따라 협의', undefined, 'month', 2_500_000, undefined],
    // The words for the unit.
    ['시간급 10,320원', undefined, 'hour', 10_320, undefined],
    ['시간당 10,320원', undefined, 'hour', 10_320, undefined],
    ['시급제 10,320원', undefined, 'hour', 10_320, undefined],
    ['1일 12만원', undefined, 'day', 120_000, undefined],
    ['하루 12만원', undefined, 'day', 120_000, undefined],
    ['월급여 250만원', undefined, 'month', 2_500_000, undefined],
    ['월 급여: 250만원', undefined, 'month', 2_500_000, undefined],
    ['월급제 250만원', undefined, 'month', 2_500_000, undefined],
    ['연봉제 3,000만원', undefined, 'year', 30_000_000, undefined],
    ['급여 250만원', 'month', 'month', 2_500_000, undefined],
  ])('%s', (given, unit, expectedUnit, min, max) => {
    expect(readPay(given, unit)).toEqual({
      kind: 'pay',
      pay: { unit: expectedUnit, min, ...(max !== undefined && { max }) },
    });
  });

  test.each([
    '면접 후 결정',
    '면접후결정',
    '회사내규',
    '회사 내규에 따름',
    '급여 협의',
    '월급 면접 후 결정',
    '월급 (면접 후 협의)',
    '추후 협의',
    '경력에 따라 협의',
    '비공개',
    '',
  ])('%s is pay that is not disclosed', (given) => {
    expect(readPay(given, 'month')).toEqual({ kind: 'undisclosed' });
  });

  test.each<[string, WageUnit | undefined]>([
    ['250만원', undefined],
    ['300만원 이하', 'month'],
    ['300만원 (이하)', 'month'],
    ['최대 300만원', 'month'],
    ['~ 300만원', 'month'],
    ['월급 300만원까지 가능', undefined],
    ['3,000만원 ~ 2,000만원', 'year'],
    ['0원', 'month'],
    ['많이 드립니다', 'month'],
    ['99999999999999만원', 'month'],
    ['100달러', 'hour'],
    ['250만원 300만원', 'month'],
    ['월급 250만원 초과', undefined],
    // Net pay is not gross pay.
    ['세후 250만원', 'month'],
    ['250만원 (세후)', 'month'],
    ['실수령 250만원', 'month'],
    // The part to count is unknown.
    ['기본급 200만원 + 수당 50만원', 'month'],
    ['성과급 100만원', 'month'],
    ['상여금 250만원 별도', 'month'],
    ['월 평균 300만원', undefined],
  ])('%s beside %s is not understood', (given, unit) => {
    expect(readPay(given, unit)).toEqual({ kind: 'unknown' });
  });

  test.each<[string, WageUnit | undefined]>([
    ['주급 60만원', undefined],
    ['주당 60만원', undefined],
    ['주급 60만원', 'month'],
    ['건별 3,000원', undefined],
    ['건당 3,000원', 'hour'],
    ['월급 250만원', 'year'],
    ['시급 9,000원', 'month'],
  ])('%s beside %s counts in another unit', (given, unit) => {
    expect(readPay(given, unit)).toEqual({ kind: 'other-unit' });
  });

  test('a line of 1,000 characters is read, a longer one is not', () => {
    const line = (length: number): string => '250만원'.padEnd(length, ' ');
    expect(readPay(line(1_000), 'month')).toMatchObject({ kind: 'pay', pay: { min: 2_500_000 } });
    expect(readPay(line(1_001), 'month')).toEqual({ kind: 'unknown' });
    expect(payUnit('월급'.padEnd(1_000, ' '))).toBe('month');
    expect(payUnit('월급'.padEnd(1_001, ' '))).toBeUndefined();
  });

  test('no amount beyond the contract ever comes out, and reading takes linear time', () => {
    const words = '월급 연봉 시급 만 천 백 십 억 원 ~ , . 1 25 000 삼 이상 이하 협의 ( ) + 성과급 세후'.split(' ');
    const part = fc.constantFrom(' ', ...words);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const read = readPay(parts.join(''), 'month');
        if (read.kind !== 'pay') return;
        for (const amount of [read.pay.min, read.pay.max ?? read.pay.min]) {
          expect(Number.isInteger(amount)).toBe(true);
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(10_000_000_000);
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
    for (const unit of ['1,', '1', '만', '천만', '천', ' ', '~', '협의', '면접후', '(', '(협의)', '수당포함', '+'])
      for (const text of [unit.repeat(100_000), `250만원${unit.repeat(100_000)}`])
        expect(['pay', 'undisclosed', 'unknown']).toContain(readPay(text, 'month').kind);
  });
});

test.each<[string, WageUnit | undefined]>([
  ['시급', 'hour'],
  ['시간급', 'hour'],
  ['H', 'hour'],
  ['일급', 'day'],
  ['월급', 'month'],
  ['월급여', 'month'],
  ['연봉', 'year'],
  ['연봉 4,000만원 이상', 'year'],
  ['월급제(정규)', 'month'],
  ['시급+인센티브', 'hour'],
  ['주 5일 월급', 'month'],
  ['주급(정규)', undefined],
  ['월급 또는 시급', undefined],
  ['주급', undefined],
  ['건별', undefined],
  ['기타', undefined],
])('the unit word %s is %s', (given, unit) => {
  expect(payUnit(given)).toBe(unit);
});

test.each([
  ['2500000', 2_500_000],
  ['2,500,000', 2_500_000],
  [2_500_000, 2_500_000],
  ['2500000.00', 2_500_000],
  ['２５０００００', 2_500_000],
  ['9,000원', 9_000],
  ['250만원', 2_500_000],
  [1, 1],
  [10_000_000_000, 10_000_000_000],
  [10_000_000_001, undefined],
  [0, undefined],
  ['0', undefined],
  [-5, undefined],
  [10.5, undefined],
  ['약간', undefined],
  [Number.NaN, undefined],
  [null, undefined],
])('the number %j is %j won', (given, won) => {
  expect(wonAmount(given)).toBe(won);
});
