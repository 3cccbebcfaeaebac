import { expect, test } from 'vitest';
import { addDays } from '../../../../functions/domain/language/calendar.ts';
import type { Programme, Sentence } from '../../../../functions/domain/eligibility/engine/criterion.ts';
import { DOCUMENTS } from '../../../../functions/domain/eligibility/answer/documents.ts';
import { changeDays, FIGURES, withChange } from '../../../../functions/domain/eligibility/law/figures.ts';
import { always } from '../../../../functions/domain/eligibility/engine/condition.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import { ruleBook } from '../../../../functions/domain/eligibility/rule-book/rule-book.ts';
import { versionsOf, type Version } from '../../../../functions/domain/eligibility/rule-book/rule-book-versions.ts';
import { FIGURE_NAMES } from '../../../../functions/domain/eligibility/rule-book/rule-book-words.ts';

const programmes: readonly Programme[] = Object.values(PROGRAMMES);
const book = ruleBook({ programmes, figures: FIGURES });
const versions = new Map(programmes.map((programme) => [programme.id, versionsOf(programme, FIGURES)]));

const versionOn = (programme: string, day: string): Version | undefined =>
  versions
    .get(programme)
    ?.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
const sentenceOn = (programme: string, id: string, day: string): string | undefined =>
  versionOn(programme, day)?.rows.find((row) => row.id === id)?.sentence;

test('the versions of a programme follow one another without a gap, and neighbours differ', () => {
  for (const [id, list] of versions) {
    expect(list[0]?.from, id).toBeUndefined();
    expect(list.at(-1)?.to, id).toBeUndefined();
    for (const [index, version] of list.entries()) {
      const next = list[index + 1];
      if (next === undefined) continue;
      expect(next.from, id).toBe(addDays(version.to ?? '', 1));
      expect({ ...next, from: '', to: '' }, id).not.toEqual({ ...version, from: '', to: '' });
    }
  }
});

test('on every day around a change the book says what people are screened by on that day', () => {
  const days = [...changeDays(FIGURES), '2026-07-01', '2025-10-01', '2026-01-02'].flatMap((day) =>
    [-1, 0, 1].map((shift) => addDays(day, shift)),
  );
  for (const programme of programmes)
    for (const on of days) {
      const { criteria, needsReview } = programme.ruleSet({ on, knownOn: '9999-12-31', figures: FIGURES });
      const version = versionOn(programme.id, on);
      expect(version?.needsReview, `${programme.id} ${on}`).toBe(needsReview?.ko);
      expect(
        version?.rows.map(({ id, sentence, citation }) => ({ id, sentence, citation })),
        `${programme.id} ${on}`,
      ).toEqual(criteria.map(({ id, sentence, citation }) => ({ id, sentence: sentence.ko, citation })));
    }
});

test('창원 청년: 34 until 2023-12-31, 39 from 2024-01-01, left to an official with service from 2026-01-01', () => {
  expect(sentenceOn('youth', 'age', '2023-12-31')).toContain('34세 이하');
  expect(sentenceOn('youth', 'age', '2024-01-01')).toContain('39세 이하');
  expect(versionOn('youth', '2025-12-31')?.rows[0]?.review).toBeUndefined();
  expect(versionOn('youth', '2026-01-01')?.rows[0]?.review).toContain('제20조의2');
});

test('청년고용촉진 특별법: the decree until 2026-09-17, the Act from 2026-09-18', () => {
  const ageOn = (day: string) => versionOn('youth-employment-act', day)?.rows[0];
  expect(ageOn('2026-09-17')?.citation.statute).toBe('청년고용촉진 특별법 시행령');
  expect(ageOn('2026-09-17')?.sentence).toContain('29세 이하');
  expect(ageOn('2026-09-18')?.citation.statute).toBe('청년고용촉진 특별법');
  expect(ageOn('2026-09-18')?.sentence).toContain('34세 이하');
});

test('the old name stands until 2026-06-30, the new one from 2026-07-01, and both are listed', () => {
  expect(versionOn('career-women', '2026-06-30')?.name).toContain('경력단절여성등');
  expect(versionOn('career-women', '2026-07-01')?.name).toContain('경력보유여성등');
  expect(book).toContain('| 경력보유여성등 지원사업 | 2026-07-01 | 2025-12-30 |');
});

test('each round stands with its own days; outside the rounds the book says that no notice was found', () => {
  const found = (versions.get('public-works') ?? []).filter(({ round }) => round !== undefined);
  expect(found.map(({ round, from, to }) => [round, from, to])).toEqual([
    ['2020H1', '2020-03-02', '2020-06-30'],
    ['2022H1', '2022-03-02', '2022-06-30'],
    ['2023H1', '2023-03-02', '2023-06-30'],
    ['2024H1', '2024-03-04', '2024-06-30'],
    ['2025H2', '2025-09-01', '2025-11-30'],
  ]);
  expect(versionOn('public-works', '2024-07-01')?.needsReview).toBe('해당 기간의 공고를 확인하지 못했습니다.');
  expect(versionOn('community-jobs', '2023-07-03')?.round).toBe('2023H2');
  expect(versionOn('community-jobs', '2023-07-04')?.rows).toEqual([]);
});

test('what is not confirmed, what is discretionary and what lacks a figure is said of each criterion', () => {
  const rowOn = (programme: string, id: string, day: string) =>
    versionOn(programme, day)?.rows.find((row) => row.id === id);
  expect(rowOn('public-works', 'age', '2024-03-04')?.footing).toBe('firm');
  expect(rowOn('public-works', 'public-pension', '2024-03-04')?.footing).toBe('unconfirmed');
  expect(rowOn('employment-allowance', 'livelihood-benefit', '2026-11-23')?.footing).toBe('discretion');
  expect(rowOn('public-works', 'household-income', '2020-03-02')?.lacksFigure).toBe(true);
  expect(rowOn('public-works', 'household-income', '2024-03-04')?.lacksFigure).toBe(false);
});

test('after the review date the book says that an official looks, and does not repeat the rules', () => {
  expect(versionOn('mid-career-centre', '2027-12-31')?.stale).toEqual([]);
  expect(versionOn('mid-career-centre', '2028-01-01')?.stale).toEqual(['age']);
  expect(book).toContain('조건은 앞 기간(2022-11-15 ~ 2027-12-31)과 같습니다.');
});

test('what joining closes stands with the round and its last day', () => {
  const doors = versionOn('public-works', '2024-03-04')?.doors ?? [];
  expect(doors.map(({ until }) => until)).toEqual(['2024-06-30', '2024-12-31']);
  for (const { sentence } of doors) expect(book).toContain(`- ${sentence}`);
});

test('a proposed figure makes a version of its own, from its first day', () => {
  const figures = withChange(FIGURES, {
    limits: [{ id: 'youth/age-max', value: 45, effectiveFrom: '2027-04-01', knownFrom: '2027-01-01' }],
  });
  const proposed = versionsOf(PROGRAMMES.youth, figures).find(({ from }) => from === '2027-04-01');
  expect(proposed?.rows[0]?.sentence).toContain('45세 이하');
});

test('every programme, criterion, figure and source is in the book', () => {
  for (const programme of programmes) expect(book).toContain(`사업 코드: \`${programme.id}\``);
  for (const list of versions.values())
    for (const { rows } of list) for (const { id } of rows) expect(book).toMatch(new RegExp(`<br>\\d+\\. \`${id}\``));
  for (const { id, effectiveFrom, knownFrom } of FIGURES.limits) {
    expect(book).toContain(`\`${id}\``);
    expect(book, `${id} from ${effectiveFrom}`).toMatch(new RegExp(`\\| ${effectiveFrom}[^|]* \\| ${knownFrom} \\|`));
  }
  for (const { hourly } of FIGURES.minimumWage) expect(book).toContain(`| ${hourly.toLocaleString('en-US')}원 |`);
  for (const { id } of FIGURES.rounds) expect(book).toContain(`\n| ${id} | `);
});

test('the shares of the median income stand in won, by size of the household', () => {
  expect(book).toContain('| 2024 | 60% | 1,337,067 | 2,209,565 | 2,828,794 | 3,437,948 |');
  expect(book).toContain('| 2022 | 65% | 1,264,128 |');
  expect(book).toContain('| 2027 | 2,736,042 |');
});

test('every figure has a Korean name, and no name is left over', () => {
  expect(Object.keys(FIGURE_NAMES).toSorted()).toEqual([...new Set(FIGURES.limits.map(({ id }) => id))].toSorted());
});

test('the facts that a criterion asks for are named in Korean', () => {
  const paths = new Set([...versions.values()].flat().flatMap(({ rows }) => rows.flatMap(({ facts }) => facts)));
  expect(paths.size).toBeGreaterThan(15);
  for (const path of paths) expect(Object.keys(DOCUMENTS)).toContain(path);
  expect(book).not.toMatch(/facts\.|seeker\./);
});

test('equal rules give equal bytes, and a day marks the one version of each programme that holds it', () => {
  expect(ruleBook({ programmes, figures: FIGURES })).toBe(book);
  expect(book).not.toContain(' 현재\n');
  const marked = ruleBook({ programmes, figures: FIGURES, today: '2026-11-23' });
  expect(marked.match(/^### .* · 2026-11-23 현재$/gm)).toHaveLength(programmes.length);
});

const invented = (sentence: Sentence): Programme => ({
  id: 'invented',
  names: [{ from: '2026-01-01', knownFrom: '2026-01-01', ko: '지어낸 | 사업', en: 'Invented' }],
  ruleSet: () => ({
    criteria: [
      {
        id: 'any',
        role: 'required',
        sentence,
        citation: {
          statute: '지어낸 | 공고',
          article: '<b>1</b>',
          effectiveFrom: '2026-01-01',
          status: 'notice',
          source: 'https://example.com/a_b|c',
        },
        test: always,
      },
    ],
  }),
  turns: () => [],
});

/** The number of cells in a table row. An escaped pipe separates nothing. */
const cellsOf = (line: string): number => line.split(/(?<!\\)\|/).length - 2;

test('every table has as many cells in each row as in its head, whatever the texts hold', () => {
  const odd = { ko: '소득이 | 기준\n이하_이고 *별* `코드` <br> [글](주소)여야 합니다.', en: '' };
  const pages = [book, ruleBook({ programmes: [invented(odd)], figures: FIGURES })];
  for (const page of pages)
    for (const block of page.split('\n\n').filter((part) => part.startsWith('|')))
      expect(new Set(block.trim().split('\n').map(cellsOf)).size, block.slice(0, 200)).toBe(1);
  expect(pages[1]).toContain(String.raw`소득이 \| 기준 이하\_이고 \*별\* \`코드\` \<br\> \[글\](주소)여야 합니다.`);
});

test('every entry of the table of contents leads somewhere', () => {
  const links = Array.from(book.matchAll(/^- \[.*\]\(#(.+)\)$/gm), ([, anchor]) => anchor);
  expect(links).toHaveLength(programmes.length + 2);
  for (const anchor of links) expect(book).toContain(`<a id="${anchor}"></a>`);
});

test('the words are those of a screening, never of a disposition', () => {
  for (const word of ['탈락', '부적격', '취약계층']) expect(book).not.toContain(word);
  expect(book).toContain('적격 검토 결과이며 처분이 아닙니다');
});
