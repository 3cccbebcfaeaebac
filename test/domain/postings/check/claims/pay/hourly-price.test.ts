import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isBelow = (description: string): boolean =>
  codes(check({ wage: undefined, weeklyHours: undefined, description })).includes('wage-text-below-minimum');

test.each([
  '시간당 5,000원인 공유 주방 관리',
  '1시간 6,000원짜리 코인노래방 카운터',
  '한 시간 3,000원 받는 키즈카페 안전요원',
  '시간당 7천원에 방을 빌려 쓰는 파티룸 청소',
  '시간당 4,000원 요금의 주차장 정산원',
  '시간당 9,000원 하는 볼링장 안내',
  'PC방(시간당 1,500원) 알바',
  '시간당 8,000원에 자전거를 대여하는 가게',
  '연습실을 시간당 8,000원에 내어 주는 곳의 매니저',
  '이용료 시간당 8,000원, 연습실 관리 매니저 (월 230만원)',
])('what guests pay by the hour is no wage: %s', (description) => {
  expect(isBelow(description)).toBe(false);
});

test.each([
  '9500/h',
  '시급 7,000원 + 팁',
  '알바비 시간당 팔천오백',
  '시간당 8,000원에 일해 주실 매니저',
  '공간 대여점 알바, 시간당 8,500원',
  '파티룸 청소 시간당 7,000원',
])('pay below the minimum in short forms, and beside tips, is held: %s', (description) => {
  expect(isBelow(description)).toBe(true);
});
