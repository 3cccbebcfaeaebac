import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A couple that is to come and take the work is held', () => {
  test.each([
    '가든 관리에 부부팀 오시면 방 한 칸 드립니다',
    '펜션 관리, 부부 한 쌍이 들어와 살면서 봐 주시면 딱입니다',
    '농장에 부부가 들어와 사시면서 봐 주시면 좋겠습니다',
    '과수원 관리인 부부팀 오시면 집 내드립니다',
    '식당 맡아 주실 부부팀, 숙소 다 드립니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
});

describe('Couples who are guests or run the house are not', () => {
  test.each([
    '부부 손님이 오시면 방 한 칸 더 드립니다',
    '부부가 와서 드시면 딱 좋은 양입니다',
    '노부부가 지켜봐 주시면 좋겠습니다',
    '부부가 운영하는 펜션입니다',
    '부부가 관리하는 농장이라 분위기가 좋습니다',
    '부부 동반으로 오시면 객실을 할인해 드립니다',
    '부부 두 쌍이 머무는 객실을 청소합니다',
    '주부든 학생이든 다 환영',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('sex-hint');
  });
});
