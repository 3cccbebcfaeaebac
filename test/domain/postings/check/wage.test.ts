import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from '../../../../functions/contracts/posting.ts';
import {
  fraction,
  isBelow,
  over,
  plus,
  times,
  wholeWon,
} from '../../../../functions/domain/postings/check/fraction.ts';
import { check, codes } from '../../../support/check-support.ts';

/** Minimum wage 2026: 10,320; 2027: 10,700, published on 2026-08-05. */
const wage = (unit: string, min: number, more: Partial<Posting> = {}) =>
  check({ wage: { unit, min }, startsOn: '2027-03-01', ...more });

test('10,500 won an hour is warned when work starts on 2026-12-31 and refused when it starts on 2027-01-01', () => {
  const before = check({ wage: { unit: 'hour', min: 10_500 }, startsOn: '2026-12-31' });
  expect(codes(before)).toEqual(['wage-soon-below-minimum']);
  expect(before[0]).toMatchObject({
    severity: 'warn',
    limit: 10_700,
    citation: { statute: '최저임금법', status: 'announced' },
  });
  const after = check({ wage: { unit: 'hour', min: 10_500 }, startsOn: '2027-01-01' });
  expect(codes(after)).toEqual(['wage-below-minimum']);
  expect(after[0]).toMatchObject({
    severity: 'refuse',
    actual: 10_500,
    limit: 10_700,
    citation: { statute: '최저임금법' },
  });
});

test('without a starting day the day of checking counts', () => {
  expect(codes(check({ wage: { unit: 'hour', min: 10_320 } }))).toEqual(['wage-soon-below-minimum']);
  expect(codes(check({ wage: { unit: 'hour', min: 10_319 } }))).toEqual(['wage-below-minimum']);
});

test('before its publication the wage of 2027 is not known: the one of 2026 counts as a floor only', () => {
  const knownOn = '2026-08-04';
  expect(codes(check({ wage: { unit: 'hour', min: 10_320 }, startsOn: '2027-01-01' }, { knownOn }))).toEqual([]);
  expect(codes(check({ wage: { unit: 'hour', min: 10_319 }, startsOn: '2027-01-01' }, { knownOn }))).toEqual([
    'wage-below-minimum',
  ]);
  expect(
    codes(check({ wage: { unit: 'hour', min: 10_320 }, startsOn: '2027-01-01' }, { knownOn: '2026-08-05' })),
  ).toEqual(['wage-below-minimum']);
  const on = '2019-12-31';
  expect(codes(check({ wage: { unit: 'hour', min: 100 }, opensOn: on }, { on, knownOn: on }))).toEqual([]);
});

test('work starts neither before applications open nor before the day of checking: the latest of the days decides', () => {
  const pay = { wage: { unit: 'hour', min: 10_500 } };
  expect(codes(check({ ...pay, opensOn: '2026-12-31' }))).toEqual(['wage-soon-below-minimum']);
  expect(codes(check({ ...pay, opensOn: '2027-01-01' }))).toEqual(['wage-below-minimum']);
  expect(codes(check({ ...pay, opensOn: '2027-01-01', startsOn: '2026-12-28' }))).toEqual(['wage-below-minimum']);
  const newYear = { on: '2027-01-01', knownOn: '2027-01-01' };
  expect(codes(check(pay, newYear))).toEqual(['wage-below-minimum']);
  expect(codes(check({ ...pay, startsOn: '2026-12-01' }, newYear))).toEqual(['wage-below-minimum']);
  expect(check({ ...pay, opensOn: '2027-01-04' })[0]?.message).toContain(
    '일을 시작할 수 있는 가장 이른 날(2027년 1월 4일(월))의',
  );
  expect(check({ ...pay, startsOn: '2027-01-04' })[0]?.message).toContain('일을 시작하는 날(2027년 1월 4일(월))의');
});

test('a day is divided by its hours', () => {
  expect(codes(wage('day', 85_600, { dailyHours: 8 }))).toEqual([]);
  expect(codes(wage('day', 85_599, { dailyHours: 8 }))).toEqual(['wage-below-minimum']);
  expect(codes(wage('day', 80_250, { weeklyHours: 37.5, daysPerWeek: 5 }))).toEqual([]);
  expect(codes(wage('day', 80_249, { weeklyHours: 37.5, daysPerWeek: 5 }))).toEqual(['wage-below-minimum']);
});

test('a full-time month between 208.57 and 209 hours is warned of its rounding', () => {
  expect(codes(wage('month', 2_236_300, { weeklyHours: 40 }))).toEqual([]);
  expect(codes(wage('month', 2_236_299, { weeklyHours: 40 }))).toEqual(['wage-monthly-rounding']);
  // 10,700 × 48 × 365 ÷ 84 = 2,231,714.28…
  expect(codes(wage('month', 2_231_715, { weeklyHours: 40 }))).toEqual(['wage-monthly-rounding']);
  expect(codes(wage('month', 2_231_714, { weeklyHours: 40 }))).toEqual(['wage-below-minimum']);
});

test('under 15 hours a week there is no paid weekly holiday', () => {
  // 14 h: 10,700 × 14 × 365 ÷ 84 = 650,916.6…; 15 h: 10,700 × 18 × 365 ÷ 84 = 836,892.8…
  expect(codes(wage('month', 650_917, { weeklyHours: 14 }))).toEqual([]);
  expect(codes(wage('month', 650_916, { weeklyHours: 14 }))).toEqual(['wage-below-minimum']);
  expect(codes(wage('month', 836_893, { weeklyHours: 15 }))).toEqual([]);
  expect(codes(wage('month', 836_892, { weeklyHours: 15 }))).toEqual(['wage-below-minimum']);
});

test('the weekly hours may be said as days and hours; the reading that favours the employer counts', () => {
  expect(codes(wage('month', 2_236_300, { weeklyHours: undefined, dailyHours: 8, daysPerWeek: 5 }))).toEqual([]);
  expect(codes(wage('month', 2_236_300, { weeklyHours: 40, dailyHours: 9, daysPerWeek: 5 }))).toEqual([]);
});

test('the paid holiday is never longer than eight hours', () => {
  // 44 h + 8 h: 10,700 × 52 × 365 ÷ 84 = 2,417,690.4…
  expect(codes(wage('month', 2_417_691, { weeklyHours: 44 }))).toEqual([]);
  expect(codes(wage('month', 2_417_690, { weeklyHours: 44 }))).toEqual(['wage-below-minimum']);
});

test('a year is twelve months', () => {
  expect(codes(wage('year', 26_835_600, { weeklyHours: 40 }))).toEqual([]);
  expect(codes(wage('year', 26_835_599, { weeklyHours: 40 }))).toEqual(['wage-monthly-rounding']);
  expect(codes(wage('year', 26_780_571, { weeklyHours: 40 }))).toEqual(['wage-below-minimum']);
});

test('pay by day, month or year without hours is warned, never refused', () => {
  for (const unit of ['day', 'month', 'year'])
    expect(codes(wage(unit, 10_700, { weeklyHours: undefined }))).toEqual(['wage-hours-missing']);
});

test('a day, month or year that pays less than one hour of the minimum wage is held: its amount is in another unit', () => {
  for (const unit of ['day', 'month', 'year'])
    expect(codes(wage(unit, 10_699, { weeklyHours: undefined }))).toEqual(['wage-unit-suspected']);
  expect(wage('month', 290, { weeklyHours: undefined })).toMatchObject([
    { code: 'wage-unit-suspected', severity: 'hold', path: 'wage.min', actual: 290 },
  ]);
});

test('with hours, an amount is held below 1/100 of what is lawful if 10,000 times it would be lawful, else refused', () => {
  // 40 hours: 10,700 × 48 × 365 ÷ 84 = 2,231,714.28… a month; 1/100 is 22,317.14…, 1/10,000 is 223.17….
  expect(codes(wage('month', 290))).toEqual(['wage-unit-suspected']);
  expect(codes(wage('month', 224))).toEqual(['wage-unit-suspected']);
  expect(codes(wage('month', 223))).toEqual(['wage-below-minimum']);
  expect(codes(wage('month', 22_317))).toEqual(['wage-unit-suspected']);
  expect(codes(wage('month', 22_318))).toEqual(['wage-below-minimum']);
  expect(codes(wage('hour', 2))).toEqual(['wage-unit-suspected']);
  expect(codes(wage('hour', 1))).toEqual(['wage-below-minimum']);
  expect(codes(wage('hour', 107))).toEqual(['wage-below-minimum']);
  expect(codes(wage('day', 8, { dailyHours: 8 }))).toEqual(['wage-below-minimum']);
  expect(codes(wage('day', 9, { dailyHours: 8 }))).toEqual(['wage-unit-suspected']);
  expect(codes(wage('year', 3_000))).toEqual(['wage-unit-suspected']);
});

test('an allowance is nobody’s minimum wage, however small', () => {
  expect(
    codes(check({ payKind: 'allowance', programme: 'senior-contribution', wage: { unit: 'day', min: 290 } })),
  ).toEqual([]);
});

test('an hourly wage that holds the weekly holiday is divided by 1.2', () => {
  const description = '시급은 주휴수당 포함 금액입니다.';
  expect(codes(wage('hour', 12_840, { description }))).toEqual([]);
  expect(codes(wage('hour', 12_839, { description }))).toEqual(['wage-below-minimum']);
  expect(codes(wage('hour', 10_700, { description: '주휴수당 별도' }))).toEqual([]);
  expect(codes(wage('hour', 10_700, { description: '주휴수당은 포함하지 않은 금액' }))).toEqual([]);
  expect(codes(wage('hour', 10_700, { description, weeklyHours: 14 }))).toEqual([]);
});

test('with a range the upper end decides about refusal; a lower end below the minimum is held', () => {
  const range = (min: number, max: number) => check({ wage: { unit: 'hour', min, max }, startsOn: '2027-03-01' });
  expect(codes(range(10_000, 10_699))).toEqual(['wage-below-minimum']);
  expect(range(10_000, 12_000)).toMatchObject([
    { code: 'wage-range-below-minimum', severity: 'hold', path: 'wage.min', actual: 10_000, limit: 10_700 },
  ]);
  expect(codes(range(10_699, 10_700))).toEqual(['wage-range-below-minimum']);
  expect(codes(range(10_700, 12_000))).toEqual([]);
  expect(range(12_000, 11_000).map(({ code, path }) => [code, path])).toEqual([['unknown-value', 'wage.max']]);
});

test('an undisclosed wage is warned', () => {
  expect(codes(check({ wage: undefined }))).toEqual(['wage-undisclosed']);
});

test('a unit that nobody knows is told and not judged', () => {
  expect(codes(check({ wage: { unit: 'piece', min: 10 } }))).toEqual(['unknown-value']);
});

test('an allowance is paid only by a programme that pays one', () => {
  const allowance: Partial<Posting> = { payKind: 'allowance', wage: { unit: 'hour', min: 3_000 } };
  expect(codes(check({ ...allowance, programme: 'senior-contribution' }))).toEqual([]);
  expect(codes(check({ ...allowance, programme: 'public-works' }))).toEqual(['wage-below-minimum', 'unknown-value']);
  expect(codes(check(allowance))).toEqual(['wage-below-minimum', 'unknown-value']);
});

const trainee = (change: Partial<Posting>) =>
  codes(
    check({
      startsOn: '2027-03-01',
      wage: { unit: 'hour', min: 10_700 },
      contractMonths: 12,
      probation: { months: 3, payRatio: 0.9 },
      ...change,
    }),
  );

test('a trainee may get 90 % for up to 3 months of a contract of a year or more, not for simple labour', () => {
  expect(trainee({})).toEqual([]);
  expect(trainee({ contractMonths: undefined, employmentType: 'regular' })).toEqual([]);
  expect(trainee({ probation: { months: 3, payRatio: 0.89 } })).toEqual(['wage-below-minimum']);
  expect(trainee({ probation: { months: 4, payRatio: 0.9 } })).toEqual(['wage-below-minimum']);
  expect(trainee({ contractMonths: 11 })).toEqual(['wage-below-minimum']);
  expect(trainee({ occupation: { scheme: 'KECO', code: '89' } })).toEqual(['wage-below-minimum']);
  expect(trainee({ occupation: { scheme: 'KECO', code: '5611' } })).toEqual(['wage-below-minimum']);
});

test('where the facts that decide about trainee pay are missing, the posting is warned', () => {
  expect(trainee({ contractMonths: undefined, employmentType: 'fixed-term' })).toEqual(['probation-facts-missing']);
  expect(trainee({ occupation: { scheme: 'KECO', code: '54' } })).toEqual(['probation-facts-missing']);
  expect(trainee({ probation: { months: 3 } })).toEqual(['probation-facts-missing']);
});

test('trainee pay that still reaches the full minimum is nobody’s concern', () => {
  expect(trainee({ wage: { unit: 'hour', min: 11_889 }, contractMonths: 6 })).toEqual([]);
  expect(trainee({ wage: { unit: 'hour', min: 11_888 }, contractMonths: 6 })).toEqual(['wage-below-minimum']);
  expect(trainee({ wage: { unit: 'hour', min: 11_889 }, probation: { months: 6 } })).toEqual([]);
});

test('the arithmetic is exact', () => {
  expect(isBelow(fraction(0.1), over(fraction(1), fraction(10)))).toBe(false);
  expect(plus(fraction(0.1), fraction(0.2)).n * 10n === plus(fraction(0.1), fraction(0.2)).d * 3n).toBe(true);
  expect(wholeWon(times(fraction(1e-7), fraction(10_000_000)))).toBe(1);
  expect(wholeWon(fraction(1e21))).toBe(1e21);
});

test('a day that pays the minimum for its hours is never refused, one won less always is', () => {
  const isRefused = (amount: number, dailyHours: number): boolean =>
    codes(wage('day', amount, { dailyHours, weeklyHours: undefined })).includes('wage-below-minimum');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 240 }), (tenths) => {
      const least = Math.ceil((10_700 * tenths) / 10);
      expect([isRefused(least, tenths / 10), isRefused(least - 1, tenths / 10)]).toEqual([false, true]);
    }),
    { seed: 20261123, numRuns: 200 },
  );
  expect(isRefused(85_600, 8)).toBe(false);
});

test('where the stated hourly amount was divided, the finding shows the sum', () => {
  const [finding] = wage('hour', 11_000, { description: '시급은 주휴수당 포함 금액입니다.' });
  expect(finding).toMatchObject({ code: 'wage-below-minimum', actual: 9166 });
  expect(finding?.message).toContain('시급 11,000원 ÷ 1.2 = 9,166원');
});

test('where watch work or a farm may know no paid weekly holiday, pay between the two readings is held', () => {
  // 40 hours without a holiday: 10,700 × 40 × 365 ÷ 84 = 1,859,761.9…
  const watch = { weeklyHours: 40, description: '아파트 경비원, 격일 근무' };
  expect(wage('month', 1_859_762, watch)).toMatchObject([{ code: 'wage-text-below-minimum', severity: 'hold' }]);
  expect(codes(wage('month', 1_859_761, watch))).toEqual(['wage-below-minimum']);
  expect(codes(wage('month', 1_859_762, { weeklyHours: 40 }))).toEqual(['wage-below-minimum']);
  expect(codes(wage('month', 1_859_762, { weeklyHours: 40, description: '출장 경비 지원' }))).toEqual([
    'wage-below-minimum',
  ]);
  expect(codes(wage('month', 1_859_762, { weeklyHours: 40, occupation: { scheme: 'KECO', code: '54' } }))).toEqual([
    'wage-text-below-minimum',
  ]);
});

test('with the approval of watch work, and in farming and fishing, no paid weekly holiday is reckoned', () => {
  const approved = { weeklyHours: 40, description: '감시·단속적 근로 승인을 받은 사업장입니다' };
  expect(codes(wage('month', 1_859_762, approved))).toEqual([]);
  expect(codes(wage('month', 1_859_761, approved))).toEqual(['wage-below-minimum']);
  const farm = {
    weeklyHours: 40,
    company: { name: '가상농원', registrationNumber: '609-81-00000', industry: '01131' },
  };
  expect(codes(wage('month', 1_859_762, farm))).toEqual([]);
  expect(codes(wage('month', 1_859_761, farm))).toEqual(['wage-below-minimum']);
});

test('pay of crew, of a household and with a permission is held and never refused', () => {
  for (const description of ['어선 갑판원', '가사사용인 입주 근무', '최저임금 적용 제외 인가를 받았습니다'])
    expect(codes(wage('hour', 9000, { description }))).toEqual(['wage-text-below-minimum']);
});
