import { latestOf } from './latest.ts';
import { barred, deletedAt, ownConsents, type Person } from './person.ts';
import { endsOf, type Registration } from './registration.ts';

/**
 * Whether something reported about a registration may be stored.
 * `waits`: no registration is in force that could admit it, but one may still arrive.
 * `ended`: it was reported before a withdrawal, a deletion, or (facts) an end of the consent to screening, and ended with
 * it.
 * `no-consent`: the registration in force lacks the consent to screening, or the person has ended it on their page.
 */
export type Admission = 'admitted' | 'waits' | 'ended' | 'no-consent';

/** Returns when a registration last ended: by a withdrawal, or by the deletion of a person that it named. */
export const lastEnd = (registration: Registration, person: Person | undefined): string | undefined =>
  latestOf([...endsOf(registration), person && deletedAt(person)]);

/**
 * Decides on the admission. `time` is when it happened at the partner (ISO 8601 instant, UTC). The result does not
 * depend on the order in which registration, withdrawal, deletion and declaration arrived (I3).
 */
export const admission = (
  registration: Registration | undefined,
  person: Person | undefined,
  { about, time, needsScreening }: { readonly about: string; readonly time: string; readonly needsScreening: boolean },
): Admission => {
  // An outcome may arrive long before the person is registered here.
  if (registration === undefined) return needsScreening ? 'waits' : 'admitted';
  const end = latestOf([
    lastEnd(registration, person),
    ...(needsScreening ? [registration.without?.screening, person?.choice?.ended?.screening] : []),
  ]);
  if (end !== undefined && time <= end) return 'ended';
  const seeker = registration.standing?.seeker;
  if (seeker === undefined) return 'waits';
  if (person !== undefined && barred(person, about, seeker.consents.matching?.on)) return 'waits';
  const hasEnded = person !== undefined && ownConsents(person).screening?.agreed === false;
  return needsScreening && (hasEnded || seeker.consents.screening === undefined) ? 'no-consent' : 'admitted';
};

/**
 * Whether facts about health that a partner told at a time (ISO 8601 instant, UTC) may be stored: the registration in force
 * has the separate consent (개인정보 보호법 제23조), and they were told after it last ended.
 */
export const admitsHealth = (
  registration: Registration | undefined,
  person: Person | undefined,
  time: string,
): boolean => {
  const end = latestOf([registration?.without?.health, person?.choice?.ended?.health]);
  const hasEnded = person !== undefined && ownConsents(person).health?.agreed === false;
  return (
    !hasEnded && registration?.standing?.seeker?.consents.health !== undefined && (end === undefined || time > end)
  );
};
