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

  test('says how many people it fits now and when they are told; small counts are hidden, and an unknown one is left out', () => {
    const told = (fits?: number): string =>
      unwrapped(postingAcceptedToCompany({ ...companyFacts, state: 'open', fits }).text);
    expect(told(12)).toContain('지금 조건이 맞는 구직자는 12명입니다. 가장 잘 맞는 분들께는 바로 알리고,');
    expect(told(4)).toContain('지금 조건이 맞는 구직자는 5명 미만입니다.');
    expect(told(5)).toContain('지금 조건이 맞는 구직자는 5명입니다.');
    expect(told(0)).toContain('지금은 조건이 맞는 구직자가 없습니다.');
    expect(told()).not.toContain('지금 조건이 맞는');
    const stored = postingAcceptedToCompany({ ...companyFacts, state: 'stored', fits: 12 });
    expect(unwrapped(stored.text)).not.toContain('지금 조건이 맞는');
  });

  test('says by telephone and mail whom to ask: the partner and the city', () => {
    const { text, html } = postingAcceptedToCompany(companyFacts);
    for (const url of [
      'tel:0550000211',
      'mailto:contact@chamber.example',
      'tel:0550000100',
      'mailto:officials@city.example',
    ]) {
      expect(text.split('\n')).toContain(url);
      expect(html).toContain(`href="${url}"`);
    }
    const unknown = { partner: {}, city: {} };
    expect(postingAcceptedToCompany({ ...companyFacts, officesOf: () => unknown }).text).not.toContain('전화하기');
  });

  test('what only two systems can settle is not put to the company', () => {
    const conflict = { ...warning, code: 'version-conflict', message: '두 내용이 왔습니다.' } as const;
    expect(postingAcceptedToCompany({ ...companyFacts, findings: [conflict] }).text).not.toContain('두 내용');
  });
});
