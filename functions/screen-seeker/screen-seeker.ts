import type { FactsStore } from '../adapters/declaration-store.ts';
import type { PersonStore, RegistrationKey } from '../adapters/people-store.ts';
import type { PoolStore } from '../adapters/pool-store.ts';
import type { Queue } from '../adapters/queue.ts';
import type { ScreeningStore } from '../adapters/screening-store.ts';
import type { ToldStore } from '../adapters/told-store.ts';
import type { Seeker } from '../contracts/seeker.ts';
import type { MatchSeeker, Notice, ScreenSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/calendar.ts';
import type { ReadyProgramme } from '../domain/eligibility/judge.ts';
import { screenPerson } from '../domain/eligibility/screen-person.ts';
import {
  endScreening,
  NO_SCREENING,
  shownOutcomes,
  takeScreening,
  type Screened,
  type ScreeningRecord,
} from '../domain/eligibility/screening-record.ts';
import { factsOf, registrationsOf, screenable } from '../domain/people/person.ts';
import type { ScreenedSeeker } from '../domain/eligibility/subject.ts';
import type { Digest } from '../domain/records/version.ts';

export type ScreenSeekerUse = {
  readonly persons: PersonStore;
  readonly facts: FactsStore;
  readonly screenings: ScreeningStore;
  readonly pool: Pick<PoolStore, 'showScreenings'>;
  readonly told: ToldStore;
  readonly matching: Queue<MatchSeeker>;
  readonly notices: Queue<Notice>;
  readonly digest: Digest;
  readonly newSalt: () => string;
  /** The rules of a day, made ready once. */
  readonly programmesOn: (on: string) => readonly ReadyProgramme[];
};

/**
 * Screens one person for every programme: reads registration and facts, keeps the answers, shows their outcomes to matching and
 * what they say to whoever writes the mail, then asks for matching and, where an answer is to be told, for the mail. Every step
 * may be repeated.
 */
export const screenSeeker = async (
  { person, partner, on: asked }: ScreenSeeker,
  moment: Moment,
  use: ScreenSeekerUse,
): Promise<string> => {
  const on = asked ?? moment.today;
  const { basis, screened } = await readPerson(person, on, use);
  const programmes = use.programmesOn(on);
  const salt = use.newSalt();
  const { value: record, lock } = await use.screenings.change(person, NO_SCREENING, (kept) => {
    if (screened === undefined) return { value: endScreening(kept, basis, on), result: undefined };
    const before = kept.salt === '' ? { ...kept, salt } : kept;
    const screening = screenPerson(programmes, screened.subject, { salt: before.salt, digest: use.digest });
    return { value: takeScreening(before, screened, { on, ...screening }, moment), result: undefined };
  });
  await show(person, record, lock, use);
  await use.matching.send([{ person, partner, placesOnly: true }], partner);
  await use.notices.send(noticesOf(person, record, use.digest), partner);
  return screened === undefined ? 'not-screened' : 'screened';
};

const show = async (person: string, record: ScreeningRecord, lock: number, use: ScreenSeekerUse): Promise<void> => {
  await use.told.show(person, record, lock);
  await use.screenings.showReview(person, record, lock);
  await use.pool.showScreenings(person, shownOutcomes(record), lock);
};

/** The mail with the last answer that is to be told: the same id however often it is asked for. */
const noticesOf = (person: string, { salt, answer, told, registration }: ScreeningRecord, digest: Digest): Notice[] =>
  told === undefined || registration === undefined
    ? []
    : [
        {
          kind: 'screening',
          noticeId: digest(JSON.stringify(['screening', salt, answer])),
          partner: registration.partner,
          person,
          answer,
        },
      ];

const sameKey = (a: RegistrationKey, b: RegistrationKey): boolean =>
  a.partner === b.partner && a.externalId === b.externalId;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The person as they stand now: the registration that holds, and of the facts declared through registrations with consent to
 * screening those with the later time, ties by hash. `basis` counts all writes they rest on.
 */
const readPerson = async (
  id: string,
  on: string,
  use: ScreenSeekerUse,
): Promise<{ readonly basis: number; readonly screened?: Screened }> => {
  const kept = await use.persons.read(id);
  if (kept === undefined) return { basis: 0 };
  const declared = await Promise.all(
    registrationsOf(kept.value).map(async (key) => ({ key, facts: await use.facts.read(key) })),
  );
  const basis = declared.reduce((sum, { facts }) => sum + (facts?.lock ?? 0), kept.lock);
  const consenting = screenable(kept.value);
  const registration = consenting[0];
  const seeker = factsOf(kept.value);
  if (registration === undefined || seeker === undefined) return { basis };
  const held = declared.flatMap(({ key, facts }) => {
    const { facts: values, time = '', version, keptUntil } = facts?.value ?? {};
    const usable = values !== undefined && keptUntil !== undefined && on <= keptUntil;
    return usable && consenting.some((other) => sameKey(other, key))
      ? [{ values, keptUntil, time, hash: version?.hash ?? '' }]
      : [];
  });
  const latest = held.toSorted((a, b) => compare(b.time, a.time) || compare(a.hash, b.hash))[0];
  return {
    basis,
    screened: {
      basis,
      registration,
      subject: { seeker: screenedSeeker(seeker), facts: latest?.values ?? {} },
      ...(latest === undefined ? {} : { factsKeptUntil: latest.keptUntil }),
    },
  };
};

/** No more of a registration than screening reads. */
const screenedSeeker = ({ birthDate, residence, employment, career, certificates }: Seeker): ScreenedSeeker => ({
  birthDate,
  residence,
  ...(employment && { employment }),
  ...(career && { career }),
  ...(certificates && { certificates }),
});
