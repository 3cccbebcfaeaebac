import { citationOn, type RuleSet, type Situation } from '../engine/criterion.ts';
import * as read from '../engine/quantities.ts';
import { ageRow, limitsHeld, programme, RULES_NOT_HELD } from './rows.ts';

/** 창원시 중장년 지원에 관한 조례 제2조: an age, and no test of residence or employment. */
const ruleSet = (situation: Situation): RuleSet => {
  const { on, knownOn } = situation;
  const held = limitsHeld(situation);
  const min = held('mid-career-centre/age-min');
  const end = held('mid-career-centre/age-below');
  if (min === undefined || end === undefined) return RULES_NOT_HELD;
  const age = read.age(on, { moves: true });
  return {
    criteria: [ageRow(citationOn('changwonMidCareer', on, knownOn), age, min, { below: end })],
  };
};

export const midCareerCentre = programme('mid-career-centre', ruleSet);
