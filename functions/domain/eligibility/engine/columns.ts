import { add, bitsReaching, both, butNot, bytesOf, either, isSet, PER_WORD, wordsFor, type Bits } from './bits.ts';
import { quantitiesOf, type Condition, type Quantity } from './condition.ts';
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
import { asking, everybody, unknownOf, wantingFigure, type Column, type Columns, type Verdicts } from './verdicts.ts';

/**
 * Screening of many people for many programmes at once, equal to `judge` for each: every quantity is read once a person into
 * a column, every distinct comparison is held once against its column, thirty-two people to a word, and the outcomes are made
 * of those words. For rehearsals and daily runs; `screen` explains the one person.
 */

const conditionsOf = ({ row }: ReadyCriterion): readonly Condition[] =>
  row.review === undefined ? [row.test] : [row.test, row.review.when];

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

/** Reads what the programmes ask of people, each distinct quantity once a person. */
export const readColumns = (programmes: readonly ReadyProgramme[], people: readonly Subject[]): Columns => {
  const byKey = new Map<string, Column>();
  for (const { criteria } of programmes)
    for (const quantity of criteria.flatMap(conditionsOf).flatMap(quantitiesOf))
      if (!byKey.has(quantity.key)) byKey.set(quantity.key, columnOf(people, quantity));
  return { people: people.length, byKey };
};

/** How everybody stands to one criterion: a row of bits for each state that occurs. */
type Standing = readonly (readonly [State, Bits])[];

const standing = ({ row }: ReadyCriterion, ask: (condition: Condition) => Verdicts): Standing => {
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

/** How the people stand to one criterion, a bit a person; who is in neither row is unknown. */
export type CriterionColumns = { readonly id: string; readonly met: Bits; readonly unmet: Bits };

/** What a programme makes of the people: for each the index of the outcome in `OUTCOMES`, and how they stand to each criterion. */
export type ProgrammeColumns = {
  readonly programme: string;
  readonly outcomes: Uint8Array;
  readonly criteria: readonly CriterionColumns[];
};

const NOBODY = new Int32Array(0);

const criterionColumns = (id: string, states: Standing): CriterionColumns => {
  const rows = new Map(states);
  const unmet = rows.get(UNMET) ?? NOBODY;
  const review = rows.get(REVIEW);
  return { id, met: rows.get(MET) ?? NOBODY, unmet: review === undefined ? unmet : either(unmet, review) };
};

/** The worst effect of all criteria wins, as in `judge`. */
const outcomesOf = (
  { criteria, ruleSet }: ReadyProgramme,
  standings: readonly Standing[],
  people: number,
): Uint8Array => {
  const words = wordsFor(people);
  const undetermined = new Int32Array(words);
  const needsReview = ruleSet.needsReview === undefined ? new Int32Array(words) : everybody(words);
  const ineligible = new Int32Array(words);
  const levels = [undefined, undetermined, needsReview, ineligible] as const;
  for (const [index, { effects }] of criteria.entries())
    for (const [state, bits] of standings[index] ?? []) {
      const level = levels[effects[state] ?? 0];
      if (level !== undefined) add(level, bits);
    }
  return bytesOf(either(ineligible, butNot(undetermined, needsReview)), either(ineligible, needsReview), people);
};

/** Screens people who were read into columns (`readColumns`, for these programmes), in the order of the programmes. */
export const screenRead = (programmes: readonly ReadyProgramme[], columns: Columns): readonly ProgrammeColumns[] => {
  const ask = asking(columns);
  return programmes.map((ready) => {
    const standings = ready.criteria.map((criterion) => standing(criterion, ask));
    return {
      programme: ready.programme.id,
      outcomes: outcomesOf(ready, standings, columns.people),
      criteria: standings.map((states, index) => criterionColumns(ready.criteria[index]?.row.id ?? '', states)),
    };
  });
};

/**
 * Screens everybody for every programme. The result of a programme stands at its place in `programmes`, that of a person at
 * their place in `people`.
 */
export const screenColumns = (
  programmes: readonly ReadyProgramme[],
  people: readonly Subject[],
): readonly ProgrammeColumns[] => screenRead(programmes, readColumns(programmes, people));

/** How one person stands to a criterion. */
export const standsTo = ({ met, unmet }: CriterionColumns, person: number): 'met' | 'unmet' | 'unknown' =>
  isSet(met, person) ? 'met' : isSet(unmet, person) ? 'unmet' : 'unknown';
