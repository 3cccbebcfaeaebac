import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A slender figure', () => {
  test.each([
    '호리호리한 분',
    '호리호리하신 분 우대합니다',
    '가냘픈 체형 사양',
    '체구가 듬직한 분',
    '허우대 멀쩡한 분',
    '사진발 잘 받는 분',
  ])('%s is asked for', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
  test.each([
    '호리호리한 화병을 포장합니다',
    '가녀린 꽃줄기를 다듬는 일',
    '체구가 듬직한 대형견을 돌봅니다',
    '사진발 잘 받는 조명을 설치합니다',
    '키 180 남성 마네킹에 옷을 입힙니다',
    '고객의 치수를 잽니다(허리 28~40인치)',
  ])('%s is of a thing or a guest', (text) => {
    expect(found(text)).toEqual([]);
  });
});
