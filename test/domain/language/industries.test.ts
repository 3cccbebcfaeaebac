import { expect, test } from 'vitest';
import { industryName } from '../../../functions/domain/language/industries.ts';

test.each([
  ['10', '제조업'],
  ['34', '제조업'],
  ['35', '전기, 가스, 증기 및 공기 조절 공급업'],
  ['C29', '제조업'],
  ['29141', '제조업'],
  ['41', '건설업'],
  ['47', '도매 및 소매업'],
  ['55101', '숙박 및 음식점업'],
  ['87', '보건업 및 사회복지 서비스업'],
  ['99', '국제 및 외국기관'],
])('the industry %s is %s', (code, name) => {
  expect(industryName(code, 'ko')).toBe(name);
});

test.each(['', '0', '00', '04', '43', '53', '88', '제조업', 'C', '2', '291411', 'Z29'])(
  '%j is no such code',
  (code) => {
    expect(industryName(code, 'ko')).toBeUndefined();
  },
);
