import type { FactsStore, OutcomeStore } from '../stores/people/declaration-store.ts';
import type { Deleted, Deletion, DeletionStore } from '../stores/people/deletion-store.ts';
import type { RegistrationStore } from '../stores/people/people-store.ts';
import type { PersonTraces } from '../stores/people/person-traces.ts';
import type { Queue } from '../aws/queue.ts';
import type { ReceiptStore } from '../stores/messages/receipt-store.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import type { DeletePersonOutcome } from '../contracts/outcomes.ts';
import type { DeletePerson, MatchSeeker, ScreenSeeker } from '../contracts/stage-messages.ts';
import { instantAfter, type Moment } from '../domain/language/calendar.ts';
import {
  deletedAt,
  deletePerson as markDeleted,
  emptyPerson,
  forgetWishes,
  holding,
  registrationsOf,
} from '../domain/people/person.ts';
import { endAgain, endOf, forgetRegistration, isOver, NO_REGISTRATION } from '../domain/people/registration.ts';
import { inTurn } from '../steps/in-turn.ts';
import { showPerson, showRegistration, type ShowingPeopleDeps } from '../steps/showing-people.ts';

export type DeletePersonDeps = ShowingPeopleDeps & {
  readonly registrations: RegistrationStore;
  readonly facts: Pick<FactsStore, 'forget'>;
  readonly outcomes: Pick<OutcomeStore, 'forget'>;
  readonly receipts: Pick<ReceiptStore, 'forget'>;
  readonly refusals: Pick<RefusalStore, 'forget'>;
  readonly traces: PersonTraces;
  readonly deletions: DeletionStore;
  readonly matching: Queue<MatchSeeker>;
  readonly screening: Queue<ScreenSeeker>;
};

/** Long after any function that was at work on the person has ended: a function runs for half a minute at most. */
const LOOK_AGAIN_AFTER = 20 * 60_000;
const SWEPT_AT_ONCE = 100;

/**
 * Removes what no longer stands of a registration, and of every person whom nothing holds any more. What is removed is decided by
 * what stands when it is removed, so the same message twice, two messages in any order, and a message begun anew after a crash all
 * end alike. Whoever was at work on the person meanwhile may still write: the sweep looks once more.
 */
export const deletePerson = async (
  message: DeletePerson,
  moment: Moment,
  deps: DeletePersonDeps,
): Promise<DeletePersonOutcome> => {
  if ('sweep' in message) return sweep(moment, deps);
  if ('restored' in message) return lookAtAllAgain(moment, deps);
  const { person, registration, at, partner } = message;
  const deletion = { at, partner, dueAt: instantAfter(moment.now, LOOK_AGAIN_AFTER) };
  if (person !== undefined) {
    const deleted = { kind: 'person', of: person } as const;
    await deps.deletions.register(deleted, deletion);
    await carryOut(deleted, deletion, { moment, isLast: false }, deps);
  }
  if (registration !== undefined) {
    const ended = endOf((await deps.registrations.read(registration))?.value ?? NO_REGISTRATION);
    const deleted = { kind: 'registration', of: registration } as const;
    await deps.deletions.register(deleted, { ...deletion, ...(ended && { ended }) });
    await carryOut(deleted, deletion, { moment, isLast: false }, deps);
  }
  return 'deleted';
};

/** Looks once more at what was deleted a while ago. One that fails does not keep the others; the message then comes again. */
const sweep = async (moment: Moment, deps: DeletePersonDeps): Promise<DeletePersonOutcome> => {
  const due = await deps.deletions.due(moment.now, SWEPT_AT_ONCE);
  await inTurn(due, (deleted) => lookAgain(deleted, moment, deps));
  return due.length === 0 ? 'nothing-due' : 'swept';
};

const lookAgain = async (deleted: Deleted, moment: Moment, deps: DeletePersonDeps): Promise<void> => {
  const seen = await deps.deletions.read(deleted);
  if (seen === undefined) return;
  await carryOut(deleted, seen, { moment, isLast: true }, deps);
  await deps.deletions.settle(deleted, seen);
};

/** After a table was restored to an earlier day: everything in the register comes due, and the sweep carries it out again. */
const lookAtAllAgain = async ({ now }: Moment, deps: DeletePersonDeps): Promise<DeletePersonOutcome> => {
  await inTurn(await deps.deletions.all(), async (deleted) => {
    const seen = await deps.deletions.read(deleted);
    if (seen !== undefined) await deps.deletions.register(deleted, { ...seen, dueAt: now });
  });
  return 'restored';
};

/**
 * When a deletion is carried out. `isLast`: nobody is at work on the person any more. Only then is removed what a message on its way
 * might yet justify, and the mark that keeps older writes from passing.
 */
type Look = { readonly moment: Moment; readonly isLast: boolean };

const carryOut = async (
  { kind, of }: Deleted,
  { at, ended }: Deletion,
  look: Look,
  deps: DeletePersonDeps,
): Promise<void> => {
  if (kind === 'person') {
    const marked = await deps.persons.change(of, emptyPerson(of), (before) => ({
      value: markDeleted(before, at),
      result: undefined,
    }));
    await showPerson(marked, look.moment, deps);
    return removeWhatIsGone({ registrations: registrationsOf(marked.value), persons: [of] }, look, deps);
  }
  if (ended !== undefined)
    await deps.registrations.change(of, NO_REGISTRATION, (before) => ({
      value: endAgain(before, ended),
      result: undefined,
    }));
  await removeWhatIsGone({ registrations: [of], persons: [] }, look, deps);
};

/**
 * Starts from registrations and persons and follows each to the other, as far as nothing holds them: an address may have changed.
 * The registrations are forgotten first, for with every one the persons are shown anew.
 */
const removeWhatIsGone = async (
  first: { readonly registrations: readonly string[]; readonly persons: readonly string[] },
  look: Look,
  deps: DeletePersonDeps,
): Promise<void> => {
  const registrations = new Set(first.registrations);
  const persons = new Set(first.persons);
  const follow = async (person: string): Promise<void> => {
    persons.add(person);
    for (const key of await registrationsOfGone(person, deps)) registrations.add(key);
  };
  for (const key of registrations) for (const person of await removeRegistration(key, look, deps)) await follow(person);
  for (const person of persons) await removePerson(person, look, deps);
};

/** The registrations of a person whom nothing holds any more. */
const registrationsOfGone = async (person: string, deps: DeletePersonDeps): Promise<string[]> => {
  const known = await deps.persons.read(person);
  return known === undefined || holding(known.value) !== undefined ? [] : registrationsOf(known.value);
};

/** Forgets a registration that is over or that a deletion keeps out, and what lies beside it. Returns whom it ever named. */
const removeRegistration = async (key: string, { moment, isLast }: Look, deps: DeletePersonDeps): Promise<string[]> => {
  const known = await deps.registrations.read(key);
  if (known === undefined) return [];
  const ids = Object.keys(known.value.persons);
  const persons = (await Promise.all(ids.map((id) => deps.persons.read(id)))).flatMap((kept) => kept?.value ?? []);
  const now = known.value.standing?.person;
  // A withdrawal may yet turn out not to have been the last, by a message that is late: until then the text stays.
  const deletions = persons.flatMap((person) => {
    const at = isLast && person.person === now ? deletedAt(person) : person.deleted;
    return at === undefined ? [] : [{ person: person.person, at }];
  });
  const kept = await deps.registrations.change(key, NO_REGISTRATION, (before) => ({
    value: forgetRegistration(before, deletions),
    result: undefined,
  }));
  await showRegistration(key, kept, moment, deps);
  if (isOver(kept.value)) {
    await deps.facts.forget(key);
    await deps.outcomes.forget(key);
    await deps.receipts.forget(key);
    await deps.refusals.forget(key);
  }
  return ids;
};

/** Removes everything that is kept of a person, if no registration holds them any more. */
const removePerson = async (id: string, { moment, isLast }: Look, deps: DeletePersonDeps): Promise<void> => {
  const known = await deps.persons.read(id);
  if (known === undefined || holding(known.value) !== undefined) return;
  const gone = await deps.persons.change(id, emptyPerson(id), (before) => ({
    value: holding(before) === undefined ? forgetWishes(before) : before,
    result: undefined,
  }));
  await showPerson(gone, moment, deps);
  if (holding(gone.value) !== undefined) return;
  await deps.traces.remove(id, isLast);
  await showAgain(id, moment, deps);
};

/** Somebody who came back by a new consent in this very moment is shown, matched and screened again. */
const showAgain = async (id: string, moment: Moment, deps: DeletePersonDeps): Promise<void> => {
  const now = await deps.persons.read(id);
  const held = now && holding(now.value);
  if (now === undefined || held === undefined) return;
  await showPerson(now, moment, deps);
  const { partner } = held;
  await deps.screening.send([{ person: id, partner }], partner);
  await deps.matching.send([{ person: id, partner }], partner);
};
