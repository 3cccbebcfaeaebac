import { describe, expect, test } from 'vitest';
import { reviewReceived } from '../../../functions/notices/review-received/letter.ts';
import { reviewReceivedFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the person who asked', () => {
  test('hears that it arrived, under which number, and by when there is an answer', () => {
    const { subject, text } = reviewReceived(reviewReceivedFacts);
    expect(subject).toBe('[창원 일자리] 요청을 받았습니다: R-2026-0007');
    expect(flat(text)).toContain('담당자에게 전했습니다. 2026년 12월 3일(목)까지 답해 드립니다.');
    expect(flat(text)).toContain('- 요청 번호: R-2026-0007 - 요청하신 내용: 결과에 대한 설명과 담당자의 재검토');
    expect(flat(text)).toContain('요청하신 날부터 30일 이내에 답해 드립니다.');
  });

  test.each([
    ['explanation', /어떤 기준으로 살펴보아/, /다시 살펴봅니다/],
    ['review', /다시 살펴봅니다/, /어떤 기준으로 살펴보아/],
  ] as const)('%s: is told what happens next and nothing else', (what, told, untold) => {
    const text = flat(reviewReceived({ ...reviewReceivedFacts, what }).text);
    expect(text).toMatch(told);
    expect(text).not.toMatch(untold);
  });

  test('reads English, with the law in Korean', () => {
    const text = flat(reviewReceived({ ...reviewReceivedFacts, language: 'en' }).text);
    expect(text).toContain('You will have an answer by Thursday 3 December 2026.');
    expect(text).toContain('개인정보 보호법 제37조의2');
  });
});
