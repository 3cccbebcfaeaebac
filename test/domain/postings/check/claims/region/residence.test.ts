import { describe, expect, test } from 'vitest';
import { check } from '../../../../../support/check-support.ts';

const found = (description: string): string[] =>
  check({ description }).map(({ code, severity }) => `${severity} ${code}`);
const WARNED = 'warn residence-preference';

describe('Preferring those who live nearby is warned, and nothing more', () => {
  test.each([
    '창원 거주자 우대',
    '인근 거주',
    '우대: 인근 거주자',
    '주민등록상 창원시 거주자',
    '차로 20분 이내 거주하시는 분',
    '성산구에 사시는 분 우선 채용',
    '집 가까운 분',
    '통근 거리가 짧은 분 우대',
    '출퇴근 가능자',
    '도보 출퇴근 가능하신 분 환영',
    '창원시민 우대',
    '동네 주민 환영',
    '창원 분 우대',
  ])('%s', (text) => expect(found(text)).toEqual([WARNED]));
});

describe('A place of living that is not asked of the applicant is nothing', () => {
  test.each([
    '거주지 제한 없음',
    '거주지와 상관없이 지원할 수 있습니다',
    '기숙사에 거주할 수 있습니다',
    '타지 거주자 기숙사 제공',
    '입주민 거주 공간 청소',
    '지역 주민을 위한 프로그램 운영',
    '창원 시민이 이용하는 도서관',
    '근처에 사는 고객에게 배달',
    '근처에 식당이 많습니다',
    '출퇴근 버스 운행',
    '집 근처 현장으로 배치해 드립니다',
  ])('%s', (text) => expect(found(text)).not.toContain(WARNED));
});
