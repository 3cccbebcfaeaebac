import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, plainText } from '../../../functions/domain/language/plain-text.ts';
import { hostileText } from '../../support/hostile-text.ts';

const SEED = 20261101;
const UNSEEN = /[\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0\ufffe\uffff]|(?!\n)\p{Cc}/u;

describe('plain text', () => {
  test.each([
    ['decomposed Hangul is composed', '\u110e\u1161\u11bc\u110b\u116f\u11ab', '창원'],
    ['compatible forms are kept for showing', '㈜가상 ｔｅｓｔ', '㈜가상 ｔｅｓｔ'],
    ['zero-width and bidi characters go', '창\u200b원\u202e시\u2066', '창원시'],
    ['Hangul fillers go', '\u3164창원\u115f\u1160\uffa0', '창원'],
    ['control characters go', '창\u0000원\u0007\u001b', '창원'],
    ['lone surrogates and non-characters go, pairs stay', '\ud800창\uffff원😀', '창원😀'],
    ['private-use bullets of 한글 documents stay', '\uf06c 업무', '\uf06c 업무'],
    ['every kind of line end is one', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['every kind of space is one', 'a\u00a0\u3000\t b', 'a b'],
    ['at most one empty line stays', '\n\na\n \n\n\nb\n\n', 'a\n\nb'],
    ['nothing stays nothing', '', ''],
  ])('%s', (_name, given, expected) => {
    expect(plainText(given)).toBe(expected);
  });

  test('one line is one line', () => {
    expect(oneLine(' 용접\r\n\r\n기술자\u2028모집 ')).toBe('용접 기술자 모집');
  });

  test('of any text is NFC, without unseen characters, and stays as it is (faults 41 and 42)', () => {
    const anything = fc.oneof(
      hostileText(20),
      fc.array(fc.nat(0x2ffff)).map((codes) => codes.map((code) => String.fromCodePoint(code)).join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const clean of [plainText(text), oneLine(text)]) {
          expect(clean).not.toMatch(UNSEEN);
          expect(clean.normalize('NFC')).toBe(clean);
          expect(clean.trim()).toBe(clean);
        }
        expect(plainText(plainText(text))).toBe(plainText(text));
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
        expect(oneLine(text)).not.toContain('\n');
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('is the same for the composed and the decomposed spelling (fault 41)', () => {
    fc.assert(
      fc.property(hostileText(15), (text) => {
        expect(plainText(text.normalize('NFD'))).toBe(plainText(text.normalize('NFC')));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
