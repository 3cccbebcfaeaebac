import { describe, expect, test } from 'vitest';
import { postingHeldToOfficials } from '../../../functions/notices/held-for-review/letter.ts';
import { postingReviewedSchema } from '../../../functions/contracts/posting.ts';
import { heldFacts } from '../../support/sample-facts.ts';

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('a held posting, to the officials', () => {
  test('the decision it shows is one that the review door takes', () => {
    for (const externalId of ['C-0042', 'C 42 "a" <b>']) {
      const { text } = postingHeldToOfficials({ ...heldFacts, externalId });
      const data = /^data: ?\n?(\{.*\})$/m.exec(text)?.[1] ?? '';
      expect(postingReviewedSchema.parse(JSON.parse(data))).toMatchObject({
        partner: 'chamber-of-commerce',
        externalId,
        revision: 2,
        decision: 'release',
      });
    }
  });

  test('names the doubt and the law that bounds a refusal', () => {
    const text = unwrapped(postingHeldToOfficials(heldFacts).text);
    expect(text).toContain('이모님');
    expect(text).toContain('직업안정법 제4조의2제4항, 제8조');
    expect(text).toContain('refuse로 적습니다');
  });
});
