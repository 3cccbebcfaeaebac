import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A time of trial at nothing is unpaid work', () => {
  test.each(['첫 3일 0원, 그 뒤 시급 11,000원', '교육기간 0원', '토요일 오전 근무는 무급'])('%s', (text) => {
    expect(found(text)).toContain('unpaid-work');
  });
});

describe('Days away are not paid, and free things cost nothing', () => {
  test.each([
    '경조휴가 5일은 유급, 자녀 입학식 하루는 무급',
    '개인 휴가 하루는 무급, 연차는 유급',
    '이사하는 날 하루는 무급',
    '무급으로 일하는 시간은 1분도 없습니다',
    '수습 중 감액 0원, 첫 달부터 100% 지급',
    '남자 여자 임금을 다르게 주지 않습니다',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
