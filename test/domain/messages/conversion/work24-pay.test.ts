import { describe, expect, test } from 'vitest';
import { fromWork24 } from '../../../../functions/domain/messages/conversion/from-work24.ts';

/** An invented 고용24 entry in which only the pay matters. */
const one = (change: Readonly<Record<string, string>>) => {
  const { postings, findings } = fromWork24({
    wantedAuthNo: 'K1200026110001',
    title: '용접 기술자 모집',
    region: '경남 창원시 성산구',
    jobsCd: '823100',
    ...change,
  });
  return { posting: postings[0] ?? {}, findings: findings.map(({ path }) => path) };
};

describe('pay of a 고용24 entry', () => {
  test.each([
    [
      { salTpNm: '연봉', sal: '2,500만원 ~ 3,000만원', minSal: '25000000', maxSal: '30000000' },
      { unit: 'year', min: 25_000_000, max: 30_000_000 },
    ],
    [
      { salTpNm: '시급', sal: '10,320원', minSal: '10320' },
      { unit: 'hour', min: 10_320 },
    ],
    [
      { salTpNm: '일급', minSal: '90000', maxSal: '0' },
      { unit: 'day', min: 90_000 },
    ],
    [{ sal: '월급 250만원' }, { unit: 'month', min: 2_500_000 }],
    // Some exports give the numbers in 만원.
    [
      { salTpNm: '월급', sal: '250만원', minSal: '250' },
      { unit: 'month', min: 2_500_000 },
    ],
    // Remarks.
    [
      { salTpNm: '시급', sal: '9,000원 (협의)', minSal: '9000', maxSal: '0' },
      { unit: 'hour', min: 9_000 },
    ],
    [
      { salTpNm: '시급', sal: '9,000원(세전)' },
      { unit: 'hour', min: 9_000 },
    ],
    [
      { salTpNm: '연봉', sal: '3,000만원 + 성과급' },
      { unit: 'year', min: 30_000_000 },
    ],
    [
      { salTpNm: '연봉', sal: '3천5백만원' },
      { unit: 'year', min: 35_000_000 },
    ],
    [
      { salTpNm: '시간급', sal: '10,320원' },
      { unit: 'hour', min: 10_320 },
    ],
    // The element for the unit holds everything.
    [{ salTpNm: '연봉 4,000만원 이상' }, { unit: 'year', min: 40_000_000 }],
    [
      { salTpNm: '시급 9,000원', minSal: '9000' },
      { unit: 'hour', min: 9_000 },
    ],
    // The numbers count, even if the words say otherwise.
    [
      { salTpNm: '시급', sal: '면접 후 결정', minSal: '9000' },
      { unit: 'hour', min: 9_000 },
    ],
    [
      { salTpNm: '월급', sal: '240만원 이상', minSal: '2400000', maxSal: '2600000' },
      { unit: 'month', min: 2_400_000, max: 2_600_000 },
    ],
    [
      { salTpNm: '월급', sal: '', minSal: '240만원', maxSal: '２６０００００' },
      { unit: 'month', min: 2_400_000, max: 2_600_000 },
    ],
  ])('%j', (change, wage) => {
    expect(one(change)).toMatchObject({ posting: { wage }, findings: [] });
  });

  test.each([
    ['words that are not understood', { salTpNm: '월급', sal: '능력껏', minSal: '2500000' }],
    ['what is left after tax', { salTpNm: '월급', sal: '세후 230만원', minSal: '2500000' }],
    ['another amount in words', { salTpNm: '월급', sal: '260만원', minSal: '2500000' }],
  ])('beside %s the numbers count, and it is said', (_name, change) => {
    expect(one(change)).toMatchObject({ posting: { wage: { unit: 'month', min: 2_500_000 } }, findings: ['wage'] });
  });

  test('a maximum below the minimum is handed on, for the check to read, and said', () => {
    expect(one({ salTpNm: '월급', minSal: '3000000', maxSal: '2000000' })).toMatchObject({
      posting: { wage: { unit: 'month', min: 3_000_000, max: 2_000_000 } },
      findings: ['wage.max'],
    });
  });

  test.each(['면접 후 결정', '회사내규', '협의'])('%s is undisclosed, not misunderstood', (sal) => {
    expect(one({ salTpNm: '월급', sal, minSal: '0' })).toMatchObject({ posting: { wage: undefined }, findings: [] });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a week', { salTpNm: '주급', sal: '60만원', minSal: '600000' }, '주급 60만원'],
    ['a week in numbers only', { salTpNm: '주급', minSal: '600000', maxSal: '0' }, '주급 600,000'],
    ['pay by the piece', { salTpNm: '건별', sal: '3,000원', minSal: '3000' }, '건별 3,000원'],
    ['two units', { salTpNm: '연봉', sal: '월급 250만원', minSal: '2500000' }, '연봉 월급 250만원'],
    ['an amount without a unit', { minSal: '2500000' }, '2,500,000'],
    ['a number that is none', { salTpNm: '월급', minSal: '약간' }, '월급'],
    ['words', { salTpNm: '월급', sal: '능력에 따라 드립니다' }, '월급 능력에 따라 드립니다'],
    ['what is left after tax', { salTpNm: '월급', sal: '세후 250만원' }, '월급 세후 250만원'],
    ['a unit that is none, with an amount', { salTpNm: '40,000,000' }, '40,000,000'],
  ])('%s is unknown and said so, and a reader still sees it', (_name, change, words) => {
    const { posting, findings } = one(change);
    expect(posting.wage).toBeUndefined();
    expect(findings).toEqual(['wage']);
    expect(posting.description).toContain(`임금: ${words}`);
  });

  test('that is not given is not spoken of', () => {
    expect(one({})).toMatchObject({ posting: { wage: undefined }, findings: [] });
    expect(one({ salTpNm: '월급' })).toMatchObject({ posting: { wage: undefined }, findings: [] });
  });
});
