import { describe, expect, test } from 'vitest';
import { introductionToCompany } from '../../functions/notices/introduction/letter.ts';
import { summaryToCompany } from '../../functions/notices/company-summary/letter.ts';
import { introductionFacts, links, summaryFacts } from './sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('an introduction carries exactly what the person agreed to send', () => {
  const { subject, text, html } = introductionToCompany(introductionFacts);

  test('name, e-mail and the day of the consent, and for which posting', () =>
    expect(flat(text)).toContain(
      '■ 소개 내용 - 구직자: 김가상님 - 이메일: kim.gasang@person.example - 동의한 날: 2026년 11월 3일(화) - 공고 제목: CNC 선반 가공원 모집 - 공고 번호: C-0042 - 접수 기관: 창원상공회의소 - 마감일: 2026년 11월 30일(월)',
    ));

  test('the subject names the posting and not the person', () =>
    expect(subject).toBe('[창원 일자리] 소개를 요청한 구직자가 있습니다: ‘CNC 선반 가공원 모집’'));

  test('for what, until when, and no other use', () => {
    expect(flat(text)).toContain(
      '본인의 동의를 받아 제공하는 개인정보입니다(개인정보 보호법 제17조). 이용 목적: 이 공고의 채용 연락 보유 기간: 채용 절차가 끝날 때까지 다른 목적으로 이용하거나 다른 곳에 넘기지 마시고, 채용 절차가 끝나면 지체 없이 지워 주시기 바랍니다',
    );
  });

  test('does not read as if somebody had been chosen', () =>
    expect(flat(text)).toContain('저희가 골라서 추천한 것이 아니라 본인이 요청한 소개입니다.'));

  test('the address is text: the only links of a letter are ours', () => expect(html).not.toContain('href='));

  test('a posting without a last day has no such row', () =>
    expect(introductionToCompany({ ...introductionFacts, closesOn: undefined }).text).not.toContain('마감일'));
});

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
