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
import { LARGEST_HOUSEHOLD, limitsBySize, valueOf, type Condition, type Quantity } from './condition.ts';

/** Conditions held against everybody at once: the same answers as `bind` gives of one person. */

/** What is known of one quantity, a number a person. Unknown, and the padding of the last word, is `NaN`. */
export type Column = { readonly low: Float64Array; readonly high: Float64Array | undefined; readonly known: Bits };

/** People read into columns, by the keys of the quantities. */
export type Columns = { readonly people: number; readonly byKey: ReadonlyMap<string, Column> };

/**
 * Who passes for certain, and who certainly does not; the rest are unknown. `figure`: those of the unknown who are so for want
 * of a figure, whatever their facts; absent where no figure is wanting.
 */
export type Verdicts = { readonly yes: Bits; readonly no: Bits; readonly figure?: Bits };

const compared = (column: Column, is: 'at-least' | 'more-than', limit: number): Verdicts => {
  const passing = is === 'at-least' ? bitsReaching : bitsAbove;
  const low = passing(column.low, limit);
  if (column.high === undefined) return { yes: low, no: butNot(column.known, low) };
  const high = passing(column.high, limit);
  return { yes: both(low, high), no: butNot(column.known, either(low, high)) };
};

const swapped = ({ yes, no, ...rest }: Verdicts): Verdicts => ({ yes: no, no: yes, ...rest });

/** Limits by size of household with two more entries: no such household (the condition does not hold), and size unknown. */
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

/** Of several conditions: those whose unknown parts want a figure, in all of them, or in some (as `missing` joins them). */
const figureOf = (kind: 'all' | 'any', parts: readonly Verdicts[], words: number): { figure?: Bits } => {
  if (parts.every(({ figure }) => figure === undefined)) return {};
  const none = new Int32Array(words);
  const wanting = parts.map((part) => both(unknownOf(part), part.figure ?? none)).reduce(either, none);
  if (kind === 'all') return { figure: wanting };
  const settled = parts.map((part) => butNot(unknownOf(part), part.figure ?? none)).reduce(either, none);
  return { figure: butNot(wanting, settled) };
};

export const everybody = (words: number): Bits => new Int32Array(words).fill(-1);

const joined = (kind: 'all' | 'any', parts: readonly Verdicts[], words: number): Verdicts => {
  const [start, end] = [everybody(words), new Int32Array(words)];
  const passing = parts.map(({ yes }) => yes);
  const failing = parts.map(({ no }) => no);
  return {
    yes: kind === 'all' ? passing.reduce(both, start) : passing.reduce(either, end),
    no: kind === 'all' ? failing.reduce(either, end) : failing.reduce(both, start),
    ...figureOf(kind, parts, words),
  };
};

const once = <T>(made: Map<string, T>, key: string, make: () => T): T => {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
};

/** Answers comparisons from columns, every distinct one once. */
const comparing = ({ people, byKey }: Columns) => {
  const answers = new Map<string, Verdicts>();
  const sizes = new Map<string, Uint8Array>();
  const none = new Int32Array(wordsFor(people));
  const notHeld: Verdicts = { yes: none, no: none, figure: everybody(none.length) };
  const column = ({ key }: Quantity): Column => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`No column holds ${key}: read the people for the programmes asked about.`);
    return found;
  };
  const compare = (quantity: Quantity, is: 'at-least' | 'more-than', limit: number): Verdicts =>
    once(answers, `${quantity.key} ${is} ${limit}`, () => compared(column(quantity), is, limit));

  return {
    limit: ({ quantity, is, limit }: Extract<Condition, { kind: 'compare' }>): Verdicts => {
      const value = valueOf(limit);
      if (value === undefined) return notHeld;
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

/** Holds conditions against the people in the columns. */
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
