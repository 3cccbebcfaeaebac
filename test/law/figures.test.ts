import { expect, test } from 'vitest';
import { FIGURES, type Limit } from '../../functions/domain/eligibility/law/figures.ts';
import { sharedArticles, wordingsOf, type HeldArticle } from '../support/statutes.ts';
import { NOT_READ } from './sources.ts';

const articles = sharedArticles();
const held = articles ?? [];
const absent = articles === undefined;

/** The words of the article that give each figure of a statute, by figure id and first day. */
const WORDS: Readonly<Record<string, string>> = {
  'youth-employment-act/age-min from 2020-01-01': '15세 이상 29세 이하',
  'youth-employment-act/age-min from 2026-09-18': '15세 이상 34세 이하',
  'youth-employment-act/age-max from 2020-01-01': '29세 이하',
  'youth-employment-act/age-max from 2026-09-18': '34세 이하',
  'youth-employment-act/public-body-age-max from 2020-01-01': '34세 이하',
  'employment-support/age-min from 2021-01-01': '15세 이상 64세 이하',
  'employment-support/age-max from 2021-01-01': '64세 이하',
  'employment-support/income-percent from 2021-01-01': '100분의 100 이하',
  'employment-support/youth-age-min from 2021-01-01': '15세 이상 34세 이하',
  'employment-support/youth-age-max from 2021-01-01': '34세 이하',
  'employment-support/youth-income-percent from 2021-01-01': '100분의 120 이하',
  'employment-support/service-months-max from 2024-02-09': '3년의 범위',
  'employment-allowance/income-percent from 2021-09-07': '100분의 60을',
  'employment-allowance/assets from 2021-09-07': '4억원을',
  'employment-allowance/work-days from 2021-01-01': '100일 또는',
  'employment-allowance/work-hours from 2021-01-01': '800시간',
  'employment-allowance/assets-ceiling from 2021-01-01': '6억원 이내',
  'employment-allowance/block-months from 2021-01-01': '6개월이 지나지',
};

/** Figures of a statute whose wording was not read. The figure's note says so. */
const WORDS_NOT_READ = [
  'employment-allowance/own-income-percent from 2021-01-01',
  'job-seeker-registration/months from 2020-01-01',
];

/** The first amount in some words, in the figure's unit. */
const amountIn = (words: string, unit: Limit['unit']): number | undefined => {
  const read = (pattern: RegExp, times = 1): number | undefined => {
    const digits = pattern.exec(words)?.[1];
    return digits === undefined ? undefined : Number(digits) * times;
  };
  switch (unit) {
    case 'years':
      return read(/^(\d+)세/);
    case 'percent':
      return read(/100분의 (\d+)/);
    case 'won':
      return read(/(\d+)억원/, 100_000_000);
    case 'days':
      return read(/(\d+)일/);
    case 'hours':
      return read(/(\d+)시간/);
    case 'months':
      return read(/(\d+)개월/) ?? read(/(\d+)년/, 12);
  }
};

const keyOf = ({ id, effectiveFrom }: Limit): string => `${id} from ${effectiveFrom}`;
const ofStatutes = FIGURES.limits.filter(({ status }) => status === 'law');

/** The wording in force on the figure's first day, or the first wording that is held. */
const wordingOf = (articles: readonly HeldArticle[], limit: Limit): HeldArticle | undefined => {
  const wordings = wordingsOf(articles, limit);
  return wordings.findLast(({ effective }) => effective <= limit.effectiveFrom) ?? wordings[0];
};

/** What is wrong with figures of statutes, one sentence each. */
const figureProblems = (articles: readonly HeldArticle[], limits: readonly Limit[]): string[] =>
  limits.flatMap((limit) => {
    const key = keyOf(limit);
    if (WORDS_NOT_READ.includes(key)) return [];
    const wording = wordingOf(articles, limit);
    const words = WORDS[key];
    if (wording === undefined) return [`${key}: ${limit.statute} ${limit.article} is not held.`];
    if (words === undefined) return [`${key}: no words are named that give it.`];
    return [
      ...(wording.text.includes(words) ? [] : [`${key}: "${words}" is not in ${limit.statute} ${limit.article}.`]),
      ...(amountIn(words, limit.unit) === limit.value
        ? []
        : [`${key}: "${words}" is not ${limit.value} ${limit.unit}.`]),
    ];
  });

const dateProblems = (articles: readonly HeldArticle[], limits: readonly Limit[]): string[] =>
  limits.flatMap((limit) => {
    const key = keyOf(limit);
    const wordings = wordingsOf(articles, limit);
    const first = wordings[0];
    if (first === undefined) return [];
    const own = wordings.find(({ effective }) => effective === limit.effectiveFrom);
    if (own !== undefined)
      return limit.knownFrom === own.promulgated
        ? []
        : [`${key}: known from ${limit.knownFrom}, but promulgated on ${own.promulgated}.`];
    if (limit.effectiveFrom > first.effective) return [`${key}: no wording of the article begins on that day.`];
    return limit.note?.includes('확인하지 못하였습니다') === true
      ? []
      : [`${key}: the wording of that day is not held, and no note says so.`];
  });

test.skipIf(absent)('every figure of a statute occurs in its article, in words that give that amount', () => {
  expect(figureProblems(held, ofStatutes)).toEqual([]);
});

test.skipIf(absent)(
  'a figure of a statute begins with a wording that is held, known from its promulgation, or its note says it does not',
  () => {
    expect(dateProblems(held, ofStatutes)).toEqual([]);
  },
);

test('every figure of a statute has its words, and no words are left over', () => {
  expect([...Object.keys(WORDS), ...WORDS_NOT_READ].toSorted()).toEqual(ofStatutes.map(keyOf).toSorted());
});

test('a figure whose words were not read says so in its note', () => {
  for (const limit of ofStatutes.filter((entry) => WORDS_NOT_READ.includes(keyOf(entry))))
    expect(limit.note, keyOf(limit)).toContain('확인하지 못하였습니다');
});

test.skipIf(absent)('the figures of statutes stand in articles that are held, or known not to be', () => {
  const known = [...held, ...NOT_READ];
  const unknown = ofStatutes.filter(
    ({ statute, article }) => !known.some((entry) => entry.statute === statute && entry.article === article),
  );
  expect(unknown.map(keyOf)).toEqual([]);
});

/** Invented wordings of a real article, so that every machine finds a planted error. */
const INVENTED: readonly HeldArticle[] = [
  {
    statute: '청년고용촉진 특별법',
    article: '제2조',
    effective: '2026-09-18',
    promulgated: '2026-03-17',
    text: '15세 이상 34세 이하',
  },
];
const youthNow = FIGURES.limits.filter((limit) => keyOf(limit) === 'youth-employment-act/age-max from 2026-09-18');

test('a planted mistake in a figure is found', () => {
  expect(youthNow).toHaveLength(1);
  const planted = (change: Partial<Limit>): Limit[] => youthNow.map((limit) => ({ ...limit, ...change }));
  expect(figureProblems(INVENTED, youthNow)).toEqual([]);
  expect(dateProblems(INVENTED, youthNow)).toEqual([]);
  expect(figureProblems(INVENTED, planted({ value: 35 }))).toHaveLength(1);
  expect(figureProblems(INVENTED, planted({ article: '제3조' }))).toHaveLength(1);
  expect(
    figureProblems(
      INVENTED.map((entry) => ({ ...entry, text: '15세 이상 39세 이하' })),
      youthNow,
    ),
  ).toHaveLength(1);
  expect(dateProblems(INVENTED, planted({ knownFrom: '2026-09-18' }))).toHaveLength(1);
  expect(dateProblems(INVENTED, planted({ effectiveFrom: '2026-09-19' }))).toHaveLength(1);
  expect(dateProblems(INVENTED, planted({ effectiveFrom: '2020-01-01' }))).toHaveLength(1);
});
