import { describe, expect, test } from 'vitest';
import { reviewAnswered } from '../../../functions/notices/review-answered/letter.ts';
import { reviewAnsweredFacts } from '../../support/review-answered-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the mail that a request is answered', () => {
  const { subject, text } = reviewAnswered(reviewAnsweredFacts);

  test('names its reader in the heading and not in the subject', () => {
    expect(text).toContain('김가상님의 요청에 답해 드립니다');
    expect(subject).toBe('[창원 일자리] 요청에 답해 드립니다: R-2026-0007');
  });

  test('says which request, when it was answered and what the review came to', () =>
    expect(flat(text)).toContain(
      '- 요청 번호: R-2026-0007 - 요청하신 내용: 결과에 대한 설명과 담당자의 재검토 - 사업: 공공근로사업 - 요청하신 날: 2026년 11월 3일(화) - 답해 드린 날: 2026년 11월 20일(금) - 다시 살펴본 결과: 결과가 바뀝니다',
    ));

  test('of an explanation says no result of a review', () => {
    const explained = reviewAnswered({ ...reviewAnsweredFacts, what: 'explanation', result: undefined });
    expect(explained.text).not.toContain('다시 살펴본 결과');
  });

  test('leads to the requests on the person’s own page', () =>
    expect(text).toContain(`답 보기\n${reviewAnsweredFacts.links.page}/programmes#requests`));

  test.each([
    ['employment-support', true],
    ['employment-allowance', true],
    [undefined, true],
    ['public-works', false],
  ])('about %s says that 고용센터 decides on 국민취업지원제도, with its number: %s', (programme, says) => {
    for (const [language, whom] of [
      ['ko', '문의: 고용노동부 고객상담센터 1350'],
      ['en', 'Labour ministry call centre (고용노동부 고객상담센터) 1350'],
    ] as const)
      expect(flat(reviewAnswered({ ...reviewAnsweredFacts, language, programme }).text).includes(whom)).toBe(says);
  });

  test('in English says that the answer is in Korean', () =>
    expect(reviewAnswered({ ...reviewAnsweredFacts, language: 'en' }).text).toContain('It is in Korean.'));
});
