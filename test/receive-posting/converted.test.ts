import { describe, expect, test } from 'vitest';
import { memoryTable } from '../support/memory-table.ts';
import { world } from '../support/world.ts';

/** Returns the answer to an invented posting that a partner sends in another form. */
const answerTo = async (dataschema: string, data: unknown): Promise<string[]> => {
  const city = world(memoryTable());
  const body = JSON.stringify({
    specversion: '1.0',
    id: 'e-1',
    source: 'urn:changwon-jobs:partner:masan-univ',
    type: 'kr.go.changwon.jobs.posting.submitted.v1',
    subject: 'P-1',
    dataschema,
    data,
  });
  await city.receive({ sender: 'masan-univ', kind: 'postings', body }, 'm-1');
  return city.replies.flatMap(({ reply: { data: told } }) => [
    'state' in told ? told.state : 'refused',
    ...told.findings.map(({ code }) => code),
  ]);
};

const job = (baseSalary: unknown) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: '선반 가공원',
  description: '부품을 가공합니다.',
  datePosted: '2026-11-01',
  validThrough: '2026-12-31',
  jobStartDate: '2026-12-01',
  employmentType: 'FULL_TIME',
  hiringOrganization: { name: '가상정밀', taxID: '123-45-67891' },
  jobLocation: { address: '경남 창원시 성산구 가상로 1' },
  occupationalCategory: '8131',
  baseSalary,
});
const salary = (value: number, unitText: string) => ({ currency: 'KRW', value: { value, unitText } });

describe('a JobPosting', () => {
  const answer = (data: unknown) => answerTo('https://schema.org/JobPosting', data);

  test('inside a page is open', async () => {
    expect(await answer({ '@type': 'WebPage', mainEntity: job(salary(12_000, 'HOUR')) })).toEqual(['open']);
  });
  test('that pays 9,000 won "per hour" is refused', async () => {
    expect(await answer(job(salary(9_000, 'per hour')))).toEqual(['refused', 'wage-below-minimum']);
  });
  test('that pays 290 won a month is held: it means 만원', async () => {
    expect(await answer(job(salary(290, 'MONTH')))).toEqual(['held', 'wage-unit-suspected']);
  });
  test('in a document that has none is refused, by that name', async () => {
    expect(await answer({ '@context': 'https://schema.org', '@type': 'Event' })).toEqual(['refused', 'schema-invalid']);
  });
});

describe('a 고용24 entry', () => {
  const answer = (pay: string) =>
    answerTo(
      'https://www.work24.go.kr/wanted',
      `<wanted><wantedAuthNo>K1</wantedAuthNo><company>가상정밀</company><busino>1234567891</busino><title>생산직 모집</title>${pay}
      <region>마산회원구</region><jobsCd>813100</jobsCd><empTpCd>10</empTpCd><regDt>20261101</regDt><closeDt>20261231</closeDt></wanted>`,
    );

  test.each([
    '<salTpNm>시급</salTpNm><sal>9,000원 (협의)</sal><minSal>9000</minSal>',
    '<salTpNm>시급</salTpNm><sal>9,000원(세전)</sal>',
    '<salTpNm>시급</salTpNm><sal>면접 후 결정</sal><minSal>9,000</minSal>',
    '<salTpNm>시간급 9,000원</salTpNm>',
  ])('that pays 9,000 won an hour is refused, however it says so: %s', async (pay) => {
    expect(await answer(pay)).toEqual(['refused', 'wage-below-minimum']);
  });
  test('whose pay is by the week is open with a warning about it', async () => {
    expect(await answer('<salTpNm>주급</salTpNm><sal>60만원</sal>')).toEqual([
      'open',
      'unknown-value',
      'wage-undisclosed',
    ]);
  });
});
