import * as z from 'zod';
import { date, externalId, list, name, openEnum, revision, text, won } from './fields.ts';
import { SCHOOL_STATUSES } from './seeker.ts';

/** Facts for screening only: given with consent, kept apart, never read by matching. Everything is optional, at every depth. */
const screeningFacts = z
  .object({
    sex: openEnum(['female', 'male']),
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
        reason: openEnum(['marriage', 'pregnancy', 'childbirth', 'childcare', 'family-care', 'other']),
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
        unemploymentLastPaidOn: date(),
        publicPension: z.boolean(),
      })
      .partial(),
    publicOfficialFamily: z.boolean(),
    fullTimeFarmer: z.boolean(),
    participations: list(
      z.object({ programme: name(), round: text(20, 1), from: date(), to: date(), directJob: z.boolean() }).partial(),
    ),
    applications: list(
      z
        .object({ programme: name(), round: text(20, 1), status: openEnum(['applied', 'withdrawn', 'rejected']) })
        .partial(),
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
  })
  .meta({ id: 'OutcomeReported', title: 'OutcomeReported', description: 'What became of a person and a posting.' });
export type OutcomeReported = z.infer<typeof outcomeReportedSchema>;
