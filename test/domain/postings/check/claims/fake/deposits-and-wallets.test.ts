import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('What an ad of a fraud asks for', () => {
  test.each([
    '회원을 다섯 명 데려오시면 정직원',
    '다섯 명을 회원으로 가입시키면 팀장',
    '휴대폰 하나 개통해 주시면 바로 지급',
    '코인 지갑 만들어 주실 분',
    '샘플 구매가 입사 조건',
    '신용카드 만드시면 채용됩니다',
    '채용 보증금 30만원, 3개월 뒤 반환',
    '지인 세 명 추천해야 입사 확정',
    '고객에게 받은 현금을 지정 계좌로 입금하는 일, 건당 15만원',
  ])('%s is held', (text) => {
    expect(found(text)).toContain('fake-ad-suspected');
  });
  test.each([
    '회원을 데려오시면 한 달 무료인 헬스장입니다',
    '휴대폰 개통 고객에게 사은품 지급',
    '전자지갑 앱을 만들 개발자를 찾습니다',
    '제품 구매가 입사 조건은 아닙니다',
    '신용카드 만드는 공장 생산직',
    '기숙사 보증금 30만원은 퇴실 때 반환',
    '친구를 추천해야 하는 조건은 없습니다',
    '매장에서 받은 현금을 은행에 입금하는 마감 업무',
  ])('%s is an honest job', (text) => {
    expect(found(text)).toEqual([]);
  });
});
