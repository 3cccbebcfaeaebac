import * as z from 'zod';
import {
  date,
  dateOrInstant,
  email,
  externalId,
  list,
  name,
  openEndedDate,
  openEnum,
  revision,
  text,
  won,
} from './fields.ts';
import {
  CADENCES,
  EDUCATION_LEVELS,
  EMPLOYMENT_STATUSES,
  EMPLOYMENT_TYPES,
  SCHOOL_STATUSES,
  WAGE_UNITS,
} from './known-values.ts';

const consent = z
  .object({ on: dateOrInstant(), textVersion: text(64, 1), via: text(100, 1) })
  .meta({ description: 'Consent as a record: when, to which text, through whom.' });

/** A job seeker (구직자): the data that matching needs and nothing else. An absent fact is unknown, not false. */
export const seekerSchema = z
  .object({
    externalId: externalId(),
    revision: revision(),
    email: email(),
    name: text(100, 1).meta({ minLength: 1, maxLength: 100, pii: true }),
    language: openEnum(['ko', 'en']).optional(),
    birthDate: openEndedDate().meta({ pii: true }),
    residence: z.object({ district: text(10, 1) }),
    employment: z.object({ status: openEnum(EMPLOYMENT_STATUSES) }).optional(),
    education: z.object({ level: openEnum(EDUCATION_LEVELS), status: openEnum(SCHOOL_STATUSES) }).optional(),
    career: list(z.object({ occupation: text(10, 1), from: date(), to: openEndedDate().optional() })).optional(),
    certificates: list(z.object({ name: name(), national: z.boolean() })).optional(),
    languages: list(name()).optional(),
    wanted: z.object({
      occupations: list(text(10, 1)),
      districts: list(text(10, 1)),
      employmentTypes: list(openEnum(EMPLOYMENT_TYPES)).optional(),
      wage: z.object({ unit: openEnum(WAGE_UNITS), min: won() }).optional(),
      weeklyHoursMax: z.number().gt(0).max(168).optional(),
    }),
    consents: z.object({
      matching: consent.optional(),
      mail: consent.optional(),
      screening: consent.optional(),
      health: consent.optional(),
      introduction: consent.optional(),
      followUp: consent.optional(),
    }),
    mail: z.object({ cadence: openEnum(CADENCES) }).optional(),
  })
  .meta({ id: 'Seeker', title: 'Seeker', description: 'A job seeker (구직자).' });
export type Seeker = z.infer<typeof seekerSchema>;

export const seekerWithdrawnSchema = z.object({ externalId: externalId(), revision: revision() }).meta({
  id: 'SeekerWithdrawn',
  title: 'SeekerWithdrawn',
  description: 'Deletes the registration, and the person with the last one.',
});
