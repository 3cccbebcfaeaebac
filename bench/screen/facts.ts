import {
  comparisonsOf,
  limitsBySize,
  type Condition,
  type Quantity,
} from '../../functions/domain/eligibility/engine/condition.ts';
import type { ReadyProgramme } from '../../functions/domain/eligibility/engine/judge.ts';
import type { Subject } from '../../functions/domain/eligibility/engine/subject.ts';
import { DAY, ROUND, ROUND_START } from '../twelve-criteria.ts';

/**
 * What the rule engines get about a person: flat facts, unknown as `null`. Age, residence and the household's own limit
 * are computed beforehand, because none of their languages can do it.
 */
export type Facts = Record<string, number | boolean | null>;

type Share = Extract<Condition, { kind: 'within-share' }>;

const NAMES = {
  [`age@${ROUND_START}`]: 'age',
  'resident-of-changwon': 'resident',
  'facts.household.monthlyIncome': 'income',
  'facts.household.size': 'size',
  'facts.household.assets': 'assets',
  'facts.regularIncome': 'regularIncome',
  'facts.jobSeekerRegistration.registered': 'registered',
  [`registration-valid@${DAY}`]: 'registrationValid',
  'facts.ableToWork': 'ableToWork',
  [`applied@community-jobs/${ROUND}`]: 'appliedElsewhere',
  [`applied-still@community-jobs/${ROUND}`]: 'stillApplied',
  'facts.benefits.livelihood': 'livelihood',
  'not-employed': 'notEmployed',
  'self-employed': 'selfEmployed',
  'facts.workedLast2Years.days': 'workedDays',
  'facts.workedLast2Years.hours': 'workedHours',
  'facts.ownMonthlyIncome': 'ownIncome',
} as const satisfies Record<string, string>;

/** The name of a quantity in a rule engine. */
export const factOf = ({ key }: Quantity): string => {
  const name = new Map(Object.entries(NAMES)).get(key);
  if (name === undefined) throw new Error(`The benchmark has no name for ${key}.`);
  return name;
};

/**
 * The limits for an income. One limit if the rule gives the household size. Otherwise two facts: the limit up to which
 * the income surely meets the condition, and the one above which it surely fails it (equal if the size is known).
 */
export const limitsOf = (part: Share): { readonly sure: number | string; readonly possible: number | string } => {
  const limit = part.size.key === 'one-person' ? tableOf(part).table[1] : undefined;
  return limit === undefined
    ? { sure: 'incomeLimitSure', possible: 'incomeLimitPossible' }
    : { sure: limit, possible: limit };
};

const tableOf = ({ share }: Share): NonNullable<ReturnType<typeof limitsBySize>> => {
  const limits = limitsBySize(share);
  if (limits === undefined) throw new Error('The benchmark needs programmes whose figures are held.');
  return limits;
};

const numberOf = (value: number): number | null => (value === value ? value : null);
const answerOf = (value: number): boolean | null => (value === value ? value === 1 : null);

/** Reads a person for the rule engines as fast as possible: one object literal, no lookups. */
export const factReader = ({ criteria }: ReadyProgramme): ((subject: Subject) => Facts) => {
  const parts = criteria
    .flatMap(({ row }) => (row.review === undefined ? [row.test] : [row.test, row.review.when]))
    .flatMap(comparisonsOf);
  const quantities = parts.flatMap((part) => (part.kind === 'compare' ? [part.quantity] : [part.income, part.size]));
  const read = (name: string): Quantity['low'] => {
    const quantity = quantities.find(({ key }) => new Map(Object.entries(NAMES)).get(key) === name);
    if (quantity === undefined) throw new Error(`No criterion of the benchmark reads ${name}.`);
    return quantity.low;
  };
  const share = parts.find((part) => part.kind === 'within-share' && part.size.key !== 'one-person');
  if (share?.kind !== 'within-share') throw new Error("The benchmark needs a limit for the household's income.");
  const { table, least, most } = tableOf(share);
  const [age, resident, income, size, assets] = [
    read('age'),
    read('resident'),
    read('income'),
    read('size'),
    read('assets'),
  ];
  const registrationValid = read('registrationValid');
  const [appliedElsewhere, stillApplied] = [read('appliedElsewhere'), read('stillApplied')];
  const [notEmployed, selfEmployed] = [read('notEmployed'), read('selfEmployed')];
  return (subject) => {
    const { facts } = subject;
    const limit = table[size(subject)];
    return {
      age: age(subject),
      resident: answerOf(resident(subject)),
      income: numberOf(income(subject)),
      incomeLimitSure: limit ?? least,
      incomeLimitPossible: limit ?? most,
      assets: numberOf(assets(subject)),
      regularIncome: facts.regularIncome ?? null,
      registered: facts.jobSeekerRegistration?.registered ?? null,
      registrationValid: answerOf(registrationValid(subject)),
      ableToWork: facts.ableToWork ?? null,
      appliedElsewhere: answerOf(appliedElsewhere(subject)),
      stillApplied: answerOf(stillApplied(subject)),
      livelihood: facts.benefits?.livelihood ?? null,
      notEmployed: answerOf(notEmployed(subject)),
      selfEmployed: answerOf(selfEmployed(subject)),
      workedDays: facts.workedLast2Years?.days ?? null,
      workedHours: facts.workedLast2Years?.hours ?? null,
      ownIncome: facts.ownMonthlyIncome ?? null,
    };
  };
};
