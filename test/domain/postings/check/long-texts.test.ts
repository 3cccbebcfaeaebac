import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../../functions/domain/postings/check/reading/read-text.ts';
import { check, codes } from '../../../support/check-support.ts';
import { filled, FILLERS, type Filler } from '../../../support/long-texts.ts';
import { countedWork } from '../../../support/counted-work.ts';
import caught from '../caught-phrases.json' with { type: 'json' };

const LONGEST = 20_000;

/** Every hundredth of the texts that `node bench/ads/slowest.ts` times. */
const SOME = FILLERS.filter((_, at) => at % 101 === 0);

/** Those that took longest while a statement had no bound, and texts of lines that all differ. */
const SLOWEST: readonly Filler[] = [
  '남 3 여 2, ',
  '남 ',
  '콜 ',
  '여자분',
  '여: ',
  '마흔~',
  '성별\n',
  '[여직원',
  '여직원 1 / ',
  '# 여직원\n',
  '성별: 남 #\n',
  '여성만 되나요? # 아닙니다 ',
  '시급 #원, ',
].map((text) => ({ name: text, piece: (index) => text.replaceAll('#', String(index)) }));

/** Look-ups and pattern tests that one character of a text may cost. A real ad takes 11 to 22. */
const MOST_WORK = 120;
/** Twice the length is twice the work. */
const GROWTH = 2.1;

describe('The work of the check', () => {
  test.each([...SLOWEST, ...SOME])('grows with the length of a text and no faster: $name', (filler) => {
    const workOf = (length: number): number => countedWork(() => check({ description: filled(filler, length) }));
    const half = workOf(LONGEST / 2);
    const whole = workOf(LONGEST);
    expect(whole / half).toBeLessThan(GROWTH);
    expect(whole / LONGEST).toBeLessThan(MOST_WORK);
  });

  test('no statement has more than 60 words, and every word of a long sentence is in one', () => {
    const words = Array.from({ length: 500 }, (_, index) => `단어${'가나다라마바사'.charAt(index % 7)}${index}`);
    for (const mark of [' ', ', ', ' / ']) {
      const { statements } = readText({ path: 'description', text: words.join(mark) });
      const sizes = statements.map(({ items }) => items.reduce((sum, { tokens }) => sum + tokens.length, 0));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
      const read = new Set(
        statements.flatMap(({ items }) => items.flatMap((item) => item.tokens.map(({ from }) => from))),
      );
      expect(
        words.every((_, at) => read.has(words.slice(0, at).join(mark).length + (at === 0 ? 0 : mark.length))),
      ).toBe(true);
    }
  });
});

/** Lines and points that ask for nothing, and leave what follows to itself. */
const INNOCENT: readonly Filler[] = [
  { name: 'one line', piece: () => '부품을 가공하고 검사합니다\n' },
  { name: 'other lines', piece: (index) => `${index}번 설비에서 부품을 가공합니다\n` },
  { name: 'sentences', piece: (index) => `부품 ${index}개를 검사합니다. ` },
  { name: 'a list without end', piece: (index) => `부품 ${index} 가공, ` },
  { name: 'both sexes', piece: () => '성별 무관\n' },
  { name: 'headings', piece: () => '지원자격\n' },
  { name: 'fields', piece: () => '성별\n무관\n' },
  { name: 'guests', piece: (index) => `여성 고객 ${index}명 응대\n` },
  { name: 'money', piece: (index) => `교육비 ${index}만원 회사 지원\n` },
];

const DEMANDS = caught.filter(({ text }) => text.length <= 40);

describe('A demand in 20,000 characters', () => {
  test.each(INNOCENT)('is found wherever it stands in $name', (filler) => {
    const text = filled(filler, LONGEST - 100);
    const end = /[\n.,] ?$/.exec(filler.piece(0))?.[0] ?? '';
    const ends = [...text.matchAll(/\n|\. |, /g)].map((match) => match.index + match[0].length);
    fc.assert(
      fc.property(fc.constantFrom(...DEMANDS), fc.nat(ends.length - 1), ({ text: demand, code }, at) => {
        const place = ends[at] ?? 0;
        const description = `${text.slice(0, place)}${demand}${end}${text.slice(place)}`;
        const found = codes(check({ description }));
        // A decade that is welcome is preferred by number where the line names the work.
        const isLimit = code === 'age-hint' && found.includes('age-limit-without-ground');
        expect(isLimit ? [code] : found, `${demand} at ${place}`).toContain(code);
      }),
      { numRuns: 40, seed: 20_261_130 },
    );
  });

  test('under a heading that was said a thousand times it is read as under the first', () => {
    const description = `${'성별\n무관\n'.repeat(1000)}성별\n여\n`;
    expect(codes(check({ description }))).toContain('sex-requirement');
  });

  test('behind a hundred mentions of others in its sentence it is found', () => {
    for (const others of ['여성 고객, ', '남 여 ', '수강료 지원, '])
      expect(codes(check({ description: `${others.repeat(100)}여직원 우대` })), others).toContain('sex-requirement');
    const fees = `${'식비 지원, '.repeat(60)}가입비 30만원 입금하셔야 합니다`;
    expect(codes(check({ description: fees }))).toContain('fake-ad-suspected');
  });
});
