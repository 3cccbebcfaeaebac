import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Whoever is wished to come', () => {
  test.each(['살림 잘하는 아주머니가 오시면 좋겠습니다', '주방 이모 한 분 모십니다'])('%s is sought', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
  test.each([
    '손님으로 아주머니가 오시면 좋겠다는 반찬 가게',
    "지금 막내가 마흔여덟이라 다들 호칭은 '형님'입니다",
    '이모뻘 고객이 많은 시장',
  ])('%s is nobody sought', (text) => {
    expect(found(text)).toEqual([]);
  });
});
