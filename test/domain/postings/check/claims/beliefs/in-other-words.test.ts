import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Schools and illness in other words', () => {
  test.each([
    '명문대 법학 전공자를 먼저 검토합니다',
    '지방대는 안 봅니다',
    '석사 이상은 안 받습니다',
    '몸에 이상 없는 분만',
    '코로나 후유증 있으신 분 사절',
  ])('%s is for a person to look at', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
  test.each([
    '명문대 법학과 학생들이 이용하는 독서실 총무',
    '지방대는 안 보이는 광고판 설치 업무',
    '지방대인지 수도권대인지는 안 봅니다',
    '후유증 상담센터 접수',
    '교통사고 후유증 환자 재활 보조',
    '코로나 후유증 클리닉 안내 데스크',
    '몸에 이상이 생기면 바로 쉴 수 있습니다',
    '몸에 이상 없는지 매일 어르신 체온 확인',
    '석사 이상 우대',
    '석사 이상은 연구수당을 더 드립니다',
    '박사 이상 연구원이 계신 연구소의 행정',
  ])('%s is nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});
