import { later } from '../records/consent-time.ts';
import { barred, deletedAt, type Person } from './person.ts';
import { endsOf, type Registration } from './registration.ts';

/**
 * Whether something told of a registration may be kept. `waits`: no registration stands that could admit it, and one may yet come.
 * `ended`: it was told before a withdrawal or a deletion, and went with it. `no-consent`: the registration that stands lacks the
 * consent to screening.
 */
export type Admission = 'admitted' | 'waits' | 'ended' | 'no-consent';

/** When a registration last ended: by a withdrawal, or by the deletion of somebody whom it named. */
export const lastEnd = (registration: Registration, person: Person | undefined): string | undefined => {
  const deletion = person && deletedAt(person);
  return [...endsOf(registration), ...(deletion === undefined ? [] : [deletion])].reduce<string | undefined>(
    (latest, end) => later(latest, end),
    undefined,
  );
};

/**
 * `time` is when it happened at the partner (ISO 8601 instant, UTC). The answer is the same whichever of registration, withdrawal,
 * deletion and declaration came first (I3).
 */
export const admission = (
  registration: Registration | undefined,
  person: Person | undefined,
  { about, time, needsScreening }: { readonly about: string; readonly time: string; readonly needsScreening: boolean },
): Admission => {
  // What became of somebody may come long before they are registered here.
  if (registration === undefined) return needsScreening ? 'waits' : 'admitted';
  const end = lastEnd(registration, person);
  if (end !== undefined && time <= end) return 'ended';
  const seeker = registration.standing?.seeker;
  if (seeker === undefined) return 'waits';
  if (person !== undefined && barred(person, about, seeker.consents.matching?.on)) return 'waits';
  return needsScreening && seeker.consents.screening === undefined ? 'no-consent' : 'admitted';
};
