import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Work without a supplement, and time that does not count, are held', () => {
  test.each([
    '마감 청소 30분은 수당 없이 합니다',
    '월말 재고 조사는 추가 수당 없이 합니다',
    '남아서 정리하는 시간은 쳐 드리지 않습니다',
    '연장한 시간은 계산해 드리지 못합니다',
    '한 시간 더 남는데 그 시간은 따로 계산하지 않아요',
    '정산이 끝날 때까지 남으셔야 하며 수당은 없습니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('unpaid-work');
  });
});

describe('Rest, the way to work, and what is not done are none', () => {
  test.each([
    '무급 실습생은 받지 않습니다',
    '무급 인턴은 두지 않습니다',
    '출퇴근 시간은 근무 시간으로 계산하지 않습니다',
    '점심시간 한 시간은 계산하지 않습니다',
    '야간 수당 없이 주간만 근무합니다',
    '잔업이 없어 잔업수당이 없습니다',
    '봉사단 행사는 수당 없이 희망자만 참여합니다',
    '남는 시간은 따로 계산해 드립니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('unpaid-work');
  });
});
