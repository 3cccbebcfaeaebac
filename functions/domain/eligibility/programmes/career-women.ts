import { BREAK_REASONS } from '../../../contracts/screening-facts.ts';
import { any, holds, not, type Quantity } from '../engine/condition.ts';
import { citationOn, type CriterionRow, type RuleCitation, type RuleSet, type Situation } from '../engine/criterion.ts';
import * as read from '../engine/quantities.ts';
import type { Subject } from '../engine/subject.ts';
import { programme, RULES_NOT_HELD, yesOrNo } from './rows.ts';

/**
 * 경력보유여성등 (until 2026-06-30 경력단절여성등): 여성의 경제활동 촉진과 경력단절 예방법 제2조. The registration as a job seeker proves the wish to
 * work.
 */

const FIRST_DAY = '2020-01-01';

type Reason = (typeof BREAK_REASONS)[number];

/**
 * How a reason for leaving work counts. The Act names 혼인, 임신, 출산, 육아, 가족구성원의 돌봄 and 근로조건. An official decides whether
 * another reason is "등" (and the like).
 */
const COUNTS_AS: Readonly<Record<Reason, 'named' | 'another' | 'no-break'>> = {
  marriage: 'named',
  pregnancy: 'named',
  childbirth: 'named',
  childcare: 'named',
  'family-care': 'named',
  'working-conditions': 'named',
  other: 'another',
  none: 'no-break',
};
const countsAs = ({ facts: { careerBreak } }: Subject): (typeof COUNTS_AS)[Reason] | undefined => {
  const reason = BREAK_REASONS.find((known) => known === careerBreak?.reason);
  return reason && COUNTS_AS[reason];
};

/** Whether the person left work by `day` for such a reason. A break that begins later has not happened yet. */
const leftWork = (as: 'named' | 'another', day: string): Quantity =>
  read.yesNo(
    `left-work@${day}/${as}`,
    (subject) => {
      const { careerBreak } = subject.facts;
      if (careerBreak?.since !== undefined && careerBreak.since > day) return false;
      const counts = countsAs(subject);
      return counts === undefined ? undefined : counts === as;
    },
    ['facts.careerBreak.reason'],
    { turns: ({ facts: { careerBreak } }) => (careerBreak?.since === undefined ? [] : [careerBreak.since]) },
  );

/** A person who declares a break has worked before it. */
const worked = read.yesNo(
  'ever-worked',
  (subject) => {
    const { careerBreak, everWorked } = subject.facts;
    const toldOfBreak = careerBreak?.reason !== undefined && countsAs(subject) !== 'no-break';
    return everWorked ?? (toldOfBreak ? true : undefined);
  },
  ['facts.everWorked'],
);

const leftOrNeverWorked = (citation: RuleCitation, on: string): CriterionRow => {
  const left = leftWork('named', on);
  return {
    id: 'left-work-or-never-worked',
    role: 'required',
    sentence: {
      ko: '혼인, 임신, 출산, 육아, 가족 돌봄, 근로조건 등을 이유로 일을 그만두었거나 일한 적이 없어야 합니다.',
      en: 'You must have left work because of marriage, pregnancy, childbirth, childcare, family care, working conditions or the like, or never have worked.',
    },
    citation,
    test: any(holds(left), not(holds(worked))),
    review: {
      when: holds(leftWork('another', on)),
      because: 'unconfirmed',
      sentence: {
        ko: '일을 그만둔 다른 이유가 법에서 말하는 이유에 드는지는 담당자가 확인합니다.',
        en: 'Whether another reason for leaving work is among those the Act means is for an official to check.',
      },
    },
    shows: { quantity: left },
  };
};

/** The Act's definition does not mention current work. That current work excludes is an assumption. */
const employed = (citation: RuleCitation): CriterionRow => ({
  id: 'employed',
  role: 'exclusion',
  sentence: {
    ko: '지금 취업한 상태이면 대상에서 제외될 수 있습니다.',
    en: 'Being employed now may exclude you.',
  },
  citation: { ...citation, status: 'assumed' },
  test: not(holds(read.notEmployed)),
  shows: { quantity: read.notEmployed },
});

const ruleSet = ({ on, knownOn }: Situation): RuleSet => {
  if (on < FIRST_DAY) return RULES_NOT_HELD;
  const citation = citationOn('careerWomen', on, knownOn);
  return {
    criteria: [
      {
        id: 'sex',
        role: 'required',
        sentence: { ko: '여성이어야 합니다.', en: 'You must be a woman.' },
        citation,
        ...yesOrNo(read.female),
      },
      leftOrNeverWorked(citation, on),
      employed(citation),
    ],
  };
};

export const careerWomen = programme('career-women', ruleSet, [FIRST_DAY, '2026-07-01']);
