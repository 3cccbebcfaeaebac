import { EMPLOYMENT_STATUSES } from '../../../contracts/known-values.ts';
import { DISTRICTS } from '../../language/districts.ts';
import { addDays, ageOn, birthdayAt, dayOfMonths, monthsOld } from '../../language/calendar.ts';
import { LARGEST_HOUSEHOLD, valueOf, type Limit, type Quantity } from './condition.ts';
import type { ScreeningFacts, Subject } from './subject.ts';

/**
 * The quantities that conditions read of a person. Each is a number. A yes-or-no is 1 or 0. Unknown is `NaN`, never 0.
 */

const flagOf = (value: boolean | undefined): number => (value === undefined ? NaN : value ? 1 : 0);

/** A number among the declared facts. */
const amount = (
  path: string,
  unit: Quantity['unit'],
  read: (facts: ScreeningFacts) => number | undefined,
): Quantity => ({
  key: `facts.${path}`,
  unit,
  low: ({ facts }) => read(facts) ?? NaN,
  reads: [`facts.${path}`],
});

/** A yes-or-no among the declared facts. */
export const flag = (path: string, read: (facts: ScreeningFacts) => boolean | undefined): Quantity => ({
  key: `facts.${path}`,
  unit: 'yes-no',
  low: ({ facts }) => flagOf(read(facts)),
  answer: ({ facts }) => read(facts),
  reads: [`facts.${path}`],
});

/** A yes-or-no computed from several facts. */
export const yesNo = (
  key: string,
  read: (subject: Subject) => boolean | undefined,
  reads: Quantity['reads'],
  more: Pick<Quantity, 'missing' | 'turns'> = {},
): Quantity => ({ key, unit: 'yes-no', low: (subject) => flagOf(read(subject)), answer: read, reads, ...more });

/**
 * Whether an entry of a list answers yes. Undefined if the list is unknown, or if no entry answers yes and some are
 * unknown.
 */
export const anyOf = <T>(
  list: readonly T[] | undefined,
  test: (entry: T) => boolean | undefined,
): boolean | undefined => {
  if (list === undefined) return undefined;
  let answer: boolean | undefined = false;
  for (const entry of list) {
    const holds = test(entry);
    if (holds === true) return true;
    if (holds === undefined) answer = undefined;
  }
  return answer;
};

/** Whether all answers are yes. One no settles it, even if others are unknown. */
export const everyOf = (...answers: readonly (boolean | undefined)[]): boolean | undefined => {
  let all: boolean | undefined = true;
  for (const answer of answers) {
    if (answer === false) return false;
    if (answer === undefined) all = undefined;
  }
  return all;
};

/**
 * Age in completed years (만 나이) on a day. `moves`: the day is the day asked about, so the answer changes on birthdays.
 * Otherwise the programme sets the day.
 */
export const age = (day: string, { moves }: { readonly moves: boolean }): Quantity => ({
  key: `age@${day}`,
  unit: 'years',
  low: ({ seeker }) => ageOn(seeker.birthDate, day),
  reads: ['seeker.birthDate'],
  ...(moves
    ? { turns: ({ seeker }, limit) => [birthdayAt(seeker.birthDate, limit), birthdayAt(seeker.birthDate, limit + 1)] }
    : {}),
});

/**
 * Age in completed months, less the months of military service (병역의무 이행기간). At most `cap` months of service count. The
 * unit is months, like that of its limits. If the service is unknown, the value is between both bounds.
 */
export const ageLessService = (day: string, cap: Limit): Quantity => {
  const most = valueOf(cap) ?? 0;
  const served = ({ facts }: Subject): number | undefined =>
    most === 0
      ? 0
      : facts.militaryServiceMonths === undefined
        ? undefined
        : Math.min(facts.militaryServiceMonths, most);
  return {
    key: `age-less-service@${day}/${most}`,
    unit: 'months',
    low: (subject) => monthsOld(subject.seeker.birthDate, day) - (served(subject) ?? most),
    high: (subject) => monthsOld(subject.seeker.birthDate, day) - (served(subject) ?? 0),
    reads: ['facts.militaryServiceMonths'],
    turns: (subject, limit) =>
      [served(subject) ?? 0, served(subject) ?? most].map((months) =>
        dayOfMonths(subject.seeker.birthDate, Math.ceil(limit + months)),
      ),
  };
};

export const householdIncome = amount('household.monthlyIncome', 'won', (facts) => facts.household?.monthlyIncome);
export const householdAssets = amount('household.assets', 'won', (facts) => facts.household?.assets);
export const householdSize: Quantity = {
  ...amount('household.size', 'persons', (facts) => facts.household?.size),
  among: Array.from({ length: LARGEST_HOUSEHOLD }, (_, index) => index + 1),
};
export const ownIncome = amount('ownMonthlyIncome', 'won', (facts) => facts.ownMonthlyIncome);
export const workedDays = amount('workedLast2Years.days', 'days', (facts) => facts.workedLast2Years?.days);
export const workedHours = amount('workedLast2Years.hours', 'hours', (facts) => facts.workedLast2Years?.hours);
export const serviceMonths = amount('militaryServiceMonths', 'months', (facts) => facts.militaryServiceMonths);
export const ableToWork = flag('ableToWork', (facts) => facts.ableToWork);
export const regularIncome = flag('regularIncome', (facts) => facts.regularIncome);
export const female = yesNo(
  'facts.sex=female',
  ({ facts }) => (facts.sex === 'female' ? true : facts.sex === 'male' ? false : undefined),
  ['facts.sex'],
);

/** Whether a district is in Changwon (창원시와 그 다섯 구). A text that is no five-digit code is unknown. */
export const inChangwon = (district: string | undefined): boolean | undefined =>
  district === undefined
    ? undefined
    : DISTRICT_CODES.has(district) || (/^[0-9]{5}$/.test(district) ? false : undefined);

const DISTRICT_CODES: ReadonlySet<string> = new Set(Object.keys(DISTRICTS));

export const residentOfChangwon = yesNo(
  'resident-of-changwon',
  ({ seeker: { residence } }) => inChangwon(residence.district),
  ['seeker.residence.district'],
);

type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

/** Whether the employment status is one of these. A status outside the contract is unknown. */
const employmentIs = (key: string, statuses: readonly EmploymentStatus[]): Quantity => {
  const answers: ReadonlyMap<string | undefined, boolean> = new Map(
    EMPLOYMENT_STATUSES.map((status) => [status, statuses.includes(status)]),
  );
  return yesNo(key, ({ seeker }) => answers.get(seeker.employment?.status), ['seeker.employment.status']);
};

export const notEmployed = employmentIs('not-employed', ['unemployed', 'student']);
export const selfEmployed = employmentIs('self-employed', ['self-employed']);
export const student = employmentIs('student', ['student']);

/** A registration as a job seeker (구직등록) that is valid on the day. */
export const registeredOn = (day: string): readonly [registered: Quantity, valid: Quantity] => [
  flag('jobSeekerRegistration.registered', (facts) => facts.jobSeekerRegistration?.registered),
  yesNo(
    `registration-valid@${day}`,
    ({ facts }) => {
      const until = facts.jobSeekerRegistration?.validUntil;
      return until === undefined ? undefined : day <= until;
    },
    ['facts.jobSeekerRegistration.validUntil'],
    {
      turns: ({ facts }) => {
        const until = facts.jobSeekerRegistration?.validUntil;
        return until === undefined ? [] : [addDays(until, 1)];
      },
    },
  ),
];
