import { ageOn } from '../../functions/domain/language/calendar.ts';
import { shareOf } from '../../functions/domain/eligibility/engine/condition.ts';
import { FIGURES, medianIncomeOn } from '../../functions/domain/eligibility/law/figures.ts';
import {
  MET,
  OUTCOMES,
  REVIEW,
  UNKNOWN,
  UNMET,
  type ReadyProgramme,
  type State,
} from '../../functions/domain/eligibility/engine/judge.ts';
import type { Subject } from '../../functions/domain/eligibility/engine/subject.ts';
import { DISTRICTS } from '../../functions/domain/language/districts.ts';
import { DAY, ROUND, ROUND_START, type Limits } from '../twelve-criteria.ts';
import { outcomeFrom, type Judging } from './verdict.ts';

/**
 * The twelve criteria, hand-written for speed without the engine: one function each, limits looked up beforehand, no
 * allocations, the likely case first.
 */

type Closure = (subject: Subject) => State;

const LARGEST = 50;

const incomeTable = (percent: number): Float64Array => {
  const median = medianIncomeOn(FIGURES, DAY, DAY);
  return Float64Array.from({ length: LARGEST + 1 }, (_, size) =>
    size === 0 ? NaN : (shareOf({ median, percent }, size) ?? NaN),
  );
};

const age =
  (min: number): Closure =>
  ({ seeker }) =>
    ageOn(seeker.birthDate, ROUND_START) >= min ? MET : UNMET;

const DISTRICT_CODES = new Set(Object.keys(DISTRICTS));
const residence: Closure = ({ seeker: { residence } }) => {
  if (DISTRICT_CODES.has(residence.district)) return MET;
  return /^[0-9]{5}$/.test(residence.district) ? UNMET : UNKNOWN;
};

const householdIncome = (percent: number): Closure => {
  const table = incomeTable(percent);
  const [least, most] = [table[1] ?? 0, table[LARGEST] ?? 0];
  return ({ facts: { household } }) => {
    const income = household?.monthlyIncome;
    if (income === undefined) return UNKNOWN;
    const size = household?.size;
    if (size !== undefined) return income <= (table[size] ?? 0) ? MET : UNMET;
    return income <= least ? MET : income > most ? UNMET : UNKNOWN;
  };
};

const householdAssets =
  (limit: number): Closure =>
  ({ facts: { household } }) => {
    const assets = household?.assets;
    return assets === undefined ? UNKNOWN : assets <= limit ? MET : UNMET;
  };

const noRegularIncome: Closure = ({ facts: { regularIncome } }) =>
  regularIncome === undefined ? UNKNOWN : regularIncome ? UNMET : MET;

const registration: Closure = ({ facts: { jobSeekerRegistration } }) => {
  if (jobSeekerRegistration === undefined) return UNKNOWN;
  const { registered, validUntil } = jobSeekerRegistration;
  if (registered === false || (validUntil !== undefined && DAY > validUntil)) return UNMET;
  return registered === undefined || validUntil === undefined ? UNKNOWN : MET;
};

const ableToWork: Closure = ({ facts: { ableToWork } }) =>
  ableToWork === undefined ? UNKNOWN : ableToWork ? MET : UNMET;

const doubleApplication: Closure = ({ facts: { applications } }) => {
  if (applications === undefined) return UNKNOWN;
  let [rejected, open, mayStand] = [false, false, false];
  for (const { programme, round, status } of applications) {
    if (programme !== undefined && programme !== 'community-jobs') continue;
    if (round !== undefined && round !== ROUND) continue;
    if (status === 'withdrawn') continue;
    if (programme !== undefined && round !== undefined && status !== undefined) {
      if (status === 'applied') return UNMET;
      rejected = true;
    } else {
      open = true;
      if (status !== 'rejected') mayStand = true;
    }
  }
  if (rejected) return mayStand ? UNKNOWN : REVIEW;
  return open ? UNKNOWN : MET;
};

const livelihoodBenefit: Closure = ({ facts: { benefits } }) => {
  const livelihood = benefits?.livelihood;
  return livelihood === undefined ? UNKNOWN : livelihood ? UNMET : MET;
};

const notEmployed: Closure = ({ seeker: { employment } }) => {
  switch (employment?.status) {
    case 'unemployed':
    case 'student':
      return MET;
    case 'employed':
      return UNMET;
    case 'self-employed':
      return REVIEW;
    default:
      return UNKNOWN;
  }
};

const workRecord =
  (days: number, hours: number): Closure =>
  ({ facts: { workedLast2Years } }) => {
    if (workedLast2Years === undefined) return UNKNOWN;
    const { days: d, hours: h } = workedLast2Years;
    if ((d !== undefined && d >= days) || (h !== undefined && h >= hours)) return MET;
    return d === undefined || h === undefined ? UNKNOWN : REVIEW;
  };

const ownIncome = (percent: number): Closure => {
  const limit = incomeTable(percent)[1] ?? 0;
  return ({ facts: { ownMonthlyIncome } }) =>
    ownMonthlyIncome === undefined ? UNKNOWN : ownMonthlyIncome >= limit ? UNMET : MET;
};

/** The closures of a programme, in the order of its criteria. */
const closuresFor = (limits: Limits): readonly Closure[] => [
  age(limits.ageMin),
  residence,
  householdIncome(limits.medianPercent),
  householdAssets(limits.assets),
  noRegularIncome,
  registration,
  ableToWork,
  doubleApplication,
  livelihoodBenefit,
  notEmployed,
  workRecord(limits.workDays, limits.workHours),
  ownIncome(limits.ownIncomePercent),
];

export const closuresJudging = (ready: ReadyProgramme, limits: Limits, people: readonly Subject[]): Judging => {
  const closures = closuresFor(limits);
  const outcome = outcomeFrom(ready);
  return {
    name: 'hand-written closures',
    write: (index, out, at) => {
      const subject = people[index];
      if (subject === undefined) throw new RangeError(`There is no person ${index}.`);
      for (let criterion = 0; criterion < closures.length; criterion += 1)
        out[at + criterion] = closures[criterion]?.(subject) ?? UNKNOWN;
      outcome(out, at);
    },
  };
};

const CERTAIN_REFUSAL = OUTCOMES.indexOf('ineligible');

/** The outcome alone, as its index in `OUTCOMES`. It stops at the first certain refusal. */
export const closuresOutcome = ({ criteria }: ReadyProgramme, limits: Limits): ((subject: Subject) => number) => {
  const closures = closuresFor(limits);
  const effects = Uint8Array.from(criteria.flatMap((criterion) => [...criterion.effects]));
  return (subject) => {
    let worst = 0;
    for (let index = 0; index < closures.length && worst < CERTAIN_REFUSAL; index += 1)
      worst = Math.max(worst, effects[index * 5 + (closures[index]?.(subject) ?? UNKNOWN)] ?? 0);
    return worst;
  };
};
