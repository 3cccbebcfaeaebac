import {
  CADENCES,
  EDUCATION_LEVELS,
  EMPLOYMENT_TYPES,
  SCHOOL_STATUSES,
  WAGE_UNITS,
} from '../../contracts/known-values.ts';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import { SCREENING_OUTCOMES, type SeekerRow } from './profiles.ts';

/**
 * The row of a person as one short text. A popular job reads thousands of them at a time, so they are read without a
 * schema: only this file writes them. The fields have a fixed order, with a mark between them. Each entry of a list ends
 * with another mark, and a third one is between the parts of an entry.
 */
const FIELD = '\u001f';
const ENTRY = '\u001e';
const PART = '\u001d';
/** Begins a list that is there, though it may be empty. */
const THERE = '=';

const MAILS = [...CADENCES, 'none'] as const;
const WANTED_TYPES = [...EMPLOYMENT_TYPES, 'unknown'] as const;

/** A wish may be any text, even one with these marks. Such a text means nothing to matching, and must go on doing so. */
const unmarked = (text: string | number): string =>
  [FIELD, ENTRY, PART].reduce((plain, mark) => plain.replaceAll(mark, '\ufffd'), String(text));
const parts = (...texts: readonly (string | number | undefined)[]): string =>
  texts.map((text) => unmarked(text ?? '')).join(PART);
const listOf = (entries: readonly string[] | undefined): string =>
  entries === undefined ? '' : THERE + entries.map((entry) => entry + ENTRY).join('');
const listed = (entries: readonly string[] | undefined): string => listOf(entries?.map(unmarked));

/**
 * What the person prefers is left out: it orders the person's own jobs, and no job may look at it.
 * @returns the row in one text, which `unpackSeeker` reads
 */
export const packSeeker = (row: SeekerRow): string => {
  const { wanted, education } = row;
  return [
    row.person,
    row.mailbox,
    row.matching ? 'm' : '',
    row.mail,
    row.birthDate,
    education && THERE + parts(education.level, education.status),
    listOf(row.career?.map(({ occupation, from, to }) => parts(occupation, from, to))),
    listed(row.certificates),
    listed(row.languages),
    listed(wanted.occupations),
    listed(wanted.districts),
    listed(wanted.employmentTypes),
    wanted.wage && THERE + parts(wanted.wage.unit, wanted.wage.min),
    wanted.weeklyHoursMax,
    listOf(row.screenings && Object.entries(row.screenings).map(([programme, outcome]) => parts(programme, outcome))),
  ].join(FIELD);
};

const FIELDS = 15;

const known = <T extends string>(values: readonly T[]): ReadonlyMap<string, T> =>
  new Map(values.map((value) => [value, value]));
const mails = known(MAILS);
const levels = known(EDUCATION_LEVELS);
const statuses = known(SCHOOL_STATUSES);
const types = known(WANTED_TYPES);
const units = known(WAGE_UNITS);
const programmes = known(PROGRAMME_IDS);
const outcomes = known(SCREENING_OUTCOMES);

const listIn = (text: string): string[] | undefined => {
  if (text === '') return undefined;
  return text === THERE ? [] : text.slice(THERE.length, -1).split(ENTRY);
};
const partsIn = (text: string): string[] | undefined =>
  text === '' ? undefined : text.slice(THERE.length).split(PART);
const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text);

const educationIn = (text: string): SeekerRow['education'] => {
  const [level = '', status = ''] = partsIn(text) ?? [];
  return text === '' ? undefined : { level: levels.get(level), status: statuses.get(status) };
};

const careerIn = (text: string): SeekerRow['career'] =>
  listIn(text)?.map((entry) => {
    const [occupation = '', from = '', to = ''] = entry.split(PART);
    return { occupation, from, to: to === '' ? undefined : to };
  });

const wageIn = (text: string): SeekerRow['wanted']['wage'] => {
  const [unit = '', min] = partsIn(text) ?? [];
  const amount = numberIn(min);
  return amount === undefined ? undefined : { unit: units.get(unit), min: amount };
};

const screeningsIn = (text: string): SeekerRow['screenings'] => {
  const entries = listIn(text);
  if (entries === undefined) return undefined;
  const screenings: NonNullable<SeekerRow['screenings']> = {};
  for (const entry of entries) {
    const [of = '', found = ''] = entry.split(PART);
    const programme = programmes.get(of);
    const outcome = outcomes.get(found);
    if (programme !== undefined && outcome !== undefined) screenings[programme] = outcome;
  }
  return screenings;
};

/**
 * Reads what `packSeeker` wrote.
 * @returns undefined for a text that it never wrote
 */
export const unpackSeeker = (text: string): SeekerRow | undefined => {
  const fields = text.split(FIELD);
  const [person = '', mailbox = '', matching = '', mailing = '', birthDate = '', education = '', career = ''] = fields;
  const [certificates = '', languages = '', occupations = '', districts = '', employmentTypes = ''] = fields.slice(7);
  const [wage = '', weeklyHoursMax = '', screenings = ''] = fields.slice(12);
  const mail = mails.get(mailing);
  if (fields.length !== FIELDS || person === '' || mail === undefined) return undefined;
  return {
    person,
    mailbox,
    matching: matching !== '',
    mail,
    birthDate,
    education: educationIn(education),
    career: careerIn(career),
    certificates: listIn(certificates),
    languages: listIn(languages),
    wanted: {
      occupations: listIn(occupations) ?? [],
      districts: listIn(districts) ?? [],
      employmentTypes: listIn(employmentTypes)?.map((type) => types.get(type) ?? 'unknown'),
      wage: wageIn(wage),
      weeklyHoursMax: numberIn(weeklyHoursMax),
    },
    screenings: screeningsIn(screenings),
  };
};
