import canonicalize from 'canonicalize';
import type { FactsStore, OutcomeStore } from '../adapters/declaration-store.ts';
import type { PersonStore, RegistrationStore } from '../adapters/people-store.ts';
import type { PoolStore } from '../adapters/pool-store.ts';
import type { Queue } from '../adapters/queue.ts';
import { CITY, type Door, type PartnerId } from '../contracts/partners.ts';
import type { Accepted } from '../contracts/reply.ts';
import type { MatchSeeker, ScreenSeeker } from '../contracts/stage-messages.ts';
import { utcInstant, type Moment } from '../domain/calendar.ts';
import { factsKeptUntil } from '../domain/eligibility/facts-kept.ts';
import { seekerRow } from '../domain/matching/profiles.ts';
import { readMessage, type Message } from '../domain/messages/read-message.ts';
import { consentMissing } from '../domain/people/consent-missing.ts';
import { mailboxOf, personOf, type Keyed } from '../domain/people/address.ts';
import { barred, emptyPerson, factsOf, showInPerson, type Person } from '../domain/people/person.ts';
import { residentNumbersIn, unknownFacts } from '../domain/people/facts-findings.ts';
import { impossibleBirth, plainSeeker } from '../domain/people/plain-seeker.ts';
import { registrationAnswer, registrationConflictAnswers } from '../domain/people/registration-answers.ts';
import {
  emptyRegistration,
  takeRegistration,
  type Registration,
  type RegistrationArrival,
} from '../domain/people/registration.ts';
import { staleRevision } from '../domain/records/order-findings.ts';
import { acceptedReply } from '../domain/records/replies.ts';
import { precedence, stands } from '../domain/records/version.ts';
import { answerFirst, refuse, type Answering, type Arrival } from '../runtime/answering.ts';
import type { Finding } from '../contracts/finding.ts';

export type ReceiveSeeker = Answering & {
  readonly registrations: RegistrationStore;
  readonly persons: PersonStore;
  readonly facts: FactsStore;
  readonly outcomes: OutcomeStore;
  readonly pool: PoolStore;
  readonly matching: Queue<MatchSeeker>;
  readonly screening: Queue<ScreenSeeker>;
  readonly keyed: Keyed;
};

type Read<T extends Message['type']> = Extract<Message, { type: T }>;
const REGISTERED = 'kr.go.changwon.jobs.seeker.registered.v1';
const WITHDRAWN = 'kr.go.changwon.jobs.seeker.withdrawn.v1';
const FACTS = 'kr.go.changwon.jobs.seeker.facts-declared.v1';
const OUTCOME = 'kr.go.changwon.jobs.outcome.reported.v1';

/** One message of a people door, read, with what makes it the same message again. */
type Told = {
  readonly arrival: Arrival;
  readonly partner: PartnerId;
  readonly eventId: string;
  readonly hash: string;
  readonly key: string;
  /** The event's time, ISO 8601 instant in UTC. */
  readonly time: string;
};

/**
 * Takes one message of a people door: reads, keeps, shows the person to matching, asks for matching, answers the partner.
 * Every step may be repeated; the message is acknowledged when all are done. Returns what became of the message, for the log.
 */
export const receiveSeeker = async (
  delivery: { readonly messageId: string; readonly body: string; readonly sentAt: string },
  door: Door,
  moment: Moment,
  use: ReceiveSeeker,
): Promise<string> => {
  const arrival: Arrival = { messageId: delivery.messageId, sender: door.sender, moment };
  const read = readMessage(delivery.body, door);
  if (!read.ok) {
    await refuse(arrival, { ...read, key: use.digest(delivery.body) }, use);
    return 'refused';
  }
  const { message } = read;
  if (door.sender === CITY) throw new Error('The city has no people door');
  const { envelope, type, data } = message;
  const hash = use.digest(canonicalize(data) ?? '');
  const told: Told = {
    arrival,
    partner: door.sender,
    eventId: envelope.id,
    hash,
    key: use.digest(JSON.stringify([envelope.id, type, hash])),
    time: utcInstant(envelope.time ?? delivery.sentAt),
  };
  switch (message.type) {
    case REGISTERED:
      return registered(told, message, use);
    case WITHDRAWN:
      return withdrawn(told, message, use);
    case FACTS:
      return factsDeclared(told, message, use);
    case OUTCOME:
      await use.outcomes.keep(told.partner, message.data, moment.now);
      return accept(told, { kind: 'outcome', id: message.data.seeker, state: 'stored' }, [], use);
    default:
      throw new Error(`A door let in a message that is not its own: ${message.type}`);
  }
};

const registered = async (told: Told, { data }: Read<typeof REGISTERED>, use: ReceiveSeeker): Promise<string> => {
  const { seeker, findings } = plainSeeker(data);
  const wrong = impossibleBirth(seeker, told.arrival.moment.today);
  if (wrong.length > 0) return refuseRead(told, seeker.externalId, wrong, use);
  const person = personOf(seeker.email, seeker.birthDate, use.keyed);
  return take(told, seeker.externalId, findings, use, {
    version: { revision: seeker.revision, ended: false, hash: told.hash },
    origin: { messageId: told.arrival.messageId, eventId: told.eventId },
    time: told.time,
    seeker,
    person,
  });
};

const withdrawn = async (told: Told, { data }: Read<typeof WITHDRAWN>, use: ReceiveSeeker): Promise<string> => {
  const { externalId, revision } = data;
  return take(told, externalId, [], use, {
    version: { revision, ended: true, hash: told.hash },
    origin: { messageId: told.arrival.messageId, eventId: told.eventId },
    time: told.time,
  });
};

/** Keeps the message in its registration, shows every person it ever named as they stand now, and answers. */
const take = async (
  told: Told,
  externalId: string,
  findings: readonly Finding[],
  use: ReceiveSeeker,
  taken: RegistrationArrival,
): Promise<string> => {
  const { partner, arrival } = told;
  const kept = await use.registrations.change(
    { partner, externalId },
    emptyRegistration(partner, externalId),
    (before) => {
      const { registration: value, outcome: result } = takeRegistration(before, taken);
      return { value, result };
    },
  );
  const { value: registration, result: outcome } = kept;
  const agrees = registration.standing?.seeker?.consents.screening !== undefined;
  if (registration.everScreened && !agrees) await forgetFacts(partner, externalId, use);
  const persons = await showInPersons(registration, kept.lock, use);
  const matchable = persons.filter((person) => factsOf(person)?.consents.matching !== undefined);
  await use.matching.send(
    matchable.map(({ person }) => ({ person, partner })),
    partner,
  );
  await use.screening.send(
    registration.everScreened ? persons.map(({ person }) => ({ person, partner })) : [],
    partner,
  );
  const isBarred = persons.some(
    (person) => person.person === taken.person && barred(person, `${partner}/${externalId}`),
  );
  const { version, origin } = taken;
  for (const later of registrationConflictAnswers(registration, origin))
    await use.replies(partner).send([replyOf(later, externalId, arrival, use)], partner);
  const answer = registrationAnswer(registration, { outcome, version, origin, findings, barred: isBarred });
  await answerFirst(arrival, { key: told.key, externalId }, replyOf(answer, externalId, arrival, use), use);
  return answer.state;
};

const replyOf = (
  answer: {
    readonly to: { messageId: string; eventId: string };
    readonly state: Accepted['state'];
    readonly findings: readonly Finding[];
  },
  id: string,
  arrival: Arrival,
  use: ReceiveSeeker,
) =>
  acceptedReply(
    answer.to,
    { kind: 'seeker', id, state: answer.state },
    answer.findings,
    arrival.moment.now,
    use.digest,
  );

const showInPersons = (registration: Registration, lock: number, use: ReceiveSeeker): Promise<Person[]> =>
  Promise.all(
    registration.persons.map(async (id) => {
      const person = await use.persons.change(id, emptyPerson(id), (before) => ({
        value: showInPerson(before, registration, lock),
        result: undefined,
      }));
      const facts = factsOf(person.value);
      const row = facts && seekerRow(facts, { person: id, mailbox: mailboxOf(facts.email, use.keyed) });
      await use.pool.showSeeker(id, row, person.lock);
      return person.value;
    }),
  );

/** Facts are kept only with the consent to screening of the same partner's registration, and never of a deleted person. */
const factsDeclared = async (told: Told, { data }: Read<typeof FACTS>, use: ReceiveSeeker): Promise<string> => {
  const { partner } = told;
  const { externalId, revision, facts } = data;
  const numbers = residentNumbersIn(facts);
  if (numbers.length > 0) return refuseRead(told, externalId, numbers, use);
  if (!(await mayKeepFacts(partner, externalId, use))) return refuseRead(told, externalId, [consentMissing()], use);
  const version = { revision, ended: false, hash: told.hash };
  const { result: outcome, value } = await use.facts.change({ partner, externalId }, {}, (before) => {
    const result = precedence(version, before.version);
    const keptUntil = factsKeptUntil(facts, told.arrival.moment.today);
    const applied = result === 'applied' || result === 'won';
    return { result, value: applied ? { version, facts, time: told.time, keptUntil } : before };
  });
  const person = (await use.registrations.read({ partner, externalId }))?.value.standing?.person;
  if (person !== undefined) await use.screening.send([{ person, partner }], partner);
  const standing = stands(outcome);
  const state = standing ? 'stored' : 'superseded';
  const findings = standing ? unknownFacts(facts) : [staleRevision(revision, value.version?.revision ?? revision)];
  return accept(told, { kind: 'facts', id: externalId, state }, findings, use);
};

const mayKeepFacts = async (partner: PartnerId, externalId: string, use: ReceiveSeeker): Promise<boolean> => {
  const standing = (await use.registrations.read({ partner, externalId }))?.value.standing;
  if (standing?.person === undefined || standing.seeker?.consents.screening === undefined) return false;
  const person = await use.persons.read(standing.person);
  return person === undefined || !barred(person.value, `${partner}/${externalId}`);
};

/** Facts go at once when the registration, or its consent to screening, ends; nobody has any who never agreed. */
const forgetFacts = async (partner: PartnerId, externalId: string, use: ReceiveSeeker): Promise<void> => {
  await use.facts.change({ partner, externalId }, {}, (before) => ({
    value: before.facts === undefined ? before : { ...(before.version && { version: before.version }) },
    result: undefined,
  }));
};

const accept = async (
  told: Told,
  record: Pick<Accepted, 'kind' | 'id' | 'state'>,
  findings: readonly Finding[],
  use: ReceiveSeeker,
): Promise<string> => {
  const { arrival, eventId, key } = told;
  const reply = acceptedReply(
    { messageId: arrival.messageId, eventId },
    record,
    findings,
    arrival.moment.now,
    use.digest,
  );
  await answerFirst(arrival, { key, externalId: record.id }, reply, use);
  return record.state;
};

const refuseRead = async (
  told: Told,
  externalId: string,
  findings: readonly Finding[],
  use: ReceiveSeeker,
): Promise<string> => {
  await refuse(told.arrival, { key: told.key, eventId: told.eventId, externalId, findings }, use);
  return 'refused';
};
