import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { readyProgrammes, type ProgrammeAnswer } from '../../../functions/domain/eligibility/answer/screen-person.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { desksOf } from '../../../functions/domain/letters/desk.ts';
import type { Letter } from '../../../functions/domain/letters/letter.ts';
import { screeningToSeeker, type ScreeningLetterFacts } from '../../../functions/notices/screening/letter.ts';
import { links, TODAY } from '../../support/sample-facts.ts';
import { answersOn, SERVED, WORKS, YOUNG } from '../../support/screened-people.ts';

const DESK = desksOf({}, { 'city-job-centre': '055-000-0008' })('city-job-centre');
const letterOf = (answers: readonly ProgrammeAnswer[], more: Partial<ScreeningLetterFacts> = {}): Letter =>
  screeningToSeeker({
    name: '김가상',
    language: 'ko',
    partner: 'city-job-centre',
    today: TODAY,
    answers,
    links,
    desk: DESK,
    ...more,
  });

const works = answersOn('2024-03-10', WORKS);
const young = answersOn('2026-11-02', YOUNG);
const served = answersOn('2026-11-02', SERVED);
const outcomes = (answers: readonly ProgrammeAnswer[]) =>
  Object.fromEntries(answers.map(({ programme, outcome }) => [programme, outcome]));
const only = (answers: readonly ProgrammeAnswer[], ...programmes: string[]): ProgrammeAnswer[] =>
  answers.filter(({ programme }) => programmes.includes(programme));

/** The words of each element of a kind, in page order. */
const wordsIn = (page: string, element: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name !== element) return;
      depth += 1;
      found.push('');
    },
    onclosetag: (name) => void (depth -= name === element ? 1 : 0),
    ontext: (text) => {
      if (depth > 0) found[found.length - 1] += text;
    },
  });
  parser.end(page);
  return found.map((words) => words.replace(/\s+/g, ' ').trim());
};

const joined = (text: string): string => text.replace(/\s+/g, ' ');

const ALL = [
  ['a person for the public works of 2024', letterOf(works)],
  ['a young person in 2026', letterOf(young, { partner: 'kyungnam-univ' })],
  ['a change', letterOf(served, { before: { ...outcomes(served), youth: 'undetermined' } })],
] as const;

describe('whoever meets the conditions reads each with its result and its source', () => {
  const { subject, text } = letterOf(only(works, 'public-works'));

  test('the subject counts the programmes and names neither the person nor a programme', () => {
    expect(subject).toBe('[창원 일자리] 적격 검토 결과를 알려 드립니다: 요건을 충족하는 사업 1개');
  });

  test('a condition says its limit, its result and the notice with the days it applies', () => {
    expect(text).toContain('■ 요건을 충족합니다(입력하신 내용 기준)');
    expect(joined(text)).toContain(
      '- 가족 합산 재산이 3억 원 이하여야 합니다. - 결과: 충족 - 근거: 창원시 2024년 상반기 공공근로·지역공동체일자리사업 참여자 모집 공고 신청 자격(2024. 3. 4.~2024. 6. 30. 적용)',
    );
    expect(joined(text)).toContain('함께 신청할 수 없습니다(취소한 신청은 세지 않습니다). - 결과: 해당 없음');
  });

  test('exclusions that nobody has confirmed take one sentence, and say that they were not counted', () => {
    expect(joined(text)).toContain(
      '- 구직급여(실업급여)를 받고 있거나, 생계급여를 받고 있거나, 공무원의 배우자나 자녀이거나, 같은 세대에서 다른 사람이 참여하고 있거나, 공적연금을 받고 있거나, 전업 농업인이면 참여가 제한될 수 있습니다. - 결과: 확인되지 않은 기준이어서 결과에 넣지 않음',
    );
  });

  test('what joining would close is said before applying, with its last day and the law', () => {
    const flat = joined(text);
    expect(flat).toContain('신청하시면 같은 회차의 지역공동체일자리사업은 신청하실 수 없습니다.');
    expect(flat).toContain(
      '6개월 동안은 구직촉진수당을 받지 못하실 수 있습니다. - 제한되는 마지막 날: 2024년 12월 31일(화)',
    );
    expect(flat).toContain('구직자 취업촉진 및 생활안정지원에 관한 법률 제7조(2024. 1. 1. 시행)');
  });
});

describe('what is missing is asked for by name', () => {
  const text = joined(letterOf(only(young, 'employment-support')).text);

  test('with whose it is, the paper that proves it, and the condition it is for', () => {
    expect(text).toContain('■ 추가 정보가 필요합니다');
    expect(text).toContain(
      '- 가구소득(신청인과 가족의 합계) - 확인 서류: 소득금액증명 또는 건강보험료 납부확인서(가족 모두)',
    );
    expect(text).toContain('[그 정보로 살펴볼 요건] - 가구 월평균 소득이');
    expect(text).toMatch(
      /\[지금까지 살펴본 요건\] - 만 15세 이상 64세 이하여야 합니다\. - 근로 능력이 있어야 합니다\./,
    );
  });

  test('papers are not asked for by mail', () => expect(text).toContain('서류를 보내지는 말아 주시기 바랍니다'));
});

describe('what waits for an official says why', () => {
  test('a discretion names the article that gives it', () => {
    const text = joined(letterOf(only(served, 'youth')).text);
    expect(text).toContain('■ 담당자 확인이 필요합니다');
    expect(text).toContain('따로 하실 일은 없습니다');
    expect(text).toContain('- 결과: 담당자 확인 필요 - 이유: 의무복무 기간이 5년 미만인 제대군인은');
  });

  test('a figure that is not held is said so, and what is missing is asked first', () => {
    const text = joined(letterOf(only(young, 'employment-allowance')).text);
    expect(text).toContain('이유: 이 날짜에 적용되는 기준 금액을 확인하지 못하여 담당자 확인이 필요합니다.');
    expect(text).toContain('아래 정보를 알려 주시면 다시 검토하고, 그때에도 필요하면 담당자가 살펴봅니다.');
    expect(text).toContain('[알려 주시면 다시 검토하는 정보] - 생계급여를 받는지');
  });

  test('nobody is told to wait for an official who was not asked', () => {
    const [answer] = only(served, 'learn-and-job');
    expect(answer?.forOfficial).toBe(false);
    const text = joined(letterOf(only(served, 'learn-and-job')).text);
    expect(text).toContain('목록에는 올리지 않았습니다');
    expect(text).toContain('만 19세 이상 39세 이하여야 합니다. - 결과: 충족하지 않음(담당자 확인 필요)');
    expect(text).not.toContain('창원시에 거주해야 합니다');
  });

  test('a period whose notice was not found takes one line', () => {
    const { text } = letterOf(only(young, 'public-works'));
    expect(text).toContain('- 공공근로사업: 해당 기간의 공고를 확인하지 못했습니다.');
    expect(text).not.toContain('▶');
  });
});

test('of a condition that is not met only that one is told, with its source', () => {
  const text = joined(letterOf(only(young, 'mid-career-centre')).text);
  expect(text).toContain(
    '■ 충족하지 않는 요건이 있습니다 아래 내용이 사실과 다르면 창원일자리센터에 말씀해 주시기 바랍니다.',
  );
  expect(text).toContain(
    '만 40세 이상 65세 미만이어야 합니다. - 결과: 충족하지 않음 - 근거: 창원시 중장년 지원에 관한 조례 제2조(2022. 11. 15. 시행)',
  );
  const women = joined(letterOf(only(works, 'career-women')).text);
  expect(women.match(/- 결과:/g)).toHaveLength(1);
});

describe('the source says how well it is known', () => {
  test('a wording has its first and, where another followed, its last day', () => {
    const at = (on: string): string => joined(letterOf(only(answersOn(on, YOUNG), 'youth-employment-act')).text);
    expect(at('2026-09-17')).toContain('청년고용촉진 특별법 시행령 제2조(2026. 1. 2. 시행');
    expect(at('2026-09-18')).toContain('청년고용촉진 특별법 제2조(2026. 9. 18. 시행)');
    const before = joined(letterOf(only(answersOn('2026-06-30', SERVED), 'career-women')).text);
    expect(before).toContain('제2조(2025. 10. 1.~2026. 6. 30. 시행)');
  });

  test('a wording that is not held, and a rule that is assumed, are said so kindly', () => {
    expect(joined(letterOf(only(works, 'career-women')).text)).toContain(
      '당시 문언은 갖고 있지 않아 그 뒤의 문언으로 살펴봄',
    );
    expect(joined(letterOf(only(young, 'youth')).text)).toContain(
      '거주 요건(확인되지 않음, 2024. 1. 1.부터 적용되는 것으로 봄, 확인되지 않은 기준, 원문은 갖고 있지 않음)',
    );
  });
});

describe('a change is told first', () => {
  const { subject, text } = letterOf(served, { before: { ...outcomes(served), youth: 'undetermined' } });

  test('with the words of before and of now', () => {
    expect(subject).toBe('[창원 일자리] 적격 검토 결과가 달라졌습니다: 창원 청년 사업');
    expect(text.indexOf('■ 지난 안내와 달라진 결과')).toBeLessThan(text.indexOf('■ 한눈에 보기'));
    expect(joined(text)).toContain(
      '■ 지난 안내와 달라진 결과 - 창원 청년 사업: 추가 정보가 필요합니다 → 담당자 확인이 필요합니다 ■',
    );
  });

  test('several are counted in the subject', () => {
    const before = { ...outcomes(served), youth: 'eligible', 'career-women': 'undetermined' } as const;
    expect(letterOf(served, { before }).subject).toContain('달라졌습니다: 2개 사업');
  });

  test('nothing told before makes it a first letter', () => {
    for (const before of [undefined, {}]) {
      const letter = letterOf(served, { before });
      expect(letter.text).not.toContain('달라진 결과');
      expect(letter.subject).toContain('적격 검토 결과를 알려 드립니다:');
    }
  });
});

describe('the subject is true also when nothing fits', () => {
  test.each([
    ['추가 정보가 필요한 사업 1개', only(young, 'employment-support', 'mid-career-centre')],
    ['담당자 확인이 필요한 사업 2개', only(young, 'public-works', 'community-jobs')],
    ['살펴본 사업 1개', only(young, 'mid-career-centre')],
    ['살펴본 사업 0개', []],
  ] as const)('%s', (words, answers) => {
    expect(letterOf(answers).subject).toBe(`[창원 일자리] 적격 검토 결과를 알려 드립니다: ${words}`);
  });

  test('no subject is longer than 100, in either language, for whatever changed', () => {
    for (const { programme } of served)
      for (const language of ['ko', 'en'] as const) {
        const before = {
          ...outcomes(served),
          [programme]: outcomes(served)[programme] === 'eligible' ? 'ineligible' : 'eligible',
        };
        expect(letterOf(served, { before, language }).subject.length).toBeLessThanOrEqual(100);
      }
  });
});

describe('no value of the person is in the letter', () => {
  /** Other values on the same side of every limit. */
  const otherwise = (subject: Subject, change: Partial<Subject['facts']>, birthDate: string): Subject => ({
    seeker: { ...subject.seeker, birthDate },
    facts: { ...subject.facts, ...change },
  });

  test('people with other values and the same answers get the same letter, byte for byte', () => {
    const pairs = [
      [
        '2024-03-10',
        WORKS,
        otherwise(WORKS, { household: { size: 4, monthlyIncome: 765_432, assets: 12_345_678 } }, '1971-10-03'),
      ],
      ['2026-11-02', SERVED, otherwise(SERVED, { ownMonthlyIncome: 12_345, militaryServiceMonths: 19 }, '1986-02-11')],
    ] as const;
    for (const [on, one, other] of pairs) expect(letterOf(answersOn(on, other))).toEqual(letterOf(answersOn(on, one)));
  });

  test.each([
    [
      'public works',
      letterOf(works),
      ['1,234,567', '1234567', '123만', '87,654,321', '8,765만', '1967', '5월 19일', '56세', '1999', '5월 27일'],
    ],
    [
      'service',
      letterOf(served),
      [
        '1985',
        '1월 17일',
        '41세',
        '23개월',
        '543,211',
        '1,111,117',
        '10,203,041',
        '3월 29일',
        '2025. 3. 29',
        '157일',
        '1,357',
        '1357시간',
      ],
    ],
  ] as const)('%s: neither amounts, nor dates, nor ages', (_, { subject, text, html }, values) => {
    for (const value of values) expect(subject + joined(text) + wordsIn(html, 'p').join(' ')).not.toContain(value);
  });
});

describe.each(ALL)('%s: words', (_, { text, html }) => {
  test('each sentence is in 합니다체', () => {
    const sentences = [...wordsIn(html, 'p'), ...wordsIn(html, 'h1'), ...wordsIn(html, 'h2')].filter(
      (words) => !words.startsWith('근거:'),
    );
    const ends = sentences.flatMap((words) => [...words.matchAll(/(\S+)\.(?=\s|$)/g)].map(([, end]) => end));
    expect(ends.length).toBeGreaterThan(15);
    for (const end of ends) expect(end).toMatch(/니다\)?$|니다\(.*\)$|제\d+조(?:의\d+)?\)$|광고가 아닙니다\)$/);
  });

  test('every condition cites a source with its date, everything missing names a paper', () => {
    const items = wordsIn(html, 'li');
    expect(items.length).toBeGreaterThan(5);
    for (const item of items) expect(item).toMatch(/근거: .+\(.*\d{4}\. \d{1,2}\. \d{1,2}\..*\)|확인 서류: ./);
  });

  test('the text part says everything that the page says', () => {
    const flat = text.replace(/\s/g, '');
    const cells = [...html.matchAll(/<td align="left" valign="top"[^>]*>([^<]+)</g)].map(([, cell]) => cell ?? '');
    expect(cells.length).toBeGreaterThan(2);
    for (const cell of cells) expect(flat).toContain(cell.replace(/\s/g, ''));
    for (const element of ['h1', 'h2', 'h3', 'th', 'p'])
      for (const words of wordsIn(html, element)) expect(flat).toContain(words.replace(/\s/g, ''));
  });

  test('words that hurt are not used, and 처분 only to say that it is none', () => {
    expect(text + html).not.toMatch(/탈락|부적격|취약계층|떨어졌|불합격|undefined|NaN/);
    expect(text.match(/처분/g)).toHaveLength(1);
    expect(text).toContain('이 안내는 처분이 아니며, 최종 선발은 담당 부서가 결정합니다.');
  });

  test('says its purpose, and how to ask for an explanation and a person', () => {
    expect(joined(text)).toContain('광고가 아닙니다');
    expect(joined(text)).toMatch(
      /말씀해 주시기 바랍니다\. 요청하신 날부터 30일 이내에 답해 드립니다\(개인정보 보호법 제37조의2\)\./,
    );
  });
});

test('경력보유여성등 is called so since 2026-07-01, and by its old name until the day before', () => {
  const at = (on: string): string => letterOf(answersOn(on, YOUNG)).text;
  expect(joined(at('2026-06-30'))).toContain('경력단절여성등 지원사업');
  expect(joined(at('2026-07-01'))).toContain('경력보유여성등 지원사업');
  expect(at('2026-07-01')).not.toContain('경력단절여성');
});

test('every unconfirmed exclusion has words that can stand beside the others in one sentence', () => {
  const rows = ['2020-03-02', '2022-03-02', '2024-03-10', '2025-09-01', '2026-11-02'].flatMap((on) =>
    readyProgrammes(on, on).flatMap(({ criteria }) =>
      criteria.filter(({ row, footing }) => row.role === 'exclusion' && footing === 'unconfirmed'),
    ),
  );
  expect(rows.length).toBeGreaterThan(20);
  for (const { row } of rows) {
    expect(row.sentence.ko).toMatch(/면 \S+ 제(?:한|외)될 수 있습니다\.$/);
    expect(row.sentence.en).toMatch(/ may exclude you\.$/);
  }
});

test('a condition or a fact that this release no longer knows is left out', () => {
  const [answer] = only(young, 'employment-support');
  if (answer === undefined) throw new Error('not screened');
  const { text } = letterOf([
    {
      ...answer,
      criteria: { ...answer.criteria, gone: 'unmet' },
      missing: ['facts.gone', 'facts.ableToWork|facts.gone'],
    },
  ]);
  expect(text).toBe(letterOf([{ ...answer, missing: [] }]).text);
});

test('one who asked for English reads English; names of laws stay Korean', () => {
  const { subject, text, html } = letterOf(works, { language: 'en' });
  expect(subject).toBe('[Changwon Jobs] Your eligibility check: you meet the conditions of 4 programmes');
  const flat = joined(text);
  expect(flat).toContain('■ You meet the conditions (according to what you entered)');
  expect(flat).toContain(
    "- Your family's assets together must not exceed 300,000,000 won. - Result: met - Source: 창원시 2024년",
  );
  expect(flat).toContain(
    'Each of these may exclude you: receiving unemployment benefit; receiving livelihood benefit (생계급여);',
  );
  expect(flat).toContain('(in force from 1 January 2024)');
  expect(flat).toContain('Purpose: service, not advertising.');
  expect(flat).not.toMatch(/니다/);
  expect(html).toContain('<html lang="en"');
});

test('each partner is named where one can ask', () => {
  for (const partner of PARTNER_IDS)
    for (const language of ['ko', 'en'] as const) {
      const { text } = letterOf(young, { partner, language });
      expect(text).not.toContain('undefined');
      expect(text).not.toMatch(/을\(를\)|이\(가\)|\(으\)로/);
    }
});
