import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A field that must be filled in is asked for', () => {
  test.each([
    '지원서의 재산 칸을 비우면 접수하지 않습니다',
    '부모 직업란을 비워 두시면 심사하지 않습니다',
    '집이 자가이신 분 우대',
    '전문대는 패스',
  ])('%s', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
});

describe('A field that is not there asks for nothing', () => {
  test.each([
    '지원서에는 가족·재산·종교 칸이 없습니다',
    '지원서에 키·몸무게·재산 칸이 없습니다',
    '경력 칸을 채우지 않으면 서류를 돌려보냅니다',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Where the parents come from counts as the applicant’s own origin', () => {
  test.each([
    '부모님 고향이 경북이거나 본인이 경북 출신이면 가점 3점',
    '부모님 고향이 통영이면 우대합니다',
    '전라도 쪽은 이번엔 패스할게요',
  ])('%s', (text) => {
    expect(found(text)).toContain('home-region-requirement');
  });
});
