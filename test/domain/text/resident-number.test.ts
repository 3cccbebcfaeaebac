import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findResidentNumber, maskResidentNumbers } from '../../../functions/domain/text/resident-number.ts';

const RUNS = { seed: 20260131, numRuns: 200 };
const MASK = '******-*******';

const two = (value: number): string => String(value).padStart(2, '0');
const spaced = (text: string, mark = ' '): string => [...text].join(mark);
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Made-up numbers: any date of birth, any digit of sex and century, six random digits. */
const number = fc.record({
  year: fc.integer({ min: 0, max: 99 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  mark: fc.constantFrom('1', '2', '5', '6'),
  rest: fc.integer({ min: 0, max: 999_999 }),
});

/** The ways in which people write one: the two halves in, the text out. */
const SPELLINGS: Readonly<Record<string, (front: string, back: string) => string>> = {
  hyphen: (f, b) => `${f}-${b}`,
  'spaced hyphen': (f, b) => `${f} - ${b}`,
  'nothing between': (f, b) => f + b,
  space: (f, b) => `${f} ${b}`,
  'three spaces': (f, b) => `${f}   ${b}`,
  'no-break space': (f, b) => `${f}\u00a0${b}`,
  'full-width space': (f, b) => `${f}\u3000${b}`,
  tab: (f, b) => `${f}\t${b}`,
  dot: (f, b) => `${f}.${b}`,
  'middle dot': (f, b) => `${f}·${b}`,
  slash: (f, b) => `${f}/${b}`,
  comma: (f, b) => `${f}, ${b}`,
  underscore: (f, b) => `${f}_${b}`,
  tilde: (f, b) => `${f}~${b}`,
  'en dash': (f, b) => `${f}–${b}`,
  'em dash': (f, b) => `${f}—${b}`,
  'minus sign': (f, b) => `${f}−${b}`,
  'non-breaking hyphen': (f, b) => `${f}‑${b}`,
  'full-width': (f, b) => wide(`${f}-${b}`),
  'full-width without mark': (f, b) => wide(f + b),
  'zero-width in the middle': (f, b) => `${f}\u200b-\u200b${b}`,
  'zero-width everywhere': (f, b) => spaced(`${f}-${b}`, '\u200b'),
  'soft hyphen': (f, b) => `${f}\u00ad${b}`,
  'Hangul filler': (f, b) => `${f}\u3164${b}`,
  'Hangul between': (f, b) => `${f}다시${b}`,
  'Hangul and spaces between': (f, b) => `${f} 뒷자리는 ${b}`,
  'Hangul in brackets': (f, b) => `${f}(뒤)${b}`,
  'decomposed Hangul between': (f, b) => `${f} 다시 ${b}`.normalize('NFD'),
  'line break after the mark': (f, b) => `${f}-\n${b}`,
  'line break before the mark': (f, b) => `${f}\r\n-${b}`,
  'line break instead of the mark': (f, b) => `${f}\n${b}`,
  'line break inside the front': (f, b) => `${f.slice(0, 4)}\n${f.slice(4)}-${b}`,
  'line break inside the back': (f, b) => `${f}-${b.slice(0, 3)}\n${b.slice(3)}`,
  'date with dots': (f, b) => `${f.slice(0, 2)}.${f.slice(2, 4)}.${f.slice(4)}-${b}`,
  'date with hyphens': (f, b) => `${f.slice(0, 2)}-${f.slice(2, 4)}-${f.slice(4)}-${b}`,
  'date in words': (f, b) => `${f.slice(0, 2)}년 ${f.slice(2, 4)}월 ${f.slice(4)}일 ${b}`,
  'first digit set apart': (f, b) => `${f}-${b.slice(0, 1)} ${b.slice(1)}`,
  'digits one by one': (f, b) => `${spaced(f)} - ${spaced(b)}`,
  'in brackets': (f, b) => `(${f}-${b})`,
  'joined to a word': (f, b) => `주민번호${f}-${b}입니다`,
};

test.each(Object.entries(SPELLINGS))('found and masked, however it is written: %s', (_, spell) => {
  fc.assert(
    fc.property(
      number,
      fc.constantFrom('', '문의 ', '경력 3년, '),
      fc.constantFrom('', ' 까지', ' 연락 055-000-0000'),
      (made, before, after) => {
        const front = `${two(made.year)}${two(made.month)}${two(made.day)}`;
        const back = `${made.mark}${String(made.rest).padStart(6, '0')}`;
        const text = `${before}${spell(front, back)}${after}`;
        expect(findResidentNumber(text)).toEqual({ masked: MASK });
        const masked = maskResidentNumbers(text);
        expect(masked).toContain(MASK);
        expect(masked.normalize('NFKC').replace(/\D/g, '')).toBe(
          after.replace(/\D/g, '') === ''
            ? before.replace(/\D/g, '')
            : before.replace(/\D/g, '') + after.replace(/\D/g, ''),
        );
        expect(findResidentNumber(masked)).toBeUndefined();
      },
    ),
    RUNS,
  );
});

test('there are at least thirty spellings', () => {
  expect(Object.keys(SPELLINGS).length).toBeGreaterThanOrEqual(30);
});

test('shape and date decide, not the checksum', () => {
  expect(findResidentNumber('210315-3000000')).toBeDefined();
  expect(findResidentNumber('200229-4123456')).toBeDefined();
  for (const text of [
    '901301-1234567',
    '900100-1234567',
    '900230-1234567',
    '210229-3123456',
    '900101-9234567',
    '900101-0234567',
  ])
    expect(findResidentNumber(text), text).toBeUndefined();
});

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));
const join = (mark: fc.Arbitrary<string>, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(mark, ...parts).map(([by, ...rest]) => rest.join(by));
const mark = fc.constantFrom('-', ' ', '.', '');

const OTHER_NUMBERS = {
  mobile: join(mark, fc.constantFrom('010', '011', '016'), digits(4), digits(4)),
  'land line': join(mark, fc.constantFrom('02', '055', '051', '031'), digits(3), digits(4)),
  business: join(fc.constantFrom('-', ' ', ''), digits(3), digits(2), digits(5)),
  'account 3-4-4-2': join(fc.constant('-'), digits(3), digits(4), digits(4), digits(2)),
  'account 4-3-6': join(fc.constant('-'), digits(4), digits(3), digits(6)),
  'account 6-2-6': join(fc.constant('-'), digits(6), digits(2), digits(6)),
  'account 3-6-2-3': join(fc.constant('-'), digits(3), digits(6), digits(2), digits(3)),
  'account with its bank': digits(13).map((account) => `농협 ${account}`),
  'two phones': fc.tuple(digits(4), digits(4)).map(([a, b]) => `055-${a.slice(1)}-${b} / 010-${b}-${a}`),
  'phones on two lines': fc.tuple(digits(8), digits(8)).map(([a, b]) => `010${a}\n010${b}`),
  'corporate number': digits(7).map((serial) => `법인등록번호 110111-${serial}`),
} as const;

test.each(Object.entries(OTHER_NUMBERS))('never taken for one: %s', (_, other) => {
  fc.assert(
    fc.property(other, (text) => {
      expect(findResidentNumber(text)).toBeUndefined();
      expect(maskResidentNumbers(text)).toBe(text);
    }),
    RUNS,
  );
});

test('a period of dates, a postal code beside a telephone, a key in a link are none', () => {
  for (const text of [
    '2026-01-01 ~ 2026-12-31 1234567원',
    '우편번호 641234 전화 2123456',
    'https://example.com/jobs?id=9001011234567',
    '품번 A9001011234567',
    '900101-1******',
  ])
    expect(findResidentNumber(text), text).toBeUndefined();
});

test('several numbers are all masked and the rest stays as it was written', () => {
  expect(maskResidentNumbers('ＡＢ 900101-1234567와 ９１０２０２－２３４５６７８ ｶﾞ')).toBe(
    `ＡＢ ${MASK}와 ${MASK} ｶﾞ`,
  );
});

test('long texts that almost hold a number are read to their end', () => {
  // Ten times the longest description: work that grew with its square would end at the test's own limit.
  for (const piece of ['1', '900101 ', '가', '9 0 1 ', '\n9', '900101가 '])
    expect(findResidentNumber(piece.repeat(200_000 / piece.length)), JSON.stringify(piece)).toBeUndefined();
}, 20_000);
