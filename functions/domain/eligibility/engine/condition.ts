import { isStale, medianIncomeOf, type Limit as Figure, type MedianIncome } from '../law/figures.ts';
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
  /** The facts that it is read from, as paths. */
  readonly reads: readonly string[];
  /** Of those, the ones that would make the value known (all of them where it is left out); alternatives are joined by `|`. */
  readonly missing?: (subject: Subject) => readonly string[];
  /** The values that it can take, where they are few. */
  readonly among?: readonly number[];
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

/** A figure that is not held; the law sets its ceiling. */
type NotHeld = { readonly noHigherThan: Figure };

/** A number, a figure of the law, or nothing where no figure is held for the day. */
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

/** The ceiling of a figure that is not held; undefined where there is none. */
export const ceilingOf = (limit: Limit): number | undefined =>
  typeof limit === 'object' && 'noHigherThan' in limit ? limit.noHigherThan.value : undefined;

/** The largest household that a declaration may name. */
export const LARGEST_HOUSEHOLD = 50;

/** The limit in won for a household of `size`; undefined where a figure is not held. */
export const shareOf = ({ median, percent, percentSingle }: MedianShare, size: number): number | undefined => {
  const share = size === 1 && percentSingle !== undefined ? percentSingle : valueOf(percent);
  return median === undefined || share === undefined ? undefined : medianIncomeOf(median, size, share);
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

/** Every quantity in a condition, in order, with repetitions. */
export const quantitiesOf = (condition: Condition): readonly Quantity[] =>
  comparisonsOf(condition).flatMap((part) => (part.kind === 'compare' ? [part.quantity] : [part.income, part.size]));

/** The values on either side of a limit. */
const besides = (is: Comparison, limit: number): readonly number[] =>
  is === 'at-least' || is === 'below' ? [limit - 1, limit] : [limit, limit + 1];

/**
 * The values of a quantity on either side of each limit that it is held against. A limit that hangs on a size of household
 * nobody knows is left out.
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

/** The same condition with some quantities replaced by supposed values: `values` by key, read anew at every question. */
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

/** The figures of the law that a condition rests on. */
export const figuresOf = (condition: Condition): readonly (Figure | MedianIncome)[] =>
  comparisonsOf(condition)
    .flatMap((part) =>
      part.kind === 'compare' ? [figureOf(part.limit)] : [part.share.median, figureOf(part.share.percent)],
    )
    .filter((figure) => figure !== undefined);

export const anyStale = (condition: Condition, day: string): boolean =>
  figuresOf(condition).some((figure) => 'reviewBy' in figure && isStale(figure, day));

/** Whether some comparison has no figure to be held against. */
export const lacksFigure = (condition: Condition): boolean =>
  comparisonsOf(condition).some((part) =>
    part.kind === 'compare'
      ? valueOf(part.limit) === undefined
      : part.share.median === undefined || valueOf(part.share.percent) === undefined,
  );
