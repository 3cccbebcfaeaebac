import { describe, expect, test } from 'vitest';
import { introductionToCompany } from '../../../functions/notices/introduction/letter.ts';
import { introductionConsent } from '../../../functions/domain/page/introduction-consent.ts';
import { introductionFacts } from '../../support/sample-facts.ts';
import { RESULTS, SHORT_OUTCOMES } from '../../../functions/domain/letters/screening-words.ts';
import { OCCUPATION_GROUPS } from '../../../functions/domain/page/occupations.ts';
import { inventedPages } from '../../support/invented-pages.ts';

const flat = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const KO = Object.fromEntries(Object.entries(inventedPages('ko')).map(([name, page]) => [name, flat(page)]));
const EN = Object.fromEntries(Object.entries(inventedPages('en')).map(([name, page]) => [name, flat(page)]));

describe('the pages promise nothing that may not come true', () => {
  test('a job that fits has not closed; whether it takes applications yet is in its row', () => {
    expect(KO['jobs']).toContain('현재 마감되지 않은 일자리 3건을 잘 맞는 순서로');
    expect(EN['jobs']).toContain('3 jobs that had not closed on');
  });

  test('where consent was given is said in the words of the partner, its own id aside', () => {
    expect(KO['data']).toMatch(/요건 확인 동의 .*받은 곳: 마산대학교\)/);
    expect(EN['data']).toContain('through Masan University)');
    for (const pages of [KO, EN]) expect(pages['data']).not.toContain('masan-univ');
    expect(KO['data']).toContain('받은 곳: 방문)');
  });

  test('nobody is told that a company will call, only to wait for it', () => {
    for (const name of ['jobs', 'jobs-introduced']) expect(EN[name]).not.toContain('will contact you');
    expect(EN['jobs-introduced']).toContain('Please wait to hear from it.');
  });

  test('who pressed a button and finds a link used is told that it may be done; after an error, to look and do it again', () => {
    expect(KO['trouble-404']).toContain('버튼을 누르신 뒤에 이 화면이 나왔다면 이미 처리되었을 수 있습니다.');
    expect(EN['trouble-404']).toContain('If you had just pressed a button, it may be done already');
    expect(KO['trouble-500']).toContain('처리되지 않았으면 다시 해 주시기 바랍니다.');
    expect(EN['trouble-500']).toContain('please do it again');
  });

  test('mail is offered in words that hold for who never got one, too', () => {
    for (const name of ['mail-stopped', 'mail-mistake', 'mail-comes']) {
      expect(KO[name]).not.toMatch(/다시 (받기|보내|멈추)/);
      expect(EN[name]).not.toMatch(/mails again/);
    }
    expect(KO['mail-comes']).toContain('이제 메일을 보내 드립니다');
  });

  test('whether mail comes, and why not, is said with its day', () => {
    expect(KO['mail-comes']).toContain(' 2026년 10월 1일(목)에 동의하셔서 메일을 받고 계십니다. ');
    expect(KO['mail-stopped']).toContain('에 그만 받겠다고 하셔서 보내지 않고 있습니다. ');
    expect(KO['mail-no-consent']).toContain(' 메일 수신에 동의하신 기록이 없어 보내지 않고 있습니다. ');
    expect(KO['mail-mistake']).toContain('에 메일이 되돌아오거나 원치 않는 메일로 신고되어 보내지 않고 있습니다. ');
  });

  test('mail once a day comes on working days, and keeps its time when somebody registers anew', () => {
    expect(KO['wishes']).toContain('하루에 한 번 모아서(근무일 오전 8시 30분)');
    expect(KO['wishes']).toContain('메일 받는 때는 여기서 정하신 대로 둡니다.');
    expect(EN['wishes']).toContain('When mail comes stays as you set it here.');
  });
});

test('the occupations that a person can choose are called by what people do', () => {
  for (const { ko, en } of Object.values(OCCUPATION_GROUPS)) {
    expect(ko).toMatch(/^([가-힣· ]+직|군인)(\([가-힣· ]+\))?$/);
    expect(en).toMatch(/^[A-Za-z, ]+(\([a-z, ]+\))?$/);
  }
});

test('what a screening came to is said in a word, the same in the letter and on the page', () => {
  expect(Object.values(SHORT_OUTCOMES).map(({ ko, en }) => [ko, en])).toEqual([
    ['충족', 'Met'],
    ['추가 정보 필요', 'More information needed'],
    ['담당자 확인 필요', 'For an official to check'],
    ['충족하지 않는 요건 있음', 'A condition is not met'],
  ]);
  expect([RESULTS.met, RESULTS.unmet].flatMap(({ required, exclusion }) => [required.ko, exclusion.ko])).toEqual([
    '충족',
    '해당 없음',
    '충족하지 않음',
    '해당함',
  ]);
});

describe('one thing has one name', () => {
  test('a request has the number that the letters call 요청 번호', () => {
    expect(KO['programmes']).toContain('요청 번호 R-20261102-7F3A');
    for (const page of Object.values(KO)) expect(page).not.toContain('접수 번호');
  });

  test('a company stops the 주간 공고 현황 메일 that its letters speak of', () => {
    for (const name of ['stop-company', 'stopped-company']) {
      expect(KO[name]).toContain('주간 공고 현황 메일');
      expect(KO[name]).not.toContain('주간 요약');
    }
  });

  test('a company is bound by the very purpose and time that the person agreed to', () => {
    const rows = introductionConsent({ company: '가상식품', name: '김가상', email: 'kim@people.example' }, 'ko');
    const { text } = introductionToCompany(introductionFacts);
    const [purpose, retention] = rows.slice(2, 4).map(({ value }) => value);
    expect(text).toContain(`이용 목적: ${String(purpose)}`);
    expect(text).toContain(`보유 기간: ${String(retention)}`);
  });
});

test('a page with a programme place says that it decides nothing; one without does not', () => {
  expect(KO['jobs']).toContain('이 안내는 처분이 아니며, 최종 선발은 담당 부서가 결정합니다.');
  expect(EN['jobs']).toContain('not an official decision');
  expect(KO['jobs-none']).not.toContain('처분');
});
