import { describe, expect, test } from 'vitest';
import { postingRefusedToCompany } from '../../../functions/notices/posting-refused/letter.ts';
import { refusedByReview } from '../../../functions/domain/postings/posting-answers.ts';
import { companyFacts, refusal, wageRefusal, warning } from '../../support/sample-facts.ts';

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('a refused posting, to its company', () => {
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

  test('how to object is said of an official’s refusal only: what the check refuses is a request to mend', () => {
    expect(text).not.toContain('이의신청');
    const final = postingRefusedToCompany({ ...companyFacts, findings: [refusedByReview('이유'), refusal] });
    expect(unwrapped(final.text)).toContain(
      '60일 안에 창원시장에게 문서로 이의신청을 하실 수 있습니다(민원 처리에 관한 법률 제35조).',
    );
    expect(unwrapped(final.text)).toContain('90일 안에 경상남도행정심판위원회에 행정심판을 청구하시거나');
  });

  test('how to ask a person is said once, not after every finding', () => {
    expect(text.match(/판단이 다르다고 보시면/g)).toHaveLength(1);
    expect(unwrapped(text)).toContain(
      '‘사람의 검토 요청’을 누르시거나 창원시 일자리창출과에 말씀하시면 담당자가 직접 살펴봅니다.',
    );
  });

  test('says 위반 소지가 있는 표현, never 위법', () => {
    expect(text).toContain('위반 소지가 있는 표현');
    expect(text + html).not.toContain('위법');
  });
});
