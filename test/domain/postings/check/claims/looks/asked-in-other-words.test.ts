import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Looks and measures in other words', () => {
  test.each([
    '미소가 예쁘고 몸매 관리 되신 분',
    '170 넘는 키면 좋아요',
    '키가 좀 있으신 분',
    '연예인 닮은 분 우대',
    '옷태 나는 분',
    'Must be over 170cm',
    '용모 단정한 분 - 포장',
  ])('%s is asked for', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
  test.each([
    '몸매 관리 식단 도시락 포장',
    '체형 관리 되신 고객 후기 정리 업무',
    '몸매 관리 하시는 분들이 찾는 샐러드 가게',
    '키가 있는 화분을 옮기는 일',
    '키 있으신 분은 사다리 없이도 됩니다만 사다리가 있습니다',
    '180 넘는 키 큰 나무를 다듬는 조경',
    '연예인 닮은 캐릭터를 그리는 일러스트 보조',
    '옷태 나는 핏을 연구하는 패턴사',
    '허리 30 넘으면 큰 바지로 바꿔 드려요 (근무복)',
    '체격조건 없음',
    '신체조건: 20kg 상자를 옮길 수 있는 분',
    '신체조건 : 무관',
    'Shelf must be over 170cm, assembled by two staff',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
