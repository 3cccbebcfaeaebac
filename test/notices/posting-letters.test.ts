import { describe, expect, test } from 'vitest';
import { postingAcceptedToCompany } from '../../functions/notices/posting-accepted/letter.ts';
import { postingHeldToCompany } from '../../functions/notices/posting-held/letter.ts';
import { postingHeldToOfficials } from '../../functions/notices/held-for-review/letter.ts';
import { postingRefusedToCompany } from '../../functions/notices/posting-refused/letter.ts';
import { postingReviewedSchema } from '../../functions/contracts/posting.ts';
import { companyFacts, heldFacts, hint, refusal, wageRefusal, warning } from './sample-facts.ts';

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('accepted', () => {
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

describe('held', () => {
  const { text } = postingHeldToCompany({ ...companyFacts, findings: [hint, warning] });

  test('says what is looked at, that it is not refused, and both ways on', () => {
    expect(text).toContain('접수를 거절한 것이 아닙니다.');
    expect(text).toContain('■ 확인하고 있는 내용\n\n▶ 한쪽 성별을');
    expect(text).toContain('적힌 내용: 이모님');
    expect(text).toContain('1. 공고를 고쳐서 창원상공회의소를 통해');
    expect(unwrapped(text)).toContain('창원시 일자리창출과 담당자가 직접 살펴보고');
  });
});

describe('refused', () => {
  const { text, html } = postingRefusedToCompany({ ...companyFacts, findings: [refusal, wageRefusal, warning] });

  test('each finding names the expression, the law with its date, and the fix', () => {
    expect(text).toContain('적힌 내용: 남자 사원만');
    expect(unwrapped(text)).toContain('남녀고용평등과 일ㆍ가정 양립 지원에 관한 법률 제7조(2025. 10. 1. 시행)');
    expect(text).toContain('고치는 방법: 성별을 빼고 필요한 능력을 적어 주십시오.');
    expect(html).toContain('남자 사원만');
  });

  test('amounts of the wage rules are won, and a law that is announced is not said to be in force', () => {
    expect(text).toContain('적힌 내용: 10,500원');
    expect(text).toContain('기준: 10,700원');
    expect(text).toContain('최저임금법 제6조(2027. 1. 1. 시행 예정)');
  });

  test('how to ask a person is said once, not after every finding', () => {
    expect(text.match(/판단이 다르다고 보시면/g)).toHaveLength(1);
    expect(unwrapped(text)).toContain('창원시 일자리창출과에 검토를 요청하시면 담당자가 직접 살펴봅니다.');
  });

  test('says 위반 소지가 있는 표현, never 위법', () => {
    expect(text).toContain('위반 소지가 있는 표현');
    expect(text + html).not.toContain('위법');
  });
});

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
