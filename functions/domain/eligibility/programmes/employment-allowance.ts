import { addDays, lastDayOfMonths } from '../../language/calendar.ts';
import {
  all,
  always,
  any,
  atLeast,
  atMost,
  not,
  shareOf,
  withinShare,
  type Condition,
  type MedianShare,
  type Quantity,
} from '../engine/condition.ts';
import { citationOn, type CriterionRow, type RuleCitation, type RuleSet, type Situation } from '../engine/criterion.ts';
import { medianIncomeOn, type Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';
import type { ScreeningFacts } from '../engine/subject.ts';
import { won } from '../../language/money.ts';
import { HOUSEHOLD, supportRules, type SupportRules } from './employment-support.ts';
import { limitsHeld, programme, RULES_NOT_HELD, yesOrNo } from './rows.ts';

/**
 * 국민취업지원제도, 구직촉진수당 (구직자 취업촉진 및 생활안정지원에 관한 법률 제7조, 시행령 제3조): the conditions of the service, and more. 제7조제2항 and 제3항
 * leave much to the employment office, so an official decides.
 */

const income = (
  citation: RuleCitation,
  share: MedianShare,
  percent: Limit,
  { youth, youthShare }: SupportRules,
): CriterionRow => ({
  id: 'allowance-income',
  role: 'required',
  sentence: {
    ko: `가구(${HOUSEHOLD.ko}) 월평균 소득이 기준 중위소득의 ${percent.value}% 이하여야 합니다.`,
    en: `The monthly income of your household (${HOUSEHOLD.en}) must not exceed ${percent.value}% of the median income.`,
  },
  citation,
  test: withinShare(read.householdIncome, read.householdSize, share),
  review: {
    when: all(youth, withinShare(read.householdIncome, read.householdSize, youthShare)),
    because: 'discretion',
    sentence: {
      ko: '청년은 소득이 이 기준을 넘어도 예산의 범위에서 인정될 수 있어 담당자가 판단합니다(법 제7조제2항).',
      en: 'Young people above this limit may be admitted within the budget; an official decides (제7조제2항).',
    },
  },
  shows: { quantity: read.householdIncome, limit: share },
});

/**
 * Young people have a limit of their own in a 고시 that is not held. An amount above the Act's ceiling is also above that
 * limit.
 */
const assets = (citation: RuleCitation, limit: Limit, ceiling: Limit, youth: Condition): CriterionRow => ({
  id: 'household-assets',
  role: 'required',
  sentence: {
    ko: `가구원의 재산을 더하여 ${won(limit.value).ko} 이하여야 합니다. 청년은 ${won(ceiling.value).ko} 안에서(법 제7조) 고시로 따로 정한 금액 이하여야 합니다.`,
    en: `Your household's assets together must not exceed ${won(limit.value).en}; for young people another amount, of at most ${won(ceiling.value).en}, is set by a separate notice.`,
  },
  citation,
  test: any(
    all(not(youth), atMost(read.householdAssets, limit)),
    all(youth, atMost(read.householdAssets, { noHigherThan: ceiling })),
  ),
  shows: { quantity: read.householdAssets, limit, instead: { when: youth, limit: { noHigherThan: ceiling } } },
});

const workRecord = (citation: RuleCitation, days: Limit, hours: Limit): CriterionRow => ({
  id: 'work-record',
  role: 'required',
  sentence: {
    ko: `신청일 이전 2년 안에 일한 기간을 더하여 ${days.value}일 또는 ${hours.value}시간 이상이어야 합니다.`,
    en: `In the 2 years before you apply, you must have worked ${days.value} days or ${hours.value} hours in all.`,
  },
  citation,
  test: any(atLeast(read.workedDays, days), atLeast(read.workedHours, hours)),
  review: {
    when: always,
    because: 'discretion',
    sentence: {
      ko: '일한 기간이 모자라도 예산의 범위에서 인정될 수 있어 담당자가 판단합니다(법 제7조제2항).',
      en: 'Without this record you may still be admitted within the budget; an official decides (제7조제2항).',
    },
  },
  shows: { quantity: read.workedDays, limit: days },
});

/** Returns the last day of a period of months that begins on the day after `end` (민법 제157조, 제160조). */
const lastBlocked = (end: string, months: number): string => lastDayOfMonths(addDays(end, 1), months);

/**
 * Whether unemployment benefit is paid now, or was paid in the months before. "None now" leaves the last day of payment
 * open. That day itself settles the question, or that the benefit was never paid.
 */
const unemploymentBenefit = (on: string, months: number): Quantity =>
  read.yesNo(
    `unemployment-benefit@${on}/${months}`,
    ({ facts: { benefits = {} } }) => {
      const { unemployment, unemploymentEver: ever, unemploymentLastPaidOn: last } = benefits;
      if (unemployment === true || (last !== undefined && on <= lastBlocked(last, months))) return true;
      return last === undefined ? (ever === false ? false : undefined) : unemployment;
    },
    ['facts.benefits.unemployment', 'facts.benefits.unemploymentEver', 'facts.benefits.unemploymentLastPaidOn'],
    {
      missing: ({ facts: { benefits = {} } }) => [
        ...(benefits.unemployment === undefined ? ['facts.benefits.unemployment'] : []),
        ...(benefits.unemploymentLastPaidOn === undefined
          ? [
              benefits.unemploymentEver === undefined
                ? 'facts.benefits.unemploymentEver|facts.benefits.unemploymentLastPaidOn'
                : 'facts.benefits.unemploymentLastPaidOn',
            ]
          : []),
      ],
      turns: ({ facts: { benefits } }) => {
        const last = benefits?.unemploymentLastPaidOn;
        return last === undefined ? [] : [addDays(lastBlocked(last, months), 1)];
      },
    },
  );

type Participation = NonNullable<ScreeningFacts['participations']>[number];

/**
 * Whether the participation began by `on` and the months after its end are not over. An unknown first day is before the
 * end.
 */
const blocks = ({ directJob, from, to }: Participation, on: string, months: number): boolean | undefined => {
  const begun = from === undefined ? (to !== undefined && to <= on ? true : undefined) : from <= on;
  return read.everyOf(directJob, begun, to === undefined ? undefined : on <= lastBlocked(to, months));
};

const publicJob = (on: string, months: number): Quantity =>
  read.yesNo(
    `public-job@${on}/${months}`,
    ({ facts }) => read.anyOf(facts.participations, (participation) => blocks(participation, on, months)),
    ['facts.participations'],
    {
      turns: ({ facts: { participations = [] } }) =>
        participations.flatMap(({ from, to }) => [
          ...(from === undefined ? [] : [from]),
          ...(to === undefined ? [] : [addDays(lastBlocked(to, months), 1)]),
        ]),
    },
  );

const livelihood = read.flag('benefits.livelihood', ({ benefits }) => benefits?.livelihood);

/** The person alone, whatever the household is. */
const onePerson: Quantity = { key: 'one-person', unit: 'persons', low: () => 1, reads: [] };

/** 제7조제3항: the employment office may refuse a person to whom one of these applies. */
const mayBeRefused = (row: Omit<CriterionRow, 'role' | 'discretion'>): CriterionRow => ({
  ...row,
  role: 'exclusion',
  discretion: true,
});

const refusals = (
  citation: RuleCitation,
  on: string,
  { value: months }: Limit,
  ownShare: MedianShare & { readonly percent: Limit },
): CriterionRow[] => {
  const [unemployment, job] = [unemploymentBenefit(on, months), publicJob(on, months)];
  return [
    mayBeRefused({
      id: 'attending-school',
      sentence: {
        ko: '학교에 다니고 있으면 인정되지 않을 수 있습니다.',
        en: 'Attending school may exclude you.',
      },
      citation,
      ...yesOrNo(read.student),
    }),
    mayBeRefused({
      id: 'livelihood-benefit',
      sentence: {
        ko: '생계급여를 받고 있으면 인정되지 않을 수 있습니다.',
        en: 'Receiving livelihood benefit (생계급여) may exclude you.',
      },
      citation,
      ...yesOrNo(livelihood),
    }),
    mayBeRefused({
      id: 'unemployment-benefit',
      sentence: {
        ko: `구직급여(실업급여)를 받고 있거나, 마지막으로 받은 날의 다음 날부터 ${months}개월이 지나지 않았으면 인정되지 않을 수 있습니다.`,
        en: `Receiving unemployment benefit (구직급여), and the ${months} months from the day after the last payment, may exclude you.`,
      },
      citation,
      ...yesOrNo(unemployment),
    }),
    mayBeRefused({
      id: 'public-job',
      sentence: {
        ko: `재정지원 일자리사업에 참여하고 있거나, 참여가 끝난 날의 다음 날부터 ${months}개월이 지나지 않았으면 인정되지 않을 수 있습니다.`,
        en: `Taking part in a publicly financed job (재정지원 일자리사업), and the ${months} months from the day after it ends, may exclude you.`,
      },
      citation,
      ...yesOrNo(job),
    }),
    mayBeRefused({
      id: 'own-income',
      sentence: {
        ko: `신청인 본인의 월평균 소득이 1인 가구 기준 중위소득의 ${ownShare.percent.value}% 이상이면 인정되지 않을 수 있습니다.`,
        en: `A monthly income of your own of ${ownShare.percent.value}% or more of the median income of one person may exclude you.`,
      },
      citation,
      test: { kind: 'within-share', income: read.ownIncome, size: onePerson, share: ownShare, is: 'at-least' },
      shows: { quantity: read.ownIncome, limit: shareOf(ownShare, 1) },
    }),
  ];
};

const ruleSet = (situation: Situation): RuleSet => {
  const { on, knownOn, figures } = situation;
  const held = limitsHeld(situation);
  const rules = supportRules(situation);
  const [percent, ownPercent] = [
    held('employment-allowance/income-percent'),
    held('employment-allowance/own-income-percent'),
  ];
  const [limit, ceiling] = [held('employment-allowance/assets'), held('employment-allowance/assets-ceiling')];
  const [days, hours] = [held('employment-allowance/work-days'), held('employment-allowance/work-hours')];
  const months = held('employment-allowance/block-months');
  if (rules === undefined || percent === undefined || ownPercent === undefined) return RULES_NOT_HELD;
  if (limit === undefined || ceiling === undefined || days === undefined) return RULES_NOT_HELD;
  if (hours === undefined || months === undefined) return RULES_NOT_HELD;
  const median = medianIncomeOn(figures, on, knownOn);
  const act = citationOn('allowance', on, knownOn);
  const decree = citationOn('allowanceDecree', on, knownOn);
  return {
    criteria: [
      ...rules.criteria,
      income(decree, { median, percent }, percent, rules),
      assets(decree, limit, ceiling, rules.youth),
      workRecord(decree, days, hours),
      ...refusals(act, on, months, { median, percent: ownPercent }),
    ],
  };
};

export const employmentAllowance = programme('employment-allowance', ruleSet);
