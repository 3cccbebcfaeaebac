import { expect, test } from 'vitest';
import { check, codes } from '../../../../support/check-support.ts';

const company = { name: '가상정밀(지어낸 회사)', registrationNumber: '609-81-00000' };
const isWarned = (description: string, staff = 45): boolean =>
  codes(check({ description, company: { ...company, staff } })).includes('papers-not-returned');

test.each([
  '제출하신 서류는 돌려드리지 않습니다',
  '서류 일절 미반환',
  '제출서류 반환 불가',
  '이력서는 반납하지 않습니다',
  '접수된 서류는 반환되지 않음',
  '제출 서류: 이력서, 자기소개서 (반환 안 함)',
])('papers that are never given back are warned of: %s', (description) => {
  expect(isWarned(description)).toBe(true);
  expect(isWarned(description, 29)).toBe(false);
});

test.each([
  '제출서류는 채용절차법 제11조에 따라 반환합니다',
  '반환 청구가 없으면 서류는 파기합니다',
  '서류는 요청하시면 돌려드립니다',
  '제출서류는 반환하지 않습니다\n접수: 이메일',
  '기숙사 보증금은 반환하지 않습니다',
])('what is lawful, filed by mail or no paper is nothing: %s', (description) => {
  expect(isWarned(description)).toBe(false);
});
