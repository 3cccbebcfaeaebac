import { describe, expect, test } from 'vitest';
import { matchToSeeker } from '../../../functions/notices/match/letter.ts';
import { applyLinkOf, type JobFacts } from '../../../functions/domain/letters/job-facts.ts';
import { links, matchFacts } from '../../support/sample-facts.ts';

const hrefsOf = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
const withJob = (job: Partial<JobFacts>) => matchToSeeker({ ...matchFacts, job: { ...matchFacts.job, ...job } });

describe('a match mail says what the job is and why it fits', () => {
  const { subject, text, html } = matchToSeeker(matchFacts);

  test('the subject names the job and the company, not the person', () => {
    expect(subject).toBe('[창원 일자리] 맞는 일자리를 찾았습니다: CNC 선반 가공원 모집 (가상정밀)');
  });

  test('the text part is complete without the page', () => {
    for (const words of [
      '김가상님께 맞는 일자리를 찾았습니다',
      '- 급여: 월급 250만 원 이상',
      '- 고용 형태: 정규직',
      '- 근무지: 창원시 성산구',
      '- 지원 마감: D-27 · 2026년 11월 30일(월)까지',
      '- 희망하신 직종의 일자리입니다.',
      'https://jobs.example/apply/1',
      '언제든지 그만 받으실 수 있습니다',
      '본인만 쓰시도록 만든 것이므로, 다른 분께 전달하지 말아 주시기 바랍니다.',
      '광고가 아닙니다',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
  });

  test('a requirement that could not be judged carries the mark 확인 필요, one that is met does not', () => {
    expect(text).toContain('- [확인 필요] 자격증 요건이');
    expect(text).toContain('- 희망하신 직종의');
    expect(html).toMatch(/확인 필요<\/strong\s*>\s+자격증 요건이/);
    const allMet = matchToSeeker({ ...matchFacts, reasons: ['occupation', 'certificates'] });
    expect(allMet.text).not.toContain('확인 필요');
    expect(allMet.text).toContain('요건을 충족합니다(입력하신 내용 기준)');
  });

  test('each sentence is in 합니다체', () => {
    const sentences = text
      .split('\n\n')
      .flatMap((block) => block.replace(/\n\s*(?!- |■)/g, ' ').split('\n'))
      .filter((line) => line.endsWith('.'));
    expect(sentences.length).toBeGreaterThan(6);
    for (const sentence of sentences) expect(sentence).toMatch(/(?:니다|니까|바랍니다)\)?\.$/);
  });

  test('words that hurt are not used', () => {
    expect(text + html).not.toMatch(/탈락|부적격|취약계층|경력단절/);
  });
});

describe('a programme place', () => {
  const programme = { programme: 'public-works' };

  test('every letter about one says that it is no disposition; other letters do not', () => {
    expect(withJob(programme).text).toContain('이 안내는 처분이 아니며, 최종 선발은 담당 부서가 결정합니다.');
    expect(matchToSeeker(matchFacts).text).not.toContain('처분');
  });

  test.each([
    ['undetermined', '추가 정보가 필요합니다'],
    ['needs-review', '담당자 확인이 필요합니다'],
  ] as const)('%s is told as a question, and no condition is called met', (question, words) => {
    const letter = matchToSeeker({
      ...matchFacts,
      job: { ...matchFacts.job, ...programme },
      reasons: ['occupation', 'programme'],
      question,
    });
    expect(letter.text).toContain(words);
    expect(letter.html).toContain(words);
    expect(letter.text).not.toContain('참여 요건을 충족합니다');
  });

  test('eligible is told as a condition met, by what the person entered', () => {
    const letter = matchToSeeker({ ...matchFacts, job: { ...matchFacts.job, ...programme }, reasons: ['programme'] });
    expect(letter.text).toContain('이 사업의 참여 요건을 충족합니다(입력하신 내용 기준).');
  });

  test('an allowance is shown as 활동 수당, not as pay', () => {
    const { text } = withJob({
      programme: 'senior-contribution',
      payKind: 'allowance',
      wage: { unit: 'hour', min: 3_000, max: 3_000 },
    });
    expect(text).toContain('- 활동 수당: 시간당 3,000원');
    expect(text).not.toContain('급여:');
  });
});

describe('how to apply', () => {
  test('an https address becomes the button and shows where it leads', () => {
    expect(matchToSeeker(matchFacts).html).toContain('href="https://jobs.example/apply/1"');
    expect(matchToSeeker(matchFacts).html).toContain('(jobs.example)');
  });

  test('a name that looks like another is shown as it is registered, not as it looks', () => {
    const { html, text } = withJob({ applyUrl: 'https://xn--pple-43d.example/jobs' });
    expect(html).toContain('(xn--pple-43d.example)');
    expect(text).toContain('xn--pple-43d.example');
    expect(applyLinkOf('https://\u0430pple.example/jobs')).toBeUndefined();
  });

  test.each([
    'http://jobs.example/',
    'javascript:alert(1)',
    'https://city.example@elsewhere.example/',
    'https://a.example/" onclick="x',
    'https://',
    'https://a.example/\r\nb',
  ])('%s is no link', (applyUrl) => {
    expect(applyLinkOf(applyUrl)).toBeUndefined();
    expect(hrefsOf(withJob({ applyUrl }).html)).toEqual([links.page, links.unsubscribe]);
  });

  test('without an address the e-mail of the company stands, without both the partner is to be asked', () => {
    expect(withJob({ applyUrl: undefined, contactEmail: 'jobs@example.com' }).text).toContain('jobs@example.com');
    expect(withJob({ applyUrl: undefined }).text).toContain('지원 방법은 경남대학교에 문의해');
  });
});

test('pay that is not clear and the day on which the posting closes by itself are told; other facts are left out', () => {
  const { text } = withJob({
    wage: undefined,
    closesOn: undefined,
    weeklyHours: undefined,
    employmentType: 'unheard-of',
  });
  expect(text).toContain('- 급여: 공고에서 금액을 확인하지 못했습니다');
  expect(text.replace(/\s+/g, ' ')).toContain('지원 마감: D-58 · 2026년 12월 31일(목)까지(채용되면 더 일찍 마감)');
  expect(text).not.toMatch(/근무 시간|고용 형태/);
});

test.each([
  [1, '- 모집 인원: 1명', '- Openings: 1 person'],
  [1_200, '- 모집 인원: 1,200명', '- Openings: 1,200 people'],
] as const)('how many people are sought is told: %d', (openings, ko, en) => {
  const job = { ...matchFacts.job, openings };
  expect(matchToSeeker({ ...matchFacts, job }).text).toContain(ko);
  expect(matchToSeeker({ ...matchFacts, job, language: 'en' }).text).toContain(en);
});

test('a posting that does not say how many says nothing of it', () => {
  expect(withJob({ openings: undefined }).text).not.toContain('모집 인원');
});

test.each([
  ['2026-11-03', '오늘 마감', 'today'],
  ['2026-11-04', 'D-1', '1 day left'],
  ['2026-11-10', 'D-7', '7 days left'],
])('how long there is to apply is told: %s', (closesOn, ko, en) => {
  const job = { ...matchFacts.job, closesOn };
  expect(matchToSeeker({ ...matchFacts, job }).text).toMatch(new RegExp(`지원 마감: ${ko} · .*까지\n`));
  expect(matchToSeeker({ ...matchFacts, job, language: 'en' }).text).toMatch(new RegExp(`Apply until: .* · ${en}\n`));
});

test('when applying begins is told, if it has not begun', () => {
  expect(withJob({ opensOn: '2026-11-10' }).text).toContain('- 지원 시작: 2026년 11월 10일(화)');
  expect(withJob({ opensOn: '2026-11-03' }).text).not.toContain('지원 시작');
});

describe('what the job is', () => {
  const description = [
    '첫째 줄입니다.',
    '',
    '둘째 줄입니다.',
    '셋째 줄입니다.',
    '넷째 줄입니다.',
    '다섯째 줄입니다.',
  ].join('\n');

  test('is told by the first lines of the posting, and where the rest is', () => {
    const { text } = withJob({ description });
    expect(text).toContain(
      '■ 공고 내용\n첫째 줄입니다.\n둘째 줄입니다.\n셋째 줄입니다.\n넷째 줄입니다.\n이어지는 내용은',
    );
    expect(text).not.toContain('다섯째');
    expect(withJob({ description: '한 줄입니다.' }).text).not.toContain('이어지는 내용은');
    expect(withJob({ description: ' \n' }).text).not.toContain('공고 내용');
  });

  test('a very long first line is cut', () => {
    const { text } = withJob({ description: '가나다라 '.repeat(4_000) });
    expect(text.replace(/\s+/g, ' ')).toContain(`${'가나다라 '.repeat(60).slice(0, 299)}… 이어지는 내용은`);
    expect(text.length).toBeLessThan(3_000);
  });

  test('hours, contract, requirements and company are told as far as the posting says', () => {
    const told = withJob({
      dailyHours: 8,
      daysPerWeek: 5,
      contractMonths: 12,
      requirements: { education: 'associate', careerYears: 2, certificates: ['지게차운전기능사', '용접기능사'] },
      staff: 45,
      industry: 'C31322',
      contactPhone: '055-000-1234',
    }).text;
    for (const row of [
      '- 근무 시간: 하루 8시간, 주 5일, 주 40시간',
      '- 고용 형태: 정규직, 12개월',
      '- 학력 요건: 전문대학 이상',
      '- 경력 요건: 2년 이상',
      '- 자격증 요건: 지게차운전기능사, 용접기능사',
      '- 회사 정보: 제조업, 직원 45명',
      '- 전화: 055-000-1234',
    ])
      expect(told).toContain(row);
    expect(withJob({ industry: '00', staff: 0, requirements: { education: 'none', careerYears: 0 } }).text).not.toMatch(
      /회사 정보|학력 요건|경력 요건/,
    );
  });
});

describe('the buttons', () => {
  const buttonsOf = (job: Partial<JobFacts>): (string | undefined)[] =>
    hrefsOf(withJob({ applyUrl: undefined, ...job }).html).filter((href) => !href?.startsWith('https://pages'));

  test.each([
    ['055-000-1234', 'tel:0550001234'],
    ['(055) 000-1234', 'tel:0550001234'],
    ['055 000 1234 내선 12', 'tel:0550001234'],
    ['+82 55-000-1234', 'tel:+82550001234'],
    ['０５５－０００－１２３４', 'tel:0550001234'],
    ['1588-0000', 'tel:15880000'],
    ['060-700-0000', undefined],
    ['(060) 700-0000', undefined],
    ['담당자에게 문의', undefined],
    ['', undefined],
  ])('a telephone %s', (contactPhone, href) =>
    expect(buttonsOf({ contactPhone })).toEqual(href === undefined ? [] : [href]),
  );

  test('a mail begins where neither site nor telephone is known, and only to an address', () => {
    expect(buttonsOf({ contactEmail: 'hr@gasang.example' })).toEqual(['mailto:hr@gasang.example']);
    expect(buttonsOf({ contactEmail: 'hr@gasang.example', contactPhone: '055-000-1234' })).toEqual(['tel:0550001234']);
    expect(buttonsOf({ contactEmail: 'hr@gasang.example?bcc=x@y.example' })).toEqual([]);
  });

  test('stand in the order of what helps most', () => {
    const { text } = withJob({ contactPhone: '055-000-1234' });
    expect(text).toContain('■ 지원하시려면\n지원하기\nhttps://jobs.example/apply/1\n전화하기\ntel:0550001234');
  });
});

test('whoever asked for English gets English, with the terms of law in Korean beside it', () => {
  const { subject, text, html } = matchToSeeker({
    ...matchFacts,
    language: 'en',
    question: 'needs-review',
    job: { ...matchFacts.job, programme: 'public-works' },
  });
  expect(subject).toContain('[Changwon Jobs] A job that fits');
  expect(text).toContain('- Apply until: Monday 30 November 2026 · 27 days left');
  expect(text).toContain('담당자 확인이 필요합니다');
  expect(text).toContain('(처분)');
  expect(html).toContain('<html lang="en"');
});

test('the reader can see what is held and stop in one click', () => {
  const links = { page: 'https://jobs.example/p?t=1&u=2', unsubscribe: 'https://jobs.example/u?t=1' };
  const { text, html } = matchToSeeker({ ...matchFacts, links });
  expect(text).toContain(`그만 받기\n${links.unsubscribe}`);
  expect(html).toContain('href="https://jobs.example/p?t=1&#38;u=2"');
  expect(html).toContain('href="https://jobs.example/u?t=1"');
});
