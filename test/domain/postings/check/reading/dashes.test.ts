import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A dash behind what asks for somebody', () => {
  test.each(['여성 우대 - 포장', '남자 직원 모집 - 상하차ㅎㅎ'])('%s asks for a sex', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
  test.each(['45세 이하 모집 - 검사'])('%s is a limit', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });
  test.each(['불자 우대 - 매표'])('%s is for a person to look at', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
  test.each(['고향이 경남인 분ㅎㅎ', '고향이 경남인 분 - 배송'])('%s asks for a home region', (text) => {
    expect(found(text)).toContain('home-region-requirement');
  });
  test.each([
    '여성 고객 응대 - 포장, 계산',
    '나이 제한 없음 - 포장',
    '성별 무관 - 홀 서빙',
    '어르신 나이 - 78세',
    '이용자 성별 - 여',
    '고객 연령 20세 이상 - 주류 매장 계산원',
    '만 19세 이상 - 편의점 야간',
    '키 140cm 이상 탑승 - 놀이기구 안내원',
    '여성 의류 판매 - 경력 무관',
    '남자 기숙사 청소 - 주 3회',
    '장애인 우대 - 사무 보조',
    '보훈 대상자 우대 - 경비',
    '창원 소재 대학 졸업자 우대 - 연구 보조',
    '고졸 이상 - 생산',
    '대졸 이상 필요 - 연구직',
    '학력 무관 - 포장',
    '운전면허 필요 - 배송',
    '보건증 필요 - 조리',
    '초보 환영 - 검사',
    '경력자 우대 - 용접',
    '누구나 환영 - 포장',
    '여성과 남성 모두 환영 - 포장',
    '남녀 모집 - 조립',
    '병역특례 지원 - 기계 설계',
    '건강검진 지원 - 생산직',
    '출신 학교 블라인드 - 사무',
    '종교 활동 지원 - 교회 사무 보조',
    '나이 많은 분도 환영 - 청소',
    '기혼 미혼 무관 - 사무',
    '여성가족부 인증 - 가족친화기업',
    '근무 시 용모 단정 - 유니폼 지급',
    '[복장] 단정한 복장 - 검은 바지',
    '신체 건강한 분 - 상하차',
    '현 직원 남 3 여 2 - 가족 같은 분위기',
    '환자 나이 65세 이상 - 요양병원',
    '청소년 체험 지원 - 강사',
    '아동 학대 예방 교육 필요 - 어린이집',
    '여학생 기숙사 점호 지원 - 사감 보조 (성별 무관)',
    '수영장 여자 탈의실 점검 필요 - 안전요원 남녀',
    '결혼 상담 지원 - 매니저',
    '시니어 고객 만 - 이용하는 식당',
    '2007년 이전 출생자 - 주점 홀',
    '재미있는 일터ㅋㅋㅋ 남녀 다 오세요ㅎㅎ',
    '여자 손님 많아요ㅎㅎ 직원은 성별 안 봐요',
    '키 큰 나무 가지치기ㅎㅎ 누구나',
  ])('%s asks for nobody', (text) => {
    expect(found(text)).toEqual([]);
  });
});
