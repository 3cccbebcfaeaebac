import * as z from 'zod';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { conflictOver, originSchema, precedence, versionSchema } from '../records/version.ts';
import type { Origin, Precedence, Version } from '../records/version.ts';
import { consentedAfter, later } from '../records/consent-time.ts';
import { MOST_NAMED, namedAfter, namedPersonsSchema } from './named-persons.ts';
import { earlierConsents } from './plain-consents.ts';

/** What stands of a registration. Of one that is gone only the version and the time are left, and no hash of what it said. */
const standingSchema = z.object({
  version: versionSchema,
  /** The event's time (ISO 8601 instant, UTC); the later record's facts are the person's. */
  time: z.string(),
  /** Absent once what came last is forgotten. */
  origin: originSchema.optional(),
  /** Absent once withdrawn or forgotten, as are the next two. */
  partner: z.enum(PARTNER_IDS).optional(),
  seeker: seekerSchema.optional(),
  /** Whom the registration names now. */
  person: z.string().optional(),
  /** Whether another content came under the same revision. */
  conflict: z.boolean().default(false),
  /** The message that this one took the place of, under the same revision, and that is to be told so. */
  displaced: originSchema.optional(),
});

/**
 * Everything kept of one (partner, externalId), under a keyed hash of the two: what stands, and what decides whether the person
 * may stand.
 */
export const registrationSchema = z.object({
  standing: standingSchema.optional(),
  /** The time of the earliest registration seen, whatever its revision. */
  since: z.string().optional(),
  /** The time of the latest withdrawal seen, whatever its revision. */
  withdrawnAt: z.string().optional(),
  /** Whether any message of it ever consented to screening: then its end has to reach screening too. */
  everScreened: z.boolean().default(false),
  persons: namedPersonsSchema,
  /** The latest deletion of anybody whom it named so long ago that they are not known any more. */
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
 * The latest deletion of anybody whom it ever named: it stands again only by a later consent, whomever it names now. Who deletes
 * everything from an old mail means the registration that has another address by now as well.
 */
export const deletedWith = (registration: Registration): string | undefined =>
  Object.values(registration.persons)
    .flatMap(({ deleted }) => deleted ?? [])
    .reduce<string | undefined>(later, registration.deleted);

/** What a registration has to outlive to stand: its own withdrawal, and the deletion of somebody whom it named. */
export const endsOf = (registration: Registration): string[] =>
  [registration.withdrawnAt, deletedWith(registration)].filter((end) => end !== undefined);

const outlives = (seeker: Seeker, ends: readonly string[]): boolean => {
  const consent = seeker.consents.matching?.on;
  return ends.every((end) => consent !== undefined && consentedAfter(consent, end));
};

/** No content has this hash: what stood is forgotten. */
const FORGOTTEN = '';
const isForgotten = ({ standing }: Registration): boolean => standing?.version.hash === FORGOTTEN;

/** Whether a registration is over: withdrawn, or forgotten with the person it named. */
export const isOver = ({ standing }: Registration): boolean => standing !== undefined && standing.seeker === undefined;

const precedenceIn = (registration: Registration, arrival: RegistrationArrival): Precedence => {
  const outcome = precedence(arrival.version, registration.standing?.version);
  // Of two contents under one revision the forgotten one cannot be told from the other: it counts as the same, and a consent given since
  // brings the person back.
  if (!isForgotten(registration) || outcome !== 'lost') return outcome;
  const { seeker } = arrival.registered ?? {};
  return seeker !== undefined && outlives(seeker, endsOf(registration)) ? 'applied' : 'repeated';
};

const standingFrom = ({ version, origin, time, registered }: RegistrationArrival) => ({
  version,
  origin,
  time,
  ...(registered && { partner: registered.partner, seeker: registered.seeker, person: registered.person }),
  conflict: false,
});

const withSeen = (registration: Registration, { version, time, registered }: RegistrationArrival): Registration => {
  return {
    ...registration,
    ...(version.ended
      ? { withdrawnAt: later(registration.withdrawnAt, time) }
      : { since: earlier(registration.since, time) }),
    everScreened: registration.everScreened || registered?.seeker.consents.screening !== undefined,
    persons:
      registered === undefined
        ? registration.persons
        : {
            ...registration.persons,
            [registered.person]: { ...registration.persons[registered.person], mailbox: registered.mailbox },
          },
  };
};

/** What a content says does not change by being sent again, but for how early its consents were recorded. */
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
 * Takes a registered or withdrawn message in. The result is the same for every order of the same set (I3). `full`: it would name one
 * person too many, and nothing of it is taken in. `today`: in Asia/Seoul.
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

/** When a person was deleted. */
export type PersonDeleted = { readonly person: string; readonly at: string };

/** Deletions of persons whom it ever named that it does not know of yet. */
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
 * Takes in that persons were deleted, and forgets what the registration said when that ends it, or a withdrawal has. The very same
 * registration where nothing is new and there is nothing to forget.
 */
export const forgetRegistration = (
  registration: Registration,
  deletions: readonly PersonDeleted[] = [],
): Registration => {
  const marked = withDeletions(registration, deletions);
  const { standing } = marked;
  if (standing === undefined || isForgotten(marked)) return marked;
  return standing.seeker !== undefined && outlives(standing.seeker, endsOf(marked)) ? marked : letGo(marked);
};

/** Forgets what the registration says, whatever it is: the version stays, without a hash of what it said. */
export const letGo = (registration: Registration): Registration => {
  if (registration.standing === undefined) return registration;
  const { version, time } = registration.standing;
  return { ...registration, standing: { version: { ...version, hash: FORGOTTEN }, time, conflict: false } };
};

type End = { readonly revision: number; readonly at: string };

/** Where a withdrawn registration ended: what has to be known to end it once more. */
export const endOf = ({ standing, withdrawnAt }: Registration): End | undefined =>
  standing?.version.ended === true && withdrawnAt !== undefined
    ? { revision: standing.version.revision, at: withdrawnAt }
    : undefined;

/** Ends a registration that was withdrawn before and has come back with a restored table. The very same one if it has not. */
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
