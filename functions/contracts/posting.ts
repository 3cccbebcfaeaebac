import * as z from 'zod';
import { date, email, externalId, list, name, openEndedDate, openEnum, revision, text, won } from './fields.ts';
import { EDUCATION_LEVELS, EMPLOYMENT_TYPES, WAGE_UNITS } from './known-values.ts';
import { PROGRAMME_IDS } from './programmes.ts';

/** A posting without a closing day is open for this many days from its opening day. */
export const OPEN_DAYS_WITHOUT_CLOSING = 60;

const wage = z.object({ unit: openEnum(WAGE_UNITS), min: won(), max: won().optional() });

/**
 * A job posting (구인 공고). Amounts are in whole won, dates in Asia/Seoul. `description` is plain text or HTML and is
 * stored as text.
 */
export const postingSchema = z
  .object({
    externalId: externalId(),
    revision: revision(),
    company: z.object({
      registrationNumber: text(20)
        .optional()
        .meta({ description: '사업자등록번호: 10 digits, hyphens allowed, with check digit.' }),
      name: name(),
      staff: z.int().min(0).max(10_000_000).optional(),
      industry: text(20, 1).optional().meta({ description: 'KSIC code.' }),
      address: text(200).optional(),
    }),
    title: text(200, 1),
    description: text(20_000),
    occupation: z.object({ scheme: openEnum(['KECO']), code: text(10, 1) }).optional(),
    workplace: z.object({
      address: text(200).optional(),
      district: text(10, 1)
        .optional()
        .meta({ description: '법정동 시군구 code of 5 digits; 48120 is all of Changwon.' }),
      zone: text(64, 1).optional(),
    }),
    employmentType: openEnum(EMPLOYMENT_TYPES).optional(),
    wage: wage.optional().meta({ description: 'Absent: not disclosed.' }),
    payKind: openEnum(['wage', 'allowance']).optional(),
    weeklyHours: z.number().gt(0).max(168).optional(),
    dailyHours: z.number().gt(0).max(24).optional(),
    daysPerWeek: z.number().gt(0).max(7).optional(),
    contractMonths: z.number().min(0).max(600).optional(),
    probation: z
      .object({ months: z.number().min(0).max(60), payRatio: z.number().min(0).max(1).optional() })
      .optional()
      .meta({ description: '수습: `payRatio` is the share of the wage paid meanwhile, e.g. 0.9.' }),
    openings: z.int().min(1).max(100_000).optional(),
    startsOn: openEndedDate().optional().meta({ description: 'The day work starts.' }),
    opensOn: date(),
    closesOn: openEndedDate()
      .optional()
      .meta({
        description: `Open until the end of this day; absent, or over a year after opensOn: until filled, ${OPEN_DAYS_WITHOUT_CLOSING} days.`,
      }),
    requirements: z
      .object({
        education: openEnum(EDUCATION_LEVELS).optional(),
        careerYears: z.number().min(0).max(80).optional(),
        certificates: list(name()).optional(),
        languages: list(name()).optional(),
      })
      .optional(),
    age: z
      .object({
        min: z.int().min(0).max(150).optional(),
        max: z.int().min(0).max(150).optional(),
        ground: z
          .union([
            z.object({ programme: openEnum(PROGRAMME_IDS) }),
            z.object({ statute: text(100, 1), article: text(60, 1) }),
          ])
          .optional(),
      })
      .optional(),
    programme: openEnum(PROGRAMME_IDS).optional(),
    programmeRound: text(20, 1).optional(),
    applyUrl: z
      .string()
      .regex(/^[Hh][Tt][Tt][Pp][Ss]:\/\/[!#-;=?-[\]_a-z~%]{1,1990}$/)
      .optional(),
    contact: z
      .object({
        email: email(),
        phone: text(30).optional().meta({ maxLength: 30, pii: true }),
        public: z
          .boolean()
          .optional()
          .meta({ description: 'Whether anybody may see the mail address and a mobile number on the public page.' }),
      })
      .optional(),
  })
  .meta({ id: 'Posting', title: 'Posting', description: 'A job posting (구인 공고).' });
export type Posting = z.infer<typeof postingSchema>;

export const postingClosedSchema = z
  .object({ externalId: externalId(), revision: revision(), reason: text(200).optional() })
  .meta({ id: 'PostingClosed', title: 'PostingClosed', description: 'A posting is filled or taken back.' });

export const postingReviewedSchema = z
  .object({
    partner: text(64, 1).meta({ minLength: 1, maxLength: 64, description: 'The partner id of the posting.' }),
    externalId: externalId(),
    revision: revision(),
    decision: z.enum(['release', 'refuse']),
    note: text(2_000),
  })
  .meta({
    id: 'PostingReviewed',
    title: 'PostingReviewed',
    description: "A city official's decision on a held posting.",
  });
export type PostingReviewed = z.infer<typeof postingReviewedSchema>;
