import { ARTICLES } from '../law/articles.ts';
import { all, atMost, moreThan, type Quantity } from '../engine/condition.ts';
import { citationOn, type CriterionRow, type RuleSet, type Situation } from '../engine/criterion.ts';
import type { Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';
import { ageRow, limitsHeld, programme, RULES_NOT_HELD } from './rows.ts';

/**
 * 청년고용촉진 특별법 제2조: until 2026-09-17 the age is in the decree, from 2026-09-18 in the Act itself. The registration as a
 * job seeker proves the wish to work.
 */

/** The decree's second age applies only to hiring by public bodies. The future employer is not known here. */
const publicBodies = (age: Quantity, max: Limit, publicMax: Limit): CriterionRow['review'] => ({
  when: all(moreThan(age, max), atMost(age, publicMax)),
  because: 'unconfirmed',
  sentence: {
    ko: `${publicMax.value}세까지는 공공기관과 지방공기업이 고용하는 경우에만 청년에 해당하여 담당자가 확인합니다.`,
    en: `Up to ${publicMax.value}, only somebody hired by a public institution or local public enterprise counts as young; an official has to check.`,
  },
});

const ruleSet = (situation: Situation): RuleSet => {
  const { on, knownOn } = situation;
  const held = limitsHeld(situation);
  const min = held('youth-employment-act/age-min');
  const max = held('youth-employment-act/age-max');
  if (min === undefined || max === undefined) return RULES_NOT_HELD;
  const inTheAct = max.statute === ARTICLES.youthEmployment.statute;
  const publicMax = held('youth-employment-act/public-body-age-max');
  const age = read.age(on, { moves: true });
  const citation = citationOn(inTheAct ? 'youthEmployment' : 'youthEmploymentDecree', on, knownOn);
  const review = inTheAct || publicMax === undefined ? undefined : publicBodies(age, max, publicMax);
  return {
    criteria: [{ ...ageRow(citation, age, min, { max }), review }],
  };
};

export const youthEmploymentAct = programme('youth-employment-act', ruleSet);
