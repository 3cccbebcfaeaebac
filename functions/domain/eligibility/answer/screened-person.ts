import type { PartnerId } from '../../../contracts/partners.ts';
import { factsOf, ownConsents, screenable, type Person } from '../../people/person.ts';
import type { ScreenedSeeker, Subject } from '../engine/subject.ts';
import { laidOver, withoutHealth } from './own-facts.ts';

/** The facts stored for a registration, which is named by its hash. */
export type DeclaredFacts = {
  readonly registration: string;
  readonly facts: Subject['facts'];
  /** ISO 8601 instant. */
  readonly time: string;
  readonly hash: string;
  /** The last day (Asia/Seoul) on which they are kept. */
  readonly keptUntil: string;
  /** Said by the person on their own page. */
  readonly own?: true;
};

type ScreenedPerson = {
  readonly subject: Subject;
  /** The registration by which an official finds the person. */
  readonly registration: { readonly partner: PartnerId; readonly externalId: string };
  /** The last day (Asia/Seoul) on which all of the facts used are kept. Absent if there are none. */
  readonly factsKeptUntil?: string;
  /** The person has ended their consent to facts about health. */
  readonly withoutHealth?: true;
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Returns the facts to screen on a day: those of the registration in force, and the declared facts. Only facts of
 * registrations with consent to screening count. Among partners the later declaration wins, ties by hash. What the
 * person said on their own page is laid together with it: where both speak, the later time wins, ties by hash. Undefined
 * without consent.
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
  const inOrder = declared
    .filter(({ registration, keptUntil }) => hashes.has(registration) && on <= keptUntil)
    .toSorted((a, b) => compare(b.time, a.time) || compare(a.hash, b.hash));
  const used = [inOrder.find(({ own }) => own === undefined), inOrder.find(({ own }) => own === true)]
    .flatMap((one) => one ?? [])
    .toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
  const facts = used.reduceRight<Subject['facts']>((under, { facts: over }) => laidOver(under, over), {});
  const isWithoutHealth = ownConsents(person).health?.agreed === false;
  return {
    subject: { seeker: screenedSeeker(seeker), facts: isWithoutHealth ? withoutHealth(facts) : facts },
    ...(isWithoutHealth && { withoutHealth: true }),
    registration: { partner: first.partner, externalId: first.externalId },
    factsKeptUntil: used.map(({ keptUntil }) => keptUntil).toSorted()[0],
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
