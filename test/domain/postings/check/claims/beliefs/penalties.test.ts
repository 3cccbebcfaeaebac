import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Whoever leaves the field empty is punished, so it is to be written', () => {
  test.each([
    '부모 직업란을 비우면 서류 탈락',
    '형제 직장란 미기재 시 접수 불가',
    '종교란을 비워 두면 접수하지 않습니다',
    '아버지 직업란은 반드시 채울 것',
    '재산세 납부 내역 제출',
  ])('%s', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
});

describe('Illness for which a place is taken back, and families by their posts, are held', () => {
  test.each([
    '정신과 이력이 있으면 입사가 취소됩니다',
    '혈압약 드시는 분은 빼고 모십니다',
    '휠체어 타시는 분은 받을 수 없습니다',
    '간 수치가 높으신 분 불가',
    '친척 중에 경찰이 계신 분 우대',
    '배우자가 공무원이면 우대',
    '아버지가 안 계신 분은 제외',
  ])('%s', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
});

describe('Fields that must stay empty, families that the law favours, and either way are nothing', () => {
  test.each([
    '부모 직업란은 비워 두셔도 됩니다',
    '지원서에 가족관계, 종교를 적을 경우 감점 처리',
    '가족 중 국가유공자가 있으면 가점',
    '자녀가 공무원이면 가족수당이 나오지 않습니다',
    '장애가 있건 없건 환영합니다',
    '종교가 있든 없든 지원하실 수 있어요',
    '정신과 진료 예약을 돕습니다',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
