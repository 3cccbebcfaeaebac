import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Where the family comes from, in Korean or English, is an origin', () => {
  test.each([
    '본가가 밀양이신 분이면 좋겠습니다',
    '부모님 댁이 전라도인 분 우대',
    '뿌리가 호남이신 분으로 모십니다',
    '대표와 동향이면 가점을 드립니다',
    'Must be born in Busan',
    'Natives of Gyeongnam only',
    'Applicants from Chungcheong will not be considered',
    '본가가 전라도이신 분이면 거래처와 말이 통합니다',
    '전라도 분은 모실 수 없습니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('home-region-requirement');
  });
});

describe('A family home that is far, and what others are asked, is none', () => {
  test.each([
    '본가가 먼 분께 기숙사를 드립니다',
    '본가는 창원, 분점은 김해입니다',
    'Our founder was born in Busan',
    'We deliver products from Jeolla',
    '어르신께 고향을 여쭙고 말씨를 녹음합니다',
    '설문 대상자 : 50세 이상 주민, 출신지를 묻습니다',
    '블라인드 채용: 학교명·출신지 기재 시 불이익',
    '키·체중·출신지를 적으면 서류에서 제외됩니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('home-region-requirement');
  });
});
