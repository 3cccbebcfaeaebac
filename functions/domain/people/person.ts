import * as z from 'zod';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { seoulDate } from '../calendar.ts';
import type { Registration } from './registration.ts';

/**
 * One person is all registrations with the same normalised address and date of birth. The person's state is computed from
 * them, never stored beside them, and so does not depend on the order in which they came (I3).
 */
const entrySchema = z.object({
  /** The write count of the registration this was taken from; an entry never goes back to a smaller one. */
  lock: z.int(),
  since: z.string().optional(),
  withdrawnAt: z.string().optional(),
  /** Absent when the registration is withdrawn or names somebody else now. */
  standing: z
    .object({ partner: z.enum(PARTNER_IDS), seeker: seekerSchema, time: z.string(), hash: z.string() })
    .optional(),
});
type Entry = z.infer<typeof entrySchema>;

export const personSchema = z.object({
  person: z.string(),
  /** By `partner/externalId`. */
  entries: z.record(z.string(), entrySchema),
});
export type Person = z.infer<typeof personSchema>;

export const emptyPerson = (person: string): Person => ({ person, entries: {} });

/** Shows a registration in this person as it stands after its `lock`-th write, unless a later state is there already. */
export const showInPerson = (person: Person, registration: Registration, lock: number): Person => {
  const key = `${registration.partner}/${registration.externalId}`;
  const known = person.entries[key];
  if (known !== undefined && known.lock >= lock) return person;
  const { standing, since, withdrawnAt } = registration;
  const named = standing?.seeker !== undefined && standing.person === person.person;
  const entry: Entry = {
    lock,
    ...(since === undefined ? {} : { since }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    ...(named && standing.seeker !== undefined
      ? {
          standing: {
            partner: registration.partner,
            seeker: standing.seeker,
            time: standing.time,
            hash: standing.version.hash,
          },
        }
      : {}),
  };
  return { ...person, entries: { ...person.entries, [key]: entry } };
};

/** Consent is given on a day or at an instant; it is later than a deletion if its day is, or if the instant is. */
const consentedAfter = (on: string, instant: string): boolean =>
  on.length === 10 ? on > seoulDate(instant) : Date.parse(on) > Date.parse(instant);

const matchingConsent = (entry: Entry): string | undefined => entry.standing?.seeker.consents.matching?.on;

/** Whether a registration was in force when another one was withdrawn. */
const inForceAt = (entry: Entry, instant: string): boolean => {
  if (entry.since === undefined || entry.since > instant) return false;
  const movedAway = entry.standing === undefined && entry.withdrawnAt === undefined;
  if (movedAway) return false;
  if (entry.withdrawnAt === undefined || entry.withdrawnAt > instant) return true;
  const consent = matchingConsent(entry);
  return consent !== undefined && consentedAfter(consent, entry.withdrawnAt) && !consentedAfter(consent, instant);
};

/**
 * When the person was last deleted: the latest withdrawal at which no other registration was in force. `withdrawn` deletes
 * its registration, and the person with the last one.
 */
export const deletedAt = (person: Person): string | undefined => {
  const entries = Object.values(person.entries);
  return entries
    .filter((entry) => {
      const { withdrawnAt } = entry;
      return withdrawnAt !== undefined && !entries.some((other) => other !== entry && inForceAt(other, withdrawnAt));
    })
    .map((entry) => entry.withdrawnAt)
    .reduce((latest, instant) => (latest === undefined || (instant ?? '') > latest ? instant : latest), undefined);
};

/** The tombstone outlasts every revision: only a registration whose consent to matching is later than the deletion lifts it. */
const admitted = (entry: Entry, deleted: string | undefined): boolean => {
  if (entry.standing === undefined) return false;
  const consent = matchingConsent(entry);
  return [entry.withdrawnAt, deleted].every(
    (end) => end === undefined || (consent !== undefined && consentedAfter(consent, end)),
  );
};

/** Whether this registration is kept out by a deletion. */
export const barred = (person: Person, key: string): boolean => {
  const entry = person.entries[key];
  return entry?.standing !== undefined && !admitted(entry, deletedAt(person));
};

/**
 * The registration whose facts hold for the person, and the partner it was made with: the record with the later `time`, ties by
 * the smaller hash. Nothing when the person is deleted or no registration stands.
 */
export const holding = (person: Person): { readonly partner: PartnerId; readonly seeker: Seeker } | undefined => {
  const deleted = deletedAt(person);
  const standing = Object.values(person.entries)
    .filter((entry) => admitted(entry, deleted))
    .flatMap((entry) => (entry.standing === undefined ? [] : [entry.standing]));
  return standing.reduce<(typeof standing)[number] | undefined>((best, next) => {
    if (best === undefined || next.time > best.time) return next;
    return next.time === best.time && next.hash < best.hash ? next : best;
  }, undefined);
};

type RegistrationKey = { readonly partner: PartnerId; readonly externalId: string };

/** Every registration that ever named this person. */
export const registrationsOf = (person: Person): RegistrationKey[] => Object.keys(person.entries).map(keyOf);

const keyOf = (key: string): RegistrationKey => {
  const [partner = '', ...rest] = key.split('/');
  return { partner: z.enum(PARTNER_IDS).parse(partner), externalId: rest.join('/') };
};

/** The registrations through which the person has agreed to screening, the latest first. Facts of others are not used. */
export const screenable = (person: Person): RegistrationKey[] => {
  const deleted = deletedAt(person);
  return Object.entries(person.entries)
    .filter(([, entry]) => admitted(entry, deleted) && entry.standing?.seeker.consents.screening !== undefined)
    .toSorted(([, a], [, b]) => ((a.standing?.time ?? '') < (b.standing?.time ?? '') ? 1 : -1))
    .map(([key]) => keyOf(key));
};

export const factsOf = (person: Person): Seeker | undefined => holding(person)?.seeker;
