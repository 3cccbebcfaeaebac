import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A Saturday on which all come', () => {
  test.each([
    '매주 토요일 오전은 전 직원이 나와 기계를 닦으며 이 시간에는 임금을 계산하지 않음',
    '금요일 저녁 장비 세척은 시급에 넣지 않음',
    '주말 워크숍 필참, 수당 없음',
  ])('%s is not paid', (text) => {
    expect(found(text)).toContain('unpaid-work');
  });
  test.each([
    '매주 토요일은 휴무라 임금을 계산하지 않습니다',
    '점심시간은 12시부터이며 이 시간에는 임금을 계산하지 않음',
    '토요일에 나와 일하면 임금을 1.5배로 계산합니다',
    '세척제 값은 시급에서 빼지 않습니다',
    '안전교육 필참, 교육 시간도 근무로 칩니다',
  ])('%s is rest or paid', (text) => {
    expect(found(text)).toEqual([]);
  });
});
