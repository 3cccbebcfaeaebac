import type { Kept } from '../stores/records.ts';
import type { Finding } from '../contracts/finding.ts';
import type { ReceiveSeekerOutcome } from '../contracts/outcomes.ts';
import { CITY, type Door } from '../contracts/partners.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { withAdopted } from '../domain/hires/followed-hires.ts';
import { eventTime } from '../domain/messages/event-time.ts';
import { contentHash } from '../domain/messages/message-keys.ts';
import { readMessage, type Message } from '../domain/messages/read-message.ts';
import { mailboxOf, personOf, registrationOf } from '../domain/people/address.ts';
import { lastEnd } from '../domain/people/admission.ts';
import { hasRoomFor } from '../domain/people/person-entries.ts';
import { barred, factsOf, isCrowdedOut, ownConsents, type Person } from '../domain/people/person.ts';
import { impossibleBirth, plainSeeker } from '../domain/people/plain-seeker.ts';
import {
  addressShared,
  registrationAnswer,
  registrationConflictAnswers,
  type RegistrationAnswer,
} from '../domain/people/registration-answers.ts';
import {
  forgetRegistration,
  isOver,
  letGo,
  newDeletions,
  NO_REGISTRATION,
  takeRegistration,
  type Registration,
  type RegistrationArrival,
} from '../domain/people/registration.ts';
import { personFull, registrationFull } from '../domain/people/room-findings.ts';
import { acceptedAnswer, type Answer } from '../domain/records/replies.ts';
import type { Origin } from '../domain/records/version.ts';
import { answerFirst, answerLater, type Arrival } from '../steps/answering.ts';
import { judgeWaiting } from '../steps/judging-declarations.ts';
import { showRegistration, type Shown } from '../steps/showing-people.ts';
import { refuseAbout, refuseRead, type ReceiveSeekerDeps, type Told } from './answer.ts';
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
 * Processes one message of a people door: reads, stores, updates what matching and mail read, requests matching,
 * answers the partner, and requests the deletion of what is over. Every step is idempotent. The message is acknowledged
 * after all steps. Returns the outcome for the log.
 */
export const receiveSeeker = async (
  delivery: { readonly messageId: string; readonly body: string; readonly sentAt: string },
  door: Door,
  moment: Moment,
  deps: ReceiveSeekerDeps,
): Promise<ReceiveSeekerOutcome> => {
  const { messageId, sentAt } = delivery;
  const arrival: Arrival = { messageId, sender: door.sender, door: door.kind, sentAt, moment };
  if (door.sender === CITY) throw new Error('The city has no people door');
  const read = readMessage(delivery.body, door);
  if (!read.ok) {
    const about = read.externalId === null ? undefined : registrationOf(door.sender, read.externalId, deps.keyed);
    const refusal = { ...read, key: deps.keyed('registration', delivery.body), about };
    return refuseAbout({ arrival, partner: door.sender }, refusal, deps);
  }
  const { message } = read;
  if (!isAboutPeople(message)) throw new Error(`A door let in a message that is not its own: ${message.type}`);
  const told = toldBy(message, { arrival: { ...arrival, type: message.type }, partner: door.sender, sentAt }, deps);
  switch (message.type) {
    case REGISTERED:
      return registered(told, message, deps);
    case WITHDRAWN:
      return withdrawn(told, message, deps);
    case FACTS:
      return factsDeclared(told, message.data, deps);
    case OUTCOME:
      return outcomeReported(told, message.data, deps);
  }
};

const toldBy = (
  { envelope, type, data }: PeopleMessage,
  { arrival, partner, sentAt }: Pick<Told, 'arrival' | 'partner' | 'sentAt'>,
  deps: ReceiveSeekerDeps,
): Told => {
  const hash = contentHash(data, deps.hash);
  const externalId = 'seeker' in data ? data.seeker : data.externalId;
  return {
    arrival,
    partner,
    eventId: envelope.id,
    externalId,
    about: registrationOf(partner, externalId, deps.keyed),
    hash,
    key: deps.keyed('registration', JSON.stringify([envelope.id, type, hash])),
    time: eventTime(envelope.time, sentAt),
    sentAt,
  };
};

const registered = async (
  told: Told,
  { data, findings: read }: Read<typeof REGISTERED>,
  deps: ReceiveSeekerDeps,
): Promise<ReceiveSeekerOutcome> => {
  const plain = plainSeeker(data, told.sentAt);
  if (!plain.ok) return refuseRead(told, plain.findings, deps);
  const { value: seeker, findings } = plain;
  const wrong = impossibleBirth(seeker, told.arrival.moment.today);
  if (wrong.length > 0) return refuseRead(told, wrong, deps);
  return take(told, [...read, ...findings], deps, {
    version: { revision: seeker.revision, ended: false, hash: told.hash },
    origin: originOf(told),
    time: told.time,
    registered: {
      partner: told.partner,
      seeker,
      person: personOf(seeker.email, seeker.birthDate, deps.keyed),
      mailbox: mailboxOf(seeker.email, deps.keyed),
    },
  });
};

const withdrawn = async (
  told: Told,
  { data }: Read<typeof WITHDRAWN>,
  deps: ReceiveSeekerDeps,
): Promise<ReceiveSeekerOutcome> =>
  take(told, [], deps, {
    version: { revision: data.revision, ended: true, hash: told.hash },
    origin: originOf(told),
    time: told.time,
  });

/**
 * Stores the message in its registration, updates every person that it has named, and answers. A message without room
 * is refused before anything of it is stored.
 */
const take = async (
  told: Told,
  findings: readonly Finding[],
  deps: ReceiveSeekerDeps,
  taken: RegistrationArrival,
): Promise<ReceiveSeekerOutcome> => {
  const { partner, about, arrival } = told;
  if (!(await fits(about, taken, deps))) return refuseRead(told, [personFull()], deps, true);
  const kept = await deps.registrations.change(about, NO_REGISTRATION, (before) => {
    const { registration: value, outcome: result } = takeRegistration(before, taken, arrival.moment.today);
    return { value, result };
  });
  const { value: registration, result: outcome } = kept;
  if (outcome === 'full') return refuseRead(told, [registrationFull()], deps, true);
  if (registration.everScreened) await forgetUnconsented(registration, about, deps);
  const { persons, isFull } = await show(told, kept, deps);
  if (persons.some((person) => isCrowdedOut(person, about))) return letGoAgain(told, deps);
  // Who is screened is matched after it: jobs and places in programmes are told in one mail.
  if (registration.everScreened || persons.some((person) => ownConsents(person).screening !== undefined))
    await deps.screening.send(
      persons.map(({ person }) => ({ person, partner, arrived: true as const })),
      partner,
    );
  else
    await deps.matching.send(
      persons
        .filter((person) => factsOf(person)?.consents.matching !== undefined)
        .map(({ person }) => ({ person, partner })),
      partner,
    );
  const isFollowed = lastEnd(registration, undefined) !== undefined || (await deps.outcomes.of(about)).length > 0;
  await forgetEnded(registration, persons, about, deps);
  // The consent to follow-up may have changed, or what was reported is forgotten with its registration.
  if (isFollowed) await adoptHires(registration, persons, deps);
  if (isFollowed)
    await deps.hires.send(
      persons.map(({ person }) => ({ person })),
      partner,
    );
  await judgeWaiting(about, arrival.moment, deps);
  const { version, origin } = taken;
  const consent = taken.registered?.seeker.consents.matching?.on;
  const isBarred = persons.some(
    (person) => person.person === taken.registered?.person && barred(person, about, consent),
  );
  for (const later of registrationConflictAnswers(registration, origin))
    await answerLater(partner, { ...told, ...later.to }, toldOf(later, told), deps);
  const noticed = isFull ? [...findings, addressShared()] : findings;
  const answer = registrationAnswer(registration, { outcome, version, origin, findings: noticed, barred: isBarred });
  await answerFirst(arrival, told, { answer: toldOf(answer, told) }, deps);
  if (isToForget(registration, persons, about))
    await deps.deleting.send([{ registration: about, at: arrival.moment.now, partner }], partner);
  return answer.state;
};

/** After a change of address the same hires go on under the same entries, so that none is counted twice. */
const adoptHires = async (
  { standing }: Registration,
  persons: readonly Person[],
  { hireEntries }: Pick<ReceiveSeekerDeps, 'hireEntries'>,
): Promise<void> => {
  const now = standing?.person;
  if (now === undefined) return;
  for (const former of persons.filter((person) => person.person !== now && factsOf(person) === undefined)) {
    const entries = await hireEntries.of(former.person);
    await hireEntries.update(now, (before) => withAdopted(before, entries));
  }
};

/** Whether the person named in a message has room for its content. */
const fits = async (
  about: string,
  { registered, time, version }: RegistrationArrival,
  deps: ReceiveSeekerDeps,
): Promise<boolean> => {
  if (registered === undefined) return true;
  const { partner, seeker } = registered;
  const person = (await deps.persons.read(registered.person))?.value;
  return person === undefined || hasRoomFor(person.entries, about, { partner, seeker, time, hash: version.hash });
};

/** Other registrations took the room at the same moment. Forgets the content that was just stored. */
const letGoAgain = async (told: Told, deps: ReceiveSeekerDeps): Promise<ReceiveSeekerOutcome> => {
  const gone = await deps.registrations.update(told.about, NO_REGISTRATION, letGo);
  await showRegistration(told.about, gone, told.arrival.moment, deps);
  return refuseRead(told, [personFull()], deps, true);
};

/** Updates the persons of the registration. If one of them was deleted meanwhile, the registration ends too. */
const show = async ({ about, arrival }: Told, kept: Kept<Registration>, deps: ReceiveSeekerDeps): Promise<Shown> => {
  const shown = await showRegistration(about, kept, arrival.moment, deps);
  const { persons } = shown;
  const deletions = persons.flatMap(({ person, deleted }) => (deleted === undefined ? [] : [{ person, at: deleted }]));
  if (newDeletions(kept.value, deletions).length === 0) return shown;
  const marked = await deps.registrations.update(about, NO_REGISTRATION, (before) =>
    forgetRegistration(before, deletions),
  );
  return showRegistration(about, marked, arrival.moment, deps);
};

/** Forgets what the partner declared without the consent that it needs, or before that consent last ended. */
const forgetUnconsented = async (
  { standing, without }: Registration,
  about: string,
  { facts }: ReceiveSeekerDeps,
): Promise<void> => {
  const { screening, health } = standing?.seeker?.consents ?? {};
  if (screening === undefined) return facts.forgetFromPartner(about);
  if (without?.screening !== undefined) await facts.forgetFromPartner(about, without.screening);
  if (health === undefined) await facts.forgetHealthFromPartner(about);
  else if (without?.health !== undefined) await facts.forgetHealthFromPartner(about, without.health);
};

/** Forgets what was declared before the registration's last end, even if the registration is in force again. */
const forgetEnded = async (
  registration: Registration,
  persons: readonly Person[],
  about: string,
  deps: ReceiveSeekerDeps,
): Promise<void> => {
  const named = persons.find(({ person }) => person === registration.standing?.person);
  const end = lastEnd(registration, named);
  if (end === undefined) return;
  await deps.facts.forget(about, end);
  await deps.outcomes.forget(about, end);
};

/**
 * Whether something stored has to be forgotten: a registration that is over, or a person without a registration in
 * force.
 */
const isToForget = (registration: Registration, persons: readonly Person[], about: string): boolean => {
  const { standing } = registration;
  const consent = standing?.seeker?.consents.matching?.on;
  return (
    isOver(registration) ||
    persons.some((person) => factsOf(person) === undefined) ||
    persons.some((person) => person.person === standing?.person && barred(person, about, consent))
  );
};

const originOf = ({ arrival: { messageId }, eventId, key }: Told): Origin => ({ messageId, eventId, key });

const toldOf = ({ to, state, findings }: RegistrationAnswer, { externalId, arrival }: Told): Answer =>
  acceptedAnswer(to, { kind: 'seeker', id: externalId, state }, findings, arrival.moment.now);
