import { describe, expect, test } from 'vitest';
import { introductionToCompany } from '../../../functions/notices/introduction/letter.ts';
import { introducedLink, introductionFacts } from '../../support/sample-facts.ts';

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
      '본인의 동의를 받아 제공하는 개인정보입니다(개인정보 보호법 제17조). 이용 목적: 이 공고의 채용 연락 보유 기간: 채용 절차가 끝날 때까지 이 채용이 아닌 목적으로 이용하거나 다른 곳에 넘기실 수 없습니다(개인정보 보호법 제19조).',
    );
  });

  test('does not read as if somebody had been chosen', () =>
    expect(flat(text)).toContain('저희가 골라서 추천한 것이 아니라 본인이 요청한 소개입니다.'));

  test('the address of the person is text: its only links lead to the page about them, to the partner and to the city', () => {
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      introducedLink,
      'tel:0550000211',
      'mailto:contact@chamber.example',
      'tel:0550000100',
      'mailto:officials@city.example',
    ]);
  });

  test('a posting without a last day has no such row', () =>
    expect(introductionToCompany({ ...introductionFacts, closesOn: undefined }).text).not.toContain('마감일'));
});
