import { expect, test } from 'vitest';
import { documentOf } from '../../../functions/domain/language/html.ts';
import { spoken } from '../../../functions/domain/page/foreign.ts';

test('on an English page a Korean phrase is marked as a whole; on a Korean page nothing is', () => {
  const text = 'See 개인정보 보호법 제37조의2 (law) & 창원시.';
  expect(documentOf(spoken(text, 'en'))).toBe(
    'See <span lang="ko">개인정보 보호법 제37조의2</span> (law) &#38; <span lang="ko">창원시</span>.',
  );
  expect(documentOf(spoken(text, 'ko'))).toBe('See 개인정보 보호법 제37조의2 (law) &#38; 창원시.');
});

// A pattern that backtracks would need days, and the test would time out.
test('a million characters are marked in one pass', () => {
  expect(documentOf(spoken(`가${' '.repeat(1_000_000)}`, 'en'))).toMatch(/^<span lang="ko">가<\/span> +$/);
  expect(documentOf(spoken('「'.repeat(1_000_000), 'en'))).toMatch(/^<span lang="ko">「<\/span>「+$/);
  expect(documentOf(spoken('가 '.repeat(500_000), 'en'))).toMatch(/^<span lang="ko">가[가 ]+가<\/span> $/);
});
