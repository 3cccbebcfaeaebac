import { all, atMost, below, holds, moreThan, not, type Quantity } from '../engine/condition.ts';
import { citationOn, type CriterionRow, type RuleCitation, type RuleSet } from '../engine/criterion.ts';
import type { Situation } from '../engine/criterion.ts';
import type { Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';
import { ageRow, derived, limitsHeld, programme, RULES_NOT_HELD } from './rows.ts';

/** 창원 청년: the age limits depend on the day and on military service, never on age alone (창원시 청년 기본 조례 제3조, 제20조의2). */

/** The ordinance's text on residence was not read. */
const residenceNotRead = (read: RuleCitation): RuleCitation => ({
  ...read,
  article: '거주 요건(확인되지 않음)',
  status: 'assumed',
  mark: 'text-not-held',
});

/**
 * 제20조의2: the upper age may be raised by up to three years for a person discharged from compulsory service of under
 * five years. This is a discretion, so an official decides.
 */
const raisedForService = (age: Quantity, max: Limit, raise: Limit, serviceBelow: Limit): CriterionRow['review'] => ({
  when: all(
    moreThan(age, max),
    atMost(age, derived(max, max.value + raise.value)),
    moreThan(read.serviceMonths, 0),
    below(read.serviceMonths, serviceBelow),
  ),
  because: 'discretion',
  sentence: {
    ko: `의무복무 기간이 ${serviceBelow.value / 12}년 미만인 제대군인은 상한 나이를 ${raise.value}년까지 올릴 수 있어 담당자가 판단합니다(창원시 청년 기본 조례 제20조의2).`,
    en: `For those discharged from compulsory service of under ${serviceBelow.value / 12} years the upper age may be raised by up to ${raise.value} years; an official decides (창원시 청년 기본 조례 제20조의2).`,
  },
});

const ruleSet = (situation: Situation): RuleSet => {
  const { on, knownOn } = situation;
  const citation = citationOn('changwonYouth', on, knownOn);
  const held = limitsHeld(situation);
  const min = held('youth/age-min');
  const max = held('youth/age-max');
  if (min === undefined || max === undefined) return RULES_NOT_HELD;
  const raise = held('youth/service-raise-years');
  const serviceBelow = held('youth/service-months-below');
  const age = read.age(on, { moves: true });
  const review =
    raise === undefined || serviceBelow === undefined ? undefined : raisedForService(age, max, raise, serviceBelow);
  return {
    criteria: [
      { ...ageRow(citation, age, min, { max }), review },
      {
        id: 'residence',
        role: 'exclusion',
        sentence: {
          ko: '창원시에 거주하지 않으면 참여가 제한될 수 있습니다.',
          en: 'Living outside Changwon may exclude you.',
        },
        citation: residenceNotRead(citation),
        test: not(holds(read.residentOfChangwon)),
        shows: { quantity: read.residentOfChangwon },
      },
    ],
  };
};

export const youth = programme('youth', ruleSet);
