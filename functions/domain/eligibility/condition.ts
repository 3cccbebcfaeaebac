import { isStale, medianIncomeOf, type Limit as Figure, type MedianIncome } from './figures.ts';
import { and, FALSE, not as negate, or, TRUE, type Truth, UNKNOWN } from './kleene.ts';
import type { Subject } from './subject.ts';

/**
 * Conditions are data: comparisons of quantities with limits, joined by all, any and not. The answer, the facts that are
 * missing, the day on which the answer turns, the distance from a limit and the rule book are all read from the same tree.
 */

/** Something about a person that a limit can be held against. A yes-or-no is 1 or 0; what is unknown is `NaN`. */
export type Quantity = {
  /** Names the quantity and whatever it was built with: equal keys, equal values. */
  readonly key: string;
  readonly unit: 'years' | 'months' | 'days' | 'hours' | 'won' | 'persons' | 'yes-no';
  /** The value; of a value that is only known to lie between two bounds, the lower one. */
  readonly low: (subject: Subject) => number;
  /** The upper bound; absent where the value is either known or not. */
  readonly high?: (subject: Subject) => number;
  /** Of a yes-or-no, the same without the detour over a number. */
  readonly answer?: (subject: Subject) => boolean | undefined;
  /** The facts, as paths, that would make the value known. */
  readonly missing: (subject: Subject) => readonly string[];
  /** Days on which a comparison with `limit` turns by itself. */
  readonly turns?: (subject: Subject, limit: number) => readonly string[];
};

/** 이상, 초과, 이하, 미만: 이상 and 이하 include the limit, 초과 and 미만 do not. */
export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'below';

/** A share of the median income (기준 중위소득) for the size of the household, in won a month. */
export type MedianShare = {
  readonly median: MedianIncome | undefined;
  readonly percent: Figure | number | undefined;
  /** Where one-person households have a share of their own. */
  readonly percentSingle?: number;
};

/** A number, a figure of the law, or nothing where no figure is held for the day. */
export type Limit = number | Figure | undefined;

export type Condition =
  | { readonly kind: 'compare'; readonly quantity: Quantity; readonly is: Comparison; readonly limit: Limit }
  | {
      readonly kind: 'within-share';
      readonly income: Quantity;
      readonly size: Quantity;
      readonly share: MedianShare;
      readonly is: 'at-most' | 'at-least';
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'always' };

const compare =
  (is: Comparison) =>
  (quantity: Quantity, limit: Limit): Condition => ({ kind: 'compare', quantity, is, limit });

export const atLeast = compare('at-least');
export const moreThan = compare('more-than');
export const atMost = compare('at-most');
export const below = compare('below');
export const holds = (flag: Quantity): Condition => atLeast(flag, 1);
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const always: Condition = { kind: 'always' };
export const withinShare = (income: Quantity, size: Quantity, share: MedianShare): Condition => ({
  kind: 'within-share',
  income,
  size,
  share,
  is: 'at-most',
});

export const valueOf = (limit: Limit): number | undefined => (typeof limit === 'object' ? limit.value : limit);

/** The largest household that a declaration may name. */
export const LARGEST_HOUSEHOLD = 50;

/** The limit in won for a household of `size`; undefined where a figure is not held. */
export const shareOf = ({ median, percent, percentSingle }: MedianShare, size: number): number | undefined => {
  const share = size === 1 && percentSingle !== undefined ? percentSingle : valueOf(percent);
  return median === undefined || share === undefined ? undefined : medianIncomeOf(median, size, share);
};

type Words<T> = readonly [no: T, unknown: T, yes: T];
const TRUTHS = [FALSE, UNKNOWN, TRUE] as const;

/** A condition made ready for many people: figures looked up once. */
export type Bound = {
  readonly truth: (subject: Subject) => Truth;
  /** The truth in other words: the first for false, the second for unknown, the third for true. */
  readonly as: <T>(words: Words<T>) => (subject: Subject) => T;
  /**
   * The fewest facts that would settle the answer, as paths; equals are joined by `|`. Asked only when the truth is
   * unknown. A figure that is not held stands among them as `figure`.
   */
  readonly missing: (subject: Subject) => readonly string[];
};

/** Stands among the missing where no fact of the person, but a published figure is wanting. */
export const ABSENT_FIGURE = 'figure';

/**
 * Of a number that is known or not. 이하 is 초과 turned round, and 미만 is 이상. Written out, with nothing to call but the
 * reading: most of screening is this.
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

const bound = (as: Bound['as'], missing: Bound['missing']): Bound => ({ truth: as<Truth>(TRUTHS), as, missing });

const NOT_HELD = (facts: (subject: Subject) => readonly string[]): Bound =>
  bound(
    ([, unknown]) =>
      () =>
        unknown,
    (subject) => [...facts(subject), ABSENT_FIGURE],
  );

/** Of a value between two bounds: what holds of both. */
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

const bindCompare = ({ quantity, is, limit }: Extract<Condition, { kind: 'compare' }>): Bound => {
  const value = valueOf(limit);
  const { low, high, answer, missing } = quantity;
  if (answer !== undefined && is === 'at-least' && value === 1) return bound(answering(answer), missing);
  if (value === undefined) return NOT_HELD((subject) => (Number.isNaN(low(subject)) ? missing(subject) : []));
  return bound(high === undefined ? comparing(low, is, value) : comparingBounds(low, high, is, value), missing);
};

/** The limit in won by size of household (1 to the largest), and the least and the most of them; undefined where a figure is not held. */
export const limitsBySize = (share: MedianShare): { table: Float64Array; least: number; most: number } | undefined => {
  const sizes = Array.from({ length: LARGEST_HOUSEHOLD + 1 }, (_, n) => (n === 0 ? undefined : shareOf(share, n)));
  const limits = sizes.slice(1).filter((limit) => limit !== undefined);
  if (limits.length < LARGEST_HOUSEHOLD) return undefined;
  return {
    table: Float64Array.from(sizes, (limit) => limit ?? NaN),
    least: Math.min(...limits),
    most: Math.max(...limits),
  };
};

const bindShare = ({ income, size, share, is }: Extract<Condition, { kind: 'within-share' }>): Bound => {
  const missing = (subject: Subject): readonly string[] => [
    ...(Number.isNaN(income.low(subject)) ? income.missing(subject) : []),
    ...(Number.isNaN(size.low(subject)) ? size.missing(subject) : []),
  ];
  const limits = limitsBySize(share);
  if (limits === undefined) return NOT_HELD(missing);
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

/** To settle that all hold, everything unknown has to be known. */
const everything = (open: readonly (readonly string[])[]): string[] => sorted(open.flat());

/** To settle that one holds, the fewest facts will do; what only a figure could settle counts where nothing else is open. */
const fewest = (open: readonly (readonly string[])[]): string[] => {
  const settled = open.filter((paths) => !paths.includes(ABSENT_FIGURE));
  const candidates = settled.length > 0 ? settled : open;
  const least = Math.min(...candidates.map((paths) => paths.length));
  const equal = candidates.filter((paths) => paths.length === least).map(sorted);
  if (least === 1) return [sorted(equal.flat().flatMap((entry) => entry.split('|'))).join('|')];
  return equal.toSorted((a, b) => (a.join() < b.join() ? -1 : 1))[0] ?? [];
};

type Truths = readonly Bound['truth'][];

const allOf = (truths: Truths): Bound['truth'] => {
  return (subject) => {
    let truth: Truth = TRUE;
    for (const part of truths) {
      truth = and(truth, part(subject));
      if (truth === FALSE) return FALSE;
    }
    return truth;
  };
};

const anyOf = (truths: Truths): Bound['truth'] => {
  return (subject) => {
    let truth: Truth = FALSE;
    for (const part of truths) {
      truth = or(truth, part(subject));
      if (truth === TRUE) return TRUE;
    }
    return truth;
  };
};

const bindJoined = (kind: 'all' | 'any', parts: readonly Bound[]): Bound => {
  const [join, settle] = kind === 'all' ? [allOf, everything] : [anyOf, fewest];
  const truth = join(parts.map((part) => part.truth));
  return {
    truth,
    as: (words) => (subject) => words[truth(subject)],
    missing: (subject) =>
      settle(parts.filter((part) => part.truth(subject) === UNKNOWN).map((part) => part.missing(subject))),
  };
};

/** Makes a condition ready to be held against people. */
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
      const { truth, as, missing } = bind(condition.of);
      return {
        truth: (subject) => negate(truth(subject)),
        as: ([no, unknown, yes]) => as([yes, unknown, no]),
        missing,
      };
    }
    case 'always':
      return bound(
        ([, , yes]) =>
          () =>
            yes,
        () => [],
      );
  }
};

/** Every comparison in a condition, in order. */
export const comparisonsOf = (
  condition: Condition,
): readonly Extract<Condition, { kind: 'compare' | 'within-share' }>[] => {
  switch (condition.kind) {
    case 'compare':
    case 'within-share':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(comparisonsOf);
    case 'not':
      return comparisonsOf(condition.of);
    case 'always':
      return [];
  }
};

/** The figures of the law that a condition rests on. */
export const figuresOf = (condition: Condition): readonly (Figure | MedianIncome)[] =>
  comparisonsOf(condition).flatMap((part) =>
    (part.kind === 'compare' ? [part.limit] : [part.share.median, part.share.percent]).filter(
      (figure) => typeof figure === 'object',
    ),
  );

export const anyStale = (condition: Condition, day: string): boolean =>
  figuresOf(condition).some((figure) => 'reviewBy' in figure && isStale(figure, day));

/** Whether some comparison has no figure to be held against. */
export const lacksFigure = (condition: Condition): boolean =>
  comparisonsOf(condition).some((part) =>
    part.kind === 'compare'
      ? valueOf(part.limit) === undefined
      : part.share.median === undefined || valueOf(part.share.percent) === undefined,
  );
