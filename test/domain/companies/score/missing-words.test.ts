import { describe, expect, test } from 'vitest';
import { missingWords } from '../../../../functions/domain/companies/score/missing-words.ts';
import { CRITERIA } from '../../../../functions/domain/companies/score/criteria.ts';
import { scored } from '../../../support/invented-firm.ts';

describe('what a scorecard does not know is said', () => {
  test('in words for every gate and line of every year', () => {
    const nothing = { company: {}, headcounts: [], facts: {}, hires: [] };
    for (const { id } of CRITERIA)
      for (const line of missingWords(scored(nothing, id).missing)) expect(line).toMatch(/^[가-힣]/);
  });

  test('with alternatives as such', () => {
    expect(missingWords(['company.hqInChangwonSince|company.sites.main'])).toEqual([
      '본사가 창원시에 있기 시작한 날 또는 주된 사업장의 소재지와 시작한 날',
    ]);
  });

  test('with what is needed together', () => {
    expect(missingWords(['company.sme+company.industry|hires'])).toEqual([
      '중소기업 여부(중소기업 확인서) 및 업종 코드(한국표준산업분류) 또는 확인된 채용',
    ]);
  });

  test('with the months of one site and count in one line, in the order of the months', () => {
    expect(
      missingWords([
        'headcounts.a.2025-02.regular',
        'headcounts.a.2024-12.regular',
        'headcounts.a.2025-01.left',
        'headcounts.b.2025-01.regular',
      ]),
    ).toEqual([
      '사업장 ‘a’의 2024년 12월부터 2025년 2월 사이의 2개월 월말 상시 직원 수',
      '사업장 ‘a’의 2025년 1월 월별 퇴사자 수',
      '사업장 ‘b’의 2025년 1월 월말 상시 직원 수',
    ]);
  });

  test('of a site with any name as its name', () => {
    expect(missingWords(['company.sites.a|b+c.2025-01', 'headcounts.x.2024-01.left.2025-03.left'])).toEqual([
      '사업장 ‘a|b+c.2025-01’의 소재지',
      '사업장 ‘x.2024-01.left’의 2025년 3월 월별 퇴사자 수',
    ]);
  });

  test('once', () => {
    expect(missingWords(['hires', 'hires'])).toEqual(['확인된 채용']);
  });
});
