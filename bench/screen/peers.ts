import { evaluate as evaluateCel, parse as parseCel } from 'cel-js';
import { evaluate as evaluateFeel } from 'feelin';
import { LogicEngine } from 'json-logic-engine';
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Comparison } from '../../functions/domain/eligibility/engine/condition.ts';
import { MET, REVIEW, UNKNOWN, UNMET, type ReadyProgramme } from '../../functions/domain/eligibility/engine/judge.ts';
import type { Subject } from '../../functions/domain/eligibility/engine/subject.ts';
import { factReader, type Facts } from './facts.ts';
import { saidOf, statesOf, type Language, type Said } from './language.ts';
import { outcomeFrom, type Judging } from './verdict.ts';

/**
 * The rule engines, each with the programme in its own language. Preparation comes before
 * the clock starts, where possible.
 */

const SIGNS = { 'at-least': '>=', 'more-than': '>', 'at-most': '<=', below: '<' } as const satisfies Record<
  Comparison,
  string
>;

/** The facts of person `index`, read at the call or in advance. */
export type FactsOf = (index: number) => Facts;

/** Reads the facts at the call. */
export const readingFacts = (ready: ReadyProgramme, people: readonly Subject[]): FactsOf => {
  const read = factReader(ready);
  return (index) => {
    const person = people[index];
    if (person === undefined) throw new RangeError(`There is no person ${index}.`);
    return read(person);
  };
};

/** Reads the facts of everybody in advance. */
export const preparedFacts = (ready: ReadyProgramme, people: readonly Subject[]): FactsOf => {
  const facts = people.map(factReader(ready));
  return (index) => {
    const held = facts[index];
    if (held === undefined) throw new RangeError(`There is no person ${index}.`);
    return held;
  };
};

/** Writes the states that an engine returned as a list. */
const writeStates = (given: unknown, out: Uint8Array, at: number): void => {
  if (!Array.isArray(given)) throw new Error('A peer gave no list of states.');
  for (let index = 0; index < given.length; index += 1) out[at + index] = Number(given[index]);
};

const CEL: Language<string> = {
  known: (fact) => `${fact} != null`,
  flag: (fact) => fact,
  compare: (fact, is, limit) => `${fact} ${SIGNS[is]} ${limit}`,
  both: (parts) => `(${parts.join(' && ')})`,
  either: (parts) => `(${parts.join(' || ')})`,
  no: (part) => `!${part}`,
  choose: (when, then, otherwise) => `(${when} ? ${then} : ${otherwise})`,
  state: String,
  list: (parts) => `[${parts.join(', ')}]`,
};

/** cel-js: parsed once, evaluated once per person. */
export const celJudging = (ready: ReadyProgramme, factsOf: FactsOf): Judging => {
  const parsed = parseCel(statesOf(CEL, ready));
  if (!parsed.isSuccess) throw new Error(`cel-js does not read the programme: ${parsed.errors.join(' ')}`);
  const outcome = outcomeFrom(ready);
  return {
    name: 'cel-js',
    write: (index, out, at) => {
      writeStates(evaluateCel(parsed.cst, factsOf(index)), out, at);
      outcome(out, at);
    },
  };
};

const FEEL: Language<string> = {
  known: (fact) => `${fact} != null`,
  flag: (fact) => `${fact} = true`,
  compare: (fact, is, limit) => `${fact} ${SIGNS[is]} ${limit}`,
  both: (parts) => `(${parts.join(' and ')})`,
  either: (parts) => `(${parts.join(' or ')})`,
  no: (part) => `not(${part})`,
  choose: (when, then, otherwise) => `(if ${when} then ${then} else ${otherwise})`,
  state: String,
  list: (parts) => `[${parts.join(', ')}]`,
};

/** feelin: its API takes the text of an expression and parses it at every evaluation. */
export const feelJudging = (ready: ReadyProgramme, factsOf: FactsOf): Judging => {
  const expression = statesOf(FEEL, ready);
  const outcome = outcomeFrom(ready);
  return {
    name: 'feelin',
    write: (index, out, at) => {
      writeStates(evaluateFeel(expression, factsOf(index)).value, out, at);
      outcome(out, at);
    },
  };
};

const fact = (name: string) => ({ var: name });

const JSON_LOGIC: Language<unknown> = {
  known: (name) => ({ '!==': [fact(name), null] }),
  flag: fact,
  compare: (name, is, limit) => ({ [SIGNS[is]]: [fact(name), typeof limit === 'number' ? limit : fact(limit)] }),
  both: (parts) => ({ and: parts }),
  either: (parts) => ({ or: parts }),
  no: (part) => ({ '!': [part] }),
  choose: (when, then, otherwise) => ({ if: [when, then, otherwise] }),
  state: (state) => state,
  list: (parts) => parts,
};

/** json-logic-engine: compiled once to a function. */
export const jsonLogicJudging = (ready: ReadyProgramme, factsOf: FactsOf): Judging => {
  const states = new LogicEngine().build(statesOf(JSON_LOGIC, ready));
  const outcome = outcomeFrom(ready);
  return {
    name: 'json-logic-engine',
    write: (index, out, at) => {
      writeStates(states(factsOf(index)), out, at);
      outcome(out, at);
    },
  };
};

type Nested = { all: Nested[] } | { any: Nested[] } | { fact: string; operator: string; value: unknown };

const OPERATORS = {
  'at-least': 'greaterThanInclusive',
  'more-than': 'greaterThan',
  'at-most': 'lessThanInclusive',
  below: 'lessThan',
} as const satisfies Record<Comparison, string>;

/** Its numeric operators are false for anything that is not a number, so no rule asks whether a fact is known. */
const KNOWN: Nested = { all: [] };

const asked = (parts: readonly Nested[]): Nested[] => parts.filter((part) => part !== KNOWN);
const joined = (kind: 'all' | 'any', parts: readonly Nested[]): Nested => {
  const [first, ...more] = asked(parts);
  if (first !== undefined && more.length === 0) return first;
  return kind === 'all' ? { all: asked(parts) } : { any: asked(parts) };
};

const unsaid = (): never => {
  throw new Error('A rule of json-rules-engine has an event, not a value.');
};

const JSON_RULES: Language<Nested> = {
  known: () => KNOWN,
  flag: (name) => ({ fact: name, operator: 'equal', value: true }),
  compare: (name, is, limit) => ({
    fact: name,
    operator: OPERATORS[is],
    value: typeof limit === 'number' ? limit : { fact: limit },
  }),
  both: (parts) => joined('all', parts),
  either: (parts) => joined('any', parts),
  no: (part) => ('fact' in part && part.value === true ? { ...part, value: false } : unsaid()),
  choose: unsaid,
  state: unsaid,
  list: unsaid,
};

const topLevel = (conditions: readonly Nested[]): TopLevelCondition => {
  const [first, ...more] = conditions;
  return first !== undefined && more.length === 0 && !('fact' in first) ? first : { all: [...conditions] };
};

/** One rule for each known state of a criterion. If none fires, the state is unknown. */
const rulesOf = ({ criteria }: ReadyProgramme): RuleProperties[] =>
  criteria.flatMap(({ row }, index) => {
    const rule = (state: number, ...when: Said<Nested>['yes' | 'no'][]): RuleProperties[] =>
      when.includes('never')
        ? []
        : [
            {
              conditions: topLevel(when.filter((part) => typeof part !== 'string')),
              event: { type: 'state', params: { index, state } },
            },
          ];
    const test = saidOf(JSON_RULES, row.test);
    const [met, unmet] = row.role === 'required' ? [test.yes, test.no] : [test.no, test.yes];
    if (row.review === undefined) return [...rule(MET, met), ...rule(UNMET, unmet)];
    const review = saidOf(JSON_RULES, row.review.when);
    return [...rule(MET, met), ...rule(UNMET, unmet, review.no), ...rule(REVIEW, unmet, review.yes)];
  });

/** json-rules-engine: one engine with all rules, run once per person. */
export const jsonRulesJudging = (ready: ReadyProgramme, factsOf: FactsOf): Judging => {
  const engine = new Engine(rulesOf(ready));
  const outcome = outcomeFrom(ready);
  return {
    name: 'json-rules-engine',
    write: async (index, out, at) => {
      const { events } = await engine.run(factsOf(index));
      out.fill(UNKNOWN, at, at + ready.criteria.length);
      for (const { params } of events) out[at + Number(params?.['index'])] = Number(params?.['state']);
      outcome(out, at);
    },
  };
};
