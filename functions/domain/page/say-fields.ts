import { SCHOOL_STATUSES } from '../../contracts/known-values.ts';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import { APPLICATION_STATUSES, BREAK_REASONS, SEXES } from '../../contracts/screening-facts.ts';
import { DISTRICTS } from '../language/districts.ts';
import type { DOCUMENTS } from '../eligibility/answer/documents.ts';
import type { ScreeningFacts } from '../eligibility/engine/subject.ts';

/** The facts that a person can say on their own page, and how each is entered. */

export type FactPath = Extract<keyof typeof DOCUMENTS, `facts.${string}`>;

/** How a fact is entered: as a choice, as a text, or as a list of entries. */
export type FieldKind =
  | { readonly as: 'choice'; readonly values: readonly string[] }
  | { readonly as: 'won' | 'persons' | 'days' | 'hours' | 'months' | 'past-day' | 'day' }
  | { readonly as: 'list'; readonly columns: Readonly<Record<string, ColumnKind>> };
/** A column of a list. */
export type ColumnKind = 'programme' | 'round' | 'district' | 'school-status' | 'application-status' | 'day' | 'yes-no';

/** What can be chosen in a column. Nothing else is taken. */
export const COLUMN_VALUES = {
  programme: PROGRAMME_IDS,
  district: Object.keys(DISTRICTS),
  'school-status': SCHOOL_STATUSES,
  'application-status': APPLICATION_STATUSES,
  'yes-no': ['yes', 'no'],
} as const satisfies Record<Exclude<ColumnKind, 'day' | 'round'>, readonly string[]>;

const YES_NO: FieldKind = { as: 'choice', values: ['yes', 'no'] };
const PAST_DAY: FieldKind = { as: 'past-day' };

export const SAY_FIELDS: Readonly<Record<FactPath, FieldKind>> = {
  'facts.sex': { as: 'choice', values: SEXES },
  'facts.residentSince': PAST_DAY,
  'facts.regularIncome': YES_NO,
  'facts.ableToWork': YES_NO,
  'facts.jobSeekerRegistration.registered': YES_NO,
  'facts.jobSeekerRegistration.validUntil': { as: 'day' },
  'facts.household.size': { as: 'persons' },
  'facts.household.monthlyIncome': { as: 'won' },
  'facts.household.assets': { as: 'won' },
  'facts.household.otherParticipant': YES_NO,
  'facts.ownMonthlyIncome': { as: 'won' },
  'facts.workedLast2Years.days': { as: 'days' },
  'facts.workedLast2Years.hours': { as: 'hours' },
  'facts.militaryServiceMonths': { as: 'months' },
  'facts.careerBreak.since': PAST_DAY,
  'facts.careerBreak.reason': { as: 'choice', values: BREAK_REASONS },
  'facts.everWorked': YES_NO,
  'facts.schools': {
    as: 'list',
    columns: { district: 'district', status: 'school-status', graduatedOn: 'day' },
  },
  'facts.benefits.livelihood': YES_NO,
  'facts.benefits.unemployment': YES_NO,
  'facts.benefits.unemploymentEver': YES_NO,
  'facts.benefits.unemploymentLastPaidOn': PAST_DAY,
  'facts.benefits.publicPension': YES_NO,
  'facts.publicOfficialFamily': YES_NO,
  'facts.fullTimeFarmer': YES_NO,
  'facts.participations': {
    as: 'list',
    columns: { programme: 'programme', from: 'day', to: 'day', directJob: 'yes-no' },
  },
  'facts.applications': {
    as: 'list',
    columns: { programme: 'programme', round: 'round', status: 'application-status' },
  },
};

export const isFactPath = (path: string): path is FactPath => Object.hasOwn(SAY_FIELDS, path);

/** The facts of missing paths that the page can ask for. Of alternatives (`a|b`) it asks for each. */
export const askable = (missing: readonly string[]): FactPath[] => [
  ...new Set(missing.flatMap((path) => path.split('|')).filter(isFactPath)),
];

const LISTS = ['participations', 'applications', 'schools'] as const;

/** The lists in which these facts have entries. A form for one would take the place of them all. */
export const listsIn = (facts: ScreeningFacts): FactPath[] =>
  LISTS.flatMap((list) => ((facts[list] ?? []).length === 0 ? [] : [`facts.${list}` as const]));

/** The most entries of a list that the form has room for. */
export const ENTRIES = 3;

/** The name of a field in the form: the path, and for an entry of a list its number and its column. */
export const fieldName = (path: FactPath, entry?: number, column?: string): string =>
  [path.slice('facts.'.length), entry, column].filter((part) => part !== undefined).join('.');

/** The facts that a sent form asks for. A form sends every field, also those that were left blank. */
export const pathsIn = (fields: URLSearchParams): FactPath[] =>
  Object.keys(SAY_FIELDS)
    .filter(isFactPath)
    .filter((path) => fields.has(fieldName(path)));
