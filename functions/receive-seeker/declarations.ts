import type { FactsDeclared, OutcomeReported } from '../contracts/screening-facts.ts';
import type { Seeker } from '../contracts/seeker.ts';
import { factsKeptUntil } from '../domain/eligibility/facts-kept.ts';
import { consentMissing } from '../domain/people/consent-missing.ts';
import { plainFacts } from '../domain/people/plain-facts.ts';
import { barred } from '../domain/people/person.ts';
import { outcomeOfDeleted } from '../domain/people/registration-answers.ts';
import type { Registration } from '../domain/people/registration.ts';
import { staleRevision } from '../domain/records/order-findings.ts';
import { precedence, stands } from '../domain/records/version.ts';
import { accept, refuseRead, type ReceiveSeeker, type Told } from './answer.ts';

/** What a registration says, unless a deletion keeps it out. */
const standingSeeker = async (
  about: string,
  { standing }: Registration,
  use: ReceiveSeeker,
): Promise<Seeker | undefined> => {
  if (standing?.seeker === undefined || standing.person === undefined) return undefined;
  const person = await use.persons.read(standing.person);
  const consent = standing.seeker.consents.matching?.on;
  return person !== undefined && barred(person.value, about, consent) ? undefined : standing.seeker;
};

/** Facts are kept only with the consent to screening of the same partner's registration, and never of a deleted person. */
export const factsDeclared = async (
  told: Told,
  { revision, facts: sent }: FactsDeclared,
  use: ReceiveSeeker,
): Promise<string> => {
  const { partner, about, arrival } = told;
  const plain = plainFacts(sent);
  if (!plain.ok) return refuseRead(told, plain.findings, use);
  const { value: facts } = plain;
  const registration = (await use.registrations.read(about))?.value;
  const seeker = registration && (await standingSeeker(about, registration, use));
  if (seeker?.consents.screening === undefined) return refuseRead(told, [consentMissing()], use);
  const version = { revision, ended: false, hash: told.hash };
  const { result: outcome, value } = await use.facts.change(about, {}, (before) => {
    const result = precedence(version, before.version);
    const keptUntil = factsKeptUntil(facts, arrival.moment.today);
    const applied = result === 'applied' || result === 'won';
    return { result, value: applied ? { version, facts, time: told.time, keptUntil } : before };
  });
  const person = (await use.registrations.read(about))?.value.standing?.person;
  if (person !== undefined) await use.screening.send([{ person, partner }], partner);
  const standing = stands(outcome);
  const state = standing ? 'stored' : 'superseded';
  const findings = standing ? plain.findings : [staleRevision(revision, value.version?.revision ?? revision)];
  return accept(told, { kind: 'facts', state }, findings, use);
};

/** What became of somebody. It may come before they are registered, and is not kept once they are gone. */
export const outcomeReported = async (told: Told, outcome: OutcomeReported, use: ReceiveSeeker): Promise<string> => {
  const { about, arrival } = told;
  const registration = (await use.registrations.read(about))?.value;
  const isGone = registration !== undefined && (await standingSeeker(about, registration, use)) === undefined;
  if (isGone) return accept(told, { kind: 'outcome', state: 'superseded' }, [outcomeOfDeleted()], use);
  await use.outcomes.keep(about, outcome, arrival.moment.now);
  return accept(told, { kind: 'outcome', state: 'stored' }, [], use);
};
