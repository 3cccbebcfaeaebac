import { describe, expect, test } from 'vitest';
import { type DigestFacts, digestToSeeker } from '../../../functions/notices/digest/letter.ts';
import { SHORT_REASONS } from '../../../functions/notices/digest/words.ts';
import { digestFacts, links, matchFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const { job } = matchFacts;

const digestOf = (more: Partial<DigestFacts>) => digestToSeeker({ ...digestFacts, ...more });
const one = (entry: Partial<DigestFacts['groups'][number]['jobs'][number]>, why: 'all-met' | 'programme' = 'all-met') =>
  digestOf({ groups: [{ why, jobs: [{ job, reasons: ['occupation'], ...entry }] }], more: 0 });

describe('a digest says how many jobs it holds, and each with what everybody looks for', () => {
  const { subject, text, html } = digestToSeeker(digestFacts);

  test('the subject counts the jobs in it and names neither the person nor a job', () =>
    expect(subject).toBe('[창원 일자리] 맞는 일자리를 모아 알려 드립니다: 4개'));

  test('at the head stands how many of which kind, and how many more there are', () =>
    expect(flat(text)).toContain(
      '■ 한눈에 보기 - 모두 맞음: 2개 - 확인 필요: 1개 - 공공 일자리: 1개 - 이 밖에 더: 4개',
    ));

  test('title, company, pay, place, last day, reasons in short, and where to apply with its host', () =>
    expect(flat(text)).toContain(
      '▶ CNC 선반 가공원 모집 - 회사: 가상정밀 - 급여: 월급 250만 원 이상 - 근무지: 창원시 성산구 - 근무 시간: 주 40시간 - 지원 마감: D-27 · 2026년 11월 30일(월)까지 - 맞는 이유: 희망 직종, 희망 지역, 희망 급여, 희망 고용 형태, 자격증 요건 지원하기 (jobs.example) https://jobs.example/apply/1',
    ));

  test('what could not be judged carries the mark 확인 필요, on the page as in the text', () => {
    expect(flat(text)).toContain('- 맞는 이유: 희망 직종, 희망 지역 - [확인 필요] 급여, 자격증 요건');
    expect(flat(html)).toMatch(/>확인 필요<\/strong\s*> 급여, 자격증 요건/);
  });

  test('pay that is not clear and the day on which a posting closes by itself are told', () =>
    expect(flat(text)).toContain(
      '- 급여: 공고에서 금액을 확인하지 못했습니다 - 근무지: 창원시 성산구 - 근무 시간: 주 40시간 - 지원 마감: D-58 · 2026년 12월 31일(목)까지(채용되면 더 일찍 마감)',
    ));

  test('the groups stand in the order in which they came', () => {
    const at = ['조건이 모두', '확인하실 점이', '공공 일자리 사업의'].map((words) => text.indexOf(`■ ${words}`));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });
});

describe('where to apply', () => {
  test.each(['http://jobs.example/', 'javascript:alert(1)', 'https://city.example@elsewhere.example/'])(
    '%s is no link',
    (applyUrl) => {
      const { html, text } = one({ job: { ...job, applyUrl } });
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([links.page, links.unsubscribe]);
      expect(text).toContain('지원 방법은 경남대학교에 문의해 주시기 바랍니다.');
    },
  );

  test('without a site and a telephone a mail to the company begins with a click', () =>
    expect(digestToSeeker(digestFacts).text).toContain(
      '메일 쓰기 (jobs@company.example)\nmailto:jobs@company.example',
    ));
});

describe('a programme place', () => {
  const place = { ...job, programme: 'public-works' };

  test.each([
    ['undetermined', '추가 정보가 필요합니다'],
    ['needs-review', '담당자 확인이 필요한 것이 있습니다'],
  ] as const)('%s is told as a question, and no condition is called met', (question, words) => {
    const { text } = one({ job: place, reasons: ['occupation', 'programme'], question }, 'programme');
    expect(flat(text)).toContain(words);
    expect(text).not.toContain('사업 참여 요건');
  });

  test('eligible is told as a reason', () =>
    expect(one({ job: place, reasons: ['programme'] }, 'programme').text).toContain('맞는 이유: 사업 참여 요건'));

  test('makes the letter say that it is no disposition; without one the word does not appear', () => {
    expect(one({ job: place }, 'programme').text).toContain(
      '이 안내는 처분이 아니며, 최종 선발은 담당 부서가 결정합니다.',
    );
    expect(one({}).text).not.toContain('처분');
  });
});

describe('how often, and what is beyond', () => {
  test.each([
    ['daily', '하루에 한 번 모아서'],
    ['weekly', '일주일에 한 번 모아서'],
    ['immediate', '하루에 받으시는 메일이 너무 많아지지 않도록'],
  ] as const)('%s is said', (cadence, words) => expect(flat(digestOf({ cadence }).text)).toContain(words));

  test('further jobs are on the page; with none there is no word of them', () => {
    expect(flat(digestOf({ more: 1 }).text)).toContain(
      '일자리가 1개 더 있습니다. 아래 ‘내 정보와 추천 일자리 보기’에서',
    );
    expect(digestOf({ more: 0 }).text).not.toMatch(/더 있습니다|이 밖에/);
  });

  test('of its day it says that no posting had closed, which is true of one announced before it opens', () => {
    const { text } = digestOf({});
    expect(flat(text)).toMatch(/\d일\([월화수목금토일]\) 현재 마감되지 않은 공고만 적었습니다\./);
    expect(text).not.toContain('지원을 받고 있는');
  });

  test('of what is beyond it the page promises more, not all: it too has an end', () => {
    expect(flat(digestOf({}).text)).toContain('아래 ‘내 정보와 추천 일자리 보기’에서 더 보실 수 있습니다.');
    expect(digestOf({}).text).not.toContain('모두 보실 수');
  });

  test('how often can be changed on the page', () =>
    expect(flat(digestOf({}).text)).toContain(
      '메일을 얼마나 자주 받으실지는 아래 ‘내 정보와 추천 일자리 보기’에서 바꾸실 수',
    ));

  test('a group without jobs has no heading', () => {
    const { text } = digestOf({ groups: [...digestFacts.groups.slice(0, 1), { why: 'programme', jobs: [] }] });
    expect(text).not.toContain('공공 일자리');
  });
});

describe('grouped by sector and zone', () => {
  const defence = { ...job, sectors: [{ id: 'defence' as const, by: 'words' as const, certain: false }] };
  const grouped = (language: 'ko' | 'en') =>
    flat(
      digestOf({
        language,
        groups: [
          { why: 'defence', jobs: [{ job: defence, reasons: ['occupation', 'pay-unknown'] }] },
          { why: 'others', jobs: [{ job: { ...job, programme: 'public-works' }, reasons: ['occupation'] }] },
        ],
        more: 0,
      }).text,
    );

  test('each group is named, each job says how its sector is known, and nothing says that the person prefers it', () => {
    const text = grouped('ko');
    expect(text).toContain('- 방위산업: 1개 - 그 밖의 일자리: 1개');
    expect(text).toContain('■ 방위산업 ‘확인 필요’는');
    expect(text).toContain('- 전략산업: 방위산업(공고 내용 기준 추정)');
    expect(text).toContain('■ 그 밖의 일자리 사업마다 참여 요건이 따로 있습니다.');
    expect(text).not.toContain('선호');
    expect(grouped('en')).toContain('defence (estimated from the posting)');
    expect(grouped('en')).not.toContain('prefer');
  });
});

test('in English one job is one job, and the mark keeps its Korean', () => {
  const english = digestOf({ language: 'en' });
  expect(english.subject).toBe('[Changwon Jobs] Jobs that fit, in one mail: 4');
  expect(flat(english.text)).toContain('- [확인 필요 (please check)] pay, required certificates');
  expect(one({}).text).toContain('일자리 1개를');
  const single = digestOf({ language: 'en', groups: digestFacts.groups.slice(1, 2), more: 1 }).text;
  expect(flat(single)).toContain('here is 1 job that fits');
  expect(flat(single)).toContain('1 job did not fit into this mail. You can see more under');
  expect(flat(single)).toContain('None of them had closed on Tuesday 3 November 2026.');
});

test('every reason has short words that name no value of the person', () => {
  for (const [code, { ko, en }] of Object.entries(SHORT_REASONS)) {
    expect(ko.length, code).toBeLessThan(12);
    expect(ko + en, code).not.toMatch(/\d|\.$/);
  }
});
