import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A post for somebody who is called so, and a home for two, are held', () => {
  test.each([
    '여사님 앉으실 자리입니다',
    '주방 이모 자리입니다',
    '부부 팀이시면 숙소 드려요',
    '부부가 오시면 방 두 칸 드립니다',
    '부부 두 분이 함께 숙식하며 일하실 분',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
});

describe('What guests write, and who runs the house, is no call', () => {
  test.each([
    '"이모님 구해요"라는 글을 올리는 고객을 응대합니다',
    '고객이 아주머니 구한다는 글을 올리면 답글을 답니다',
    '언니 둘이 꾸리는 작은 가게입니다',
    '아저씨 셋이 운영하는 공업사예요',
    '부부 고객이면 객실을 올려 드립니다',
    '삼촌이 앉던 자리입니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('sex-hint');
  });
});

describe('Pregnancy and children to come, and the married preferred, are refused', () => {
  test.each([
    '아이를 곧 가질 계획이면 이 자리는 힘듭니다',
    '곧 출산이시면 채용이 어렵습니다',
    '결혼하신 분을 선호합니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('What goes by a child, and a field that stays empty, hold nothing against anybody', () => {
  test.each(['아이 나이에 따른 차이 없음', '자녀 수에 따른 차등 없음', '결혼 여부는 쓰지 않음'])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
