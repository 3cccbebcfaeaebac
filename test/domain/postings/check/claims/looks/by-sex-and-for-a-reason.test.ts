import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A height by sex, or for a reason, is a demand', () => {
  test.each([
    '키 여 163cm·남 175cm 이상',
    '키(남 173/여 160) 이상',
    '안내로봇 옆에 서는 일이라 170센티는 넘으셔야 합니다',
    '선반이 높아서 165cm는 되셔야 해요',
    '유니폼이 커서 170cm 넘으시는 분',
    '키가 175cm는 되어야 합니다',
    '팔다리 긴 분 우대',
    '셀카 두 장 같이 보내 주세요',
    '혼인 여부 칸을 채우지 않으면 서류를 돌려보냅니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});

describe('Lengths of things and heights of guests are none', () => {
  test.each([
    '침대 길이가 170센티는 넘어야 합니다',
    '책장이 180cm를 넘어서 사다리를 씁니다',
    '놀이기구 키 120 이상 탑승',
    '간판 제작 기사',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('A height without a unit, said to somebody', () => {
  test.each(['170은 되셔야 선반에 손이 닿아요', '키 165에 못 미치면 지원이 안 됩니다', '얼굴형 갸름한 분'])(
    '%s',
    (text) => {
      expect(found(text)).toContain('looks-requirement');
    },
  );
});
