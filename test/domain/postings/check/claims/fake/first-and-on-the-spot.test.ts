import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Money that is paid first, and money of others', () => {
  test.each([
    '포장 부업 재료비 7만원 먼저',
    '상조 가입 필수',
    '회원 모아 오면 수당',
    '면접 보려면 신체검사비 4만원 현장 결제',
    '휴대폰 한 대 개통해 주시면 바로 채용',
    '택배 상자만 받아서 보내면 돼요, 하루 30만원',
    '코인 환전 도우미 일당 40만원',
  ])('%s', (text) => {
    expect(found(text)).toContain('fake-ad-suspected');
  });
});

describe('The same words of honest work', () => {
  test.each([
    '휴대폰 매장 개통 업무 직원 채용',
    '사내 상조회 가입 (자율)',
    '상조 상품 가입 조건 안내 업무',
    '택배 상자 접는 일',
    '현장 결제 안내 (손님 입장료)',
    '재료비는 회사 부담',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
