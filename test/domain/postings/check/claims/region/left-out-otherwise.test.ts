import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Regions that somebody must come from', () => {
  test.each([
    '사장님 뜻에 따라 호남 출신은 서류에서 제외합니다',
    '고향: 창원이면 5점',
    '부모님 고향이 경상도인 분',
    '출신지가 경남이 아니면 서류에서 빠집니다',
    '영남 사람이라야 손님들과 말이 통합니다',
  ])('%s is asked for', (text) => {
    expect(found(text)).toContain('home-region-requirement');
  });
  test.each([
    '고향이 어디든 상관없습니다',
    '고향: 창원이면 귀성버스가 없어도 되겠네요 (사내 귀성버스 안내)',
    '부모님 고향이 시골인 어르신을 모시는 송영 업무',
    '출신지가 어디든 서류에서 빠지지 않습니다',
    '창원이 고향이 아니면 숙소를 드립니다',
    '고향이 아니면 어떻습니까 창원에서 함께해요',
  ])('%s is not', (text) => {
    expect(found(text)).toEqual([]);
  });
});
