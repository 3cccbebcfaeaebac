import { describe, expect, test } from 'vitest';
import { EXTENSION_GROUNDS } from '../../../functions/notices/notice-contract.ts';
import { GROUNDS } from '../../../functions/domain/letters/review-words.ts';
import { reviewExtended } from '../../../functions/notices/review-extended/letter.ts';
import { reviewExtendedFacts } from '../../support/review-extended-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the mail that an answer takes longer', () => {
  const { subject, text } = reviewExtended(reviewExtendedFacts);

  test('names its reader in the heading and not in the subject', () => {
    expect(text).toContain('김가상님께 답해 드리는 날이 늦어집니다');
    expect(subject).toBe('[창원 일자리] 답해 드리는 날이 늦어집니다: R-2026-0007');
  });

  test('tells the reason and the new day (개인정보 보호법 시행령 제44조의3제5항)', () => {
    expect(flat(text)).toContain(
      '- 늦어지는 이유: 사실을 확인하는 데 시간이 더 필요합니다. - 새 기한: 2027년 1월 2일(토)',
    );
    expect(flat(text)).toContain('30일씩 두 번까지 늘릴 수 있습니다(개인정보 보호법 시행령 제44조의3제5항).');
  });

  test.each(EXTENSION_GROUNDS)('tells the reason in the language of its reader: %s', (ground) => {
    for (const language of ['ko', 'en'] as const)
      expect(flat(reviewExtended({ ...reviewExtendedFacts, ground, language }).text)).toContain(
        GROUNDS[ground][language],
      );
  });

  test('leads to the requests on the person’s own page, where the official’s words are', () =>
    expect(text).toContain(`요청과 이유 보기\n${reviewExtendedFacts.links.page}/programmes#requests`));
});
