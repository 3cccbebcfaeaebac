import { describe, expect, test } from 'vitest';
import { summaryToCompany } from '../../../functions/notices/company-summary/letter.ts';
import { links, summaryFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the weekly summary of a company', () => {
  const { subject, text } = summaryToCompany(summaryFacts);
  const withFits = (fits: number): string =>
    /조건이 맞는 구직자: (.*)/.exec(
      summaryToCompany({
        ...summaryFacts,
        postings: [{ title: '생산관리', externalId: 'C-1', fits, introductions: [] }],
      }).text,
    )?.[1] ?? '';

  test.each([
    [0, '아직 없음'],
    [1, '5명 미만'],
    [4, '5명 미만'],
    [5, '5명'],
    [1_204, '1,204명'],
  ])('%i people whom a posting fits are shown as %s', (fits, words) => expect(withFits(fits)).toBe(words));

  test('the subject counts the postings', () =>
    expect(subject).toBe('[창원 일자리] 한 주의 공고 현황을 알려 드립니다: 공고 3건'));

  test('no sum stands anywhere from which a small count could be told', () =>
    expect(text).not.toMatch(/(?:15|3)명(?! 미만|\()/));

  test('introductions are told by count and day, in order, and not by name', () => {
    expect(flat(text)).toContain('소개를 요청한 구직자: 3명(2026년 11월 3일(화) 1명, 2026년 11월 5일(목) 2명)');
    expect(flat(text)).toContain('- 소개를 요청한 구직자: 없음');
    expect(flat(text)).toContain('연락처는 본인이 동의한 그때그때 따로 메일로 알려 드렸습니다.');
    const quiet = summaryToCompany({ ...summaryFacts, postings: summaryFacts.postings.slice(1) });
    expect(flat(quiet.text)).not.toContain('그때그때');
  });

  test('what closes soon stands first, with the days that are left', () => {
    expect(text.indexOf('■ 곧 마감하는 공고')).toBeLessThan(text.indexOf('■ 모집 중인 공고'));
    expect(flat(text)).toContain('- 마감: 2026년 11월 11일(수), 2일 남음');
    expect(flat(text)).toContain('- 마감: 2027년 1월 1일(금), 채용되면 더 일찍');
    const [closing] = summaryFacts.postings;
    const last = summaryToCompany({ ...summaryFacts, postings: [{ ...closing, closingInDays: 0 }] });
    expect(flat(last.text)).toContain('2026년 11월 11일(수), 오늘까지');
    expect(last.text).not.toContain('■ 모집 중인 공고');
  });

  test('can be stopped, and says what goes on', () => {
    expect(text).toContain(`그만 받기\n${links.unsubscribe}`);
    expect(flat(text)).toContain('공고의 점검 결과와 소개 메일은 계속 보내 드립니다.');
  });
});
