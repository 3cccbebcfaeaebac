import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('home-region-requirement');

test.each([
  '외지 출신은 오래 못 있더라고요, 그래서 안 받습니다',
  '함안에서 초중고를 나온 분만',
  'Only Busan-born applicants',
  '이력서에 출신지 필수',
])('people of a region shut out for a reason, and where they went to school are refused: %s', (description) => {
  expect(isFound(description)).toBe(true);
});

test.each([
  '서울 출신이라고 못 받을 이유는 없습니다',
  '서울 출신은 오래 못 버틴다는 말은 편견이라 믿지 않습니다',
  '서울 출신 셰프가 만든 메뉴를 냅니다',
  '출신 지역을 이유로 받지 않는 일은 없습니다',
  '서울 매장은 오래 버티지 못해 지금은 받지 않습니다',
  '서울에서 오신 분들은 방을 못 구하셔서 숙소를 드립니다',
  '서울 물건은 늦게 와서 받지 않고 있습니다',
  '전라도 김치는 오래 못 버텨서 받지 않습니다',
  '거제에서 나고 자란 멍게',
  '부산 출신 투수의 사인회 진행',
  '서울내기 사장이 여는 남도 밥집',
  '하동 사람들이 만든 녹차',
  '경상도가 본사인 회사',
])('a region that shuts nobody out is nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
