import { expect, test } from 'vitest';
import { DISTRICTS, readDistrict } from '../../../functions/domain/language/districts.ts';

const districtOf = (address: string) => readDistrict(address)?.code;

test.each([
  ['경남 창원시 의창구 가상로 1', '48121'],
  ['경상남도 창원시성산구', '48123'],
  ['창원시 마산합포구 가상동', '48125'],
  ['경남 창원시 마산회원구', '48127'],
  ['창원특례시 진해구', '48129'],
  ['Seongsan-gu, Changwon-si, Gyeongsangnam-do', '48123'],
  ['경남 창원', '48120'],
  ['창원시', '48120'],
  ['\u110e\u1161\u11bc\u110b\u116f\u11ab\u1109\u1175 성산구', '48123'],
  // Without 창원시: no other city has a 구 with these names.
  ['마산회원구 가상로 2', '48127'],
  ['마산합포구', '48125'],
  ['경남 진해구 가상동', '48129'],
  ['의창구 가상로 3', '48121'],
  ['성산구', '48123'],
  ['대한민국 경상남도 성산구', '48123'],
  ['Masanhappo-gu', '48125'],
  ['Jinhae-gu, Gyeongsangnam-do', '48129'],
  // With a space inside, or shortened.
  ['경남 창원시 마산 합포구', '48125'],
  ['경남 창원시 마산 회원구 가상동', '48127'],
  ['창원시 합포구', '48125'],
  ['창원시 회원구', '48127'],
  ['마산 합포 구', '48125'],
  ['창원 시 성산 구', '48123'],
  ['Masan Happo-gu, Changwon', '48125'],
  // The cities before 2010, which people still write.
  ['경남 진해시 가상동', '48129'],
  ['진해시', '48129'],
  ['경남 진해', '48129'],
  ['창원시 진해', '48129'],
  ['경남 마산시 합포구', '48125'],
  ['마산시 회원구 가상로 1', '48127'],
])('%s lies in %s, without a doubt', (address, code) => {
  expect(readDistrict(address)).toEqual({ code });
});

test.each([
  ['경남 마산시 가상동', '마산'],
  ['마산시', '마산'],
  ['경남 마산', '마산'],
  ['창원시 마산 가상동', '마산'],
  ['창원시 성산구·의창구', '여러 구'],
  ['성산구, 의창구', '여러 구'],
])('%s may be more than one district: all of Changwon, with a doubt', (address, doubt) => {
  expect(readDistrict(address)).toEqual({ code: '48120', doubt: expect.stringContaining(doubt) });
});

test.each([
  '서울 강남구',
  '부산 강서구 창원대로 1',
  '서울 창원빌딩',
  '서울 마산빌딩',
  '서울특별시 성산구',
  '부산 진해구',
  '경남 김해시',
  '경남 김해시 진해로 1',
  '경남 김해시 성산구',
  '해남군 마산면',
  '전남 해남군 마산면',
  '마산면 가상리',
  '부산진해경제자유구역청',
  '서울 마포구 성산동',
  'Seoul',
  'Masan Building, Gangnam-gu, Seoul',
  'Jinhae-ro, Gimhae-si',
  '',
])('%s is no district of Changwon', (address) => {
  expect(districtOf(address)).toBeUndefined();
});

test('every 구 is found by its own Korean and English name', () => {
  for (const [code, { ko, en }] of Object.entries(DISTRICTS)) {
    expect(districtOf(ko)).toBe(code);
    expect(districtOf(en)).toBe(code);
  }
});
