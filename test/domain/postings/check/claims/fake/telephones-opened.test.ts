import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Telephones that are opened for pay or for the job are held', () => {
  test.each([
    '유심칩 개통해서 퀵으로 보내면 장당 6만원',
    '입사 전에 휴대폰 두 대를 개통해 와야 합니다',
    '새 휴대폰을 본인 명의로 여는 것이 조건',
    '본인 이름으로 통장을 새로 열어 오셔야 합니다',
    '본인 이름으로 폰 한 대 새로 여시면 30만원',
  ])('%s', (text) => {
    expect(found(text)).toContain('fake-ad-suspected');
  });
});

describe('Telephones of customers and of the house are nothing', () => {
  test.each([
    '휴대폰 매장 개통 업무, 고객 유심 개통',
    '고객이 주문한 유심을 택배로 보내는 일, 시급 12,000원',
    '업무용 휴대폰은 회사 이름으로 두 대 드립니다',
    '급여 통장은 본인 이름으로 된 것이어야 합니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('fake-ad-suspected');
  });
});

describe('Services joined, goods bought and bonds paid for the job are held', () => {
  test.each([
    '통신사 가입하시면 바로 채용',
    '정수기 렌탈 계약을 하셔야 근무 가능',
    '입사 시 화장품 한 세트 의무 구매',
    '채용 확정 시 보증보험료 본인 납부',
    '접수비 만원을 입금해 주세요',
  ])('%s', (text) => {
    expect(found(text)).toContain('fake-ad-suspected');
  });
  test.each([
    '인터넷 가입 고객 상담, 계약 후 설치 일정 안내',
    '근로계약하시면 바로 근무 시작',
    '렌탈 계약을 하신 고객을 방문해 점검',
    '공공기관 의무 구매 비율을 정리하는 사무',
    '이행보증보험료는 회사가 냅니다',
  ])('%s is nothing', (text) => {
    expect(found(text)).not.toContain('fake-ad-suspected');
  });
});
