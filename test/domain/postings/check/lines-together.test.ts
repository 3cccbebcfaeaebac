import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../support/check-support.ts';
import caught from '../caught-phrases.json' with { type: 'json' };
import innocent from '../innocent-phrases.json' with { type: 'json' };

/** Ordinary endings of a line. The rules before these took each for an excuse of whatever stood before it. */
const ENDINGS = [
  ', 경력 무관',
  ', 우수기업',
  ', 고용장려금 대상',
  ', 근로기준법 준수',
  ', 무료 중식',
  ' (정규직 전환 가능)',
];

test.each(ENDINGS)('"%s" behind a demand hides none', (ending) => {
  const hidden = caught.filter(
    ({ text, code }) => !codes(check({ description: `${text}${ending}` })).includes(code as never),
  );
  expect(hidden.map(({ text }) => text)).toEqual([]);
});

const lines = fc.constantFrom(...innocent);
const demands = fc.constantFrom(...caught);

/**
 * The programme that an ad is for is a ground for its ages (question 4 of the guide), and so is an age of leaving that
 * is as high as the limit. Such a line may free them.
 */
const GROUND = /공공근로|일자리|산업기능요원|전문연구요원|사회공헌|청년인턴|정년/;
const mayFree = (line: string, code: string): boolean => code.startsWith('age') && GROUND.test(line);

describe('lines beside each other', () => {
  test('two innocent lines are innocent together', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        expect(codes(check({ description: `${one}\n${other}` }))).toEqual([]);
      }),
      { numRuns: 4_000, seed: 20_261_129 },
    );
  });

  test('an innocent line before or after never hides a demand', () => {
    fc.assert(
      fc.property(demands, lines, ({ text, code }, line) => {
        fc.pre(!mayFree(line, code));
        for (const description of [`${line}\n${text}`, `${text}\n${line}`])
          expect(codes(check({ description })), description).toContain(code);
      }),
      { numRuns: 1_500, seed: 20_261_129 },
    );
  });

  test('a demand put anywhere into an ad of innocent lines is found there', () => {
    fc.assert(
      fc.property(demands, fc.array(lines, { minLength: 2, maxLength: 6 }), fc.nat(6), ({ text, code }, ad, at) => {
        fc.pre(!ad.some((line) => mayFree(line, code)));
        const place = Math.min(at, ad.length);
        const description = [...ad.slice(0, place), text, ...ad.slice(place)].join('\n');
        expect(codes(check({ description })), description).toContain(code);
      }),
      { numRuns: 1_500, seed: 20_261_129 },
    );
  });
});

describe('A table whose columns are the two sexes', () => {
  test.each([
    '공정 | 남 | 여\n투입 | 2명 | -\n접기 | - | 4명',
    '구분 | 남 | 여\n모집인원 | 2명 | 3명',
    '■ 모집 인원\n부서 | 남자 | 여자\n조립 | 3 | 0',
  ])('splits the numbers sought: %s', (description) => {
    expect(codes(check({ description }))).toContain('sex-requirement');
  });

  test.each([
    '현재 직원 현황\n담당 | 남 | 여\n홀 | 2명 | 3명',
    '부서 | 남 | 여\n생산 | 12명 | 3명',
    '과목 | 남 | 여\n수영 | 8명 | 9명',
    '업무 | 남 | 여\n평균 근속 | 3년 | 4년',
  ])('says nothing of whom the ad seeks: %s', (description) => {
    expect(codes(check({ description }))).toEqual([]);
  });
});
