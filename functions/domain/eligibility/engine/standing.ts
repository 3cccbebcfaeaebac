import { judge, OUTCOMES, type ReadyCriterion, type ReadyProgramme, type ScreeningOutcome } from './judge.ts';
import type { Subject } from './subject.ts';

/** The id of a period without known rules, listed beside the criteria. */
export const PERIOD = 'period';

/** The state of one criterion for a person, and its effect on the outcome. */
type CriterionStanding = {
  readonly criterion: ReadyCriterion;
  readonly state: number;
  readonly effect: ScreeningOutcome;
};

/** The states and effects of all criteria for a person, in order, and the resulting outcome. */
export type Standings = { readonly outcome: ScreeningOutcome; readonly each: readonly CriterionStanding[] };

export const standingsOf = (ready: ReadyProgramme, subject: Subject): Standings => {
  const states = new Uint8Array(ready.criteria.length);
  const outcome = judge(ready, subject, states);
  return {
    outcome,
    each: ready.criteria.map((criterion, index) => {
      const state = states[index] ?? -1;
      return { criterion, state, effect: OUTCOMES[criterion.effects[state] ?? 0] };
    }),
  };
};

/** Returns the effects by criterion id. A period whose rules are not known is included as `period`. */
export const effectsById = ({ ruleSet }: ReadyProgramme, { each }: Standings): ReadonlyMap<string, ScreeningOutcome> =>
  new Map([
    ...(ruleSet.needsReview === undefined ? [] : [[PERIOD, 'needs-review'] as const]),
    ...each.map(({ criterion, effect }) => [criterion.row.id, effect] as const),
  ]);

export const isWorse = (a: ScreeningOutcome, b: ScreeningOutcome): boolean => OUTCOMES.indexOf(a) > OUTCOMES.indexOf(b);
