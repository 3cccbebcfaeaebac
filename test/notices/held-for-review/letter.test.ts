import { describe, expect, test } from 'vitest';
import { postingHeldToOfficials } from '../../../functions/notices/held-for-review/letter.ts';
import { heldFacts } from '../../support/sample-facts.ts';

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('a held posting, to the officials', () => {
  test('leads to the page where it is decided on, and says by which day', () => {
    const { text, html } = postingHeldToOfficials(heldFacts);
    expect(text).toContain(`공고 살펴보고 결정하기\n${heldFacts.page}`);
    expect(html).toContain(`href="${heldFacts.page}"`);
    expect(text).toContain('결정 기한: 2026년 11월 4일(수)까지');
  });

  test('names the doubt and the law that bounds a refusal', () => {
    const text = unwrapped(postingHeldToOfficials(heldFacts).text);
    expect(text).toContain('이모님');
    expect(text).toContain('직업안정법 제4조의2제4항, 제8조');
    expect(text).not.toMatch(/JSON|data:|대기열/);
  });
});
