import { compareText } from '../language/compare-text.ts';
import * as z from 'zod';
import { CADENCES } from '../../contracts/known-values.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import type { Seeker } from '../../contracts/seeker.ts';
import type { Preferred } from '../industry/preferred.ts';
import type { OwnWord, Recipient } from '../mail/mailbox.ts';
import { seoulDate } from '../language/calendar.ts';
import { later } from '../records/consent-time.ts';
import { latestOf } from './latest.ts';
import {
  choiceOf,
  choiceSchema,
  laterChoice,
  ownConsent,
  ownJobs,
  ownMail,
  ownPreferred,
  withOwnWord,
  withoutWishes,
  type Choice,
  type OwnChoice,
} from './own-word.ts';
import {
  entriesSchema,
  personEntry,
  hasRoomFor,
  kept,
  lastWithdrawal,
  matchingConsent,
  type Entry,
  type StandingEntry,
} from './person-entries.ts';
import type { OwnJobs } from './own-jobs.ts';
import { outlives, type Registration } from './registration.ts';

/**
 * One person is all registrations with the same normalised address and date of birth. The person's state is computed
 * from the registrations and never stored, so it does not depend on the order of arrival (I3). Only the person's own
 * word is stored beside them.
 */
export const personSchema = z.object({
  person: z.string(),
  /** The keyed hash of the person's address. */
  mailbox: z.string().optional(),
  entries: entriesSchema,
  /** The latest withdrawal that deleted the person, of registrations whose entries are already removed. */
  withdrawn: z.string().optional(),
  choice: choiceSchema.optional(),
  /** When the person deleted everything on their own page (ISO 8601 instant, UTC). */
  deleted: z.string().optional(),
});
export type Person = z.infer<typeof personSchema>;

export const emptyPerson = (person: string): Person => ({ person, entries: {} });

/**
 * Whether a registration names this person but has no content here. There was no room for it, because other
 * registrations arrived at the same moment.
 */
export const isCrowdedOut = ({ person, entries }: Person, key: string): boolean => {
  const { standing, now } = entries[key] ?? {};
  return standing === undefined && now === person;
};

/**
 * Puts the state of a registration after its `version`-th write into this person, unless a later state is already
 * there. `key` is the registration's hash. The content is left out if there is no room for it. Entries that are no
 * longer needed are removed. `today` is in Asia/Seoul.
 */
export const showInPerson = (
  person: Person,
  {
    key,
    registration,
    version,
  }: { readonly key: string; readonly registration: Registration; readonly version: number },
  today: string,
): Person => {
  const known = person.entries[key];
  const { standing, ...rest } = personEntry(person.person, registration, version);
  const fits = standing !== undefined && hasRoomFor(person.entries, key, standing);
  const isAwaited = known?.version === version && fits && isCrowdedOut(person, key);
  if (known !== undefined && known.version >= version && !isAwaited) return person;
  const entry: Entry = fits ? { ...rest, standing } : { ...rest, goneOn: known?.goneOn ?? today };
  const mailbox = person.mailbox ?? registration.persons[person.person]?.mailbox;
  const { entries, withdrawal } = kept({ ...person.entries, [key]: entry }, today);
  return {
    ...person,
    mailbox,
    entries,
    ...(withdrawal !== undefined && { withdrawn: later(person.withdrawn, withdrawal) }),
  };
};

/**
 * Returns when the person was last deleted: by themselves, or by the latest withdrawal at which no other registration
 * was in force. A withdrawal deletes its registration, and the person with the last one.
 */
export const deletedAt = ({ entries, deleted, withdrawn }: Person): string | undefined => {
  const all = Object.values(entries);
  return latestOf([deleted, withdrawn, lastWithdrawal(all, all)]);
};

const admitted = (entry: Entry, deleted: string | undefined): boolean =>
  entry.standing !== undefined && outlives(matchingConsent(entry), [entry.withdrawnAt, entry.deleted, deleted]);

/** Whether a deletion keeps out a registration with this consent to matching (absent: none). */
export const barred = (person: Person, key: string, consent: string | undefined): boolean => {
  const { withdrawnAt, deleted } = person.entries[key] ?? {};
  return !outlives(consent, [withdrawnAt, deleted, deletedAt(person)]);
};

/**
 * Returns the registration in force: the one with the later `time`, ties by the smaller hash, among those that no
 * deletion keeps out.
 */
const holdingEntry = (person: Person): StandingEntry | undefined => {
  const deleted = deletedAt(person);
  return Object.values(person.entries)
    .flatMap(({ standing, ...entry }) => (standing === undefined ? [] : [{ ...entry, standing }]))
    .filter((entry) => admitted(entry, deleted))
    .reduce<StandingEntry | undefined>((best, next) => {
      if (best === undefined || next.standing.time > best.standing.time) return next;
      return next.standing.time === best.standing.time && next.standing.hash < best.standing.hash ? next : best;
    }, undefined);
};

const registered = (person: Person, { standing: { seeker, time }, deleted }: StandingEntry) => ({
  seeker,
  time,
  deleted: latestOf([deletedAt(person), deleted]),
});

type Held = {
  readonly partner: PartnerId;
  readonly seeker: Seeker;
  readonly preferred: Preferred | undefined;
  readonly jobs: OwnJobs;
};

/**
 * Returns the seeker whose facts apply to the person, with the person's own word applied, the partner of that
 * registration, what the person prefers, and what they said of single jobs. Undefined if the person is deleted or no
 * registration is in force.
 */
export const holding = (person: Person): Held | undefined => {
  const entry = holdingEntry(person);
  if (entry === undefined) return undefined;
  const held = registered(person, entry);
  return {
    partner: entry.standing.partner,
    seeker: withOwnWord(person.choice, held),
    preferred: ownPreferred(person.choice, held),
    jobs: ownJobs(person.choice, held),
  };
};

export const factsOf = (person: Person): Seeker | undefined => holding(person)?.seeker;

/**
 * Returns how to write to the person: what the partner recorded, and the person's own word. Undefined if no
 * registration is in force.
 */
export const recipientOf = (
  person: Person,
): { readonly address: string; readonly recipient: Recipient; readonly own?: OwnWord } | undefined => {
  const entry = holdingEntry(person);
  const facts = factsOf(person);
  if (entry === undefined || facts === undefined) return undefined;
  const { partner, seeker } = entry.standing;
  const own = ownMail(person.choice, registered(person, entry));
  const cadence = CADENCES.find((known) => known === facts.mail?.cadence) ?? 'immediate';
  return {
    address: seeker.email,
    recipient: {
      name: seeker.name,
      language: seeker.language === 'en' ? 'en' : 'ko',
      partner,
      agreed: seeker.consents.mail,
      cadence,
    },
    own,
  };
};

/** The person's own consents on the page, and since when. */
export const ownConsents = (
  person: Person,
): Readonly<Record<'screening' | 'health', ReturnType<typeof ownConsent>>> => {
  const registered = { deleted: deletedAt(person) };
  return {
    screening: ownConsent(person.choice, 'screening', registered),
    health: ownConsent(person.choice, 'health', registered),
  };
};

/** The hash of every registration that has named this person. */
export const registrationsOf = (person: Person): string[] => Object.keys(person.entries);

/** The hash of every registration that names this person now. */
export const registrationsNowOf = ({ entries }: Person): string[] =>
  Object.entries(entries).flatMap(([key, { standing }]) => (standing === undefined ? [] : [key]));

/**
 * Returns the other persons that registrations of this one name now. After a change of address they are the same human.
 */
export const personsNowOf = ({ person, entries }: Person): string[] =>
  [...new Set(Object.values(entries).flatMap(({ now }) => now ?? []))].filter((now) => now !== person).toSorted();

/**
 * Returns the registrations through which the person consented to screening, the latest first. Facts of other
 * registrations are not used. The person's own word on the page counts for all of them.
 */
export const screenable = (
  person: Person,
): { readonly registration: string; readonly partner: PartnerId; readonly externalId: string }[] => {
  const deleted = deletedAt(person);
  return Object.entries(person.entries)
    .filter(([, entry]) => admitted(entry, deleted))
    .flatMap(([registration, { standing, ...entry }]) => {
      if (standing === undefined) return [];
      const { consents } = withOwnWord(person.choice, registered(person, { ...entry, standing }));
      return consents.screening === undefined ? [] : [{ registration, ...standing }];
    })
    .toSorted((a, b) => compareText(b.time, a.time) || compareText(a.registration, b.registration))
    .map(({ registration, partner, seeker }) => ({ registration, partner, externalId: seeker.externalId }));
};

/** Adds what the person chose, here or under an earlier address. Returns the same object if nothing is new. */
export const takeChoice = (person: Person, said: Choice | undefined): Person => {
  const choice = laterChoice(person.choice, said);
  return choice === undefined || choice === person.choice ? person : { ...person, choice };
};

/** Adds what a person chose on their own page at an instant (`at`: ISO 8601, UTC, milliseconds). */
export const choose = (person: Person, choice: OwnChoice): Person => takeChoice(person, choiceOf(choice));

/** Replaces what the person says of single jobs, at an instant (ISO 8601, UTC, milliseconds). */
export const chooseJobs = (person: Person, jobs: OwnJobs, at: string): Person => {
  const { choice = { at, since: {} } } = person;
  return jobs === choice.jobs ? person : { ...person, choice: { ...choice, jobs } };
};

/**
 * Deletes the person, who asked for it on their own page at an instant. What remains: their hashes, the time, and
 * whether they stopped mail. A registration with a later consent is not touched.
 */
export const deletePerson = (person: Person, at: string): Person => {
  const deleted = later(person.deleted, at);
  const isKnown = person.deleted === deleted;
  const entries = Object.entries(person.entries).map(([key, entry]): [string, Entry] => {
    const { standing, now: _, ...rest } = entry;
    return [key, standing === undefined || admitted(entry, deleted) ? entry : { ...rest, goneOn: seoulDate(at) }];
  });
  const isSame = isKnown && entries.every(([key, entry]) => person.entries[key] === entry);
  return forgetWishes(isSame ? person : { ...person, deleted, entries: Object.fromEntries(entries) }, deleted);
};

/**
 * Forgets the wishes and the consents to screening of a person who is gone, up to an instant. Returns the same object if there is nothing to forget.
 */
export const forgetWishes = (person: Person, upTo?: string): Person => {
  const choice = person.choice && withoutWishes(person.choice, upTo);
  return choice === person.choice ? person : { ...person, choice };
};
