import { add, bitsReaching, both, butNot, bytesOf, either, PER_WORD, wordsFor, type Bits } from './bits.ts';
import type { Condition, Quantity } from './condition.ts';
import {
  MET,
  NOT_HELD,
  REVIEW,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ReadyProgramme,
  type State,
} from './judge.ts';
import type { Subject } from './subject.ts';
import {
  asking,
  everybody,
  once,
  unknownOf,
  wantingFigure,
  type Column,
  type Columns,
  type Verdicts,
} from './verdicts.ts';

/**
 * Computes the outcomes of many people for many programmes. The results equal `judge` for each person. Each quantity is
 * read once per person into a column. Each distinct comparison runs once over its column, thirty-two people to a word,
 * and the outcomes are built from these words. Used by `rehearse`. For one person use `judge` or `screenReady`.
 */

const valuesOf = (people: readonly Subject[], read: (subject: Subject) => number): Float64Array => {
  const values = new Float64Array(wordsFor(people.length) * PER_WORD).fill(NaN);
  let person = 0;
  for (const subject of people) {
    values[person] = read(subject);
    person += 1;
  }
  return values;
};

const knownIn = (values: Float64Array): Bits => bitsReaching(values, -Infinity);

const columnOf = (people: readonly Subject[], { low, high }: Quantity): Column => {
  const lows = valuesOf(people, low);
  if (high === undefined) return { low: lows, high: undefined, known: knownIn(lows) };
  const highs = valuesOf(people, high);
  return { low: lows, high: highs, known: both(knownIn(lows), knownIn(highs)) };
};

/** People as columns. A column is read when the first comparison needs it, and then cached. */
export const columnsOf = (people: readonly Subject[]): Columns => {
  const byKey = new Map<string, Column>();
  return {
    people: people.length,
    column: (quantity) => once(byKey, quantity.key, () => columnOf(people, quantity)),
  };
};

/** Returns the people in each state of one criterion, for the states that occur. */
const statesOf = ({ row }: ReadyCriterion, ask: (condition: Condition) => Verdicts): readonly [State, Bits][] => {
  const test = ask(row.test);
  const [met, unmet] = row.role === 'required' ? [test.yes, test.no] : [test.no, test.yes];
  const open = unknownOf(test);
  const states: [State, Bits][] = [[MET, met]];
  const figure = wantingFigure(test);
  if (figure !== undefined) states.push([NOT_HELD, figure]);
  const unknown = figure === undefined ? open : butNot(open, figure);
  if (row.review === undefined) return [...states, [UNMET, unmet], [UNKNOWN, unknown]];
  const review = ask(row.review.when);
  return [
    ...states,
    [UNMET, both(unmet, review.no)],
    [REVIEW, both(unmet, review.yes)],
    [UNKNOWN, either(unknown, both(unmet, unknownOf(review)))],
  ];
};

/**
 * Returns the outcome of every person for a programme, as its index in `OUTCOMES`. The worst effect of all criteria
 * wins, as in `judge`. Programmes with the same comparison share its result.
 */
export const outcomesIn = (columns: Columns): ((ready: ReadyProgramme) => Uint8Array) => {
  const ask = asking(columns);
  const words = wordsFor(columns.people);
  return ({ criteria, ruleSet }) => {
    const undetermined = new Int32Array(words);
    const needsReview = ruleSet.needsReview === undefined ? new Int32Array(words) : everybody(words);
    const ineligible = new Int32Array(words);
    const levels = [undefined, undetermined, needsReview, ineligible] as const;
    for (const criterion of criteria)
      for (const [state, bits] of statesOf(criterion, ask)) {
        const level = levels[criterion.effects[state] ?? 0];
        if (level !== undefined) add(level, bits);
      }
    const low = either(ineligible, butNot(undetermined, needsReview));
    return bytesOf(low, either(ineligible, needsReview), columns.people);
  };
};
