import canonicalize from 'canonicalize';
import type { Kept } from '../adapters/kept-record.ts';
import type { Finding } from '../contracts/finding.ts';
import { CITY, type Door, type PartnerId } from '../contracts/partners.ts';
import type { Moment } from '../domain/calendar.ts';
import { eventTime } from '../domain/messages/event-time.ts';
import { readMessage, type Message } from '../domain/messages/read-message.ts';
import { mailboxOf, personOf, registrationOf } from '../domain/people/address.ts';
import { barred, factsOf, type Person } from '../domain/people/person.ts';
import { impossibleBirth, plainSeeker } from '../domain/people/plain-seeker.ts';
import {
  registrationAnswer,
  registrationConflictAnswers,
  type RegistrationAnswer,
} from '../domain/people/registration-answers.ts';
import {
  forgetRegistration,
  isOver,
  newDeletions,
  NO_REGISTRATION,
  takeRegistration,
  type Registration,
  type RegistrationArrival,
} from '../domain/people/registration.ts';
import { acceptedReply } from '../domain/records/replies.ts';
import { answerFirst, type Arrival } from '../runtime/answering.ts';
import { showRegistration } from '../runtime/showing-people.ts';
import { refuseAbout, refuseRead, type ReceiveSeeker, type Told } from './answer.ts';
import { factsDeclared, outcomeReported } from './declarations.ts';

type Read<T extends Message['type']> = Extract<Message, { type: T }>;
const REGISTERED = 'kr.go.changwon.jobs.seeker.registered.v1';
const WITHDRAWN = 'kr.go.changwon.jobs.seeker.withdrawn.v1';
const FACTS = 'kr.go.changwon.jobs.seeker.facts-declared.v1';
const OUTCOME = 'kr.go.changwon.jobs.outcome.reported.v1';
type PeopleMessage = Read<typeof REGISTERED | typeof WITHDRAWN | typeof FACTS | typeof OUTCOME>;

const isAboutPeople = (message: Message): message is PeopleMessage =>
  message.type === REGISTERED || message.type === WITHDRAWN || message.type === FACTS || message.type === OUTCOME;

/**
 * Takes one message of a people door: reads, keeps, shows the person to matching and to whoever writes to them, asks for matching,
 * answers the partner, and has forgotten what no longer stands. Every step may be repeated; the message is acknowledged when
 * all are done. Returns what became of the message, for the log.
 */
export const receiveSeeker = async (
  delivery: { readonly messageId: string; readonly body: string; readonly sentAt: string },
  door: Door,
  moment: Moment,
  use: ReceiveSeeker,
): Promise<string> => {
  const arrival: Arrival = { messageId: delivery.messageId, sender: door.sender, moment };
  if (door.sender === CITY) throw new Error('The city has no people door');
  const read = readMessage(delivery.body, door);
  if (!read.ok) {
    const about = read.externalId === null ? undefined : registrationOf(door.sender, read.externalId, use.keyed);
    return refuseAbout(arrival, door.sender, { ...read, key: use.keyed('registration', delivery.body), about }, use);
  }
  const { message } = read;
  if (!isAboutPeople(message)) throw new Error(`A door let in a message that is not its own: ${message.type}`);
  const told = toldBy(message, door.sender, arrival, delivery.sentAt, use);
  switch (message.type) {
    case REGISTERED:
      return registered(told, message, use);
    case WITHDRAWN:
      return withdrawn(told, message, use);
    case FACTS:
      return factsDeclared(told, message.data, use);
    case OUTCOME:
      return outcomeReported(told, message.data, use);
  }
};

const toldBy = (
  { envelope, type, data }: PeopleMessage,
  partner: PartnerId,
  arrival: Arrival,
  sentAt: string,
  use: ReceiveSeeker,
): Told => {
  const hash = use.digest(canonicalize(data) ?? '');
  const externalId = 'seeker' in data ? data.seeker : data.externalId;
  return {
    arrival,
    partner,
    eventId: envelope.id,
    externalId,
    about: registrationOf(partner, externalId, use.keyed),
    hash,
    key: use.keyed('registration', JSON.stringify([envelope.id, type, hash])),
    time: eventTime(envelope.time, sentAt),
    sentAt,
  };
};

const registered = async (told: Told, { data }: Read<typeof REGISTERED>, use: ReceiveSeeker): Promise<string> => {
  const plain = plainSeeker(data, told.sentAt);
  if (!plain.ok) return refuseRead(told, plain.findings, use);
  const { value: seeker, findings } = plain;
  const wrong = impossibleBirth(seeker, told.arrival.moment.today);
  if (wrong.length > 0) return refuseRead(told, wrong, use);
  return take(told, findings, use, {
    version: { revision: seeker.revision, ended: false, hash: told.hash },
    origin: { messageId: told.arrival.messageId, eventId: told.eventId },
    time: told.time,
    registered: {
      partner: told.partner,
      seeker,
      person: personOf(seeker.email, seeker.birthDate, use.keyed),
      mailbox: mailboxOf(seeker.email, use.keyed),
    },
  });
};

const withdrawn = async (told: Told, { data }: Read<typeof WITHDRAWN>, use: ReceiveSeeker): Promise<string> =>
  take(told, [], use, {
    version: { revision: data.revision, ended: true, hash: told.hash },
    origin: { messageId: told.arrival.messageId, eventId: told.eventId },
    time: told.time,
  });

/** Keeps the message in its registration, shows every person it ever named as they stand now, and answers. */
const take = async (
  told: Told,
  findings: readonly Finding[],
  use: ReceiveSeeker,
  taken: RegistrationArrival,
): Promise<string> => {
  const { partner, about, arrival } = told;
  const kept = await use.registrations.change(about, NO_REGISTRATION, (before) => {
    const { registration: value, outcome: result } = takeRegistration(before, taken);
    return { value, result };
  });
  const { value: registration, result: outcome } = kept;
  const agrees = registration.standing?.seeker?.consents.screening !== undefined;
  if (registration.everScreened && !agrees) await use.facts.forget(about);
  const persons = await show(told, kept, use);
  await use.matching.send(
    persons
      .filter((person) => factsOf(person)?.consents.matching !== undefined)
      .map(({ person }) => ({ person, partner })),
    partner,
  );
  await use.screening.send(
    registration.everScreened ? persons.map(({ person }) => ({ person, partner })) : [],
    partner,
  );
  const { version, origin } = taken;
  const consent = taken.registered?.seeker.consents.matching?.on;
  const isBarred = persons.some(
    (person) => person.person === taken.registered?.person && barred(person, about, consent),
  );
  for (const later of registrationConflictAnswers(registration, origin))
    await use.replies(partner).send([replyOf(later, told, use)], partner);
  const answer = registrationAnswer(registration, { outcome, version, origin, findings, barred: isBarred });
  await answerFirst(arrival, told, replyOf(answer, told, use), use);
  if (isToForget(registration, persons, about))
    await use.deleting.send([{ registration: about, at: arrival.moment.now, partner }], partner);
  return answer.state;
};

/** Shows the registration in its persons. One of them may have been deleted while this one was on its way: then it ends too. */
const show = async ({ about, arrival }: Told, kept: Kept<Registration>, use: ReceiveSeeker): Promise<Person[]> => {
  const persons = await showRegistration(about, kept, arrival.moment, use);
  const deletions = persons.flatMap(({ person, deleted }) => (deleted === undefined ? [] : [{ person, at: deleted }]));
  if (newDeletions(kept.value, deletions).length === 0) return persons;
  const marked = await use.registrations.change(about, NO_REGISTRATION, (before) => ({
    value: forgetRegistration(before, deletions),
    result: undefined,
  }));
  return showRegistration(about, marked, arrival.moment, use);
};

/** Whether something is kept that no longer stands: the registration, or somebody whom nothing holds any more. */
const isToForget = (registration: Registration, persons: readonly Person[], about: string): boolean => {
  const { standing } = registration;
  const consent = standing?.seeker?.consents.matching?.on;
  return (
    isOver(registration) ||
    persons.some((person) => factsOf(person) === undefined) ||
    persons.some((person) => person.person === standing?.person && barred(person, about, consent))
  );
};

const replyOf = (answer: RegistrationAnswer, { externalId, arrival }: Told, use: ReceiveSeeker) =>
  acceptedReply(
    answer.to,
    { kind: 'seeker', id: externalId, state: answer.state },
    answer.findings,
    arrival.moment.now,
    use.digest,
  );
