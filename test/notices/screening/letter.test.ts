import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { readyProgrammes, type ProgrammeAnswer } from '../../../functions/domain/eligibility/answer/screen-person.ts';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { desksOf } from '../../../functions/domain/letters/desk.ts';
import type { Letter } from '../../../functions/domain/letters/letter.ts';
import { screeningToSeeker, type ScreeningLetterFacts } from '../../../functions/notices/screening/letter.ts';
import { links, TODAY } from '../../support/sample-facts.ts';
import { answersOn, SERVED, WORKS, YOUNG } from '../../support/screened-people.ts';

const DESK = desksOf({}, { 'city-job-centre': { phone: '055-000-0008' } })('city-job-centre');
const letterOf = (answers: readonly ProgrammeAnswer[], more: Partial<ScreeningLetterFacts> = {}): Letter =>
  screeningToSeeker({
    name: '김가상',
    language: 'ko',
    partner: 'city-job-centre',
    today: TODAY,
    answers,
    figures: FIGURES,
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

describe('whoever meets the conditions reads what it gives, how to apply and whom to call', () => {
  const { subject, text, html } = letterOf(only(works, 'public-works'));

  test('the subject counts the programmes and names neither the person nor a programme', () => {
    expect(subject).toBe('[창원 일자리] 적격 검토 결과를 알려 드립니다: 요건을 충족하는 사업 1개');
  });

  test('with the verdict in a sentence and the notice with the days it applies', () => {
    expect(joined(text)).toContain('▶ 공공근로사업 요건을 충족합니다(입력하신 내용 기준)');
    expect(joined(text)).toContain(
      '- 근거: 창원시 2024년 상반기 공공근로·지역공동체일자리사업 참여자 모집 공고 신청 자격(2024. 3. 4.~2024. 6. 30. 적용)',
    );
    expect(joined(text)).toContain('- 신청: 신분증을 가지고 주민등록지 읍·면·동 행정복지센터에서 본인이 직접');
  });

  test('a number can be dialled, and stands there to be read', () => {
    expect(html).toContain('<a href="tel:18991111"');
    expect(text).toContain('문의: 창원시 민원콜센터 1899-1111\ntel:18991111');
  });

  test('what is not known is said, with the partner to ask', () => {
    expect(joined(text)).toContain('신청 기간은 아직 확인하지 못했습니다.');
    expect(joined(text)).toContain('확인하지 못한 것은 창원일자리센터(055-000-0008)에 문의해 주시기 바랍니다.');
  });

  test('what joining would close is said before applying', () => {
    expect(joined(text)).toContain('참여하시면 제한되는 사업: 지역공동체일자리사업, 국민취업지원제도(구직촉진수당)');
  });
});

describe('what is missing is asked for by name', () => {
  const text = joined(letterOf(only(young, 'employment-support')).text);

  test('with whose it is, and the source of the condition it is for', () => {
    expect(text).toContain('추가 정보가 필요합니다.');
    expect(text).toContain('- 필요한 정보: 가구소득(신청인과 가족의 합계)');
    expect(text).toContain('- 근거: 구직자 취업촉진 및 생활안정지원에 관한 법률 제6조(2024. 1. 1. 시행)');
  });

  test('on the page, and not by mail', () =>
    expect(text).toContain('메일로 보내지 마시고 아래 ‘결과 자세히 보기’에서 적어 주시기 바랍니다.'));

  test('of many facts the first two are named, and the others counted', () =>
    expect(joined(letterOf(only(young, 'employment-allowance')).text)).toMatch(/필요한 정보: [^:]+ 외 \d+가지/));
});

describe('what waits for an official, or for rules, is told by name', () => {
  test('nobody is told to wait for an official who was not asked', () => {
    const [answer] = only(served, 'learn-and-job');
    expect(answer?.forOfficial).toBe(false);
    const text = joined(letterOf(only(served, 'learn-and-job')).text);
    expect(text).toContain('지금은 요건이 맞지 않는 사업: 런앤잡(Learn·Job)');
    expect(text).not.toContain('목록에 올려 두었으니');
  });

  test('a period whose notice was not found takes one line with others like it', () => {
    const { text } = letterOf(only(young, 'public-works', 'community-jobs'));
    expect(joined(text)).toContain('- 모집 기준 확인 중인 사업: 공공근로사업, 지역공동체일자리사업');
    expect(text).not.toContain('▶');
  });
});

describe('a mail tells two programmes in full, and every other one by name', () => {
  test.each(ALL)('%s', (_, { text }) => {
    expect(text.match(/^▶ (?!위 사업 모두)/gm)).toHaveLength(2);
    for (const name of ['공공근로사업', '런앤잡(Learn·Job)', '국민취업지원제도(구직촉진수당)'])
      expect(joined(text)).toContain(name);
  });
});

describe('belonging to a group by age is no programme', () => {
  test('it is told by name, and never counted', () => {
    const { subject, text } = letterOf(only(young, 'youth', 'youth-employment-act', 'employment-support'));
    expect(subject).toContain('추가 정보가 필요한 사업 1개');
    expect(joined(text)).toContain('- 해당하는 대상: 창원 청년, 청년고용촉진 특별법의 청년');
    expect(text).not.toContain('요건을 충족합니다');
  });

  test('who does not belong to it is not told of it', () => {
    expect(letterOf(only(young, 'mid-career-centre', 'employment-support')).text).not.toContain('중장년');
  });

  test('a change of it alone is a change of groups', () => {
    const before = { ...outcomes(served), youth: 'undetermined' } as const;
    const { subject, text } = letterOf(served, { before });
    expect(subject).toBe('[창원 일자리] 적격 검토 결과가 달라졌습니다: 해당하는 대상');
    expect(joined(text)).toContain('- 창원 청년 사업: 추가 정보 필요 → 담당자 확인 필요');
  });
});

describe('how well a source is known is for officials', () => {
  test.each(ALL)('%s: the mail has no word of it', (_, { text, html }) => {
    expect(text + html).not.toMatch(
      /원문은 갖고|당시 문언|확인되지 않은|확인되지 않음|공표되지 않음|assumed|secondary|notice/,
    );
  });

  test('what is not confirmed is being checked', () => {
    expect(joined(letterOf(only(young, 'career-women')).text)).toContain(
      '문의: 여성새로일하기센터 (기준 확인 중) 1544-1199',
    );
  });
});

describe('a change is told first', () => {
  const before = { ...outcomes(served), 'employment-support': 'undetermined' } as const;
  const { subject, text } = letterOf(served, { before });

  test('with the words of before and of now', () => {
    expect(subject).toBe('[창원 일자리] 적격 검토 결과가 달라졌습니다: 국민취업지원제도(취업지원서비스)');
    expect(text.indexOf('■ 지난 안내와 달라진 결과')).toBeLessThan(text.indexOf('■ 맞을 수 있는 사업'));
    expect(joined(text)).toContain(
      '■ 지난 안내와 달라진 결과 - 국민취업지원제도(취업지원서비스): 추가 정보 필요 → 충족 ■',
    );
  });

  test('several are counted in the subject, but for groups by age', () => {
    const several = { ...before, youth: 'eligible', 'career-women': 'undetermined' } as const;
    expect(letterOf(served, { before: several }).subject).toContain('달라졌습니다: 2개 사업');
  });

  test('three are told, the others counted', () => {
    const { text: all } = letterOf(served, { before: { youth: 'undetermined' } });
    expect(joined(all)).toContain('- 그 밖에 7가지가 달라졌습니다.');
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
    ['살펴본 사업 1개', only(served, 'career-women')],
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
    expect(ends.length).toBeGreaterThan(8);
    for (const end of ends) expect(end).toMatch(/니다\)?$|니다\(.*\)$|제\d+조(?:의\d+)?\)$|광고가 아닙니다\)$/);
  });

  test('every programme told in full cites a source with its date', () => {
    const sources = wordsIn(html, 'p').filter((words) => words.startsWith('근거: '));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/\(.*\d{4}\. \d{1,2}\. \d{1,2}\..*\)$/);
  });

  test('the text part says everything that the page says', () => {
    const flat = text.replace(/\s/g, '');
    for (const element of ['h1', 'h2', 'h3', 'p'])
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
  expect(subject).toBe('[Changwon Jobs] Your eligibility check: you meet the conditions of 3 programmes');
  const flat = joined(text);
  expect(flat).toContain('You meet the conditions (according to what you entered)');
  expect(flat).toContain('- Source: 창원시 2024년');
  expect(flat).toContain('Joining closes: ');
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
