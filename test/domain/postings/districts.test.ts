import { expect, test } from 'vitest';
import { DISTRICTS, districtOf } from '../../../functions/domain/postings/districts.ts';

test.each([
  ['경남 창원시 의창구 가상로 1', '48121'],
  ['경상남도 창원시성산구', '48123'],
  ['창원시 마산합포구 가상동', '48125'],
  ['경남 창원시 마산회원구', '48127'],
  ['창원특례시 진해구', '48129'],
  ['Seongsan-gu, Changwon-si, Gyeongsangnam-do', '48123'],
  ['경남 창원', '48120'],
  ['창원시', '48120'],
  ['창원시 성산구·의창구', '48120'],
  ['\u110e\u1161\u11bc\u110b\u116f\u11ab\u1109\u1175 성산구', '48123'],
])('%s lies in %s', (address, code) => {
  expect(districtOf(address)).toBe(code);
});

test.each(['서울 강남구', '부산 강서구 창원대로 1', '서울 창원빌딩', '성산구', '경남 김해시', 'Seoul', ''])(
  '%s is no district of Changwon',
  (address) => {
    expect(districtOf(address)).toBeUndefined();
  },
);

test('every 구 is found by its own Korean and English name', () => {
  for (const [code, { ko, en }] of Object.entries(DISTRICTS)) {
    expect(districtOf(ko)).toBe(code);
    expect(districtOf(en)).toBe(code);
  }
});
