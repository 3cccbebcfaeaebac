import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from '../../../functions/domain/language/comparable.ts';

const RUNS = { seed: 41, numRuns: 500 };
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const korean = fc.string({
  unit: fc.constantFrom(
    ...'창원가각힣한글 ＡａＢ１①㈜ㄱㅏㄴ'.split(''),
    '\u1100',
    '\u1161',
    '\u11a8',
    '\u3164',
    '\u200b',
    '\u0301',
    'e',
    'İ',
    'ß',
    '\uff9e',
    'ｶ',
  ),
  maxLength: 40,
});

test('comparing twice is comparing once (fault 41)', () => {
  for (const texts of [anyText, korean])
    fc.assert(
      fc.property(texts, (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text));
      }),
      RUNS,
    );
});

test('NFC and NFD spellings are one (fault 41)', () => {
  for (const texts of [anyText, korean])
    fc.assert(
      fc.property(texts, (text) => {
        expect(comparable(text.normalize('NFD'))).toBe(comparable(text.normalize('NFC')));
      }),
      RUNS,
    );
});

test('width, case, white space and invisible characters do not count', () => {
  expect(comparable(' ＣＮＣ\u3000선반\t 기사\u200b ')).toBe('cnc 선반 기사');
  expect(comparable('창\u2060원\u3164\u202e')).toBe('창원');
  expect(comparable('㈜가상')).toBe('(주)가상');
});

test('different words stay different', () => {
  expect(comparable('남자')).not.toBe(comparable('여자'));
  expect(comparable('가 나')).not.toBe(comparable('가나'));
});
