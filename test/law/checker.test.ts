import { expect, test } from 'vitest';
import { citationProblems, mentionProblems, type Cited, type HeldArticle } from '../support/statutes.ts';

/** An invented act with two wordings of one article and one wording of another. */
const ARTICLES: readonly HeldArticle[] = [
  { statute: '가상 고용법', article: '제2조', effective: '2020-01-01', promulgated: '2019-12-01', text: '29세' },
  { statute: '가상 고용법', article: '제2조', effective: '2026-07-01', promulgated: '2025-12-30', text: '34세' },
  {
    statute: '가상 고용법 시행령',
    article: '제3조',
    effective: '2024-02-09',
    promulgated: '2024-02-06',
    text: '4억원',
  },
];

const old: Cited['citation'] = {
  statute: '가상 고용법',
  article: '제2조',
  effectiveFrom: '2020-01-01',
  effectiveTo: '2026-06-30',
  status: 'law',
};
const problems = (citation: Partial<Cited['citation']>, rest: Partial<Cited> = {}): string[] =>
  citationProblems(ARTICLES, [{ where: 'here', citation: { ...old, ...citation }, ...rest }]);

test('a wording is in force from its first day until the day before the next', () => {
  expect(problems({}, { on: '2020-01-01' })).toEqual([]);
  expect(problems({}, { on: '2026-06-30' })).toEqual([]);
  expect(problems({}, { on: '2019-12-31' })).toEqual(['here: 가상 고용법 제2조 was not yet in force on 2019-12-31.']);
  expect(problems({}, { on: '2026-07-01' })).toEqual(['here: 가상 고용법 제2조 was no longer in force on 2026-07-01.']);
});

test('a stale citation is found: one without a day must be of the newest wording', () => {
  expect(problems({})).toEqual(['here: 가상 고용법 제2조 a newer wording is held, from 2026-07-01.']);
  expect(problems({ effectiveFrom: '2026-07-01' })).toEqual([]);
});

test('a wording ends by the next one from the day that one was promulgated, not before', () => {
  const { effectiveTo: _, ...open } = old;
  const on = '2025-12-29';
  const endless = (knownOn: string): string[] =>
    citationProblems(ARTICLES, [{ where: 'here', citation: open, on, knownOn }]);
  expect(endless('2025-12-29')).toEqual([]);
  expect(endless('2025-12-30')).toEqual(['here: 가상 고용법 제2조 ends on no day, the wording on 2026-06-30.']);
  expect(problems({}, { on, knownOn: '2025-12-29' })).toEqual([
    'here: 가상 고용법 제2조 ends on 2026-06-30, the wording on no day.',
  ]);
});

test('a wording cannot be cited before it was promulgated', () => {
  const coming = (knownOn: string): string[] =>
    problems({ effectiveFrom: '2026-07-01', effectiveTo: undefined }, { on: '2026-07-01', knownOn });
  expect(coming('2025-12-30')).toEqual([]);
  expect(coming('2025-12-29')).toEqual(['here: 가상 고용법 제2조 was not yet promulgated on 2025-12-29.']);
});

test('a mistyped statute, article or date is found', () => {
  expect(problems({ statute: '가상 고용볍' })).toEqual(['here: 가상 고용볍 제2조 the statute is not held.']);
  expect(problems({ article: '제12조' })).toEqual(['here: 가상 고용법 제12조 the article is not held.']);
  expect(problems({ effectiveFrom: '2020-01-10' })).toEqual([
    'here: 가상 고용법 제2조 no wording is in force from 2020-01-10; held: 2020-01-01, 2026-07-01.',
  ]);
});

test('an article that is held cannot be passed off as a notice, nor as one that is not held', () => {
  expect(problems({ status: 'notice', article: '제12조', source: '공고' })).toEqual([
    'here: 가상 고용법 제12조 the article is not held.',
  ]);
  expect(problems({ mark: 'text-not-held', source: '법령집' })).toEqual([
    'here: 가상 고용법 제2조 is marked as not held, but the article is held.',
  ]);
});

test('a mark needs a source, and the mark of a later wording is only for days before the first that is held', () => {
  const marked = { mark: 'earlier-version-not-held', source: '법령집' } as const;
  expect(problems(marked, { on: '2019-12-31' })).toEqual([]);
  expect(problems(marked, { on: '2020-01-01' })).toHaveLength(1);
  expect(problems({ ...marked, effectiveFrom: '2026-07-01' }, { on: '2019-12-31' })).toHaveLength(1);
  expect(problems({ ...marked, source: ' ' }, { on: '2019-12-31' })).toHaveLength(1);
});

test('what is no law names its source', () => {
  const notice = { statute: '창원시 가상 공고', article: '신청 자격', status: 'notice' } as const;
  expect(problems({ ...notice, source: 'https://example.com' })).toEqual([]);
  expect(problems(notice)).toEqual(['here: 창원시 가상 공고 신청 자격 is notice and names no source.']);
});

test('an article named in a sentence, a comment or data is of the statute before it, or a decree of one named earlier', () => {
  const found = (text: string): string[] => mentionProblems('here', text, ARTICLES);
  expect(found('나이를 봅니다(「가상 고용법」 제2조제1항).')).toEqual([]);
  expect(found('가상 고용법 제2조, 시행령 제3조')).toEqual([]);
  expect(found(' * 가상 고용법\n * 시행령 제3조')).toEqual([]);
  expect(found("{ statute: '가상 고용법', article: '제2조' }")).toEqual([]);
  expect(found('가상 고용법 제3조')).toEqual(['here: 가상 고용법 제3조 is not known.']);
  expect(found('가상 고용법과 가짜고용법 제2조')).toEqual(['here: an unknown statute 제2조 is not known.']);
  expect(found('시행령 제3조')).toEqual(['here: an unknown statute 제3조 is not known.']);
  expect(mentionProblems('here', '시행령 제3조', ARTICLES, ['가상 고용법'])).toEqual([]);
});
