import { describe, expect, test } from 'vitest';
import { readTelephone, shareableOf, shownAgain } from '../../../functions/domain/page/introduction-shares.ts';

const TODAY = '2026-11-02';

describe('a telephone number is read as people type it', () => {
  test.each([
    ['010-1234-5678', '010-1234-5678'],
    [' 010 1234 5678 ', '010-1234-5678'],
    ['01012345678', '010-1234-5678'],
    ['010–1234–5678', '010-1234-5678'],
    ['０１０－１２３４－５６７８', '010-1234-5678'],
    ['+82 10-1234-5678', '010-1234-5678'],
    ['+82 (0)10 1234 5678', '010-1234-5678'],
    ['82-10-1234-5678', '010-1234-5678'],
    ['(055) 212-1234', '055-212-1234'],
    ['02.123.4567', '02-123-4567'],
    ['0507-1234-5678', '0507-1234-5678'],
    ['+84 91 234 56 78', '+84912345678'],
  ])('%s', (typed, number) => expect(readTelephone(typed)).toEqual({ number }));

  test.each(['1234', '010-1234-56789012', '전화 주세요', '👷', '<b>01012345678</b>', '가'.repeat(80), '0'.repeat(80)])(
    'and %s is none',
    (typed) => expect(readTelephone(typed)).toEqual({ wrong: 'no-number' }),
  );

  test.each(['', '   ', '\u3000'])('nothing typed is no number either: %j', (typed) =>
    expect(readTelephone(typed)).toEqual({ wrong: 'absent' }),
  );

  test.each([
    '900101-1234567',
    '9001011234567',
    '+900101-1234567',
    '９００１０１－１２３４５６７',
    '전화 900101-1234567',
  ])('a resident number is refused as such and not shown again: %s', (typed) => {
    expect(readTelephone(typed)).toEqual({ wrong: 'resident-number' });
    expect(shownAgain(typed)).toBe('');
  });

  test('whatever may hold a resident number is not shown again, and anything else is, cut to what the field takes', () => {
    expect(shownAgain('010-900101-1234567')).toBe('');
    expect(shownAgain('010-12')).toBe('010-12');
    expect(shownAgain('👷'.repeat(40))).toBe('👷'.repeat(30));
  });
});

describe('what a registration says in a line', () => {
  test('of the career is the latest work, and how many more there are', () => {
    const career = [
      { occupation: '0271', from: '2010-01-01', to: '2012-12-31' },
      { occupation: '813101', from: '2015-03-02', to: '2021-08-31' },
    ];
    const { ko, en } = shareableOf({ career }, TODAY);
    expect(ko.career).toMatch(/^[^\d]+, 2015년 3월 2일~2021년 8월 31일 외 1건$/);
    expect(en.career).toMatch(/2 March 2015~31 August 2021 and 1 more$/);
  });

  test.each([undefined, '9999-12-31', TODAY])('of work that goes on (until %s) says so', (to) =>
    expect(
      shareableOf({ career: [{ occupation: '81', from: '2015-03-02', ...(to && { to }) }] }, TODAY).ko.career,
    ).toMatch(/2015년 3월 2일~현재$/),
  );

  test('of an occupation without a known name shows no code', () =>
    expect(shareableOf({ career: [{ occupation: 'X9', from: '2015-03-02' }] }, TODAY).ko.career).toMatch(
      /^이름을 알 수 없는 직종, /,
    ));

  test('of certificates names as many as fit a line, and how many more there are', () => {
    const certificates = Array.from({ length: 50 }, (_, index) => ({
      name: `${'👷가'.repeat(30)}${index}`,
      national: true,
    }));
    const line = shareableOf({ certificates }, TODAY).ko.certificates ?? '';
    expect(line).toMatch(/ 외 48개$/);
    expect(line.length).toBeLessThan(220);
  });

  test('keeps a resident number in a certificate’s name to itself', () =>
    expect(
      shareableOf({ certificates: [{ name: '자격 900101-1234567', national: false }] }, TODAY).ko.certificates,
    ).toBe('자격 ******-*******'));

  test('is nothing where the registration says nothing', () => {
    expect(shareableOf({}, TODAY).ko).toEqual({ career: undefined, certificates: undefined });
    expect(shareableOf({ career: [], certificates: [{ name: '\u200b', national: true }] }, TODAY).ko).toEqual({
      career: undefined,
      certificates: undefined,
    });
  });
});
