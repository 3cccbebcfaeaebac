import { daysOfCareer, monthsInOneGroup, type Summed } from '../../people/career.ts';
import { all, any, atLeast, below, holds, type Condition, type Quantity } from '../engine/condition.ts';
import type { CriterionRow, RuleCitation, RuleSet, Situation } from '../engine/criterion.ts';
import type { Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';
import { shortDate } from '../../language/dates.ts';
import { limitsHeld, notEmployed, programme, residence, RULES_NOT_HELD } from './rows.ts';

/** 신중년 사회공헌활동 지원사업: Changwon's notice of 2023, the only year found. It pays an allowance (활동수당), not a wage. */

const noticeOf = ({ statute, article, effectiveFrom, effectiveTo, status, source }: Limit): RuleCitation => ({
  statute,
  article,
  effectiveFrom,
  effectiveTo,
  status,
  source,
});

/**
 * The notice does not say on which day the age counts. An official looks at a person who has the right age on only one
 * end of the year.
 */
const age = (citation: RuleCitation, year: string, min: Limit, end: Limit): CriterionRow => {
  const [first, last] = [read.age(`${year}-01-01`, { moves: false }), read.age(`${year}-12-31`, { moves: false })];
  const inRange = (quantity: Quantity): Condition => all(atLeast(quantity, min), below(quantity, end));
  return {
    id: 'age',
    role: 'required',
    sentence: {
      ko: `${year}년에 만 ${min.value}세 이상 ${end.value}세 미만이어야 합니다.`,
      en: `You must be ${min.value} or older and younger than ${end.value} in ${year}.`,
    },
    citation,
    // A person old enough on the first day is so on the last day, and young enough on the last day was so on the first.
    test: all(atLeast(first, min), below(last, end)),
    review: {
      when: any(inRange(first), inRange(last)),
      because: 'unconfirmed',
      sentence: {
        ko: `공고에 나이 기준일이 없고, ${shortDate(`${year}-01-01`).ko}과 ${shortDate(`${year}-12-31`).ko}의 답이 서로 달라 담당자가 확인합니다.`,
        en: `The notice does not say on which day the age counts, and 1 January and 31 December ${year} give different answers; an official has to check.`,
      },
    },
    shows: { quantity: last, limit: end, instead: { when: below(first, min), limit: min } },
  };
};

/**
 * The months of work in one KECO group up to a day, added up as `summed` says. The value has two bounds if a record
 * names no group. The rules end with the year, so nothing beyond it is foreseen.
 */
const careerMonths = (day: string, summed: Summed): Quantity => ({
  key: `career-months@${day}/${summed}`,
  unit: 'months',
  low: ({ seeker: { career } }) => (career === undefined ? NaN : monthsInOneGroup(career, day, 'surely', summed)),
  high: ({ seeker: { career } }) => (career === undefined ? NaN : monthsInOneGroup(career, day, 'possibly', summed)),
  reads: ['seeker.career'],
  turns: ({ seeker: { career = [] } }, limit) =>
    (['surely', 'possibly'] as const).flatMap((certainty) =>
      daysOfCareer(career, { day, last: `${day.slice(0, 4)}-12-31` }, { months: limit, certainty, summed }),
    ),
});

const nationalCertificate = read.yesNo(
  'national-certificate',
  ({ seeker }) => read.anyOf(seeker.certificates, ({ national }) => national),
  ['seeker.certificates'],
);

const careerOrCertificate = (citation: RuleCitation, on: string, months: Limit): CriterionRow => {
  const career = careerMonths(on, 'surely');
  return {
    id: 'career-or-certificate',
    role: 'required',
    sentence: {
      ko: `경력 또는 자격증이 있어야 합니다: 한 직업 분야(한국고용직업분류 중분류)의 경력을 더하여 ${months.value / 12}년 이상이거나, 국가 공인 자격증이 있으면 됩니다.`,
      en: `You need a career or a certificate: ${months.value / 12} years or more of work in one occupational field (KECO middle group) taken together, or a nationally recognised certificate.`,
    },
    citation,
    test: any(atLeast(career, months), holds(nationalCertificate)),
    review: {
      when: atLeast(careerMonths(on, 'at-most'), months),
      because: 'unconfirmed',
      sentence: {
        ko: `여러 번 나누어 일하신 기간은 날수를 어떻게 더하는지에 따라 ${months.value / 12}년이 될 수 있어 담당자가 확인합니다.`,
        en: `Whether several periods of work come to ${months.value / 12} years depends on how their days are added up; an official has to check.`,
      },
    },
    shows: { quantity: career, limit: months },
  };
};

const ruleSet = (situation: Situation): RuleSet => {
  const { on } = situation;
  const held = limitsHeld(situation);
  const min = held('senior-contribution/age-min');
  const end = held('senior-contribution/age-below');
  const months = held('senior-contribution/career-months');
  if (min === undefined || end === undefined || months === undefined) return RULES_NOT_HELD;
  const year = on.slice(0, 4);
  const notice = noticeOf(min);
  return {
    round: year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    criteria: [
      age(notice, year, min, end),
      residence(notice),
      notEmployed(notice),
      careerOrCertificate(notice, on, months),
    ],
  };
};

export const seniorContribution = programme('senior-contribution', ruleSet);
