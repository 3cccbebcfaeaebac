import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Who is to come as what they are called is sought', () => {
  test.each([
    '부부팀으로 오실 분, 숙소 드림',
    '농장에 부부로 오실 분',
    '가구 같이 나를 총각 한 명, 트럭은 사장이 몹니다',
    '어르신 챙겨 주실 이모님 한 분',
    '[모시는 분] 아이 등원시키고 나오실 수 있는 주부님',
    '주방 이모님 모십니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
});

describe('A part that is played may need one sex', () => {
  test.each(['창작극 배우 모집: 어머니 역(여) 1, 의사 역 1', '연극 배우 모집: 할아버지 역(남) 1명'])('%s', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
});

describe('A shop named so in quotation marks seeks nobody of them', () => {
  test.each([
    "'삼촌조카' 세차장 본점에서 광택 기사를 찾아요",
    '"이모조카" 분식점에서 주방 직원을 찾습니다',
    "'언니들' 미용실에서 디자이너를 모십니다",
    '이모삼촌 식당에서 일할 분을 찾아요',
    '모시는 분 : 85세 할머니, 거동 불편',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Whoever expects a child is told to apply later', () => {
  test.each([
    '곧 임신하실 분은 지원을 미뤄 주세요',
    '출산 앞둔 분은 나중에 지원해 주세요',
    '아이를 가지실 분은 이번에는 양보해 주세요',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Children with whom one works are nobody’s own', () => {
  test.each(['아이들과 세대 차가 적은 선생님을 모십니다', '아이와 눈높이가 같은 분'])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Called as they say in the south-east', () => {
  test.each([
    '설거지 아지매 구합니더',
    '형수님들 모십니더 마늘 까기',
    '주부 파트 (만두 빚기, 10~15시)',
    '연극 단역: 간호사 역(여) 2, 순경 역(남) 1',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-hint');
  });
});

describe('An ending of the south-east is nobody’s aunt', () => {
  test.each(['갱상도 사람이모 더 좋고예'])('%s', (text) => {
    expect(found(text)).toContain('home-region-requirement');
  });
});
