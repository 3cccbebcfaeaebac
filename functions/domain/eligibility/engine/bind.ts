import {
  ceilingOf,
  limitsBySize,
  valueOf,
  type Comparison,
  type Condition,
  type Limit,
  type Quantity,
} from './condition.ts';
import { and, FALSE, not as negate, or, TRUE, type Truth, UNKNOWN } from './kleene.ts';
import type { Subject } from './subject.ts';

/** Binds conditions to figures, to evaluate them for one person after another. */

type Words<T> = readonly [no: T, unknown: T, yes: T];
const TRUTHS = [FALSE, UNKNOWN, TRUE] as const;

/** Which quantities to ask about. The facts of other quantities are left out. */
export type Asked = (quantity: Quantity) => boolean;

type Reach = readonly [worst: Truth, best: Truth];

/** A condition ready for many people: its figures are looked up once. */
export type Bound = {
  readonly truth: (subject: Subject) => Truth;
  /** Maps the truth to other values: the first for false, the second for unknown, the third for true. */
  readonly as: <T>(words: Words<T>) => (subject: Subject) => T;
  /**
   * The worst and the best answer that further facts can bring. A figure that is not held stays unknown whatever the
   * facts are.
   */
  readonly reach: (subject: Subject) => Reach;
  /**
   * For an unknown answer: the paths of the facts that settle it. Alternatives, of which one may be enough, share one
   * entry and are joined by `|`. All of them together settle the answer, whatever their values.
   */
  readonly missing: (subject: Subject, asked: Asked) => readonly string[];
};

/**
 * Compares a number that is known or not. 이하 is the negation of 초과, and 미만 of 이상. Each comparison is written out and
 * calls only the reader: most of the screening time is spent here.
 */
const comparing =
  (low: Quantity['low'], is: Comparison, limit: number) =>
  <T>([no, unknown, yes]: Words<T>): ((subject: Subject) => T) => {
    switch (is) {
      case 'at-least':
        return (subject) => {
          const actual = low(subject);
          return actual >= limit ? yes : actual === actual ? no : unknown;
        };
      case 'more-than':
        return (subject) => {
          const actual = low(subject);
          return actual > limit ? yes : actual === actual ? no : unknown;
        };
      case 'at-most':
        return comparing(low, 'more-than', limit)([yes, unknown, no]);
      case 'below':
        return comparing(low, 'at-least', limit)([yes, unknown, no]);
    }
  };

/** The reach of an answer that depends on facts, and of one that depends on a figure that is not held. */
const onFacts = (truth: Truth): Reach => (truth === UNKNOWN ? [FALSE, TRUE] : [truth, truth]);
const onFigure = (truth: Truth): Reach => [truth, truth];

const bound = (as: Bound['as'], missing: Bound['missing'], reached = onFacts): Bound => {
  const truth = as<Truth>(TRUTHS);
  return { truth, as, missing, reach: (subject) => reached(truth(subject)) };
};

/** The same answer for everybody. */
const constantly =
  (truth: Truth): Bound['as'] =>
  (words) =>
  () =>
    words[truth];

/** Compares a value between two bounds: the answer is known if both bounds give the same. */
const comparingBounds =
  (low: Quantity['low'], high: Quantity['low'], is: Comparison, limit: number): Bound['as'] =>
  (words) => {
    const ofLeast = comparing(low, is, limit)<Truth>(TRUTHS);
    const ofMost = comparing(high, is, limit)<Truth>(TRUTHS);
    return (subject) => {
      const truth = ofLeast(subject);
      return words[truth === ofMost(subject) ? truth : UNKNOWN];
    };
  };

const answering =
  (answer: NonNullable<Quantity['answer']>): Bound['as'] =>
  ([no, unknown, yes]) =>
  (subject) => {
    const actual = answer(subject);
    return actual === undefined ? unknown : actual ? yes : no;
  };

export const isKnown = ({ low, high = low }: Quantity, subject: Subject): boolean => low(subject) === high(subject);

const missingOf =
  (...quantities: readonly Quantity[]): Bound['missing'] =>
  (subject, asked) =>
    quantities
      .filter((quantity) => asked(quantity) && !isKnown(quantity, subject))
      .flatMap(({ missing, reads }) => missing?.(subject) ?? reads);

const comparingWith = ({ low, high }: Quantity, is: Comparison, limit: number): Bound['as'] =>
  high === undefined ? comparing(low, is, limit) : comparingBounds(low, high, is, limit);

/** For a figure that is not held but has a ceiling: how to recognise a value beyond the ceiling, and its answer. */
export const BEYOND = {
  'at-least': { is: 'at-least', truth: TRUE },
  'more-than': { is: 'more-than', truth: TRUE },
  'at-most': { is: 'more-than', truth: FALSE },
  below: { is: 'at-least', truth: FALSE },
} as const satisfies Record<Comparison, { readonly is: Comparison; readonly truth: Truth }>;

/** Compares with a figure that is not held. A value beyond the figure's ceiling still has a certain answer. */
const comparingToNotHeld = (quantity: Quantity, is: Comparison, limit: Limit): Bound['as'] => {
  const ceiling = ceilingOf(limit);
  if (ceiling === undefined) return constantly(UNKNOWN);
  const beyond = BEYOND[is];
  return (words) => {
    const [, unknown] = words;
    return comparingWith(quantity, beyond.is, ceiling)([unknown, unknown, words[beyond.truth]]);
  };
};

const bindCompare = ({ quantity, is, limit }: Extract<Condition, { kind: 'compare' }>): Bound => {
  const value = valueOf(limit);
  const { answer } = quantity;
  const missing = missingOf(quantity);
  if (value === undefined) return bound(comparingToNotHeld(quantity, is, limit), missing, onFigure);
  if (answer !== undefined && is === 'at-least' && value === 1) return bound(answering(answer), missing);
  return bound(comparingWith(quantity, is, value), missing);
};

const bindShare = ({ income, size, share, is }: Extract<Condition, { kind: 'within-share' }>): Bound => {
  const missing = missingOf(income, size);
  const limits = limitsBySize(share);
  if (limits === undefined) return bound(constantly(UNKNOWN), missing, onFigure);
  const { table, least, most } = limits;
  return bound(
    ([no, unknown, yes]) =>
      (subject) => {
        const actual = income.low(subject);
        if (actual !== actual) return unknown;
        const members = size.low(subject);
        if (members === members) {
          const limit = table[members] ?? NaN;
          return (is === 'at-most' ? actual <= limit : actual >= limit) ? yes : no;
        }
        if (is === 'at-most') return actual <= least ? yes : actual > most ? no : unknown;
        return actual >= most ? yes : actual < least ? no : unknown;
      },
    missing,
  );
};

const sorted = (paths: Iterable<string>): string[] => [...new Set(paths)].sort();

/** To settle that all parts hold, every unknown fact is needed. */
const everything = (open: readonly (readonly string[])[]): string[] => sorted(open.flat());

/**
 * One part that holds is enough. Parts that need one fact each are alternatives. Otherwise every fact may be needed.
 */
const alternatives = (open: readonly (readonly string[])[]): string[] => {
  const asking = open.filter((paths) => paths.length > 0);
  if (asking.length === 0 || asking.some((paths) => paths.length > 1)) return everything(asking);
  return [sorted(asking.flat().flatMap((entry) => entry.split('|'))).join('|')];
};

type Truths = readonly Bound['truth'][];
const SURE: Reach = [TRUE, TRUE];
const NEVER: Reach = [FALSE, FALSE];

const allOf =
  (truths: Truths): Bound['truth'] =>
  (subject) => {
    let truth: Truth = TRUE;
    for (const part of truths) {
      truth = and(truth, part(subject));
      if (truth === FALSE) return FALSE;
    }
    return truth;
  };

const anyOf =
  (truths: Truths): Bound['truth'] =>
  (subject) => {
    let truth: Truth = FALSE;
    for (const part of truths) {
      truth = or(truth, part(subject));
      if (truth === TRUE) return TRUE;
    }
    return truth;
  };

const bindJoined = (kind: 'all' | 'any', parts: readonly Bound[]): Bound => {
  const [join, settle, joined] = kind === 'all' ? [allOf, everything, and] : [anyOf, alternatives, or];
  const truth = join(parts.map((part) => part.truth));
  const open = (subject: Subject): Bound[] => parts.filter((part) => part.truth(subject) === UNKNOWN);
  return {
    truth,
    as: (words) => (subject) => words[truth(subject)],
    reach: (subject) =>
      parts
        .map((part) => part.reach(subject))
        .reduce(
          ([worst, best], part) => [joined(worst, part[0]), joined(best, part[1])],
          kind === 'all' ? SURE : NEVER,
        ),
    missing: (subject, asked) => settle(open(subject).map((part) => part.missing(subject, asked))),
  };
};

/** Whether an answer is unknown only because a figure is not held, whatever the facts are. */
export const wantsFigure = ({ reach }: Bound, subject: Subject): boolean =>
  reach(subject).every((truth) => truth === UNKNOWN);

/** Looks up the figures of a condition, so that it can be evaluated for many people. */
export const bind = (condition: Condition): Bound => {
  switch (condition.kind) {
    case 'compare':
      return bindCompare(condition);
    case 'within-share':
      return bindShare(condition);
    case 'all':
    case 'any':
      return bindJoined(condition.kind, condition.of.map(bind));
    case 'not': {
      const { truth, as, missing, reach } = bind(condition.of);
      return {
        truth: (subject) => negate(truth(subject)),
        as: ([no, unknown, yes]) => as([yes, unknown, no]),
        missing,
        reach: (subject) => {
          const [worst, best] = reach(subject);
          return [negate(best), negate(worst)];
        },
      };
    }
    case 'always':
      return bound(constantly(TRUE), () => []);
  }
};
