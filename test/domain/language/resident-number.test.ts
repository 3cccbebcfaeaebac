import { describe, expect, test } from 'vitest';
import { findResidentNumber, maskResidentNumbers } from '../../../functions/domain/language/resident-number.ts';
import { INNOCENT_NUMBERS } from '../../support/innocent-numbers.ts';
import { POSITIONS, SPELLINGS } from '../../support/resident-number-spellings.ts';
import { checkInnocentNumbers, checkResidentNumbers } from '../../support/resident-numbers.ts';

const MASK = '******-*******';
const SEED = 20_260_131;

test('a number is found and masked, and nothing beside it, in every spelling and position (fault 39)', () => {
  expect(Object.keys(SPELLINGS).length).toBeGreaterThanOrEqual(120);
  expect(POSITIONS.length).toBeGreaterThanOrEqual(15);
  checkResidentNumbers({ runs: 4, seed: SEED });
});

test('of 10,000 telephones, business numbers, accounts, dates and amounts none is taken for one (fault 39)', () => {
  expect(Object.keys(INNOCENT_NUMBERS).length).toBeGreaterThanOrEqual(50);
  checkInnocentNumbers({ runs: 10_000, seed: SEED });
});

test('behind its own name a number of a year to come is one as well: an example in a form', () => {
  expect(findResidentNumber('외국인등록번호 작성 예시: 910507-8112233')).toEqual({ masked: MASK });
  expect(findResidentNumber('910507-8112233')).toBeUndefined();
  expect(findResidentNumber('접수번호 예시: 910507-8112233')).toBeUndefined();
});

describe('shape and date decide, not the checksum', () => {
  test.each(['210315-3000000', '200229-4123456', '000101-3000000', '991231-2999999', '19991231-2999999'])(
    '%s',
    (text) => {
      expect(findResidentNumber(text)).toEqual({ masked: MASK });
    },
  );
  test.each([
    ['a month that does not exist', '901301-1234567'],
    ['a day that does not exist', '900100-1234567'],
    ['30 February', '900230-1234567'],
    ['29 February of no leap year', '210229-3123456'],
    ['a digit of the 1800s', '900101-9234567'],
    ['a digit of no century', '900101-0234567'],
    ['another century than the year in full', '19900101-3234567'],
    ['a year in full that is the day of an order', '20261102-3234567'],
    ['a digit too many before', '0900101-1234567'],
    ['a digit too many behind', '900101-12345678'],
    ['a digit too few', '900101-123456'],
  ])('not with %s', (_, text) => {
    expect(findResidentNumber(text)).toBeUndefined();
    expect(maskResidentNumbers(text)).toBe(text);
  });
});

describe('the name directly before a number, or in brackets behind it, decides', () => {
  test.each([
    '법인번호 110111-1234567',
    '법인등록번호: 110111-1234567',
    '법인 등록번호(110111-1234567)',
    '채용번호 2611021234567',
    '접수번호 991130-1370264 로 문의',
    '발주 040315-4029916 건 포장',
    '사원코드 870911–2650318 로 로그인',
    '110111-1234567 (법인등록번호)',
    '농협 계좌 9001011234567',
  ])('%s is named otherwise: it is no resident number, and is masked', (text) => {
    expect(findResidentNumber(text)).toBeUndefined();
    expect(maskResidentNumbers(text)).toMatch(/\*{6}-\*{6,7}/);
    expect(maskResidentNumbers(text)).not.toMatch(/\d{6}/);
  });
  test.each([
    '110111-1234567',
    '은행원 900101-1234567',
    '은행원 주민번호 900101-1234567',
    '계좌번호와 주민번호 900101-1234567',
    '계좌 홍길동 900101-1234567',
    '등록번호 850714-5123467',
    '번호: 900101-1234567',
    'ARC No. 930808-6204517',
    '등록자 7508231056742 확인',
    '법인 대표자 900101-1234567',
    '개인번호 900101-1234567',
  ])('%s counts', (text) => {
    expect(findResidentNumber(text)).toBeDefined();
  });
  test.each([
    '연봉 240101 ~ 3600000',
    '900101 1234567원',
    '자본금 900101천원 매출 1234567',
    '접수기간 261102 - 2611301',
  ])('%s is an amount or a time, and stays', (text) => {
    expect(maskResidentNumbers(text)).toBe(text);
  });
});

test('thirteen digits in a word or a link are a key of something; with a mark between they count', () => {
  for (const text of [
    'https://example.com/jobs?id=9001011234567',
    '품번 A9001011234567',
    'x_9001011234567',
    '35.900101 1234567',
  ])
    expect(maskResidentNumbers(text), text).toBe(text);
  for (const text of [
    'https://example.com/jobs?id=900101-1234567',
    '9001011234567@people.example',
    '12-900101-1234567',
  ])
    expect(findResidentNumber(text), text).toBeDefined();
});

test('a telephone on a line is whole: what follows on the next line is no part of it', () => {
  expect(findResidentNumber('01012310123\n45명')).toBeUndefined();
  expect(findResidentNumber('9001011\n234567')).toBeDefined();
});

test('several numbers are all masked and the rest stays as it was written', () => {
  expect(maskResidentNumbers('ＡＢ 900101-1234567와 ９１０２０２－２３４５６７８ ｶﾞ')).toBe(
    `ＡＢ ${MASK}와 ${MASK} ｶﾞ`,
  );
});

describe('a long text is read to its end in time linear in its length (fault 44)', () => {
  test.each(
    '1|900101 |가|9 0 1 |\n9|900101가 |구|구 |구,|&#57|%39|\\u0039|O1|l|900101-|900101-\n|1\n|9001\n|1.1.1 |90년 |주민번호 |접수번호 900101-|\u1100\u1161|&|('.split(
      '|',
    ),
  )('%j', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const began = performance.now();
      expect(findResidentNumber(text)).toBeUndefined();
      return performance.now() - began;
    };
    // Work that grows with the square of the length would take minutes here.
    expect(time(100_000)).toBeLessThan(5_000);
  });
});
