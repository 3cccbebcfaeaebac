import { describe, expect, test } from 'vitest';
import { companiesOf, summaryOf } from '../../functions/domain/companies/weekly-summary.ts';
import { digestToSeeker } from '../../functions/notices/digest/letter.ts';
import type { Letter } from '../../functions/domain/letters/letter.ts';
import { matchToSeeker } from '../../functions/notices/match/letter.ts';
import { optOutConfirmedToCompany } from '../../functions/notices/opt-out-confirmed/letter-to-company.ts';
import { postingAcceptedToCompany } from '../../functions/notices/posting-accepted/letter.ts';
import { postingHeldToCompany } from '../../functions/notices/posting-held/letter.ts';
import { postingHeldToOfficials } from '../../functions/notices/held-for-review/letter.ts';
import { postingRefusedToCompany } from '../../functions/notices/posting-refused/letter.ts';
import { refusalsToPartner } from '../../functions/notices/refusals-digest/letter.ts';
import { screeningToSeeker } from '../../functions/notices/screening/letter.ts';
import { summaryToCompany } from '../../functions/notices/company-summary/letter.ts';
import { jobRow } from '../../functions/domain/matching/profiles.ts';
import { posting } from '../support/messages.ts';
import { inventedPages } from '../support/invented-pages.ts';
import {
  companyFacts,
  digestFacts,
  heldFacts,
  hint,
  matchFacts,
  refusal,
  refusalsFacts,
  screeningFacts,
  summaryFacts,
} from '../support/sample-facts.ts';

const flat = (letter: Letter): string => letter.text.replaceAll(/\s+/g, ' ');
const withJob = (job: object, language: 'ko' | 'en' = 'ko'): string =>
  flat(matchToSeeker({ ...matchFacts, language, job: { ...matchFacts.job, ...job } }));

/** Opened on 2026-11-10. It closes by itself after 60 days. */
const OPEN_END = { opensOn: '2026-11-10', closesOn: undefined };

describe('a posting without a closing day closes after 60 days, and everybody is told the day', () => {
  test('in a match and in a digest', () => {
    expect(withJob(OPEN_END)).toContain('지원 마감: D-67 · 2027년 1월 9일(토)까지(채용되면 더 일찍 마감)');
    expect(withJob(OPEN_END, 'en')).toContain('Saturday 9 January 2027 or until filled');
    const jobs = [{ job: { ...matchFacts.job, ...OPEN_END }, reasons: ['occupation'] as const }];
    expect(flat(digestToSeeker({ ...digestFacts, groups: [{ why: 'all-met', jobs }] }))).toContain(
      '2027년 1월 9일(토)까지(채용되면 더 일찍 마감)',
    );
    expect(inventedPages('ko', OPEN_END)['jobs']).toContain('2027년 1월 9일(토)까지(채용되면 더 일찍 마감)');
  });
  test('and where it has one, that is the last day', () => {
    const text = withJob({ opensOn: '2026-11-10' });
    expect(text).toContain('지원 마감: D-27 · 2026년 11월 30일(월)까지');
    expect(text).toContain('지원 시작: 2026년 11월 10일(화)');
  });
  test('in the letter that it was accepted', () => {
    const text = flat(postingAcceptedToCompany({ ...companyFacts, closesOn: undefined, lastDay: '2027-01-09' }));
    expect(text).toContain('채용을 마쳤다고 알려 주실 때까지, 늦어도 2027년 1월 9일(토)까지 안내합니다.');
  });
  test('in the weekly summary, which also says when that day is near', () => {
    const row = jobRow(posting({ opensOn: '2026-09-13', closesOn: undefined }), {
      cluster: 'c',
      partner: 'masan-univ',
    });
    const week = { today: '2026-11-09', from: '2026-11-02', to: '2026-11-08' };
    const company = { companyName: row.companyName, company: 'c0ffee', more: 0 };
    const facts = summaryOf(company, [{ job: row, fits: 0, introductions: [] }], week);
    const text = flat(summaryToCompany({ ...summaryFacts, ...facts }));
    expect(text).toContain('■ 곧 마감하는 공고');
    expect(text).toContain('- 마감: 2026년 11월 12일(목), 3일 남음, 채용되면 더 일찍');
  });
});

describe('to a company', () => {
  test('whose posting is stored: it is not shown to anybody yet, by its state and not by a warning that sounds like it', () => {
    const doubt = { ...hint, code: 'unknown-value', severity: 'warn', path: 'workplace.district' } as const;
    const open = flat(postingAcceptedToCompany({ ...companyFacts, findings: [doubt], state: 'open' }));
    expect(open).toContain('이제 조건이 맞는 구직자에게 이 공고를 안내합니다.');
    const stored = flat(postingAcceptedToCompany({ ...companyFacts, state: 'stored' }));
    expect(stored).toContain('아직 구직자에게 안내하지 못하고 있습니다');
  });
  test('is told of an unknown value where it can act on it, never of a code of its partner’s system', () => {
    const doubt = { ...hint, code: 'unknown-value', severity: 'warn', message: '알 수 없는 값' } as const;
    const told = (path: string): string =>
      flat(postingAcceptedToCompany({ ...companyFacts, findings: [{ ...doubt, path }], state: 'open' }));
    expect(told('workplace.district')).toContain('알 수 없는 값');
    expect(told('employmentType')).not.toContain('알 수 없는 값');
  });
  test('whose posting is the same job as another: people are told once, by the other', () => {
    const duplicate = { ...hint, code: 'duplicate', severity: 'warn', path: '' } as const;
    const text = flat(postingAcceptedToCompany({ ...companyFacts, findings: [duplicate], state: 'open' }));
    expect(text).toContain('같은 일자리의 공고가 이미 안내되고 있어');
    expect(text).not.toContain('이제 조건이 맞는 구직자에게 이 공고를');
  });
  test('whose posting a person has refused: no word of an automatic check', () => {
    const byReview = { ...refusal, code: 'refused-by-review', message: '담당자가 공고를 살펴본 결과입니다.' } as const;
    const text = flat(postingRefusedToCompany({ ...companyFacts, findings: [byReview] }));
    expect(text).not.toContain('자동 점검이');
    expect(text).toContain('담당자가 살펴본 결과입니다');
    expect(flat(postingRefusedToCompany({ ...companyFacts, findings: [refusal] }))).toContain(
      '자동 점검이 공고의 뜻을',
    );
  });
  test('whose posting is held: true of one that has just come and of one that was shown until now', () => {
    const text = flat(postingHeldToCompany({ ...companyFacts, findings: [hint] }));
    expect(text).toContain('확인이 끝날 때까지 구직자에게 안내하지 않습니다.');
    expect(text).not.toMatch(/받았습니다|미루/);
  });
  test('with more open postings than a letter names: all are counted', () => {
    const jobs = Array.from({ length: 60 }, (_, index) => ({
      job: jobRow(posting({ externalId: `P-${index}` }), { cluster: `c-${index}`, partner: 'masan-univ' }),
      partner: 'masan-univ' as const,
      contact: 'a@b.example',
      company: 'c0ffee',
    }));
    const [company] = companiesOf(jobs);
    const counted = company!.jobs.map((job) => ({ job, fits: 0, introductions: [] }));
    const facts = summaryOf(company!, counted, { today: '2026-11-09', from: '2026-11-02', to: '2026-11-08' });
    const letter = summaryToCompany({ ...summaryFacts, ...facts });
    expect(letter.subject).toContain('공고 60건');
    expect(flat(letter)).toContain('모집 중인 공고: 60건');
    expect(flat(letter)).toContain('나머지 30건은 적지 않았습니다');
    expect(flat(summaryToCompany(summaryFacts))).not.toContain('적지 않았습니다');
  });
  test('that stops its summaries: only open postings are still shown', () => {
    expect(flat(optOutConfirmedToCompany({ on: '2026-11-03' }))).toContain(
      '모집 중인 공고는 구직자에게 계속 안내합니다.',
    );
  });
});

test('to the officials: a posting that is checked again has not just come in', () => {
  expect(flat(postingHeldToOfficials(heldFacts))).not.toMatch(/들어왔습니다|미룹니다/);
});

test('to a partner: only the same content under the same event id gets the same answer', () => {
  expect(flat(refusalsToPartner(refusalsFacts))).toContain('같은 내용을 같은 이벤트 ID로 다시 보내시면');
});

describe('to a person', () => {
  test('pay that could not be read is not said to be missing from the posting', () => {
    expect(withJob({ wage: undefined })).toContain('- 급여: 공고에서 금액을 확인하지 못했습니다');
    expect(withJob({ wage: undefined }, 'en')).toContain('Pay: not clear from the posting');
  });
  test('an allowance is called so only where the programme pays one', () => {
    const allowance = { payKind: 'allowance', wage: { unit: 'hour', min: 3_000 } };
    expect(withJob({ ...allowance, programme: 'senior-contribution' })).toContain('- 활동 수당: 시간당 3,000원');
    expect(withJob(allowance)).toContain('- 급여: 시급 3,000원');
  });
  test('weekly hours that follow from days and hours are not said to be missing from the posting', () => {
    const of = (language: 'ko' | 'en') => flat(matchToSeeker({ ...matchFacts, language, reasons: ['hours-unknown'] }));
    expect(of('ko')).toContain('공고만으로는 주 근무 시간을 알 수 없습니다.');
    expect(of('en')).toContain('The posting alone does not tell the weekly hours.');
  });
  test.each(['education-unknown', 'career-unknown', 'certificates-unknown', 'languages-unknown'] as const)(
    '%s does not put it down to what the person entered: the posting may be unclear',
    (reason) => {
      expect(flat(matchToSeeker({ ...matchFacts, reasons: [reason] }))).toContain(
        '지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
      );
    },
  );
  test('who agreed to mail on their own page is not said to have done so at the partner', () => {
    for (const letter of [matchToSeeker(matchFacts), digestToSeeker(digestFacts), screeningToSeeker(screeningFacts)]) {
      expect(flat(letter)).toContain('구직 서비스에 등록하고');
      expect(flat(letter)).not.toContain('등록하며');
    }
  });
});

describe('on the page', () => {
  const page = (name: string, language: 'ko' | 'en' = 'ko'): string =>
    (inventedPages(language)[name] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

  test('who may have stopped mails is promised none', () => {
    expect(page('jobs-none')).toContain('새 공고가 나오면 이곳에서 보실 수 있습니다.');
    expect(page('jobs-none')).not.toContain('알려 드립니다');
    expect(page('jobs-none', 'en')).toContain('it will be here');
    expect(page('programmes')).toContain('메일을 받으시면 메일로도 알려 드립니다');
    expect(page('programmes', 'en')).toContain('if you get our mails');
  });
  test('what was saved may be the time of mails only', () => {
    expect(page('wishes')).toContain('희망 조건을 바꾸셨으면 몇 분 안에 추천 일자리에 반영됩니다.');
    expect(page('wishes', 'en')).toContain('If you changed your wishes');
  });
  test('the address of the page goes once a day', () => {
    expect(page('page-sent')).toContain('오늘 이미 보내 드렸으면 다시 보내지 않습니다');
    expect(page('page-sent', 'en')).toContain('If it went out today already');
  });
  test('a company that presses the button of an old mail again gets no second confirmation', () => {
    expect(page('stopped-company')).toContain('처음 멈추셨을 때 확인 메일을 한 번 보내 드립니다');
    expect(page('stopped-company', 'en')).toContain('The first time, one mail confirms it');
  });
});
