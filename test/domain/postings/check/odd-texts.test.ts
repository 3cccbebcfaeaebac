import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPosting, claimsIn } from '../../../../functions/domain/postings/check-posting.ts';
import { quoteOf } from '../../../../functions/domain/postings/check/reading/seen.ts';
import { readText } from '../../../../functions/domain/postings/check/reading/read-text.ts';
import { perfect, TODAY } from '../../../support/check-support.ts';
import caught from '../caught-phrases.json' with { type: 'json' };
import innocent from '../innocent-phrases.json' with { type: 'json' };

/** What partners paste: emoji, rare letters, sentinels, markup, marks without a partner, digits of other scripts. */
const ODD = [
  '🚚',
  '👩‍🏭',
  '𠀀',
  '\u200B',
  'e\u0301',
  '\u1100\u1161',
  'ｵ',
  '㈜',
  '①',
  '１０',
  '١٢',
  '9999-12-31',
  '999999999999999999999',
  '0',
  '1e9',
  '0세',
  '00대',
  '999세',
  '25:99~99:00',
  '시급 ',
  '만 ',
  '<b>',
  '</td>',
  '&amp;',
  '\n',
  '\t',
  '|',
  ':',
  ';',
  '(',
  ')',
  '[',
  ']',
  '~',
  '-',
  '•',
  ',',
  '/',
  '%',
  '=',
];

const phrases = fc.constantFrom(...caught.map(({ text }) => text), ...innocent);
const odd = fc.constantFrom(...ODD);
const broken = fc.tuple(phrases, odd, fc.nat(40)).map(([text, mark, at]) => {
  const characters = [...text];
  return [...characters.slice(0, at), mark, ...characters.slice(at)].join('');
});
const texts = fc
  .array(fc.oneof(phrases, odd, broken), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(' '));

test('whatever a text is made of, it is checked, and each finding is whole Korean sentences', () => {
  fc.assert(
    fc.property(texts, (description) => {
      const findings = checkPosting({ ...perfect, wage: undefined, description }, TODAY);
      for (const { message, actual, fix = '' } of findings)
        for (const said of [message, String(actual ?? ''), fix]) {
          expect(said.isWellFormed(), said).toBe(true);
          expect(said).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
    }),
    { numRuns: 3_000, seed: 20_261_129 },
  );
});

test('whatever is claimed is quoted from the text as a person sees it', () => {
  fc.assert(
    fc.property(texts, (description) => {
      const claims = claimsIn({ ...perfect, description }).filter(({ text }) => text.path === 'description');
      const seen = readText({ path: 'description', text: description }).seen.plain.replaceAll(/\s+/g, ' ');
      for (const { text, from, to } of claims) {
        expect(from).toBeLessThanOrEqual(to);
        const quoted = quoteOf(text.seen, from, to);
        expect(quoted).not.toBe('');
        expect(seen).toContain(quoted);
      }
    }),
    { numRuns: 1_500, seed: 20_261_129 },
  );
});

test('a line said more than five times says no more, and a demand behind it is still found', () => {
  const description = `${'창원 본사에서 함께 일합니다\n'.repeat(60)}여직원 우대`;
  expect(checkPosting({ ...perfect, description }, TODAY).map(({ code }) => code)).toEqual(['sex-requirement']);
  expect(readText({ path: 'description', text: description }).statements).toHaveLength(6);
});

test('the same words under other labels are other statements, however often they come', () => {
  const rows = ['학력', '경력', '나이', '전공', '어학', '면허', '병역', '국적'].map((label) => `${label}: 무관`);
  const text = [...rows, ...rows, '성별: 여'].join('\n');
  expect(checkPosting({ ...perfect, description: text }, TODAY).map(({ code }) => code)).toEqual(['sex-requirement']);
});
