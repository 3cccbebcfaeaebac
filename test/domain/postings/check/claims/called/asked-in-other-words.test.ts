import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('People who are called by a word that leans to one sex', () => {
  test.each([
    '살림 솜씨 좋은 주부 우대 - 정리수납',
    '군대 다녀온 분으로 부탁드립니다',
    '일 잘하는 총각 있으면 소개 좀',
    '언니들 모집해요 (네일샵)',
    '제대 후 1년 이내인 분 우대',
  ])('%s is for a person to look at', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
  test.each([
    '애 엄마들이 자주 오는 키즈카페 주방',
    '맏며느리 손맛으로 유명한 한정식, 홀 직원',
    '전역 후 취업을 돕는 센터의 상담사',
    '제대 후 복직한 직원이 많아요',
    '현역 출신 강사가 가르치는 학원의 데스크',
  ])('%s seeks none of them', (text) => {
    expect(found(text)).toEqual([]);
  });
});
