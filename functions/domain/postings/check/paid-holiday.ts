import { is, meansOf } from './reading/tokens.ts';
import type { Token } from './reading/tokens.ts';
import type { Facts } from './rule.ts';

/** KSIC A, 농업·임업·어업: 근로기준법 제63조 gives no paid weekly holiday. */
const isPrimaryIndustry = ({ posting }: Facts): boolean => /^(?:A|0[1-3])/i.test(posting.company.industry ?? '');

/** The words of every statement of the texts, its labels included. */
const statementsOf = ({ texts }: Facts): Token[][] =>
  texts.flatMap(({ statements }) =>
    statements.map(({ items }) =>
      items.flatMap(({ labels, tokens }) => [...labels.flatMap((label) => label.tokens), ...tokens]),
    ),
  );

const says = (tokens: readonly Token[], begins: RegExp): boolean =>
  tokens.some(({ word, tail }) => begins.test(word + tail));

/** 감시·단속적 근로 승인: the approval itself is named. */
const isApprovedWatch = (facts: Facts): boolean =>
  statementsOf(facts).some((tokens) => says(tokens, /^(?:감시|단속|감단)/) && says(tokens, /^승인/));

/** No paid weekly holiday falls due: agriculture and fishing, or approved watch work (근로기준법 제63조). */
export const hasNoHolidayInLaw = (facts: Facts): boolean => isPrimaryIndustry(facts) || isApprovedWatch(facts);

/** KECO: 경호·경비직, 농림어업직. */
const WATCH_OR_FARM_OCCUPATION = /^(?:54|90)/;
const EXPENSES_BEHIND = /^(?:지원|지급|정산|부담|처리|절감|별도|제공|청구|일체|일부)/;

/** 경비 is a watch, and the word for expenses as well (출장 경비 지원). */
const isExpenses = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '경비' &&
  (EXPENSES_BEHIND.test(tokens[at + 1]?.word ?? '') || /^(?:출장|여행|제|소요|행사)/.test(tokens[at - 1]?.word ?? ''));

const WATCH_OR_FARM: ReadonlySet<string> = new Set(['watch', 'farm', 'every-other-day']);

/** The duty or the text suggests watch work or a farm, so that the paid weekly holiday is open to doubt (경비원, 격일, 과수원). */
export const mayHaveNoHoliday = (facts: Facts): boolean => {
  const { occupation } = facts.posting;
  if (occupation?.scheme === 'KECO' && WATCH_OR_FARM_OCCUPATION.test(occupation.code)) return true;
  return statementsOf(facts).some((tokens) =>
    tokens.some(
      (token, at) => is(token, 'hours') && WATCH_OR_FARM.has(meansOf(token, 'hours') ?? '') && !isExpenses(tokens, at),
    ),
  );
};

/**
 * Work to which the minimum wage may not apply: people who work for a household, crew under the 선원법, and those with a
 * permission (최저임금법 제3조, 제7조). A person decides.
 */
export const mayBeExempt = (facts: Facts): boolean =>
  statementsOf(facts).some(
    (tokens) =>
      tokens.some((token) => meansOf(token, 'hours') === 'exempt') ||
      (says(tokens, /^(?:최저임금|적용제외)/) && says(tokens, /^인가(?:를|는|가|서|받)?/)),
  );
