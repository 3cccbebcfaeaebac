import { PROGRAMME_NAMES, type ProgrammeId } from '../../../contracts/programmes.ts';
import { all, atLeast, atMost, below, holds, type Quantity } from '../engine/condition.ts';
import type { CriterionRow, Programme, RuleCitation, RuleSet, Situation } from '../engine/criterion.ts';
import { limitOn, type Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';

/** Returns a limit of the law by id, as in force on the day asked about. Undefined if none is held for that day. */
export const limitsHeld =
  ({ on, knownOn, figures }: Situation) =>
  (id: string): Limit | undefined =>
    limitOn(figures, id, on, knownOn);

/** Returns a number derived from a figure, with the date and source of that figure. */
export const derived = (figure: Limit, value: number, unit: Limit['unit'] = figure.unit): Limit => ({
  ...figure,
  value,
  unit,
});

/** A day whose rules were not found. An official looks. The rules of another day are never used. */
export const RULES_NOT_HELD: RuleSet = {
  criteria: [],
  needsReview: {
    ko: '이 날짜에 적용되는 기준을 확인하지 못했습니다.',
    en: 'We could not find the rules that apply on this day.',
  },
};

/** A programme with its names. `turns`: the days on which another set of rules begins. */
export const programme = (
  id: ProgrammeId,
  ruleSet: Programme['ruleSet'],
  turns: readonly string[] = [],
): Programme => ({
  id,
  names: PROGRAMME_NAMES[id].formal,
  ruleSet,
  turns: () => turns,
});

/** The condition that a yes-or-no holds, which the reader sees with its answer. */
export const yesOrNo = (quantity: Quantity): Pick<CriterionRow, 'test' | 'shows'> => ({
  test: holds(quantity),
  shows: { quantity },
});

/** Not employed (미취업). No text that was read says whether self-employment counts as employment. */
export const notEmployed = (citation: RuleCitation): CriterionRow => ({
  id: 'not-employed',
  role: 'required',
  sentence: { ko: '취업하지 않은 상태여야 합니다.', en: 'You must not be employed.' },
  citation,
  test: holds(read.notEmployed),
  review: {
    when: holds(read.selfEmployed),
    because: 'unconfirmed',
    sentence: {
      ko: '자영업을 하시는 경우 취업한 상태로 보는지는 담당자가 확인합니다.',
      en: 'Whether being self-employed counts as being employed is for an official to check.',
    },
  },
  shows: { quantity: read.notEmployed },
});

/** Living in Changwon (창원시 거주). */
export const residence = (citation: RuleCitation): CriterionRow => ({
  id: 'residence',
  role: 'required',
  sentence: { ko: '창원시에 거주해야 합니다.', en: 'You must live in Changwon.' },
  citation,
  ...yesOrNo(read.residentOfChangwon),
});

/** Able to work (근로능력). */
export const ableToWork = (citation: RuleCitation): CriterionRow => ({
  id: 'able-to-work',
  role: 'required',
  sentence: { ko: '근로 능력이 있어야 합니다.', en: 'You must be able to work.' },
  citation,
  ...yesOrNo(read.ableToWork),
});

type AgeEnd = { readonly max: Limit } | { readonly below: Limit };

const ageEnd = (age: Quantity, end: AgeEnd) =>
  'max' in end
    ? { limit: end.max, test: atMost(age, end.max), ko: '이하여야', en: 'not older than' }
    : { limit: end.below, test: below(age, end.below), ko: '미만이어야', en: 'younger than' };

/**
 * An age between two limits. `max` is the last age that counts (이하), `below` the first that does not (미만). A person who
 * is too young sees the lower limit, everybody else the upper.
 */
export const ageRow = (citation: RuleCitation, age: Quantity, min: Limit, end: AgeEnd): CriterionRow => {
  const { limit, test, ko, en } = ageEnd(age, end);
  return {
    id: 'age',
    role: 'required',
    sentence: {
      ko: `만 ${min.value}세 이상 ${limit.value}세 ${ko} 합니다.`,
      en: `You must be ${min.value} or older and ${en} ${limit.value}.`,
    },
    citation,
    test: all(atLeast(age, min), test),
    shows: { quantity: age, limit, instead: { when: below(age, min), limit: min } },
  };
};
