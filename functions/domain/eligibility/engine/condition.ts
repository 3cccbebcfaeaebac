import { isStale, medianIncomeOf, type Limit as Figure, type MedianIncome } from '../law/figures.ts';
import type { Subject } from './subject.ts';

/**
 * Conditions are data: comparisons of quantities with limits, joined by all, any and not. One tree gives the answer,
 * the missing facts, the day on which the answer changes, the distance from a limit, and the rule book.
 */

/** A property of a person that is compared with a limit. A yes-or-no is 1 or 0. Unknown is `NaN`. */
export type Quantity = {
  /** Names the quantity and its parameters. Equal keys mean equal values. */
  readonly key: string;
  readonly unit: 'years' | 'months' | 'days' | 'hours' | 'won' | 'persons' | 'yes-no';
  /** The value. If the value is only known to be between two bounds, the lower bound. */
  readonly low: (subject: Subject) => number;
  /** The upper bound. Absent if the value is always either known or unknown. */
  readonly high?: (subject: Subject) => number;
  /** For a yes-or-no: the same answer without the conversion to a number. */
  readonly answer?: (subject: Subject) => boolean | undefined;
  /** The paths of the facts that it is read from. */
  readonly reads: readonly string[];
  /** The paths among `reads` that would make the value known (absent: all of them). Alternatives are joined by `|`. */
  readonly missing?: (subject: Subject) => readonly string[];
  /** The possible values, if they are few. */
  readonly among?: readonly number[];
  /** The days on which a comparison with `limit` changes by itself. */
  readonly turns?: (subject: Subject, limit: number) => readonly string[];
};

/** 이상, 초과, 이하, 미만: 이상 and 이하 include the limit, 초과 and 미만 do not. */
export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'below';

/** A share of the median income (기준 중위소득) for a household of a given size, in won per month. */
export type MedianShare = {
  readonly median: MedianIncome | undefined;
  readonly percent: Figure | number | undefined;
  /** The share of one-person households, if it differs. */
  readonly percentSingle?: number;
};

/** A figure that is not held, but for which the law sets a ceiling. */
type NotHeld = { readonly noHigherThan: Figure };

/** A number, a figure of the law, or undefined if no figure is held for the day. */
export type Limit = number | Figure | NotHeld | undefined;

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

export const valueOf = (limit: Limit): number | undefined =>
  typeof limit !== 'object' ? limit : 'value' in limit ? limit.value : undefined;

/** Returns the ceiling of a figure that is not held. Undefined if there is none. */
export const ceilingOf = (limit: Limit): number | undefined =>
  typeof limit === 'object' && 'noHigherThan' in limit ? limit.noHigherThan.value : undefined;

/** The largest household that a declaration may name. */
export const LARGEST_HOUSEHOLD = 50;

/** Returns the limit in won for a household of `size`. Undefined if a figure is not held. */
export const shareOf = ({ median, percent, percentSingle }: MedianShare, size: number): number | undefined => {
  const share = size === 1 && percentSingle !== undefined ? percentSingle : valueOf(percent);
  return median === undefined || share === undefined ? undefined : medianIncomeOf(median, size, share);
};

/**
 * Returns the limits in won by household size (1 to the largest), with the lowest and the highest. Undefined if a
 * figure is not held.
 */
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

/** Returns every comparison in a condition, in order. */
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

/** Returns every quantity in a condition, in order, with repetitions. */
export const quantitiesOf = (condition: Condition): readonly Quantity[] =>
  comparisonsOf(condition).flatMap((part) => (part.kind === 'compare' ? [part.quantity] : [part.income, part.size]));

/** Returns one value on each side of a limit. */
const besides = (is: Comparison, limit: number): readonly number[] =>
  is === 'at-least' || is === 'below' ? [limit - 1, limit] : [limit, limit + 1];

/**
 * Returns the values of a quantity on both sides of each limit that it is compared with. A limit that depends on an
 * unknown household size is left out.
 */
export const sidesOf = (condition: Condition, { key }: Quantity, subject: Subject): readonly number[] =>
  comparisonsOf(condition).flatMap((part) => {
    if (part.kind === 'compare') {
      const limit = valueOf(part.limit) ?? ceilingOf(part.limit);
      return part.quantity.key !== key || limit === undefined ? [] : besides(part.is, limit);
    }
    const size = part.size.low(subject);
    const limit = part.income.key !== key || Number.isNaN(size) ? undefined : shareOf(part.share, size);
    return limit === undefined ? [] : besides(part.is, limit);
  });

const withQuantities = (condition: Condition, change: (quantity: Quantity) => Quantity): Condition => {
  switch (condition.kind) {
    case 'compare':
      return { ...condition, quantity: change(condition.quantity) };
    case 'within-share':
      return { ...condition, income: change(condition.income), size: change(condition.size) };
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => withQuantities(part, change)) };
    case 'not':
      return { ...condition, of: withQuantities(condition.of, change) };
    case 'always':
      return condition;
  }
};

/**
 * Returns the same condition with some quantities replaced by supposed values. `values` is by key and is read again at
 * each evaluation.
 */
export const supposing = (condition: Condition, values: ReadonlyMap<string, number>): Condition =>
  withQuantities(condition, ({ key, unit, reads, low, high = low }) => ({
    key,
    unit,
    reads,
    low: (subject) => values.get(key) ?? low(subject),
    high: (subject) => values.get(key) ?? high(subject),
  }));

const figureOf = (limit: Limit): Figure | undefined =>
  typeof limit !== 'object' ? undefined : 'noHigherThan' in limit ? limit.noHigherThan : limit;

/** Returns the figures of the law that a condition uses. */
export const figuresOf = (condition: Condition): readonly (Figure | MedianIncome)[] =>
  comparisonsOf(condition)
    .flatMap((part) =>
      part.kind === 'compare' ? [figureOf(part.limit)] : [part.share.median, figureOf(part.share.percent)],
    )
    .filter((figure) => figure !== undefined);

export const anyStale = (condition: Condition, day: string): boolean =>
  figuresOf(condition).some((figure) => 'reviewBy' in figure && isStale(figure, day));

/** Whether a comparison lacks its figure. */
export const lacksFigure = (condition: Condition): boolean =>
  comparisonsOf(condition).some((part) =>
    part.kind === 'compare'
      ? valueOf(part.limit) === undefined
      : part.share.median === undefined || valueOf(part.share.percent) === undefined,
  );
