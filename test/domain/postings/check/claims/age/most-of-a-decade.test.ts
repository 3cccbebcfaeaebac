import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('age-limit-without-ground');

test.each([
  '20~30대 위주로 채용',
  '삼사십대 위주 선발',
  '사오십대 분들 위주로 연락드립니다',
  '나이 맥시멈 42',
  '4학년 초반까지 (40대 초)',
  '고령자 X',
  '막내가 27이라 그보다 어린 분만',
  '5학년 사절',
])(
  'decades that are mostly taken, years of birth in brackets, and decades in words of a school are refused: %s',
  (description) => {
    expect(isFound(description)).toBe(true);
  },
);

test.each([
  '이삼십대 위주의 고객이 찾는 매장',
  '이삼십대 위주로 일하고 있지만 나이는 보지 않습니다',
  '30대 고객 위주로 상담합니다',
  '2030 위주 상품을 기획하는 MD',
  '사오십대 회원 위주 산악회 버스 기사',
  '팀은 이삼십대 위주',
  '손님은 20대 위주입니다',
  '십대 위주로 가르치는 학원 강사',
  '85~98년생 고객 대상 건강검진 안내',
  '90년생이 온다 독서 모임 있음',
  '85~98년식 차량 정비',
  '우리 팀은 85~98년생이 함께 일합니다, 나이는 무관',
  '70~75년생 검진 대상자 명단 정리',
  '2015~2018년생 아이들을 돌봅니다',
  '청년도 시니어도 모두 환영',
  '은퇴하신 분, 사회 초년생 가리지 않습니다',
  '카이스트와 공동 연구하는 회사입니다',
  '서울대, 연세대 합격생 배출 학원',
  '[경상남도 청년 지역정착 지원사업] 대상: 만 18~39세',
  '【창원 노인일자리 시장형사업단】 만 60세 이상',
  '<창원시 청년인턴사업> 지원 자격 19~34세',
  '[2026년 창원형 신중년 일자리사업] 자격: 50~64세',
  '[지역주도형 청년일자리사업 참여자 모집] 39세 이하 청년',
  '(창원시 대학생 아르바이트 사업) 대상 19~29세',
  '[마산합포구 공공근로사업] 18세 이상 64세 이하',
  '연습실을 시간당 8,000원에 내어 주는 곳의 매니저',
  '이용료 시간당 8,000원, 연습실 관리 매니저 (월 230만원)',
  '50세 이상 근로자는 주 32시간 신청 가능',
])('who is there or comes, and the limit of a programme of the town are nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
