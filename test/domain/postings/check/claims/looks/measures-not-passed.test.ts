import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A measure that is not to be passed is asked of whoever is sought', () => {
  test.each([
    '조건 : 체중 70kg 넘지 않을 것',
    '몸무게 60kg를 넘지 않는 분',
    '몸무게가 80을 넘지 않아야 합니다',
    '신장 170 밑돌지 않을 것',
    '체질량지수 23 이하를 유지하시는 상담원',
    '염색은 괜찮고 외모 준수하신 분',
  ])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});

describe('Goods, loads and those who are served have measures as well', () => {
  test.each([
    '적재 중량 70kg를 넘지 않을 것',
    '짐은 25kg를 넘지 않습니다',
    '어르신 체중은 60kg를 넘지 않습니다',
    '헌혈은 체중 50kg 이상',
    '헌혈자 만 16세~69세, 체중 50kg 이상',
    '염색, 문신, 수염 다 괜찮고 외모는 신경 쓰지 않아요',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('The state of being unmarried is asked for in other words', () => {
  test.each(['장가 안 가신 분 우대', '홀몸이신 분 우대', '배우자 없는 분만', '가정을 꾸리지 않은 분'])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});
