import * as z from 'zod';
import { CONFIRMERS, EMPLOYMENT_TYPES, SCHOOL_STATUSES } from './known-values.ts';
import { date, externalId, list, name, openEnum, revision, text, won } from './fields.ts';
import { PROGRAMME_IDS, PROGRAMME_NAMES } from './programmes.ts';

export const SEXES = ['female', 'male'] as const;
export const BREAK_REASONS = [
  'marriage',
  'pregnancy',
  'childbirth',
  'childcare',
  'family-care',
  'working-conditions',
  'other',
  'none',
] as const;
export const APPLICATION_STATUSES = ['applied', 'withdrawn', 'rejected'] as const;

const told = (description: string, values: readonly string[]) => ({ description, 'x-known-values': values });
const programmeTold = () =>
  name().meta(
    told('An id or a name of a programme.', [
      ...PROGRAMME_IDS,
      ...PROGRAMME_IDS.flatMap((id) => PROGRAMME_NAMES[id].told),
    ]),
  );
const roundTold = () =>
  text(20, 1).meta({ minLength: 1, maxLength: 20, ...told('A year and a half, in one of these forms.', ROUND_FORMS) });
const ROUND_FORMS = ['2024H1', '2024년 상반기', '2024-1'] as const;

/**
 * Facts for screening only. They come with consent, are stored apart, and matching never reads them. Every field is
 * optional at every depth.
 */
const screeningFacts = z
  .object({
    sex: openEnum(SEXES),
    residentSince: date(),
    regularIncome: z.boolean(),
    ableToWork: z.boolean(),
    jobSeekerRegistration: z.object({ registered: z.boolean(), validUntil: date() }).partial(),
    household: z
      .object({ size: z.int().min(1).max(50), monthlyIncome: won(), assets: won(), otherParticipant: z.boolean() })
      .partial()
      .meta({ description: "Family totals in won, never members' records." }),
    ownMonthlyIncome: won(),
    workedLast2Years: z.object({ days: z.number().min(0).max(731), hours: z.number().min(0).max(17_544) }).partial(),
    militaryServiceMonths: z.number().min(0).max(600).meta({ description: '0: none.' }),
    careerBreak: z
      .object({
        since: date(),
        reason: openEnum(BREAK_REASONS).meta({ description: 'none: no break.' }),
      })
      .partial(),
    everWorked: z.boolean(),
    schools: list(
      z.object({ district: text(10, 1), status: openEnum(SCHOOL_STATUSES), graduatedOn: date() }).partial(),
    ),
    benefits: z
      .object({
        livelihood: z.boolean(),
        unemployment: z.boolean(),
        unemploymentEver: z.boolean().meta({ description: 'false: never paid. Else an absent last day is unknown.' }),
        unemploymentLastPaidOn: date(),
        publicPension: z.boolean(),
      })
      .partial(),
    publicOfficialFamily: z.boolean(),
    fullTimeFarmer: z.boolean(),
    participations: list(
      z
        .object({ programme: programmeTold(), round: roundTold(), from: date(), to: date(), directJob: z.boolean() })
        .partial(),
    ),
    applications: list(
      z.object({ programme: programmeTold(), round: roundTold(), status: openEnum(APPLICATION_STATUSES) }).partial(),
    ),
  })
  .partial()
  .meta({ id: 'ScreeningFacts', title: 'ScreeningFacts', pii: true });

export const factsDeclaredSchema = z
  .object({ externalId: externalId(), revision: revision(), facts: screeningFacts })
  .meta({ id: 'FactsDeclared', title: 'FactsDeclared', description: 'Facts a person declares for screening.' });
export type FactsDeclared = z.infer<typeof factsDeclaredSchema>;

export const outcomeReportedSchema = z
  .object({
    seeker: externalId(),
    posting: externalId().optional(),
    company: text(20, 1).meta({ minLength: 1, maxLength: 20, description: '사업자등록번호' }),
    kind: z.enum(['interviewed', 'hired', 'left', 'retained']),
    on: date(),
    site: externalId().optional(),
    employmentType: openEnum(EMPLOYMENT_TYPES).optional(),
    contractMonths: z.number().min(0).max(600).optional(),
    weeklyHours: z.number().gt(0).max(168).optional(),
    residenceAtHire: text(10, 1)
      .optional()
      .meta({ description: '법정동 시군구 code of 5 digits, on the day of the hire.' }),
    confirmedBy: z.enum(CONFIRMERS).optional().meta({ description: 'Who told the sender.' }),
  })
  .meta({ id: 'OutcomeReported', title: 'OutcomeReported', description: 'What became of a person and a posting.' });
export type OutcomeReported = z.infer<typeof outcomeReportedSchema>;
