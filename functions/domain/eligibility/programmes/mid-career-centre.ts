import { all, atLeast, below } from '../condition.ts';
import { citationOn, type Programme, type RuleSet, type Situation } from '../criterion.ts';
import * as read from '../quantities.ts';
import { ageSentence, limitsHeld, RULES_NOT_HELD } from './rows.ts';

/** 창원시 중장년 지원에 관한 조례 제2조: an age, and no test of residence or employment. */
const ruleSet = (situation: Situation): RuleSet => {
  const { on, knownOn } = situation;
  const held = limitsHeld(situation);
  const min = held('mid-career-centre/age-min');
  const end = held('mid-career-centre/age-below');
  if (min === undefined || end === undefined) return RULES_NOT_HELD;
  const age = read.age(on, { moves: true });
  return {
    criteria: [
      {
        id: 'age',
        role: 'required',
        sentence: ageSentence(min.value, { below: end.value }),
        citation: citationOn('changwonMidCareer', on, knownOn),
        test: all(atLeast(age, min), below(age, end)),
        shows: { quantity: age, limit: end },
      },
    ],
  };
};

export const midCareerCentre: Programme = {
  id: 'mid-career-centre',
  names: [{ from: '2022-11-15', knownFrom: '2022-11-15', ko: '중장년센터 사업', en: 'Mid-Career Centre (중장년센터)' }],
  ruleSet,
  turns: () => [],
};
