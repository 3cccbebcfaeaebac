import type { BREAK_REASONS } from '../../contracts/screening-facts.ts';
import { DOCUMENTS } from '../eligibility/answer/documents.ts';
import type { Subject } from '../eligibility/engine/subject.ts';
import { counted, type CountedUnit } from '../language/counted.ts';
import { shortDate } from '../language/dates.ts';
import { won } from '../language/money.ts';
import { districtName, type Language, programmeName, type Words } from '../language/words.ts';
import { occupationName } from './occupations.ts';
import { type Row, row } from './parts.ts';

type Path = keyof typeof DOCUMENTS;
/** A value in words, in one or more lines. Undefined if it is not known. */
type Said = string | readonly string[] | undefined;

const YES = { ko: '예', en: 'yes' } as const;
const NO = { ko: '아니요', en: 'no' } as const;
const NATIONAL = { ko: '국가자격', en: 'national' } as const;
const NONE = { ko: '없음', en: 'none' } as const;

const EMPLOYMENT_STATUS = {
  unemployed: { ko: '일하고 있지 않음', en: 'not working' },
  employed: { ko: '취업 중', en: 'employed' },
  'self-employed': { ko: '자영업', en: 'self-employed' },
  student: { ko: '학생', en: 'student' },
} as const satisfies Record<string, Words>;
const SEX = { female: { ko: '여성', en: 'female' }, male: { ko: '남성', en: 'male' } } as const;
const BREAK_REASON = {
  marriage: { ko: '결혼', en: 'marriage' },
  pregnancy: { ko: '임신', en: 'pregnancy' },
  childbirth: { ko: '출산', en: 'childbirth' },
  childcare: { ko: '육아', en: 'child care' },
  'family-care': { ko: '가족 돌봄', en: 'care of the family' },
  'working-conditions': { ko: '근로조건', en: 'working conditions' },
  other: { ko: '그 밖의 사유', en: 'another reason' },
  none: { ko: '일을 그만둔 적 없음', en: 'no break' },
} as const satisfies Record<(typeof BREAK_REASONS)[number], Words>;
const SCHOOL_STATUS = {
  enrolled: { ko: '재학', en: 'enrolled' },
  graduated: { ko: '졸업', en: 'graduated' },
  left: { ko: '중퇴', en: 'left' },
} as const satisfies Record<string, Words>;
const APPLICATION_STATUS = {
  applied: { ko: '신청함', en: 'applied' },
  withdrawn: { ko: '신청을 거둠', en: 'withdrawn' },
  rejected: { ko: '선정되지 않음', en: 'not selected' },
} as const satisfies Record<string, Words>;

/** Returns the words for a value of an open list. Returns the value itself if this release does not know it. */
export const named = (
  table: Readonly<Record<string, Words>>,
  value: string | undefined,
  language: Language,
): string | undefined =>
  value === undefined ? undefined : ((Object.hasOwn(table, value) ? table[value]?.[language] : undefined) ?? value);

export const employmentStatus = (value: string | undefined, language: Language): Said =>
  named(EMPLOYMENT_STATUS, value, language);
export const schoolStatus = (value: string | undefined, language: Language): string | undefined =>
  named(SCHOOL_STATUS, value, language);

export const applicationStatus = (value: string, language: Language): string | undefined =>
  named(APPLICATION_STATUS, value, language);

/** The words for an answer that can be chosen: yes, no, a sex, or a reason for leaving work. */
export const choiceWords = (value: string, language: Language): string | undefined =>
  named({ yes: YES, no: NO, ...SEX, ...BREAK_REASON }, value, language);

const yesOrNo = (value: boolean | undefined, language: Language): Said =>
  value === undefined ? undefined : (value ? YES : NO)[language];
const day = (value: string | undefined, language: Language): string | undefined =>
  value === undefined ? undefined : shortDate(value)[language];
const money = (value: number | undefined, language: Language): Said =>
  value === undefined ? undefined : won(value)[language];
const district = (value: string, language: Language): string => districtName(value, language) ?? value;
const span = (from: string | undefined, to: string | undefined, language: Language): string | undefined =>
  from === undefined && to === undefined ? undefined : `${day(from, language) ?? ''}~${day(to, language) ?? ''}`;

const count = (value: number | undefined, unit: CountedUnit, language: Language): Said =>
  value === undefined ? undefined : counted(value, unit, language);

/** One line per entry of a list. An empty list says that there are none. */
const lines = <T>(list: readonly T[] | undefined, language: Language, line: (entry: T) => readonly Said[]): Said =>
  list === undefined
    ? undefined
    : list.length === 0
      ? NONE[language]
      : list.map((entry) =>
          line(entry)
            .flatMap((part) => part ?? [])
            .join(', '),
        );

/** How each fact that screening reads is put into words, under the same path by which an answer names it. */
const VALUES = {
  'seeker.birthDate': ({ seeker }, language) => day(seeker.birthDate, language),
  'seeker.residence.district': ({ seeker }, language) => district(seeker.residence.district, language),
  'seeker.employment.status': ({ seeker }, language) => employmentStatus(seeker.employment?.status, language),
  'seeker.career': ({ seeker }, language) =>
    lines(seeker.career, language, ({ occupation, from, to }) => [
      occupationName(occupation, language),
      span(from, to, language),
    ]),
  'seeker.certificates': ({ seeker }, language) =>
    lines(seeker.certificates, language, ({ name, national }) => [national ? `${name} (${NATIONAL[language]})` : name]),
  'facts.sex': ({ facts }, language) => named(SEX, facts.sex, language),
  'facts.residentSince': ({ facts }, language) => day(facts.residentSince, language),
  'facts.regularIncome': ({ facts }, language) => yesOrNo(facts.regularIncome, language),
  'facts.ableToWork': ({ facts }, language) => yesOrNo(facts.ableToWork, language),
  'facts.jobSeekerRegistration.registered': ({ facts }, language) =>
    yesOrNo(facts.jobSeekerRegistration?.registered, language),
  'facts.jobSeekerRegistration.validUntil': ({ facts }, language) =>
    day(facts.jobSeekerRegistration?.validUntil, language),
  'facts.household.size': ({ facts }, language) => count(facts.household?.size, 'persons', language),
  'facts.household.monthlyIncome': ({ facts }, language) => money(facts.household?.monthlyIncome, language),
  'facts.household.assets': ({ facts }, language) => money(facts.household?.assets, language),
  'facts.household.otherParticipant': ({ facts }, language) => yesOrNo(facts.household?.otherParticipant, language),
  'facts.ownMonthlyIncome': ({ facts }, language) => money(facts.ownMonthlyIncome, language),
  'facts.workedLast2Years.days': ({ facts }, language) => count(facts.workedLast2Years?.days, 'days', language),
  'facts.workedLast2Years.hours': ({ facts }, language) => count(facts.workedLast2Years?.hours, 'hours', language),
  'facts.militaryServiceMonths': ({ facts }, language) => count(facts.militaryServiceMonths, 'months', language),
  'facts.careerBreak.since': ({ facts }, language) => day(facts.careerBreak?.since, language),
  'facts.careerBreak.reason': ({ facts }, language) => named(BREAK_REASON, facts.careerBreak?.reason, language),
  'facts.everWorked': ({ facts }, language) => yesOrNo(facts.everWorked, language),
  'facts.schools': ({ facts }, language) =>
    lines(facts.schools, language, (school) => [
      school.district === undefined ? undefined : district(school.district, language),
      schoolStatus(school.status, language),
      day(school.graduatedOn, language),
    ]),
  'facts.benefits.livelihood': ({ facts }, language) => yesOrNo(facts.benefits?.livelihood, language),
  'facts.benefits.unemployment': ({ facts }, language) => yesOrNo(facts.benefits?.unemployment, language),
  'facts.benefits.unemploymentEver': ({ facts }, language) => yesOrNo(facts.benefits?.unemploymentEver, language),
  'facts.benefits.unemploymentLastPaidOn': ({ facts }, language) =>
    day(facts.benefits?.unemploymentLastPaidOn, language),
  'facts.benefits.publicPension': ({ facts }, language) => yesOrNo(facts.benefits?.publicPension, language),
  'facts.publicOfficialFamily': ({ facts }, language) => yesOrNo(facts.publicOfficialFamily, language),
  'facts.fullTimeFarmer': ({ facts }, language) => yesOrNo(facts.fullTimeFarmer, language),
  'facts.participations': ({ facts }, language, on) =>
    lines(facts.participations, language, ({ programme, round, from, to, directJob }) => [
      programme === undefined ? undefined : (programmeName(programme, language, on) ?? programme),
      round,
      span(from, to, language),
      directJob === true ? DIRECT_JOB[language] : undefined,
    ]),
  'facts.applications': ({ facts }, language, on) =>
    lines(facts.applications, language, ({ programme, round, status }) => [
      programme === undefined ? undefined : (programmeName(programme, language, on) ?? programme),
      round,
      named(APPLICATION_STATUS, status, language),
    ]),
} as const satisfies Record<Path, (subject: Subject, language: Language, on: string) => Said>;

const DIRECT_JOB = { ko: '직접일자리사업', en: 'direct job programme (직접일자리사업)' } as const;

const PATHS = Object.keys(VALUES).filter((path): path is Path => Object.hasOwn(VALUES, path));
/** Whether screening reads a fact of this path. */
export const isFactPath = (path: string): path is Path => Object.hasOwn(VALUES, path);

/** The name of a fact as a label, with a capital first letter. */
export const factLabel = (path: Path, language: Language): string => {
  const name = DOCUMENTS[path].name[language];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/**
 * Returns the facts of these paths with their values and their names as of the day `on` (Asia/Seoul). Leaves out a path
 * that screening does not read and a fact that is unknown.
 */
export const factRows = (paths: readonly string[], subject: Subject, language: Language, on: string): Row[] =>
  [...new Set(paths)]
    .filter(isFactPath)
    .flatMap((path) => row(factLabel(path, language), VALUES[path](subject, language, on)));

/** Everything that was declared for screening. */
export const declaredRows = (facts: Subject['facts'], language: Language, on: string): Row[] =>
  factRows(
    PATHS.filter((path) => path.startsWith('facts.')),
    { seeker: { birthDate: '1900-01-01', residence: { district: '' } }, facts },
    language,
    on,
  );
