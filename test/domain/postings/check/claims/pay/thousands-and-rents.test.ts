import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] =>
  codes(check({ wage: undefined, weeklyHours: undefined, description })).filter(
    (code) => code === 'wage-text-below-minimum',
  );

describe('An hour in thousands of won', () => {
  test.each(['시급 8.5', '시급 9.2입니다', '시급은 8.8부터 시작', '시급: 9.5'])('%s is below the minimum', (text) => {
    expect(found(text)).toContain('wage-text-below-minimum');
  });
  test.each(['시급 10.5', '시급 9.5% 인상', '시급 1.5배', '교대 8.5시간, 시급 11,000원', '1시간 3,000원 주차장'])(
    '%s is not',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
