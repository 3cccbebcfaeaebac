import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Accounts, telephones and purchases that are asked of applicants', () => {
  test.each([
    '통장 두 개만 만들어 주시면 됩니다',
    '폰 하나 개통해 주시면 바로 30만원',
    '유심 3개 개통, 개당 10만원',
    '지입차 구매하시면 월 700',
    '신용카드 발급받으시면 채용',
    '정수기 한 대 구입하시면 팀장 직급',

    '상품권 대신 사다 주시면 수수료 5%',
    '교육비는 수강생 몫입니다',
    '본인 이름으로 차를 뽑아 주시면 매달 수익',
  ])('%s is for a person to look at', (text) => {
    expect(found(text)).toContain('fake-ad-suspected');
  });
  test.each([
    '통장 두 개를 만들어 주시는 고객 응대 (은행 창구)',
    '급여 통장 하나 만들어 주시면 됩니다',
    '고객 계좌를 한 번에 개설해 주는 창구 보조',
    '입사 후 급여 계좌를 개설해 주셔야 합니다',
    '휴대폰 하나 개통할 때마다 인센티브, 판매점 상담사 기본급 220만원',
    '폰 하나로 출퇴근 기록',
    '폰 하나 더 지급 (업무용)',
    '신용카드 발급 상담 업무',
    '출입카드 발급받으시면 출근 등록 완료',
    '쉽게 돈 버는 일은 아닙니다만 보람 있습니다',
    '지입차가 아닌 회사 차량 운전, 월 280만원',
    '상품권 사다 주는 심부름은 시키지 않습니다',
    '본인 이름으로 도장을 뽑아 드려요 (신입 선물)',
    '차를 뽑아 주시면 고객이 기뻐하는 커피 자판기 관리',
    '유심 3개 개통 업무, 개당 처리 시간 기록 (통신사 매장 판매 상담)',
  ])('%s is nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});
