import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('age-hint');

test.each([
  '성실한 청년 우대 - 창고',
  '차분한 중년 환영 — 주차 안내',
  '어르신이 하기 좋은 일입니다',
  '젊은 분이 하시면 좋은 일이에요',
  '소일거리 찾는 어르신께 권합니다',
  'MZ 감성 있는 분',
  '정년을 마친 분께 딱',
  '사회 첫발 떼는 분 우대',
])('work that is said to suit an age, and a group preferred before a dash are held: %s', (description) => {
  expect(isFound(description)).toBe(true);
});

test.each([
  '학생, 퇴직하신 분, 투잡 모두 좋습니다',
  '주부든 학생이든 은퇴자든 다 됩니다',
  '학생·직장인·퇴직자 모두 환영합니다',
  '청년도 시니어도 모두 환영',
  '대학생, 은퇴하신 분, 경력 단절된 분 누구나',
  '은퇴하신 분, 사회 초년생 가리지 않습니다',
  '초보, 투잡, 퇴직자 다 좋아요',
  '학생도 되고 퇴직하신 분도 됩니다',
  '휴학생, 취준생, 은퇴하신 분 전부 OK',
  '퇴직하신 분의 빈자리를 채웁니다',
  '정년퇴직하신 직원의 후임을 뽑습니다',
  '어르신이 이용하기 좋은 복지관',
  '은퇴하신 어르신이 다니시는 복지관의 버스 기사',
  '어르신이 드시기 좋은 반찬을 만듭니다',
  '팀은 이삼십대 위주',
  '학생, 퇴직하신 분, 투잡 모두 좋습니다',
  '대학생, 은퇴하신 분, 경력 단절된 분 누구나',
  '초보, 투잡, 퇴직자 다 좋아요',
  '막내 손자 돌잔치 음식 준비',
  '청년우대형 청약통장 상담',
])('a list of people who are all welcome, and older people who are served are nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
