import { BEYOND } from './bind.ts';
import {
  bitsAbove,
  bitsAboveOwn,
  bitsReaching,
  bitsReachingOwn,
  both,
  butNot,
  either,
  neither,
  wordsFor,
  type Bits,
} from './bits.ts';
import {
  ceilingOf,
  LARGEST_HOUSEHOLD,
  limitsBySize,
  valueOf,
  type Comparison,
  type Condition,
  type Quantity,
} from './condition.ts';
import { TRUE } from './kleene.ts';

/** Evaluates conditions for all people at once. The answers equal those of `bind` for each person. */

/**
 * The known bounds of one quantity, one number per person. Unknown values, and the padding of the last word, are `NaN`.
 */
export type Column = { readonly low: Float64Array; readonly high: Float64Array | undefined; readonly known: Bits };

/** Many people: their number, and a column for each quantity. */
export type Columns = { readonly people: number; readonly column: (quantity: Quantity) => Column };

/**
 * The people who certainly pass, and who certainly do not. The others are unknown. `may`: the people for whom facts
 * could still bring a yes or a no, while a figure that is not held stays unknown. Absent if no figure is missing: then
 * facts may bring either.
 */
export type Verdicts = {
  readonly yes: Bits;
  readonly no: Bits;
  readonly may?: { readonly yes: Bits; readonly no: Bits };
};

const compared = (column: Column, is: 'at-least' | 'more-than', limit: number): Verdicts => {
  const passing = is === 'at-least' ? bitsReaching : bitsAbove;
  const low = passing(column.low, limit);
  if (column.high === undefined) return { yes: low, no: butNot(column.known, low) };
  const high = passing(column.high, limit);
  return { yes: both(low, high), no: butNot(column.known, either(low, high)) };
};

const swapped = ({ yes, no, may }: Verdicts): Verdicts => ({
  yes: no,
  no: yes,
  may: may && { yes: may.no, no: may.yes },
});

/**
 * The limits by household size have two more entries: no such household (the condition does not hold), and size
 * unknown.
 */
const NO_SUCH_HOUSEHOLD = 0;
const SIZE_UNKNOWN = LARGEST_HOUSEHOLD + 1;

const sizesOf = ({ low }: Column): Uint8Array => {
  const sizes = new Uint8Array(low.length);
  let person = 0;
  for (const size of low) {
    if (size !== size) sizes[person] = SIZE_UNKNOWN;
    else if (Number.isInteger(size) && size >= 1 && size <= LARGEST_HOUSEHOLD) sizes[person] = size;
    else sizes[person] = NO_SUCH_HOUSEHOLD;
    person += 1;
  }
  return sizes;
};

const limitsWith = (table: Float64Array, none: number, unknown: number): Float64Array => {
  const limits = new Float64Array(SIZE_UNKNOWN + 1);
  limits.set(table);
  limits[NO_SUCH_HOUSEHOLD] = none;
  limits[SIZE_UNKNOWN] = unknown;
  return limits;
};

const comparedToShare = (
  income: Column,
  sizes: Uint8Array,
  { table, least, most }: NonNullable<ReturnType<typeof limitsBySize>>,
  is: 'at-most' | 'at-least',
): Verdicts => {
  if (is === 'at-least')
    return {
      yes: bitsReachingOwn(income.low, sizes, limitsWith(table, NaN, most)),
      no: butNot(income.known, bitsReachingOwn(income.low, sizes, limitsWith(table, NaN, least))),
    };
  const above = bitsAboveOwn(income.low, sizes, limitsWith(table, -Infinity, most));
  const notSurelyWithin = bitsAboveOwn(income.low, sizes, limitsWith(table, -Infinity, least));
  return { yes: butNot(income.known, notSurelyWithin), no: above };
};

export const unknownOf = ({ yes, no }: Verdicts): Bits => neither(yes, no);

/**
 * The people whose answer is unknown only because a figure is not held, whatever their facts are. Undefined if no
 * figure is missing.
 */
export const wantingFigure = (verdicts: Verdicts): Bits | undefined =>
  verdicts.may && butNot(unknownOf(verdicts), either(verdicts.may.yes, verdicts.may.no));

export const everybody = (words: number): Bits => new Int32Array(words).fill(-1);

const joined = (kind: 'all' | 'any', parts: readonly Verdicts[], words: number): Verdicts => {
  const [start, end] = [everybody(words), new Int32Array(words)];
  const every = (bits: readonly Bits[]): Bits => bits.reduce(both, start);
  const some = (bits: readonly Bits[]): Bits => bits.reduce(either, end);
  const [yes, no] = kind === 'all' ? [every, some] : [some, every];
  const joining = (of: readonly Pick<Verdicts, 'yes' | 'no'>[]): Pick<Verdicts, 'yes' | 'no'> => ({
    yes: yes(of.map((part) => part.yes)),
    no: no(of.map((part) => part.no)),
  });
  if (parts.every(({ may }) => may === undefined)) return joining(parts);
  const anything = (part: Verdicts): Pick<Verdicts, 'yes' | 'no'> => ({
    yes: butNot(start, part.no),
    no: butNot(start, part.yes),
  });
  return { ...joining(parts), may: joining(parts.map((part) => part.may ?? anything(part))) };
};

/** Returns the cached value of a key, or makes and caches it. */
export const once = <T>(made: Map<string, T>, key: string, make: () => T): T => {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
};

/** An answer that depends on a figure that is not held. Facts do not change it. */
const onFigure = (yes: Bits, no: Bits): Verdicts => ({ yes, no, may: { yes, no } });

/** Evaluates comparisons from columns, each distinct one once. */
const comparing = ({ people, column }: Columns) => {
  const answers = new Map<string, Verdicts>();
  const sizes = new Map<string, Uint8Array>();
  const none = new Int32Array(wordsFor(people));
  const notHeld = onFigure(none, none);
  const compare = (quantity: Quantity, is: 'at-least' | 'more-than', limit: number): Verdicts =>
    once(answers, `${quantity.key} ${is} ${limit}`, () => compared(column(quantity), is, limit));

  /** A value beyond the ceiling of a figure that is not held still has a certain answer. */
  const compareToNotHeld = (quantity: Quantity, is: Comparison, ceiling: number | undefined): Verdicts => {
    if (ceiling === undefined) return notHeld;
    const beyond = BEYOND[is];
    const { yes } = compare(quantity, beyond.is, ceiling);
    return beyond.truth === TRUE ? onFigure(yes, none) : onFigure(none, yes);
  };

  return {
    limit: ({ quantity, is, limit }: Extract<Condition, { kind: 'compare' }>): Verdicts => {
      const value = valueOf(limit);
      if (value === undefined) return compareToNotHeld(quantity, is, ceilingOf(limit));
      switch (is) {
        case 'at-least':
        case 'more-than':
          return compare(quantity, is, value);
        case 'at-most':
          return swapped(compare(quantity, 'more-than', value));
        case 'below':
          return swapped(compare(quantity, 'at-least', value));
      }
    },
    share: ({ income, size, share, is }: Extract<Condition, { kind: 'within-share' }>): Verdicts => {
      const limits = limitsBySize(share);
      if (limits === undefined) return notHeld;
      return once(answers, `${income.key} by ${size.key} ${is} ${limits.table.join()}`, () => {
        const households = once(sizes, size.key, () => sizesOf(column(size)));
        return comparedToShare(column(income), households, limits, is);
      });
    },
  };
};

/** Returns a function that evaluates conditions for the people in the columns. */
export const asking = (columns: Columns): ((condition: Condition) => Verdicts) => {
  const words = wordsFor(columns.people);
  const comparison = comparing(columns);
  const ask = (condition: Condition): Verdicts => {
    switch (condition.kind) {
      case 'compare':
        return comparison.limit(condition);
      case 'within-share':
        return comparison.share(condition);
      case 'all':
      case 'any':
        return joined(condition.kind, condition.of.map(ask), words);
      case 'not':
        return swapped(ask(condition.of));
      case 'always':
        return { yes: everybody(words), no: new Int32Array(words) };
    }
  };
  return ask;
};
