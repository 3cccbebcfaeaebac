import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] =>
  codes(check({ wage: undefined, weeklyHours: undefined, description })).filter(
    (code) => code === 'wage-text-below-minimum',
  );

describe('Pay in other words', () => {
  test.each([
    '시급은 최저임금의 90%인 9,288원이며 수습이 끝나도 같습니다',
    '시간에 만원씩 드립니다',
    '시급은 작년 최저시급 10,030원',
    '연봉 2천4백만원, 주 5일 8시간',
    '시급 만원입니다 더는 못 드려요',
  ])('%s is below the minimum', (text) => {
    expect(found(text)).toContain('wage-text-below-minimum');
  });
  test.each([
    '예전에 무급이던 조회 시간도 근로시간에 넣어 드려요',
    '시간에 여유 있게 오시면 됩니다',
    '시간에 5명씩 입장하는 전시장 안내',
    '올해 최저시급 적용, 작년 최저시급 10,030원보다 올랐습니다',
    '2천4백만원대 연봉에서 3천만원으로 인상, 연봉 3,000만원',
    '수습이 끝나도 같은 월급 260만원',
    '시급 12,000원이며 수습 기간도 같습니다',
    '시급 12,000원입니다 더는 못 올려 드려 죄송해요',
  ])('%s is not', (text) => {
    expect(found(text)).toEqual([]);
  });
});
