import { describe, expect, test } from 'vitest';
import { fromJobPosting } from '../../../../functions/domain/messages/conversion/from-job-posting.ts';

/** An invented JobPosting in which only the pay matters. */
const one = (change: object) => {
  const { postings, findings } = fromJobPosting({
    '@type': 'JobPosting',
    title: '용접 기술자',
    description: '용접을 합니다.',
    hiringOrganization: { name: '가상정밀', taxID: '123-45-67891' },
    jobLocation: { address: '경남 창원시 성산구 가상로 10' },
    occupationalCategory: '823',
    ...change,
  });
  return { posting: postings[0] ?? {}, findings };
};

const salary = (value: unknown, currency: string | undefined = 'KRW') => ({ baseSalary: { currency, value } });

describe('pay of a JobPosting', () => {
  test.each([
    [salary({ value: 10_320, unitText: 'HOUR' }), { unit: 'hour', min: 10_320 }],
    [salary({ value: '90,000', unitText: 'DAY' }), { unit: 'day', min: 90_000 }],
    [salary({ minValue: 30_000_000, maxValue: 30_000_000, unitText: 'YEAR' }), { unit: 'year', min: 30_000_000 }],
    [{ baseSalary: { currency: 'KRW', value: 2_500_000, unitText: 'MONTH' } }, { unit: 'month', min: 2_500_000 }],
    // Any place for the parts of an amount.
    [{ baseSalary: [{ currency: 'KRW', value: { value: 10_320, unitText: 'HOUR' } }] }, { unit: 'hour', min: 10_320 }],
    [
      { baseSalary: { value: { currency: 'KRW', value: { value: 10_320, unitText: 'HOUR' } } } },
      { unit: 'hour', min: 10_320 },
    ],
    [
      { salaryCurrency: 'KRW', baseSalary: { minValue: 2_400_000, maxValue: 2_600_000, unitText: 'MONTH' } },
      { unit: 'month', min: 2_400_000, max: 2_600_000 },
    ],
    [
      { baseSalary: { '@type': 'UnitPriceSpecification', price: 10_320, priceCurrency: 'KRW', unitCode: 'HUR' } },
      { unit: 'hour', min: 10_320 },
    ],
    // Amounts in words.
    [salary({ value: '9,000원 (협의)', unitText: 'HOUR' }), { unit: 'hour', min: 9_000 }],
    [salary({ value: '240만원 ~ 260만원', unitText: 'MONTH' }), { unit: 'month', min: 2_400_000, max: 2_600_000 }],
    [
      salary({ minValue: '2,400,000원', maxValue: '260만원', unitText: '월급' }),
      { unit: 'month', min: 2_400_000, max: 2_600_000 },
    ],
    [salary({ value: '１０，３２０', unitText: '시급' }), { unit: 'hour', min: 10_320 }],
    [salary('월급 250만원'), { unit: 'month', min: 2_500_000 }],
    [{ baseSalary: '시급 9,000원(세전)' }, { unit: 'hour', min: 9_000 }],
    [{ baseSalary: ['월급 250만원'] }, { unit: 'month', min: 2_500_000 }],
  ])('%j', (change, wage) => {
    expect(one(change)).toMatchObject({ posting: { wage }, findings: [] });
  });

  test.each([
    ['per hour', 'hour'],
    ['HUR', 'hour'],
    ['HOURS', 'hour'],
    ['hourly', 'hour'],
    ['an hour', 'hour'],
    ['/hr', 'hour'],
    ['PER_HOUR', 'hour'],
    ['https://schema.org/HOUR', 'hour'],
    ['schema:Hour', 'hour'],
    ['시간급', 'hour'],
    ['DAY', 'day'],
    ['per day', 'day'],
    ['MON', 'month'],
    ['monthly', 'month'],
    ['월급여', 'month'],
    ['ANN', 'year'],
    ['annually', 'year'],
    ['per annum', 'year'],
    ['yearly', 'year'],
  ])('%s is a word for %s, as unitText and as unitCode', (word, unit) => {
    for (const name of ['unitText', 'unitCode'])
      expect(one(salary({ value: 9_000, [name]: word }))).toMatchObject({
        posting: { wage: { unit, min: 9_000 } },
        findings: [],
      });
  });

  test.each([
    ['another currency', salary({ value: 3_000, unitText: 'MONTH' }, 'USD')],
    ['an empty currency', salary({ value: 2_500_000, unitText: 'MONTH' }, '')],
    ['nothing', salary({ value: 0, minValue: 0, maxValue: 0, unitText: 'MONTH' })],
    ['less than nothing', salary({ value: -1, unitText: 'MONTH' })],
    ['parts of a won', salary({ value: 10_320.5, unitText: 'HOUR' })],
    ['only a maximum', salary({ maxValue: 3_000_000, unitText: 'MONTH' })],
    ['no unit', salary({ value: 2_500_000 })],
    ['a number by itself', { baseSalary: 2_500_000, salaryCurrency: 'KRW' }],
    ['two units', salary({ value: '월급 250만원', unitText: 'HOUR' })],
    ['a word', { baseSalary: '협의' }],
    ['an empty list', { baseSalary: [] }],
    ['two amounts', { baseSalary: ['월급 250만원', '시급 12,000원'] }],
    ['what is left after tax', salary({ value: '세후 250만원', unitText: 'MONTH' })],
  ])('%s is unknown and said so', (_name, change) => {
    const { posting, findings } = one(change);
    expect(posting.wage).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'unknown-value', path: 'wage' }]);
  });

  test.each(['WEEK', 'WEE', 'weekly', 'per week', '주급', '건별'])(
    'the unit %s is none of the contract: the finding says so, and a reader still sees the amount',
    (unitText) => {
      const { posting, findings } = one(salary({ value: 600_000, unitText }));
      expect(posting.wage).toBeUndefined();
      expect(findings).toMatchObject([{ code: 'unknown-value', path: 'wage', actual: unitText }]);
      expect(posting.description).toContain(`임금: 600,000 KRW (${unitText})`);
    },
  );

  test('a maximum below the minimum is handed on, for the check to read, and said', () => {
    const { posting, findings } = one(salary({ minValue: 3_000_000, maxValue: 2_000_000, unitText: 'MONTH' }));
    expect(posting.wage).toEqual({ unit: 'month', min: 3_000_000, max: 2_000_000 });
    expect(findings).toMatchObject([{ code: 'unknown-value', path: 'wage.max' }]);
  });

  test('what was said beside an amount stays in words; a plain amount is not said twice', () => {
    expect(one({ baseSalary: '월급 250만원 + 성과급' }).posting.description).toContain('임금: 월급 250만원 + 성과급');
    expect(one(salary({ value: '9,000원 (협의)', unitText: 'HOUR' })).posting.description).toContain(
      '임금: 9,000원 (협의)',
    );
    expect(one(salary({ value: 10_320, unitText: 'HOUR' })).posting.description).toBe('용접을 합니다.');
  });

  test('that is not given is not spoken of', () => {
    expect(one({})).toMatchObject({ posting: { wage: undefined }, findings: [] });
  });

  test('an amount that points at itself ends', () => {
    const graph = {
      '@graph': [
        { '@type': 'JobPosting', title: '조립', baseSalary: { '@id': '#a' } },
        { '@id': '#a', currency: 'KRW', value: { '@id': '#a' } },
      ],
    };
    expect(fromJobPosting(graph).findings.map(({ path }) => path)).toContain('wage');
  });
});
