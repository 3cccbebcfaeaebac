import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A figure that is kept, a measure with praise, and one that is looked at are asked for', () => {
  test.each([
    '날씬한 몸매를 가꾸시는 분',
    '몸매 관리하시는 분을 찾습니다',
    '군살 없고 자세 바른 분',
    '복근 있는 분 우대',
    '몸이 탄탄한 분을 모십니다',
    '신장 168cm 이상으로 미소가 좋은 분',
    '늘씬한 키에 정장이 어울리는 분',
    '큰 키(180 이상) 우대',
    '면접에서 키 168 이상 여부를 확인합니다',
    '키가 160 넘는지 보겠습니다',
    '외모 심사 있음',
  ])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});

describe('Figures that are cared for as a trade, and measures of guests and goods, are nothing', () => {
  test.each([
    '회원들의 몸매 관리를 돕습니다',
    '군살 없는 조직입니다',
    '탄탄한 회사에서 함께하실 분',
    '놀이기구 탑승객 키 120cm 이상 여부를 확인합니다',
    '화물 높이 4m 이상 여부를 봅니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('looks-requirement');
  });
});
