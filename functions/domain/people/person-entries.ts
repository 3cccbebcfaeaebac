import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { seekerSchema } from '../../contracts/seeker.ts';
import { addDays, seoulDate } from '../language/calendar.ts';
import { jsonBytes } from '../records/item-bytes.ts';
import { LATE_DAYS } from '../records/late.ts';
import { consentedAfter } from '../records/consent-time.ts';
import { latestOf } from './latest.ts';
import { FOLLOWED_DAYS } from './named-persons.ts';
import { deletedWith, type Registration } from './registration.ts';

const standingSchema = z.object({
  partner: z.enum(PARTNER_IDS),
  seeker: seekerSchema,
  time: z.string(),
  hash: z.string(),
});
type StandingSeeker = z.infer<typeof standingSchema>;

/** What a person's item holds of one registration that has named them. */
const entrySchema = z.object({
  /**
   * The version of the registration item that this entry was made from. An entry never goes back to a smaller version.
   */
  version: z.int(),
  since: z.string().optional(),
  withdrawnAt: z.string().optional(),
  /** When a person that the registration named was deleted. */
  deleted: z.string().optional(),
  /** The person that the registration names now, by keyed hash. Absent if it names nobody. */
  now: z.string().optional(),
  /** Absent if the registration is withdrawn or forgotten, names another person now, or had no room here. */
  standing: standingSchema.optional(),
  /** The day (Asia/Seoul) of the write since which `standing` is absent. */
  goneOn: z.iso.date().optional(),
});
export type Entry = z.infer<typeof entrySchema>;
export type StandingEntry = Entry & { readonly standing: StandingSeeker };

/** By the keyed hash of the registration. */
export const entriesSchema = z.record(z.string(), entrySchema);
type Entries = z.infer<typeof entriesSchema>;

/** Returns the entry of a registration for a person, after the registration's `version`-th write. */
export const personEntry = (person: string, registration: Registration, version: number): Entry => {
  const { standing, since, withdrawnAt } = registration;
  const deleted = deletedWith(registration);
  const entry: Entry = {
    version,
    since,
    withdrawnAt,
    deleted,
    now: standing?.person,
  };
  if (standing?.seeker === undefined || standing.partner === undefined || standing.person !== person) return entry;
  const { partner, seeker, time, version: told } = standing;
  return { ...entry, standing: { partner, seeker, time, hash: told.hash } };
};

export const matchingConsent = ({ standing }: Entry): string | undefined => standing?.seeker.consents.matching?.on;

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
 * Returns the latest withdrawal in `some` at which no other registration of the person was in force. That withdrawal
 * deleted the person.
 */
export const lastWithdrawal = (some: readonly Entry[], all: readonly Entry[]): string | undefined => {
  const deleting = some.filter((entry) => {
    const { withdrawnAt } = entry;
    return withdrawnAt !== undefined && !all.some((other) => other !== entry && inForceAt(other, withdrawnAt));
  });
  return latestOf(deleting.map(({ withdrawnAt }) => withdrawnAt));
};

/**
 * The most registrations in force for one person, and the most bytes of their content. A person at every partner has a
 * dozen.
 */
export const MOST_STANDING = 50;
export const MOST_STANDING_BYTES = 240_000;
/** The most registrations known of one person, in force or not. Above it, those gone for longest are removed first. */
export const MOST_REGISTRATIONS = 200;

/** Whether there is room for a registration's content beside the content of all others. */
export const hasRoomFor = (entries: Entries, key: string, standing: StandingSeeker): boolean => {
  const others = Object.entries(entries).flatMap(([known, entry]) =>
    known === key || entry.standing === undefined ? [] : [entry.standing],
  );
  return others.length < MOST_STANDING && jsonBytes([...others, standing]) <= MOST_STANDING_BYTES;
};

/**
 * Returns the last day (Asia/Seoul) on which the entry of a gone registration is needed. If the registration names
 * another person now, a link in an old mail still leads there. If it was withdrawn, the entry decides whether another
 * withdrawal was the last, for as long as a late message may report one.
 */
const keptUntil = ({ now, withdrawnAt }: Entry, goneOn: string): string => {
  if (now !== undefined) return addDays(goneOn, FOLLOWED_DAYS);
  const told = addDays(goneOn, LATE_DAYS);
  const happened = withdrawnAt === undefined ? told : addDays(seoulDate(withdrawnAt), 2 * LATE_DAYS);
  return told > happened ? told : happened;
};

/** Returns the gone entries that are no longer needed or that exceed the limit, longest gone first. */
const leaving = (entries: Entries, today: string): string[] => {
  const gone = Object.entries(entries)
    .flatMap(([key, { goneOn, ...entry }]) => (goneOn === undefined ? [] : [{ key, goneOn, entry }]))
    .toSorted((a, b) => (a.goneOn < b.goneOn ? -1 : Number(a.goneOn > b.goneOn)));
  const tooMany = Math.max(0, Object.keys(entries).length - MOST_REGISTRATIONS);
  return gone
    .filter(({ goneOn, entry }, index) => index < tooMany || keptUntil(entry, goneOn) < today)
    .map(({ key }) => key);
};

/**
 * Returns the entries that stay, and the latest withdrawal among the removed entries that deleted the person. `today`
 * is in Asia/Seoul.
 */
export const kept = (entries: Entries, today: string): { readonly entries: Entries; readonly withdrawal?: string } => {
  const left = new Set(leaving(entries, today));
  if (left.size === 0) return { entries };
  const stay = Object.entries(entries).filter(([key]) => !left.has(key));
  const gone = Object.entries(entries).flatMap(([key, entry]) => (left.has(key) ? [entry] : []));
  const withdrawal = lastWithdrawal(gone, Object.values(entries));
  return { entries: Object.fromEntries(stay), withdrawal };
};
