import type { RuleCitation, RuleSet, Situation } from '../engine/criterion.ts';
import type { Limit } from '../law/figures.ts';
import * as read from '../engine/quantities.ts';
import { ageRow, limitsHeld, notEmployed, programme, residence, RULES_NOT_HELD, yesOrNo } from './rows.ts';

/**
 * 런앤잡 (Learn·Job): no rules were found anywhere. Everything here is assumed until the city provides it. So every answer
 * is at best, and at worst, "for an official to check".
 */
const assumed = ({ statute, article, effectiveFrom, source }: Limit): RuleCitation => ({
  statute,
  article,
  effectiveFrom,
  status: 'assumed',
  mark: 'text-not-held',
  source,
});

/** Whether a school is a university is not asked: the facts list only universities. */
const universityInChangwon = read.yesNo(
  'university-in-changwon',
  ({ facts }) =>
    read.anyOf(facts.schools, ({ district, status }) =>
      read.everyOf(read.inChangwon(district), status === undefined ? undefined : ATTENDED[status]),
    ),
  ['facts.schools'],
);

const ATTENDED: Readonly<Record<string, boolean | undefined>> = { enrolled: true, graduated: true, left: false };

const ruleSet = (situation: Situation): RuleSet => {
  const held = limitsHeld(situation);
  const min = held('learn-and-job/age-min');
  const max = held('learn-and-job/age-max');
  if (min === undefined || max === undefined) return RULES_NOT_HELD;
  const age = read.age(situation.on, { moves: true });
  const citation = assumed(max);
  return {
    criteria: [
      ageRow(citation, age, min, { max }),
      residence(citation),
      {
        id: 'university',
        role: 'required',
        sentence: {
          ko: '창원에 있는 대학에 다니고 있거나 그 대학을 졸업하였어야 합니다.',
          en: 'You must be enrolled in, or have graduated from, a university in Changwon.',
        },
        citation,
        ...yesOrNo(universityInChangwon),
      },
      notEmployed(citation),
    ],
  };
};

export const learnAndJob = programme('learn-and-job', ruleSet);
