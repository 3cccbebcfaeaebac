import * as z from 'zod';
import { externalId } from '../../contracts/fields.ts';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { originSchema, precedence, versionSchema } from '../records/version.ts';
import type { Origin, Precedence, Version } from '../records/version.ts';

/** Everything kept of one (partner, externalId): what stands, and what decides whether the person may stand. */
export const registrationSchema = z.object({
  partner: z.enum(PARTNER_IDS),
  externalId: externalId(),
  standing: z
    .object({
      version: versionSchema,
      origin: originSchema,
      /** The event's time (ISO 8601 instant, UTC); the later record's facts are the person's. */
      time: z.string(),
      /** Absent once withdrawn. */
      seeker: seekerSchema.optional(),
      /** Whom the registration names now; absent once withdrawn. */
      person: z.string().optional(),
      losers: z.array(originSchema),
    })
    .optional(),
  /** The time of the earliest registration seen, whatever its revision. */
  since: z.string().optional(),
  /** The time of the latest withdrawal seen, whatever its revision. */
  withdrawnAt: z.string().optional(),
  /** Whether any message of it ever consented to screening: then its end has to reach screening too. */
  everScreened: z.boolean().default(false),
  /** Every person this registration ever named: a change of address leaves one for another. */
  persons: z.array(z.string()),
});
export type Registration = z.infer<typeof registrationSchema>;

export type RegistrationArrival = {
  readonly version: Version;
  readonly origin: Origin;
  readonly time: string;
  readonly seeker?: Seeker;
  readonly person?: string;
};

export const emptyRegistration = (partner: Registration['partner'], id: string): Registration => ({
  partner,
  externalId: id,
  everScreened: false,
  persons: [],
});

const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);
const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);

/** Takes a registered or withdrawn message in. The result is the same for every order of the same set (I3). */
export const takeRegistration = (
  registration: Registration,
  arrival: RegistrationArrival,
): { readonly registration: Registration; readonly outcome: Precedence } => {
  const { standing } = registration;
  const outcome = precedence(arrival.version, standing?.version);
  const { person } = arrival;
  const seen: Registration = {
    ...registration,
    ...(arrival.version.ended
      ? { withdrawnAt: later(registration.withdrawnAt, arrival.time) }
      : { since: earlier(registration.since, arrival.time) }),
    everScreened: registration.everScreened || arrival.seeker?.consents.screening !== undefined,
    persons:
      person === undefined || registration.persons.includes(person)
        ? registration.persons
        : [...registration.persons, person].toSorted(),
  };
  if (standing === undefined || outcome === 'applied')
    return { registration: { ...seen, standing: { ...arrival, losers: [] } }, outcome };
  if (outcome === 'won')
    return {
      registration: { ...seen, standing: { ...arrival, losers: [...standing.losers, standing.origin] } },
      outcome,
    };
  if (outcome === 'repeated')
    return { registration: { ...seen, standing: { ...standing, time: later(standing.time, arrival.time) } }, outcome };
  if (outcome === 'lost')
    return {
      registration: { ...seen, standing: { ...standing, losers: [...standing.losers, arrival.origin] } },
      outcome,
    };
  return { registration: seen, outcome };
};
