import { valueOf, type Comparison, type Condition } from '../../functions/domain/eligibility/engine/condition.ts';
import {
  MET,
  REVIEW,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ReadyProgramme,
  type State,
} from '../../functions/domain/eligibility/engine/judge.ts';
import { factOf, limitsOf } from './facts.ts';

/**
 * The criteria in a two-valued language that has `null`. A comparison first asks whether the fact is known. A condition
 * that neither surely holds nor surely fails is unknown. Each language uses its shortest form.
 */
export type Language<T> = {
  readonly known: (fact: string) => T;
  readonly flag: (fact: string) => T;
  readonly compare: (fact: string, is: Comparison, limit: number | string) => T;
  readonly both: (parts: readonly T[]) => T;
  readonly either: (parts: readonly T[]) => T;
  readonly no: (part: T) => T;
  readonly choose: (when: T, then: T, otherwise: T) => T;
  readonly state: (state: State) => T;
  readonly list: (parts: readonly T[]) => T;
};

/** When a condition surely holds, and when it surely does not. `always` and `never` if there is nothing to ask. */
export type Said<T> = { readonly yes: T | 'always'; readonly no: T | 'never' };

const OPPOSITE = {
  'at-least': 'below',
  'more-than': 'at-most',
  'at-most': 'more-than',
  below: 'at-least',
} as const satisfies Record<Comparison, Comparison>;

type Compare = Extract<Condition, { kind: 'compare' }>;

/** A comparison with a known fact. */
const plain = <T>(say: Language<T>, { quantity, is, limit }: Compare): { yes: T; no: T } => {
  const fact = factOf(quantity);
  const value = valueOf(limit);
  if (value === undefined || quantity.high !== undefined)
    throw new Error('The benchmark needs figures that are held, and values that are known or not.');
  if (quantity.unit === 'yes-no' && is === 'at-least' && value === 1)
    return { yes: say.flag(fact), no: say.no(say.flag(fact)) };
  return { yes: say.compare(fact, is, value), no: say.compare(fact, OPPOSITE[is], value) };
};

const shared = <T>(say: Language<T>, part: Extract<Condition, { kind: 'within-share' }>): { yes: T; no: T } => {
  const fact = factOf(part.income);
  const { sure, possible } = limitsOf(part);
  return { yes: say.compare(fact, part.is, sure), no: say.compare(fact, OPPOSITE[part.is], possible) };
};

const asked = <T>(parts: readonly (T | 'always' | 'never')[]): T[] =>
  parts.flatMap((part) => (part === 'always' || part === 'never' ? [] : [part]));

/** A whole condition. Every comparison asks by itself whether the fact is known. */
export const saidOf = <T>(say: Language<T>, condition: Condition): Said<T> => {
  switch (condition.kind) {
    case 'compare': {
      const fact = say.known(factOf(condition.quantity));
      const { yes, no } = plain(say, condition);
      return { yes: say.both([fact, yes]), no: say.both([fact, no]) };
    }
    case 'within-share': {
      const fact = say.known(factOf(condition.income));
      const { yes, no } = shared(say, condition);
      return { yes: say.both([fact, yes]), no: say.both([fact, no]) };
    }
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => saidOf(say, part));
      const [yes, no] = [asked(parts.map((part) => part.yes)), asked(parts.map((part) => part.no))];
      return condition.kind === 'all'
        ? { yes: say.both(yes), no: say.either(no) }
        : { yes: say.either(yes), no: say.both(no) };
    }
    case 'not': {
      const { yes, no } = saidOf(say, condition.of);
      if (yes === 'always' || no === 'never') throw new Error('The benchmark has no condition that nobody meets.');
      return { yes: no, no: yes };
    }
    case 'always':
      return { yes: 'always', no: 'never' };
  }
};

const chosen = <T>(say: Language<T>, { yes, no }: Said<T>, then: T, otherwise: T): T =>
  yes === 'always' || no === 'never' ? then : say.choose(yes, then, say.choose(no, otherwise, say.state(UNKNOWN)));

/** One criterion as an expression for its state. A single comparison asks only once whether the fact is known. */
const stateOf = <T>(say: Language<T>, { row }: ReadyCriterion): T => {
  const review = row.review === undefined ? undefined : saidOf(say, row.review.when);
  const unmet = review === undefined ? say.state(UNMET) : chosen(say, review, say.state(REVIEW), say.state(UNMET));
  const turned = row.test.kind === 'not';
  const lone = row.test.kind === 'not' ? row.test.of : row.test;
  const [holding, failing] = turned === (row.role === 'required') ? [unmet, say.state(MET)] : [say.state(MET), unmet];
  if (lone.kind !== 'compare') {
    const { yes, no } = saidOf(say, row.test);
    return row.role === 'required'
      ? chosen(say, { yes, no }, say.state(MET), unmet)
      : chosen(say, { yes, no }, unmet, say.state(MET));
  }
  return say.choose(
    say.known(factOf(lone.quantity)),
    say.choose(plain(say, lone).yes, holding, failing),
    say.state(UNKNOWN),
  );
};

/** All criteria of a programme as one expression for the list of their states. */
export const statesOf = <T>(say: Language<T>, { criteria }: ReadyProgramme): T =>
  say.list(criteria.map((criterion) => stateOf(say, criterion)));
