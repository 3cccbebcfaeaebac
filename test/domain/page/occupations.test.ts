import { expect, test } from 'vitest';
import classification from '../../../functions/domain/language/occupations.json' with { type: 'json' };
import { OCCUPATION_GROUPS, occupationName } from '../../../functions/domain/page/occupations.ts';

test.each([
  ['8', '설치·정비·생산직'],
  ['81', '기계 설치·정비·생산직'],
  ['813', '금형원 및 공작기계 조작원'],
  ['8132', '금속 공작기계 조작원'],
  ['813201', '금속 공작기계 조작원'],
  ['8139', '금형원 및 공작기계 조작원'],
  ['0213', '경영·행정·사무직'],
  ['', '이름을 알 수 없는 직종'],
  ['constructor', '이름을 알 수 없는 직종'],
])('the occupation %j is called by the finest name that is held: %s', (code, name) => {
  expect(occupationName(code, 'ko')).toBe(name);
});

test('no name is a code, whatever the code', () => {
  for (let code = 0; code < 10_000; code += 1)
    for (const language of ['ko', 'en'] as const)
      expect(occupationName(String(code).padStart(4, '0'), language)).not.toMatch(/\d/);
});

test('every name lies in a middle group, and none in one that a newer edition has cut anew', () => {
  const groups = new Set(Object.keys(classification.names).map((code) => code.slice(0, 2)));
  expect([...groups].filter((group) => !Object.hasOwn(OCCUPATION_GROUPS, group))).toEqual([]);
  for (const group of ['01', '02', '13', '51', '56', '61']) expect(groups).not.toContain(group);
  expect(Object.keys(classification.names).length).toBeGreaterThan(400);
});
