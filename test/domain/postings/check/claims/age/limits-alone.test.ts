import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A limit that stands alone, or in English years of birth', () => {
  test.each([
    '39까지',
    '남자, 45까지',
    '자격: 45 이하',
    '20~30대 우대',
    'Applicants must be born in 1988 or later',
    'Only people born after 1985',
    'Candidates born before 1990 will not be considered',
  ])('%s is a limit', (text) => {
    expect(found(text)).toContain('age-limit-without-ground');
  });

  test.each([
    '접수는 30까지',
    '습도: 60 이하',
    '소음(dB): 65 이하',
    'We teach children born in 2015 or later',
    'Applicants born in any year may apply',
    '어린이도서관 사서, 수요일은 70대 어르신 동화 구연단',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('The youngest of a team', () => {
  test.each(['막내 디자이너를 맞이할 자리입니다', '막내를 맞으려고 합니다'])('%s is sought', (text) => {
    expect(found(text)).toContain('age-hint');
  });

  test.each(['막내 디자이너를 맡은 김 사원이 알려 드려요', '막내가 커피 심부름 하는 일은 없어요'])(
    '%s is there',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
