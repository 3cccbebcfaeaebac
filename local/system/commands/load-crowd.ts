import canonicalize from 'canonicalize';
import { sha256 } from '../../../functions/aws/hash.ts';
import { ringOf } from '../../../functions/aws/link-ring.ts';
import { STORES, TABLES } from '../../../functions/contracts/stores.ts';
import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { Moment } from '../../../functions/domain/language/calendar.ts';
import { seekerRow } from '../../../functions/domain/matching/profiles.ts';
import { eventTime } from '../../../functions/domain/messages/event-time.ts';
import { readMessage } from '../../../functions/domain/messages/read-message.ts';
import { mailboxOf, personOf, registrationOf, type Keyed } from '../../../functions/domain/people/address.ts';
import { emptyPerson, factsOf, recipientOf, showInPerson } from '../../../functions/domain/people/person.ts';
import { plainSeeker } from '../../../functions/domain/people/plain-seeker.ts';
import {
  NO_REGISTRATION,
  takeRegistration,
  type RegistrationArrival,
} from '../../../functions/domain/people/registration.ts';
import { mailboxStore } from '../../../functions/stores/mail/mailbox-store.ts';
import { poolStore } from '../../../functions/stores/matching/pool-store.ts';
import { personStore, registrationStore } from '../../../functions/stores/people/people-store.ts';
import type { Sender } from '../../../functions/contracts/partners.ts';
import type { LocalSystem } from '../start-system.ts';
import { keptItems } from './kept-items.ts';

/** A registration as a partner sends it, and the id that its message has. */
export type Registering = { readonly sender: Sender; readonly body: string; readonly messageId: string };

type Stores = {
  readonly registrations: ReturnType<typeof registrationStore>;
  readonly persons: ReturnType<typeof personStore>;
  readonly mailboxes: ReturnType<typeof mailboxStore>;
  readonly pool: ReturnType<typeof poolStore>;
};

/** Reads the registration as a door does. @throws if a door would refuse it */
const arrivalOf = (
  { sender, body, messageId }: Registering,
  { now }: Moment,
  keyed: Keyed,
): {
  readonly about: string;
  readonly arrival: RegistrationArrival & Required<Pick<RegistrationArrival, 'registered'>>;
} => {
  const read = readMessage(body, { sender, kind: 'people' });
  if (!read.ok || read.message.type !== 'kr.go.changwon.jobs.seeker.registered.v1' || sender === 'city')
    throw new Error('The crowd holds a message that is no registration');
  const { envelope, type, data } = read.message;
  const plain = plainSeeker(data, now);
  if (!plain.ok) throw new Error('The crowd holds a registration that the doors refuse');
  const partner: PartnerId = sender;
  const seeker = plain.value;
  const hash = sha256(canonicalize(data) ?? '');
  return {
    about: registrationOf(partner, seeker.externalId, keyed),
    arrival: {
      version: { revision: seeker.revision, ended: false, hash },
      origin: {
        messageId,
        eventId: envelope.id,
        key: keyed('registration', JSON.stringify([envelope.id, type, hash])),
      },
      time: eventTime(envelope.time, now),
      registered: {
        partner,
        seeker,
        person: personOf(seeker.email, seeker.birthDate, keyed),
        mailbox: mailboxOf(seeker.email, keyed),
      },
    },
  };
};

/** Stores a person whom nobody knows yet, as `receive-seeker` does. */
const register = async (given: Registering, moment: Moment, keyed: Keyed, stores: Stores): Promise<void> => {
  const { about, arrival } = arrivalOf(given, moment, keyed);
  const { person: id, mailbox } = arrival.registered;
  const { value: registration, version } = await stores.registrations.update(
    about,
    NO_REGISTRATION,
    (before) => takeRegistration(before, arrival, moment.today).registration,
  );
  const person = await stores.persons.update(id, emptyPerson(id), (before) =>
    showInPerson(before, { key: about, registration, version }, moment.today),
  );
  const facts = factsOf(person.value);
  await stores.mailboxes.show(mailbox, id, { shown: recipientOf(person.value), version: person.version }, moment);
  await stores.pool.showSeeker(id, facts && seekerRow(facts, { person: id, mailbox }), person.version, moment.now);
};

/** Stores people by the stores' own code and puts what was written, many people at a time. */
export const crowdLoader = (keyed: Keyed, moment: Moment, put: LocalSystem['load']) => {
  const kept = new Map(TABLES.map((table) => [table, keptItems()]));
  const tableOf = (store: keyof typeof STORES) => {
    const found = kept.get(STORES[store]);
    if (found === undefined) throw new Error(`The store ${store} has no table`);
    return found.table;
  };
  const stores: Stores = {
    registrations: registrationStore(tableOf('registrations')),
    persons: personStore(tableOf('persons')),
    mailboxes: mailboxStore(tableOf('mailboxes')),
    pool: poolStore(tableOf('pool')),
  };
  return async (people: readonly Registering[]): Promise<void> => {
    for (const one of people) await register(one, moment, keyed, stores);
    for (const [table, items] of kept) await put(table, ...items.take());
  };
};

/** So many people are put at a time. */
const AT_A_TIME = 500;

/**
 * Puts a crowd into the stores of a running system, as if the people had come through the doors before any job was
 * there. Nothing is answered, and no receipt is kept. Nobody of the crowd may be known already.
 * @param onLoaded told how many people are in by now
 */
export const loadCrowd = async (
  system: LocalSystem,
  crowd: Iterable<{ readonly sender: Sender; readonly body: string }>,
  onLoaded: (count: number) => void,
): Promise<void> => {
  const { keyed } = ringOf(system.secret('link-key'));
  const load = crowdLoader(keyed, { now: system.now(), today: system.today() }, system.load);
  let waiting: Registering[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    await load(waiting);
    onLoaded(count);
    waiting = [];
  };
  for (const { sender, body } of crowd) {
    count += 1;
    waiting.push({ sender, body, messageId: `crowd-${count}` });
    if (waiting.length === AT_A_TIME) await flush();
  }
  await flush();
};
