import type { FactsStore, OutcomeStore } from '../stores/people/declaration-store.ts';
import type { Deleted, Deletion, DeletionStore } from '../stores/people/deletion-store.ts';
import type { RegistrationStore } from '../stores/people/people-store.ts';
import type { CompanyHireStore } from '../stores/companies/company-hire-store.ts';
import type { HireEntryStore } from '../stores/people/hire-entry-store.ts';
import type { ClosedReportStore } from '../stores/matching/closed-report-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PersonTraces } from '../stores/people/person-traces.ts';
import type { Queue } from '../aws/queue.ts';
import type { ReceiptStore } from '../stores/messages/receipt-store.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import type { DeletePersonOutcome } from '../contracts/outcomes.ts';
import type { DeletePerson, ScreenSeeker } from '../contracts/stage-messages.ts';
import { instantAfter, type Moment } from '../domain/language/calendar.ts';
import {
  deletedAt,
  deletePerson as markDeleted,
  emptyPerson,
  forgetWishes,
  holding,
  personsNowOf,
  registrationsOf,
  type Person,
} from '../domain/people/person.ts';
import { endAgain, endOf, forgetRegistration, isOver, NO_REGISTRATION } from '../domain/people/registration.ts';
import { NO_WRITE_AFTER } from '../domain/records/late.ts';
import { inTurn } from '../steps/in-turn.ts';
import { showPerson, showRegistration, type ShowingPeopleDeps } from '../steps/showing-people.ts';

export type DeletePersonDeps = ShowingPeopleDeps & {
  readonly pool: Pick<PoolStore, 'forget' | 'removeAsker'>;
  readonly closedReports: Pick<ClosedReportStore, 'remove'>;
  readonly registrations: RegistrationStore;
  readonly facts: Pick<FactsStore, 'forget'>;
  readonly outcomes: Pick<OutcomeStore, 'forget'>;
  readonly receipts: Pick<ReceiptStore, 'forget'>;
  readonly refusals: Pick<RefusalStore, 'forget'>;
  readonly traces: PersonTraces;
  readonly hireEntries: Pick<HireEntryStore, 'of'>;
  readonly companyHires: Pick<CompanyHireStore, 'count' | 'due' | 'takeBack'>;
  readonly deletions: DeletionStore;
  readonly screening: Queue<ScreenSeeker>;
};

const SWEPT_AT_ONCE = 100;

/**
 * Removes what is over of a registration, and each of its persons who has no registration in force. The current state
 * decides what to remove. So the same message twice, two messages in any order, and a retry after a crash all have the
 * same result. A function that works on the person at the same time may still write: the sweep checks once more.
 */
export const deletePerson = async (
  message: DeletePerson,
  moment: Moment,
  deps: DeletePersonDeps,
): Promise<DeletePersonOutcome> => {
  if ('sweep' in message) return sweep(moment, deps);
  if ('restored' in message) return lookAtAllAgain(moment, deps);
  const { person, registration, at, partner } = message;
  const deletion = { at, partner, dueAt: instantAfter(moment.now, NO_WRITE_AFTER) };
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

/**
 * Checks once more what was deleted a while ago, and makes hires of 13 months ago counts. A failure does not stop the others. It makes the message come again.
 */
const sweep = async (moment: Moment, deps: DeletePersonDeps): Promise<DeletePersonOutcome> => {
  const due = await deps.deletions.due(moment.now, SWEPT_AT_ONCE);
  const hires = await deps.companyHires.due(moment.today, SWEPT_AT_ONCE);
  await inTurn(due, (deleted) => lookAgain(deleted, moment, deps));
  await inTurn(hires, (hire) => deps.companyHires.count(hire));
  return due.length + hires.length === 0 ? 'nothing-due' : 'swept';
};

const lookAgain = async (deleted: Deleted, moment: Moment, deps: DeletePersonDeps): Promise<void> => {
  const seen = await deps.deletions.read(deleted);
  if (seen === undefined) return;
  await carryOut(deleted, seen, { moment, isLast: true }, deps);
  await deps.deletions.settle(deleted, seen);
};

/**
 * After a table was restored to an earlier day: makes every registered deletion due, so that the sweep carries it out
 * again.
 */
const lookAtAllAgain = async ({ now }: Moment, deps: DeletePersonDeps): Promise<DeletePersonOutcome> => {
  await inTurn(await deps.deletions.all(), async (deleted) => {
    const seen = await deps.deletions.read(deleted);
    if (seen !== undefined) await deps.deletions.register(deleted, { ...seen, dueAt: now });
  });
  return 'restored';
};

/**
 * When a deletion is carried out. `isLast`: no function works on the person any more. Only then are two things removed:
 * data that a message on its way might still justify, and the mark that keeps out older writes.
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
 * Starts from registrations and persons and follows each to the other, as long as no registration is in force: an
 * address may have changed. Forgets the registrations first, because each one updates its persons.
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

/** Returns the registrations of a person, if no registration of theirs is in force. */
const registrationsOfGone = async (person: string, deps: DeletePersonDeps): Promise<string[]> => {
  const known = await deps.persons.read(person);
  return known === undefined || holding(known.value) !== undefined ? [] : registrationsOf(known.value);
};

/**
 * Forgets a registration that is over or that a deletion keeps out, with everything stored beside it. Returns the
 * persons that it has named.
 */
const removeRegistration = async (key: string, { moment, isLast }: Look, deps: DeletePersonDeps): Promise<string[]> => {
  const known = await deps.registrations.read(key);
  if (known === undefined) return [];
  const ids = Object.keys(known.value.persons);
  const persons = (await Promise.all(ids.map((id) => deps.persons.read(id)))).flatMap((kept) => kept?.value ?? []);
  const now = known.value.standing?.person;
  // A late message may still show that a withdrawal was not the last. Until then the content stays.
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

/** Removes everything stored of a person, if no registration of theirs is in force. */
const removePerson = async (id: string, { moment, isLast }: Look, deps: DeletePersonDeps): Promise<void> => {
  const known = await deps.persons.read(id);
  if (known === undefined || holding(known.value) !== undefined) return;
  const gone = await deps.persons.change(id, emptyPerson(id), (before) => ({
    value: holding(before) === undefined ? forgetWishes(before) : before,
    result: undefined,
  }));
  await showPerson(gone, moment, deps);
  if (holding(gone.value) !== undefined) return;
  await deps.pool.removeAsker(id, await deps.traces.jobsAskedFor(id));
  await deps.closedReports.remove(await deps.traces.jobsReported(id));
  await endHires(gone.value, deps);
  await deps.traces.remove(id);
  await deps.pool.forget(id, isLast, moment.now);
  await showAgain(id, moment, deps);
};

/**
 * The hires of a person who is gone become counts, before their entries go: nothing else leads to the rows. Under another
 * address they go on.
 */
const endHires = async (
  person: Person,
  { hireEntries, companyHires }: Pick<DeletePersonDeps, 'hireEntries' | 'companyHires'>,
): Promise<void> => {
  if (personsNowOf(person).length > 0) return;
  await inTurn(await hireEntries.of(person.person), ({ ended, ...key }) =>
    ended === 'replaced' ? companyHires.takeBack(key) : companyHires.count(key),
  );
};

/** A person who came back at this moment by a new consent is shown, matched and screened again. */
const showAgain = async (id: string, moment: Moment, deps: DeletePersonDeps): Promise<void> => {
  const now = await deps.persons.read(id);
  const held = now && holding(now.value);
  if (now === undefined || held === undefined) return;
  await showPerson(now, moment, deps);
  const { partner } = held;
  await deps.screening.send([{ person: id, partner, arrived: true }], partner);
};
