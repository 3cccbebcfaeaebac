import { all, any, atLeast, below, withinShare, type Condition, type MedianShare } from '../engine/condition.ts';
import {
  citationOn,
  type CriterionRow,
  type RuleCitation,
  type RuleSet,
  type Sentence,
  type Situation,
} from '../engine/criterion.ts';
import { medianIncomeOn, type Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';
import { ableToWork, ageRow, derived, limitsHeld, notEmployed, programme, RULES_NOT_HELD } from './rows.ts';

/**
 * 국민취업지원제도, 취업지원서비스 (구직자 취업촉진 및 생활안정지원에 관한 법률 제6조). The day asked about is taken as the day of application. The
 * registration as a job seeker proves the wish to work.
 */

/** The rules that the service and the allowance share. */
export type SupportRules = {
  readonly criteria: readonly CriterionRow[];
  /** Aged 15–34. Military service raises the upper age. */
  readonly youth: Condition;
  readonly youthAges: Sentence;
  /** How service raises the upper age, in words that end with a space. Empty for days before it did. */
  readonly raised: Sentence;
  readonly youthShare: MedianShare;
};

export const HOUSEHOLD = {
  ko: '신청인, 배우자, 1촌 직계혈족',
  en: 'you, your spouse, your parents and children on the same register',
} as const;

/** Younger than the birthday after the last age that counts, with the time of service subtracted (시행령 제2조제5항). */
const youthBy = (on: string, min: Limit, max: Limit, service: Limit | undefined): Condition =>
  all(
    atLeast(read.age(on, { moves: true }), min),
    below(read.ageLessService(on, service), derived(max, (max.value + 1) * 12, 'months')),
  );

const raisedBy = (years: number): Sentence => ({
  ko: `병역의무를 이행한 기간은 ${years}년까지 청년의 나이 상한에 더합니다. `,
  en: `Military service raises the upper age by its length, up to ${years} years. `,
});

const householdIncome = (
  citation: RuleCitation,
  share: MedianShare,
  percents: readonly [Limit, Limit],
  rules: Omit<SupportRules, 'criteria'>,
): CriterionRow => ({
  id: 'household-income',
  role: 'required',
  sentence: {
    ko: `가구 월평균 소득이 기준 중위소득의 ${percents[0].value}%(${rules.youthAges.ko} 청년은 ${percents[1].value}%) 이하여야 합니다. ${rules.raised.ko}가구는 주민등록표에 함께 있는 ${HOUSEHOLD.ko}입니다(시행령 제2조).`,
    en: `Your household's monthly income must not exceed ${percents[0].value}% of the median income (${percents[1].value}% ${rules.youthAges.en}). ${rules.raised.en}The household is ${HOUSEHOLD.en}.`,
  },
  citation,
  test: any(
    withinShare(read.householdIncome, read.householdSize, share),
    all(rules.youth, withinShare(read.householdIncome, read.householdSize, rules.youthShare)),
  ),
  shows: {
    quantity: read.householdIncome,
    limit: share,
    instead: { when: rules.youth, limit: rules.youthShare },
  },
});

/** Returns the conditions of 제6조 on a day. Undefined if they are not held. */
export const supportRules = (situation: Situation): SupportRules | undefined => {
  const { on, knownOn, figures } = situation;
  const held = limitsHeld(situation);
  const [min, max] = [held('employment-support/age-min'), held('employment-support/age-max')];
  const [youthMin, youthMax] = [held('employment-support/youth-age-min'), held('employment-support/youth-age-max')];
  const [percent, youthPercent] = [
    held('employment-support/income-percent'),
    held('employment-support/youth-income-percent'),
  ];
  if (min === undefined || max === undefined || youthMin === undefined || youthMax === undefined) return undefined;
  if (percent === undefined || youthPercent === undefined) return undefined;
  const median = medianIncomeOn(figures, on, knownOn);
  const service = held('employment-support/service-months-max');
  const rules = {
    youth: youthBy(on, youthMin, youthMax, service),
    youthAges: {
      ko: `${youthMin.value}~${youthMax.value}세`,
      en: `for those aged ${youthMin.value} to ${youthMax.value}`,
    },
    raised: service === undefined ? { ko: '', en: '' } : raisedBy(service.value / 12),
    youthShare: { median, percent: youthPercent },
  };
  const citation = citationOn('support', on, knownOn);
  const age = read.age(on, { moves: true });
  return {
    ...rules,
    criteria: [
      ageRow(citation, age, min, { max }),
      ableToWork(citation),
      notEmployed(citation),
      householdIncome(citation, { median, percent }, [percent, youthPercent], rules),
    ],
  };
};

const ruleSet = (situation: Situation): RuleSet => {
  const rules = supportRules(situation);
  return rules === undefined ? RULES_NOT_HELD : { criteria: rules.criteria };
};

export const employmentSupport = programme('employment-support', ruleSet);
