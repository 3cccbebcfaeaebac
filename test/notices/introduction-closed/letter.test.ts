import { describe, expect, test } from 'vitest';
import { introductionClosed } from '../../../functions/notices/introduction-closed/letter.ts';
import { introductionClosedFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('whoever asked to be introduced for a job that closed early', () => {
  test('reads which job it was, when they asked and when it closed', () => {
    const { subject, text } = introductionClosed(introductionClosedFacts);
    expect(subject).toBe('[창원 일자리] 소개를 요청하신 일자리가 마감되었습니다: ‘지어낸 조작원 모집’');
    expect(flat(text)).toContain('모집이 예정보다 먼저 끝났습니다');
    expect(flat(text)).toContain(
      '- 공고: 지어낸 조작원 모집 - 회사: 가상정밀 - 소개를 요청하신 날: 2026년 11월 2일(월) - 마감된 날: 2026년 11월 9일(월)',
    );
  });

  test('reads it in English', () => {
    const text = flat(introductionClosed({ ...introductionClosedFacts, language: 'en' }).text);
    expect(text).toContain('has closed earlier than announced');
    expect(text).toContain('You asked on: Monday 2 November 2026');
  });
});
