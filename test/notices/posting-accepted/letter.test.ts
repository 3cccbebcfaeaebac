import { describe, expect, test } from 'vitest';
import { postingAcceptedToCompany } from '../../../functions/notices/posting-accepted/letter.ts';
import { companyFacts, warning } from '../../support/sample-facts.ts';

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('an accepted posting, to its company', () => {
  test('says until when the posting is shown, whether it names a closing day or not', () => {
    expect(postingAcceptedToCompany(companyFacts).text).toContain('2026년 11월 30일(월)까지 안내합니다.');
    const { text } = postingAcceptedToCompany({ ...companyFacts, closesOn: undefined, lastDay: '2027-01-01' });
    expect(unwrapped(text)).toContain('채용을 마쳤다고 알려 주실 때까지, 늦어도 2027년 1월 1일(금)까지');
  });

  test('lists warnings as things to improve; without any there is no such heading', () => {
    const { text, html } = postingAcceptedToCompany({ ...companyFacts, findings: [warning] });
    expect(text).toContain('■ 함께 살펴보실 내용\n\n▶ 주 근무 시간이');
    expect(html).toContain('주 근무 시간이 적혀 있지 않아');
    expect(postingAcceptedToCompany(companyFacts).text).not.toContain('함께 살펴보실 내용');
  });

  test('does not promise mails to seekers while the occupation is not known', () => {
    expect(unwrapped(postingAcceptedToCompany({ ...companyFacts, state: 'stored' }).text)).toContain(
      '아직 구직자에게 안내하지 못하고 있습니다',
    );
    expect(unwrapped(postingAcceptedToCompany({ ...companyFacts, state: 'open' }).text)).toContain(
      '이제 조건이 맞는 구직자에게',
    );
  });

  test('what only two systems can settle is not put to the company', () => {
    const conflict = { ...warning, code: 'version-conflict', message: '두 내용이 왔습니다.' } as const;
    expect(postingAcceptedToCompany({ ...companyFacts, findings: [conflict] }).text).not.toContain('두 내용');
  });
});
