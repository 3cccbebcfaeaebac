import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('unpaid-work');

test.each([
  '휴일 회식에 수당 없음',
  '지각하면 그날 일당 없음',
  '급여는 두 번째 달부터 나갑니다, 첫 달은 연습',
  '무급 테스트, 무급 인턴을 거칩니다',
  '무급 테스트 하루, 지각은 하지 않습니다 약속',
  '무급 교육 3일, 그 뒤로는 무급 근무를 하지 않습니다',
  '마감 청소 20분은 근무시간에 안 넣고 수당도 없습니다',
  '개점 준비 15분은 근무시간으로 치지 않으며 수당도 없음',
])('a day lost for coming late, and unpaid work beside what is not done are held: %s', (description) => {
  expect(isFound(description)).toBe(true);
});

test.each([
  '무급 수습, 무급 교육은 없습니다',
  '저희는 무급 시험 근무를 시키지 않습니다',
  '무급 인턴이나 열정페이는 쓰지 않아요',
  '무급 야근, 무급 특근 모두 금지',
  '무급 교육·무급 실습을 하지 않는 곳입니다',
  '무급 대기 시간, 무급 청소 시간은 두지 않습니다',
  '무보수 체험 근무 일절 없습니다',
  '무급 수습, 그런 거 안 합니다',
  '점심시간 1시간은 근무시간에 넣지 않고 수당도 없어요',
  '마감 정산 20분도 근무시간에 넣고 수당을 드려요',
])('unpaid work that is denied in a list is nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
