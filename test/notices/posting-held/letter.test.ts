import { describe, expect, test } from 'vitest';
import { postingHeldToCompany } from '../../../functions/notices/posting-held/letter.ts';
import { companyFacts, hint, warning } from '../../support/sample-facts.ts';

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('a held posting, to its company', () => {
  const { text } = postingHeldToCompany({ ...companyFacts, findings: [hint, warning] });

  test('says what is looked at, that it is not refused, and both ways on', () => {
    expect(text).toContain('접수를 거절한 것이 아닙니다.');
    expect(text).toContain('■ 확인하고 있는 내용\n\n▶ 한쪽 성별을');
    expect(text).toContain('적힌 내용: 이모님');
    expect(text).toContain('1. 공고를 고쳐서 창원상공회의소를 통해');
    expect(unwrapped(text)).toContain('창원시 일자리창출과 담당자가 직접 살펴보고');
  });
});
