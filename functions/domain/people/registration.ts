import * as z from 'zod';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { conflictOver, originSchema, precedence, versionSchema } from '../records/version.ts';
import type { Origin, Precedence, Version } from '../records/version.ts';
import { consentedAfter, later } from '../records/consent-time.ts';
import { latestOf } from './latest.ts';
import { MOST_NAMED, namedAfter, namedPersonsSchema } from './named-persons.ts';
import { earlierConsents } from './plain-consents.ts';

/**
 * The content in force of a registration. Once it is gone, only the version and the time remain, and no hash of what it
 * said.
 */
const standingSchema = z.object({
  version: versionSchema,
  /**
   * The event's time (ISO 8601 instant, UTC). Of several registrations, the facts of the later one apply to the person.
   */
  time: z.string(),
  /** Absent once the latest content is forgotten. */
  origin: originSchema.optional(),
  /** Absent once withdrawn or forgotten, like the next two. */
  partner: z.enum(PARTNER_IDS).optional(),
  seeker: seekerSchema.optional(),
  /** The person that the registration names now. */
  person: z.string().optional(),
  /** Whether different content arrived under the same revision. */
  conflict: z.boolean().default(false),
  /** The message with the same revision that this one replaced. It still has to be answered. */
  displaced: originSchema.optional(),
});

/**
 * Everything stored of one (partner, externalId), under a keyed hash of the two: the content in force, and what decides
 * whether the person may be kept.
 */
export const registrationSchema = z.object({
  standing: standingSchema.optional(),
  /** The time of the earliest registration received, of any revision. */
  since: z.string().optional(),
  /** The time of the latest withdrawal received, of any revision. */
  withdrawnAt: z.string().optional(),
  /** Whether any of its messages consented to screening. If so, its end must also reach screening. */
  everScreened: z.boolean().default(false),
  /** The time of the latest registration received, of any revision, that lacked a consent. */
  without: z.object({ screening: z.string(), health: z.string() }).partial().optional(),
  persons: namedPersonsSchema,
  /** The latest deletion of a person that it named so long ago that the person is no longer listed in `persons`. */
  deleted: z.string().optional(),
});
export type Registration = z.infer<typeof registrationSchema>;

export type RegistrationArrival = {
  readonly version: Version;
  readonly origin: Origin;
  readonly time: string;
  /** Absent in a withdrawal. */
  readonly registered?: {
    readonly partner: PartnerId;
    readonly seeker: Seeker;
    readonly person: string;
    readonly mailbox: string;
  };
};

export const NO_REGISTRATION: Registration = { everScreened: false, persons: {} };

const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);

/**
 * Returns the latest deletion of any person that the registration has named. Only a later consent puts it in force
 * again, for any person. Somebody who deletes everything from an old mail also means the registration that has another
 * address by now.
 */
export const deletedWith = (registration: Registration): string | undefined =>
  latestOf([registration.deleted, ...Object.values(registration.persons).map(({ deleted }) => deleted)]);

/** What a registration must outlive to be in force: its own withdrawal, and the deletion of a person that it named. */
export const endsOf = (registration: Registration): readonly (string | undefined)[] => [
  registration.withdrawnAt,
  deletedWith(registration),
];

/**
 * Whether a consent to matching is later than every end. Without a consent, no end may be there. The tombstone of a
 * deletion outlasts every revision: only such a consent lifts it.
 */
export const outlives = (consent: string | undefined, ends: readonly (string | undefined)[]): boolean =>
  ends.every((end) => end === undefined || (consent !== undefined && consentedAfter(consent, end)));

/** No content has this hash. It marks forgotten content. */
const FORGOTTEN = '';
const isForgotten = ({ standing }: Registration): boolean => standing?.version.hash === FORGOTTEN;

/** Whether a registration is over: withdrawn, or forgotten together with the person that it named. */
export const isOver = ({ standing }: Registration): boolean => standing !== undefined && standing.seeker === undefined;

const precedenceIn = (registration: Registration, arrival: RegistrationArrival): Precedence => {
  const outcome = precedence(arrival.version, registration.standing?.version);
  // Two contents under one revision cannot be compared if one is forgotten. The new one counts as the same. If its
  // consent is later than the deletion, it brings the person back.
  if (!isForgotten(registration) || outcome !== 'lost') return outcome;
  const { seeker } = arrival.registered ?? {};
  return seeker !== undefined && outlives(seeker.consents.matching?.on, endsOf(registration)) ? 'applied' : 'repeated';
};

const standingFrom = ({ version, origin, time, registered }: RegistrationArrival) => ({
  version,
  origin,
  time,
  ...(registered && { partner: registered.partner, seeker: registered.seeker, person: registered.person }),
  conflict: false,
});

const withoutConsents = (
  before: Registration['without'],
  { screening, health }: Seeker['consents'],
  time: string,
): Pick<Registration, 'without'> => {
  const without = {
    ...before,
    ...(screening === undefined && { screening: later(before?.screening, time) }),
    ...(health === undefined && { health: later(before?.health, time) }),
  };
  return Object.keys(without).length === 0 ? {} : { without };
};

const withSeen = (registration: Registration, { version, time, registered }: RegistrationArrival): Registration => ({
  ...registration,
  ...(version.ended
    ? { withdrawnAt: later(registration.withdrawnAt, time) }
    : { since: earlier(registration.since, time) }),
  everScreened: registration.everScreened || registered?.seeker.consents.screening !== undefined,
  ...(registered && withoutConsents(registration.without, registered.seeker.consents, time)),
  persons: {
    ...registration.persons,
    ...(registered && {
      [registered.person]: { ...registration.persons[registered.person], mailbox: registered.mailbox },
    }),
  },
});

/** A repetition changes nothing in the content, except that a consent counts from its earliest record. */
const repeatedSeeker = ({ seeker }: z.infer<typeof standingSchema>, { registered }: RegistrationArrival) =>
  seeker === undefined || registered === undefined
    ? {}
    : { seeker: { ...seeker, consents: earlierConsents(seeker.consents, registered.seeker.consents) } };

const standingAfter = (
  standing: Registration['standing'],
  arrival: RegistrationArrival,
  outcome: Precedence,
): Registration['standing'] => {
  if (standing === undefined || outcome === 'applied') return standingFrom(arrival);
  switch (outcome) {
    case 'won':
      return { ...standingFrom(arrival), ...conflictOver(outcome, standing) };
    case 'lost':
      return standing.conflict ? standing : { ...standing, conflict: true };
    case 'repeated':
      return { ...standing, time: later(standing.time, arrival.time), ...repeatedSeeker(standing, arrival) };
    case 'stale':
      return standing;
  }
};

/**
 * Applies a registered or withdrawn message. The result is the same for every order of the same set of messages (I3).
 * `full`: the registration would name too many persons, so the message is not applied. `today` is in Asia/Seoul.
 */
export const takeRegistration = (
  registration: Registration,
  arrival: RegistrationArrival,
  today: string,
): { readonly registration: Registration; readonly outcome: Precedence | 'full' } => {
  const outcome = precedenceIn(registration, arrival);
  const standing = standingAfter(registration.standing, arrival, outcome);
  const seen = withSeen(registration, arrival);
  const { persons, deleted } = namedAfter(seen.persons, standing?.person, today);
  const isNew = arrival.registered !== undefined && registration.persons[arrival.registered.person] === undefined;
  if (isNew && Object.keys(persons).length > MOST_NAMED) return { registration, outcome: 'full' };
  return {
    outcome,
    registration: {
      ...seen,
      persons,
      ...(deleted !== undefined && { deleted: later(seen.deleted, deleted) }),
      ...(standing && { standing }),
    },
  };
};

/** A person and when they were deleted (ISO 8601 instant, UTC). */
export type PersonDeleted = { readonly person: string; readonly at: string };

/** Returns the deletions of persons named by the registration that it does not know yet. */
export const newDeletions = (
  { persons }: Registration,
  deletions: readonly PersonDeleted[],
): readonly PersonDeleted[] =>
  deletions.filter(({ person, at }) => {
    const named = persons[person];
    return named !== undefined && (named.deleted === undefined || named.deleted < at);
  });

const withDeletions = (registration: Registration, deletions: readonly PersonDeleted[]): Registration =>
  newDeletions(registration, deletions).reduce<Registration>((marked, { person, at }) => {
    const named = marked.persons[person];
    return named === undefined
      ? marked
      : { ...marked, persons: { ...marked.persons, [person]: { ...named, deleted: later(named.deleted, at) } } };
  }, registration);

/**
 * Records that persons were deleted. Forgets the content if such a deletion or a withdrawal ends the registration.
 * Returns the same object if nothing is new and there is nothing to forget.
 */
export const forgetRegistration = (
  registration: Registration,
  deletions: readonly PersonDeleted[] = [],
): Registration => {
  const marked = withDeletions(registration, deletions);
  const { standing } = marked;
  if (standing === undefined || isForgotten(marked)) return marked;
  const { seeker } = standing;
  return seeker !== undefined && outlives(seeker.consents.matching?.on, endsOf(marked)) ? marked : letGo(marked);
};

/** Forgets the content of the registration in any case. The version remains, without a hash of the content. */
export const letGo = (registration: Registration): Registration => {
  if (registration.standing === undefined) return registration;
  const { version, time } = registration.standing;
  return { ...registration, standing: { version: { ...version, hash: FORGOTTEN }, time, conflict: false } };
};

type End = { readonly revision: number; readonly at: string };

/**
 * Returns where a withdrawn registration ended: what is needed to end it again after a restore. Undefined if it was not
 * withdrawn.
 */
export const endOf = ({ standing, withdrawnAt }: Registration): End | undefined =>
  standing?.version.ended === true && withdrawnAt !== undefined
    ? { revision: standing.version.revision, at: withdrawnAt }
    : undefined;

/**
 * Ends again a withdrawn registration that a restored table brought back. Returns the same object if it did not come
 * back.
 */
export const endAgain = (registration: Registration, { revision, at }: End): Registration => {
  const version = { revision, ended: true, hash: FORGOTTEN };
  const applies = precedence(version, registration.standing?.version) === 'applied';
  if (!applies && registration.withdrawnAt !== undefined && registration.withdrawnAt >= at) return registration;
  return {
    ...registration,
    withdrawnAt: later(registration.withdrawnAt, at),
    ...(applies ? { standing: { version, time: at, conflict: false } } : {}),
  };
};
