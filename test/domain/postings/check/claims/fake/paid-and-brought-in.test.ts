import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Money, goods and people that the job is made to hang on', () => {
  test.each([
    '채용 신체검사비는 본인이 내시며 돌려드리지 않습니다',
    '교육용 태블릿을 46만원에 할부 계약해야 학생을 배정합니다',
    '회원을 모아 오시면 시작할 수 있습니다',
    '네 명 등록시키면 매니저로 올려 드려요',
    '유니폼비 8만원은 첫날 현금으로',
    '수강 신청하신 분께만 일자리를 연결합니다',
    '오늘 입금하시면 내일부터 일합니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('fake-ad-suspected');
  });
});

describe('What customers pay and what the house pays', () => {
  test.each([
    '고객과 태블릿 할부 계약을 맺는 상담',
    '채용검진비 7만원은 회사가 냅니다',
    '수강료 30만원 과정의 출석을 관리합니다',
    '고객이 가입비를 내시면 영수증을 끊어 드리는 일',
    '단말기는 회사가 빌려드립니다',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
