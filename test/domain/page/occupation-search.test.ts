import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import classification from '../../../functions/domain/language/occupations.json' with { type: 'json' };
import jobTitles from '../../../functions/domain/language/occupation-titles.json' with { type: 'json' };
import { documentOf } from '../../../functions/domain/language/html.ts';
import { occupationField } from '../../../functions/domain/page/occupation-field.ts';
import { findOccupations, groupsByMajor, MOST_FOUND } from '../../../functions/domain/page/occupation-search.ts';
import { OCCUPATION_GROUPS, occupationName } from '../../../functions/domain/page/occupations.ts';

const named = (typed: string): string[] =>
  (findOccupations(typed)?.codes ?? []).map((code) => occupationName(code, 'ko'));

describe('who types what they do finds the occupation', () => {
  test.each([
    ['용접', '용접원'],
    ['요양보호사', '요양 보호사 및 간병인'],
    ['지게차', '물품이동장비 조작원(크레인·호이스트·지게차)'],
    ['지게차운전원', '물품이동장비 조작원(크레인·호이스트·지게차)'],
    ['CNC선반', '금속 공작기계 조작원'],
    ['cnc 선반', '금속 공작기계 조작원'],
    ['아파트 경비', '경비원(건물 관리원)'],
    ['간호조무사', '간호조무사'],
    ['청소', '청소 및 기타 개인서비스직'],
    ['경리', '경영·행정·사무직'],
    ['마트 판매원', '영업·판매직'],
    ['미용사', '미용·예식 서비스직'],
    ['개발자', '정보통신 연구개발직 및 공학기술직'],
    ['welding', '금속·재료 설치·정비·생산직(판금·단조·주조·용접·도장 등)'],
  ])('%s: %s', (typed, name) => {
    expect(named(typed)).toContain(name);
    expect(new Set(named(typed)).size).toBe(named(typed).length);
    // The same text as a Mac writes it, and with blanks that nobody sees.
    expect(named(`\u200b ${typed.normalize('NFD')}\u3000`)).toEqual(named(typed));
  });

  test('what is called so comes before what only has such a job in it, and the wider before the narrower', () => {
    expect(findOccupations('용접')?.codes.slice(0, 3)).toEqual(['82', '824', '8242']);
    const codes = findOccupations('운전')?.codes ?? [];
    expect(codes.indexOf('6221')).toBeLessThan(codes.length);
    expect(codes[0]).toBe('62');
  });

  test.each(['', '   ', '\u3164'])('nothing typed (%j) is no search', (typed) => {
    expect(findOccupations(typed)).toBeUndefined();
  });

  test.each(['우주 비행사', '👷', '가'.repeat(5_000), '<script>', '|'.repeat(3) + 'x'])('%j finds nothing', (typed) => {
    expect(findOccupations(typed)).toEqual({ codes: [], more: 0 });
  });

  test('ten are shown and the others counted, and each is an occupation with a name', () => {
    const found = findOccupations('원');
    expect(found?.codes).toHaveLength(MOST_FOUND);
    expect(found?.more).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), (typed) => {
        for (const code of findOccupations(typed)?.codes ?? [])
          expect(Object.hasOwn(OCCUPATION_GROUPS, code) || Object.hasOwn(classification.names, code)).toBe(true);
      }),
      { seed: 20_261_130, numRuns: 300 },
    );
  });
});

test('job titles lie under occupations that are held, and under a middle group alone where codes were cut anew', () => {
  const codes = Object.keys(jobTitles.titles);
  expect(codes.length).toBeGreaterThan(150);
  for (const code of codes)
    expect(Object.hasOwn(OCCUPATION_GROUPS, code) || Object.hasOwn(classification.names, code), code).toBe(true);
});

test('the ten fields of work hold each middle group once', () => {
  const fields = groupsByMajor();
  expect(fields).toHaveLength(10);
  expect(fields.flatMap(({ groups }) => groups).toSorted()).toEqual(Object.keys(OCCUPATION_GROUPS).toSorted());
});

describe('the field of occupations', () => {
  const field = (occupations: readonly string[], search = ''): string =>
    documentOf(occupationField({ occupations, search }, [], 'ko'));
  const boxes = (html: string) =>
    [...html.matchAll(/<input\s+type="checkbox"[^>]*value="([^"]*)"([^>]*)>/g)].map(([, code = '', rest = '']) => ({
      code,
      checked: rest.includes('checked'),
    }));
  const unfolded = (html: string): string => html.replaceAll(/<details>[\s\S]*?<\/details>/g, '');

  test.each(['', '용접', '우주 비행사'])(
    'shows every chosen occupation ticked and unfolded, once, whatever is looked for (%j)',
    (search) => {
      const chosen = ['81', '813101', '8241', '0213'];
      const html = field(chosen, search);
      const open = boxes(unfolded(html));
      expect(open.filter(({ checked }) => checked).map(({ code }) => code)).toEqual(chosen);
      expect(open.filter(({ checked }) => !checked).length).toBeLessThanOrEqual(MOST_FOUND);
      const codes = boxes(html).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const group of Object.keys(OCCUPATION_GROUPS)) expect(codes).toContain(group);
    },
  );

  test('unfolds ten fields at most at first, and nothing else', () => {
    const html = field([]);
    expect(boxes(unfolded(html))).toEqual([]);
    expect(html.match(/<details>/g)).toHaveLength(10);
  });
});
