import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('sex-hint');

test.each([
  '주부 모니터단 20명 위촉, 활동비 월 10만원',
  '주부평가단을 모집합니다',
  '주부검침원 1명, 도보',
  '주부기자단 채용',
  '맘모니터 요원 선발',
  '이모님 자리 한 석 – 산후도우미',
  '성폭력 피해자 쉼터 여성 상담원',
  '주부님이시면 시간 맞춰 드려요',
  '여사님 채용 - 병실 청소',
])('a panel or a post of housewives, and people called upon, are held: %s', (description) => {
  expect(isFound(description)).toBe(true);
});

test.each([
  '신사복 매장 판매, 성별 무관',
  '신사 숙녀 여러분을 모시는 크루즈 안내원',
  '신사동 매장에서 옮겨 온 브랜드입니다',
  '숙녀화 판매 경력 우대',
  '신사적으로 대화하는 팀입니다',
  '주부모니터 의견을 정리하는 사무원',
  '주부 모니터단이 낸 의견을 엑셀로 정리',
  '주부 고객 응대',
  '주부가요열창 촬영 보조',
  '주부대학 강의실 관리',
  '주부교실 수강생 관리 담당',
  '주부 모니터단을 운영할 마케팅 담당',
  '신사 숙녀 여러분을 모시는 크루즈 안내원',
])('housewives who are heard or served, and goods for ladies and gentlemen are nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
