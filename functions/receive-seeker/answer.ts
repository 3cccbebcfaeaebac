import type { Queue } from '../aws/queue.ts';
import type { FactsStore, OutcomeStore } from '../stores/people/declaration-store.ts';
import type { HireEntryStore } from '../stores/people/hire-entry-store.ts';
import type { RegistrationStore } from '../stores/people/people-store.ts';
import type { Finding } from '../contracts/finding.ts';
import type { ReceiveSeekerOutcome } from '../contracts/outcomes.ts';
import type { PartnerId } from '../contracts/partners.ts';
import type { DeletePerson, MatchSeeker } from '../contracts/stage-messages.ts';
import type { Keyed } from '../domain/people/address.ts';
import { isOver } from '../domain/people/registration.ts';
import { refuse, type Answered, type Arrival, type Refusal } from '../steps/answering.ts';
import type { JournalDeps } from '../steps/journal.ts';
import type { JudgingDeclarationsDeps } from '../steps/judging-declarations.ts';
import type { ShowingPeopleDeps } from '../steps/showing-people.ts';

export type ReceiveSeekerDeps = JudgingDeclarationsDeps &
  ShowingPeopleDeps &
  JournalDeps & {
    readonly registrations: RegistrationStore;
    readonly facts: FactsStore;
    readonly outcomes: OutcomeStore;
    readonly hireEntries: HireEntryStore;
    readonly matching: Queue<MatchSeeker>;
    readonly deleting: Queue<DeletePerson>;
    readonly keyed: Keyed;
  };

/** One message of a people door, read, with the ids by which a repetition is recognised. */
export type Told = Answered & {
  readonly arrival: Arrival;
  readonly partner: PartnerId;
  readonly eventId: string;
  readonly externalId: string;
  /** The hash of the registration that the message is about. Everything is stored under it. */
  readonly about: string;
  readonly hash: string;
  /** The event's time (ISO 8601 instant, UTC), never after the moment of sending. */
  readonly time: string;
  /** When the message was sent (ISO 8601 instant). */
  readonly sentAt: string;
};

/**
 * Refuses a message, whether or not it could be read. The refusal names the registration. If the registration is over,
 * the refusal must be forgotten too.
 */
export const refuseAbout = async (
  { arrival, partner }: Pick<Told, 'arrival' | 'partner'>,
  { about, ...refusal }: Omit<Refusal, 'about'> & { readonly about: string | undefined },
  deps: ReceiveSeekerDeps,
  anew = false,
): Promise<ReceiveSeekerOutcome> => {
  await refuse(arrival, { ...refusal, ...(about !== undefined && { about }) }, deps, anew);
  const registration = about === undefined ? undefined : (await deps.registrations.read(about))?.value;
  if (about !== undefined && registration !== undefined && isOver(registration))
    await deps.deleting.send([{ registration: about, at: arrival.moment.now, partner }], partner);
  return 'refused';
};

export const refuseRead = (
  told: Told,
  findings: readonly Finding[],
  deps: ReceiveSeekerDeps,
  anew = false,
): Promise<ReceiveSeekerOutcome> => refuseAbout(told, { ...told, findings }, deps, anew);
