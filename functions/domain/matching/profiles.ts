import * as z from 'zod';
import {
  CADENCES,
  EDUCATION_LEVELS,
  EMPLOYMENT_TYPES,
  SCHOOL_STATUSES,
  WAGE_UNITS,
} from '../../contracts/known-values.ts';
import type { Posting } from '../../contracts/posting.ts';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import type { Seeker } from '../../contracts/seeker.ts';
import { SECTOR_IDS, ZONE_IDS } from '../industry/names.ts';
import { preferredSchema } from '../industry/preferred.ts';
import { sectorsOf } from '../industry/sectors.ts';
import { zoneOf } from '../industry/zones.ts';
import { comparable } from '../language/comparable.ts';
import { atMost } from '../language/plain-text.ts';

/**
 * What matching keeps of a person and of a posting, and nothing else: no name, no address, no fact for screening, only
 * its outcomes. Rows are stored beside the profiles and parsed again when read.
 *
 * Two kinds of things can be unknown. An unknown FACT (what a person has, what a posting offers) is absent. An unknown
 * CONDITION (what a person wants, what a posting demands) is kept as `unknown`: absent would mean that nothing is
 * asked, and turn "we could not read it" into "everybody will do".
 */

const UNKNOWN = 'unknown';
const isoDate = z.iso.date();
const entries = z.array(z.string());

export const SCREENING_OUTCOMES = ['eligible', 'ineligible', 'undetermined', 'needs-review'] as const;
const programmeId = z.enum(PROGRAMME_IDS);
const employmentType = z.enum(EMPLOYMENT_TYPES);
const wageUnit = z.enum(WAGE_UNITS);
const educationLevel = z.enum(EDUCATION_LEVELS);
const schoolStatus = z.enum(SCHOOL_STATUSES);
const cadence = z.enum(CADENCES);

/** A person as matching sees them. `certificates` and `languages` have the form they are compared in; amounts in whole won. */
export const seekerRowSchema = z.object({
  person: z.string().min(1),
  mailbox: z.string().min(1),
  matching: z.boolean(),
  mail: z.enum([...CADENCES, 'none']),
  birthDate: isoDate,
  education: z.object({ level: educationLevel.optional(), status: schoolStatus.optional() }).optional(),
  career: z.array(z.object({ occupation: z.string(), from: isoDate, to: isoDate.optional() })).optional(),
  certificates: entries.optional(),
  languages: entries.optional(),
  wanted: z.object({
    occupations: entries,
    districts: entries,
    employmentTypes: z.array(z.enum([...EMPLOYMENT_TYPES, UNKNOWN])).optional(),
    wage: z.object({ unit: wageUnit.optional(), min: z.number() }).optional(),
    weeklyHoursMax: z.number().optional(),
  }),
  screenings: z.partialRecord(programmeId, z.enum(SCREENING_OUTCOMES)).optional(),
  /** Orders the person's own jobs. The packed rows, in which a job looks for people, do not hold it. */
  preferred: preferredSchema.optional(),
  /** The jobs that the person put away, by `awayKey`. Packed rows do not hold them: each mail is made from this row. */
  away: entries.optional(),
});
export type SeekerRow = z.infer<typeof seekerRowSchema>;

/** A posting as matching sees it. `occupation` is a KECO code, `district` a 법정동 시군구 code of five digits. */
export const jobRowSchema = z.object({
  cluster: z.string().min(1),
  partner: z.string().min(1),
  externalId: z.string().min(1),
  title: z.string(),
  companyName: z.string(),
  occupation: z.string().optional(),
  district: z.string().optional(),
  employmentType: employmentType.optional(),
  openings: z.int().optional(),
  wage: z.object({ unit: wageUnit, min: z.number(), max: z.number().optional() }).optional(),
  weeklyHours: z.number().optional(),
  requirements: z
    .object({
      education: z.enum([...EDUCATION_LEVELS, UNKNOWN]).optional(),
      careerYears: z.number().optional(),
      certificates: entries.optional(),
      languages: entries.optional(),
    })
    .optional(),
  age: z.object({ min: z.number().optional(), max: z.number().optional() }).optional(),
  startsOn: isoDate.optional(),
  opensOn: isoDate,
  closesOn: isoDate.optional(),
  programme: z.enum([...PROGRAMME_IDS, UNKNOWN]).optional(),
  programmeRound: z.string().optional(),
  /** The strategic sectors, and the industrial zone of the workplace. Absent: none, or a row from before they were read. */
  sectors: z
    .array(z.object({ id: z.enum(SECTOR_IDS), by: z.enum(['industry', 'words']), certain: z.boolean() }))
    .optional(),
  zone: z.object({ id: z.enum(ZONE_IDS), by: z.enum(['zone', 'address']), certain: z.boolean() }).optional(),
});
export type JobRow = z.infer<typeof jobRowSchema>;

/** A job with the instant (ISO 8601) at which it last opened or changed. Empty: before such instants were kept. */
export type ChangedJob = { readonly job: JobRow; readonly changedAt: string };

/** A fact from an open list: absent when it is not given or not one of the known values. */
const known = <S extends z.ZodType>(schema: S, value: string | undefined): z.infer<S> | undefined =>
  schema.safeParse(value).data;

/** A condition from an open list: `unknown` when it is given but not one of the known values. */
const condition = <S extends z.ZodType>(
  schema: S,
  value: string | undefined,
): z.infer<S> | typeof UNKNOWN | undefined => (value === undefined ? undefined : (known(schema, value) ?? UNKNOWN));

/** A name has at most 100 characters; its comparable form may be eighteen times as long, and is compared as far as this. */
const MOST_COMPARED = 100;

const comparableEntries = (
  texts: readonly string[] | undefined,
  form: (text: string) => string = comparable,
): string[] | undefined =>
  texts && [...new Set(texts.map((text) => atMost(MOST_COMPARED, form(text))))].filter((text) => text !== '');

/** The name of a certificate is written with spaces or without them: 전기 기능사, 전기기능사. */
const certificateNames = (names: readonly string[] | undefined): string[] | undefined =>
  comparableEntries(names, (name) => comparable(name).replaceAll(' ', ''));

/**
 * The row of a person. Without consent to mail the cadence is `none`; with consent and no (known) cadence it is
 * `immediate`. A wanted wage in an unknown unit stays as a wish that no posting can be compared with.
 */
export const seekerRow = (seeker: Seeker, ids: { readonly person: string; readonly mailbox: string }): SeekerRow => ({
  person: ids.person,
  mailbox: ids.mailbox,
  matching: seeker.consents.matching !== undefined,
  mail: seeker.consents.mail === undefined ? 'none' : (known(cadence, seeker.mail?.cadence) ?? 'immediate'),
  birthDate: seeker.birthDate,
  education: seeker.education && {
    level: known(educationLevel, seeker.education.level),
    status: known(schoolStatus, seeker.education.status),
  },
  career: seeker.career,
  certificates: certificateNames(seeker.certificates?.map((certificate) => certificate.name)),
  languages: comparableEntries(seeker.languages),
  wanted: {
    occupations: seeker.wanted.occupations,
    districts: seeker.wanted.districts,
    employmentTypes: seeker.wanted.employmentTypes?.map((type) => known(employmentType, type) ?? UNKNOWN),
    wage: seeker.wanted.wage && { unit: known(wageUnit, seeker.wanted.wage.unit), min: seeker.wanted.wage.min },
    weeklyHoursMax: seeker.wanted.weeklyHoursMax,
  },
});

/**
 * Where a posting is matched. An occupation that is not a KECO code, or a district that is not a five-digit code, is
 * absent, and an absent one fits nobody.
 */
export const jobCodes = ({
  occupation,
  workplace: { district },
}: Pick<Posting, 'occupation' | 'workplace'>): Pick<JobRow, 'occupation' | 'district'> => ({
  occupation: occupation?.scheme === 'KECO' && /^[0-9]+$/.test(occupation.code) ? occupation.code : undefined,
  district: district !== undefined && /^[0-9]{5}$/.test(district) ? district : undefined,
});

/** The row of a posting. A wage in an unknown unit is no known wage. */
export const jobRow = (posting: Posting, ids: { readonly cluster: string; readonly partner: string }): JobRow => {
  const unit = known(wageUnit, posting.wage?.unit);
  const { requirements } = posting;
  return {
    cluster: ids.cluster,
    partner: ids.partner,
    externalId: posting.externalId,
    title: posting.title,
    companyName: posting.company.name,
    ...jobCodes(posting),
    employmentType: known(employmentType, posting.employmentType),
    openings: posting.openings,
    wage: posting.wage && unit && { unit, min: posting.wage.min, max: posting.wage.max },
    weeklyHours: posting.weeklyHours,
    requirements: requirements && {
      education: condition(educationLevel, requirements.education),
      careerYears: requirements.careerYears,
      certificates: certificateNames(requirements.certificates),
      languages: comparableEntries(requirements.languages),
    },
    age: posting.age && { min: posting.age.min, max: posting.age.max },
    startsOn: posting.startsOn,
    opensOn: posting.opensOn,
    closesOn: posting.closesOn,
    programme: condition(programmeId, posting.programme),
    programmeRound: posting.programmeRound,
    ...placedIn(posting),
  };
};

/** What decided (a code, word or street) stays in the posting: the row says only how it was decided. */
const placedIn = (posting: Posting): Pick<JobRow, 'sectors' | 'zone'> => {
  const sectors = sectorsOf(posting).map(({ id, by, certain }) => ({ id, by, certain }));
  const zone = zoneOf(posting.workplace);
  return {
    ...(sectors.length > 0 && { sectors }),
    ...(zone !== undefined && { zone: { id: zone.id, by: zone.by, certain: zone.certain } }),
  };
};
