import type { PartnerId } from '../../../contracts/partners.ts';
import { factsOf, screenable, type Person } from '../../people/person.ts';
import type { ScreenedSeeker, Subject } from '../engine/subject.ts';

/** The facts stored for a registration, which is named by its hash. */
export type DeclaredFacts = {
  readonly registration: string;
  readonly facts: Subject['facts'];
  /** ISO 8601 instant. */
  readonly time: string;
  readonly hash: string;
  /** The last day (Asia/Seoul) on which they are kept. */
  readonly keptUntil: string;
};

type ScreenedPerson = {
  readonly subject: Subject;
  /** The registration by which an official finds the person. */
  readonly registration: { readonly partner: PartnerId; readonly externalId: string };
  /** The last day (Asia/Seoul) on which the declared facts are kept. Absent if none were declared. */
  readonly factsKeptUntil?: string;
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Returns the facts to screen on a day: those of the registration in force, and the declared facts. Only facts declared
 * through registrations with consent to screening count. The later time wins, ties by hash. Undefined without consent.
 */
export const screenedPerson = (
  person: Person,
  declared: readonly DeclaredFacts[],
  on: string,
): ScreenedPerson | undefined => {
  const consenting = screenable(person);
  const [first] = consenting;
  const seeker = factsOf(person);
  if (first === undefined || seeker === undefined) return undefined;
  const hashes = new Set(consenting.map(({ registration }) => registration));
  const latest = declared
    .filter(({ registration, keptUntil }) => hashes.has(registration) && on <= keptUntil)
    .toSorted((a, b) => compare(b.time, a.time) || compare(a.hash, b.hash))[0];
  return {
    subject: { seeker: screenedSeeker(seeker), facts: latest?.facts ?? {} },
    registration: { partner: first.partner, externalId: first.externalId },
    factsKeptUntil: latest?.keptUntil,
  };
};

/** Copies only what screening reads of a registration. */
export const screenedSeeker = ({
  birthDate,
  residence,
  employment,
  career,
  certificates,
}: ScreenedSeeker): ScreenedSeeker => ({
  birthDate,
  residence,
  ...(employment && { employment }),
  ...(career && { career }),
  ...(certificates && { certificates }),
});
