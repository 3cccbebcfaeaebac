import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('school-faith-health');

test.each([
  '학교: 서울대, 연세대, 고려대',
  '우대 - 의치한, SKY',
  '명문 사립대 우대',
  '자격: 포스텍, 유니스트, 카이스트 중 졸업',
  '지잡대 X',
  '자가 소유자만',
])('schools in a list, the name of a school, and owners of their home only are held: %s', (description) => {
  expect(isFound(description)).toBe(true);
});

test.each([
  '카이스트와 공동 연구하는 회사입니다',
  'SKY, 카이스트 진학반 수학 강사',
  '서울대, 연세대 합격생 배출 학원',
  '서울대병원 협력 검사소',
  '포스텍 교수님이 기술 자문',
  '고객사: 카이스트, 포스텍, 유니스트',
  'SKY 캐슬 아파트 관리',
  '우대: 창원대, 경남대 졸업자',
  '감리교 신학대 도서관 청소',
  '지병이 있어도 시간만 맞으면',
  '연고대 농구 정기전 진행',
  '부친상 유급휴가 5일',
  '심장 재활 운동 보조',
  '대학 병원 물품 배송',
  '지방 사립대 구내식당 배식',
])('partners, pupils and schools of the region are nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
