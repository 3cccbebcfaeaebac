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
