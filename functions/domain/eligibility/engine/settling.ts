import { isKnown } from './bind.ts';
import { quantitiesOf, sidesOf, supposing, type Condition, type Quantity } from './condition.ts';
import {
  NOT_HELD,
  OUTCOMES,
  standing,
  UNKNOWN,
  UNMET,
  type ReadyCriterion,
  type ScreeningOutcome,
  type State,
} from './judge.ts';
import type { Subject } from './subject.ts';

/**
 * Finds the facts that can still change an answer. Supposes a value on each side of each limit for every unknown
 * quantity, in all combinations, and judges the criteria on them.
 */

type Values = Map<string, number>;

/** An open criterion that reads supposed values. */
type OpenCriterion = {
  /** Its conditions, which read the supposed values. */
  readonly conditions: readonly Condition[];
  /** The quantities that are still open. */
  readonly quantities: readonly Quantity[];
  /** The rank of its answer under the supposed values. */
  readonly grade: () => number;
};

const conditionsOf = ({ test, review }: ReadyCriterion['row']): readonly Condition[] =>
  review === undefined ? [test] : [test, review.when];

const byKey = (quantities: readonly Quantity[]): readonly Quantity[] => [
  ...new Map(quantities.map((quantity) => [quantity.key, quantity])).values(),
];

/**
 * Returns the rank of an outcome, from 0. An unmet but unconfirmed requirement ranks below one that an official checks,
 * because no official takes it up unasked.
 */
const gradeOf = ({ row, effects }: ReadyCriterion, state: State): number => {
  const effect = effects[state];
  const isUnmet = row.role === 'required' && state === UNMET;
  return (effect ?? 0) * 2 + Number(isUnmet && OUTCOMES[effect ?? 0] === 'needs-review');
};

/** Returns values of a quantity, within its known bounds, that lead to different answers. */
const tellingValues = (quantity: Quantity, conditions: readonly Condition[], subject: Subject): readonly number[] => {
  const { unit, among, low, high = low } = quantity;
  if (unit === 'yes-no') return [0, 1];
  if (among !== undefined) return among;
  const [least, most] = [low(subject), high(subject)];
  const sides = conditions.flatMap((condition) => sidesOf(condition, quantity, subject));
  return [...new Set(sides)].filter((value) => !(value < least || value > most));
};

/**
 * Whether a quantity may be on either side of a limit. A value between two known bounds may be on the same side of all
 * limits.
 */
const isOpen = (quantity: Quantity, conditions: readonly Condition[], subject: Subject): boolean =>
  Number.isNaN(quantity.low(subject)) ||
  (!isKnown(quantity, subject) && tellingValues(quantity, conditions, subject).length > 0);

const openCriterion = (ready: ReadyCriterion, subject: Subject, values: Values): OpenCriterion => {
  const { row } = ready;
  const supposed = {
    ...row,
    test: supposing(row.test, values),
    review: row.review && { ...row.review, when: supposing(row.review.when, values) },
  };
  const { state } = standing(supposed);
  return {
    conditions: conditionsOf(supposed),
    quantities: byKey(conditionsOf(row).flatMap(quantitiesOf)).filter((quantity) =>
      isOpen(quantity, conditionsOf(row), subject),
    ),
    grade: () => gradeOf(ready, state(subject)),
  };
};

/** Groups the criteria that read the same open quantity: their answers depend on each other. */
const grouped = (open: readonly OpenCriterion[]): readonly (readonly OpenCriterion[])[] =>
  open.reduce<readonly (readonly OpenCriterion[])[]>((groups, one) => {
    const keys = new Set(one.quantities.map(({ key }) => key));
    const touches = (group: readonly OpenCriterion[]): boolean =>
      group.some(({ quantities }) => quantities.some(({ key }) => keys.has(key)));
    return [...groups.filter((group) => !touches(group)), [...groups.filter(touches).flat(), one]];
  }, []);

/** Criteria that depend on each other, and the values to suppose for their quantities. */
type Group = {
  readonly quantities: readonly Quantity[];
  readonly told: (quantity: Quantity) => readonly number[];
  readonly grade: () => number;
};

const openGroup = (criteria: readonly OpenCriterion[], subject: Subject): Group => {
  const conditions = criteria.flatMap((one) => one.conditions);
  const quantities = byKey(criteria.flatMap((one) => one.quantities));
  return {
    // The limit of an income depends on the size of the household, so sizes come first.
    quantities: [
      ...quantities.filter(({ among }) => among !== undefined),
      ...quantities.filter(({ among }) => among === undefined),
    ],
    told: (quantity) => tellingValues(quantity, conditions, subject),
    grade: () => Math.max(...criteria.map((one) => one.grade())),
  };
};

/** Supposes one combination of values after another, until `enough` returns true. */
const suppose = (
  told: Group['told'],
  [first, ...rest]: readonly Quantity[],
  values: Values,
  enough: () => boolean,
): boolean => {
  if (first === undefined) return enough();
  const possible = told(first);
  if (possible.length === 0) return suppose(told, rest, values, enough);
  const found = possible.some((value) => suppose(told, rest, values.set(first.key, value), enough));
  values.delete(first.key);
  return found;
};

/** Returns the best grade that a group can reach. */
const bestOf = ({ quantities, told, grade }: Group, values: Values): number => {
  let best = Infinity;
  suppose(told, quantities, values, () => {
    best = Math.min(best, grade());
    return best === 0;
  });
  return best;
};

/**
 * Returns the quantities of a group that can change the answer. `floor` is the best grade that the other groups allow.
 */
const decisiveIn = ({ quantities, told, grade }: Group, floor: number, values: Values): ReadonlySet<string> => {
  const found = new Set<string>();
  const changes = (quantity: Quantity, before: number): boolean => {
    const supposed = values.get(quantity.key);
    if (supposed === undefined) return false;
    const changed = told(quantity).some((value) => {
      values.set(quantity.key, value);
      return Math.max(grade(), floor) !== before;
    });
    values.set(quantity.key, supposed);
    return changed;
  };
  suppose(told, quantities, values, () => {
    const before = Math.max(grade(), floor);
    for (const quantity of quantities)
      if (!found.has(quantity.key) && changes(quantity, before)) found.add(quantity.key);
    return found.size === quantities.length;
  });
  return found;
};

/** Returns the keys of the quantities that can still change the answer. */
const decisiveKeys = (open: readonly ReadyCriterion[], outcome: ScreeningOutcome, subject: Subject): Set<string> => {
  const values: Values = new Map();
  const criteria = open.map((ready) => openCriterion(ready, subject, values));
  const groups = grouped(criteria).map((group) => openGroup(group, subject));
  // If an official looks anyway, every open fact is asked for, because the official needs it.
  const best = groups.map((group) => (outcome === 'undetermined' ? bestOf(group, values) : 0));
  const floorFor = (index: number): number => Math.max(0, ...best.filter((_, other) => other !== index));
  return new Set(groups.flatMap((group, index) => [...decisiveIn(group, floorFor(index), values)]));
};

/**
 * Returns the smallest set of facts that settles an answer, as sorted paths. Once all are known, no other fact changes
 * the answer, and each of them can change it. Alternatives of which one may be enough are joined by `|`. A fact whose
 * figure is not held is included, because an official needs it.
 */
export const settlingFacts = (
  criteria: readonly ReadyCriterion[],
  { outcome, states }: { readonly outcome: ScreeningOutcome; readonly states: readonly State[] },
  subject: Subject,
): string[] => {
  if (outcome === 'eligible' || outcome === 'ineligible') return [];
  const inState = (wanted: State): ReadyCriterion[] =>
    criteria.filter(({ effects }, index) => states[index] === wanted && (effects[wanted] ?? 0) > 0);
  const open = inState(UNKNOWN);
  const decisive = decisiveKeys(open, outcome, subject);
  const missing = [
    ...open.flatMap((one) => one.missing(subject, ({ key }) => decisive.has(key))),
    ...inState(NOT_HELD).flatMap((one) => one.missing(subject, () => true)),
  ];
  return [...new Set(missing)].sort();
};
