import type { Kept } from '../stores/records.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { awayKey } from '../domain/matching/away.ts';
import { seekerRow, type SeekerRow } from '../domain/matching/profiles.ts';
import { jobsAway } from '../domain/people/own-jobs.ts';
import { laterChoice, type Choice } from '../domain/people/own-word.ts';
import { emptyPerson, holding, recipientOf, showInPerson, takeChoice, type Person } from '../domain/people/person.ts';
import type { Registration } from '../domain/people/registration.ts';

/** Where people are stored, and where others see them: the mailbox and the matching pool. */
export type ShowingPeopleDeps = {
  readonly persons: PersonStore;
  readonly mailboxes: Pick<MailboxStore, 'show'>;
  readonly pool: Pick<PoolStore, 'showSeeker'>;
};

/**
 * The persons in their current state. `isFull`: one of them shares an address with too many people and gets no mail.
 */
export type Shown = { readonly persons: Person[]; readonly isFull: boolean };

/**
 * Updates the mailbox and the pool with a person after this write of their record, or removes them there if they are
 * gone.
 */
export const showPerson = async (
  { value: person, version }: Kept<Person>,
  moment: Moment,
  { mailboxes, pool }: Omit<ShowingPeopleDeps, 'persons'>,
): Promise<'shown' | 'full'> => {
  const { mailbox } = person;
  const shown =
    mailbox === undefined
      ? 'shown'
      : await mailboxes.show(mailbox, person.person, { shown: recipientOf(person), version }, moment);
  await showInPool({ value: person, version }, moment, { pool });
  return shown;
};

/** What matching reads of a person's record. Undefined if they are gone. */
export const poolRowOf = (person: Person): SeekerRow | undefined => {
  const { mailbox } = person;
  const held = holding(person);
  if (held === undefined || mailbox === undefined) return undefined;
  const { seeker, preferred, jobs } = held;
  const away = jobsAway(jobs).map(awayKey);
  return {
    ...seekerRow(seeker, { person: person.person, mailbox }),
    ...(preferred && { preferred }),
    ...(away.length > 0 && { away }),
  };
};

/** Updates the pool with a person after this write of their record, or takes them out of it if they are gone. */
export const showInPool = (
  { value: person, version }: Kept<Person>,
  { now }: Moment,
  { pool }: Pick<ShowingPeopleDeps, 'pool'>,
): Promise<void> => pool.showSeeker(person.person, poolRowOf(person), version, now);

/**
 * Shows a registration in every person it ever named. `key` is its hash. The person it names now takes over what the
 * same person chose under earlier addresses.
 */
export const showRegistration = async (
  key: string,
  { value: registration, version }: Kept<Registration>,
  moment: Moment,
  deps: ShowingPeopleDeps,
): Promise<Shown> => {
  let isFull = false;
  const show = async (id: string, said: Choice | undefined): Promise<Person> => {
    const kept = await deps.persons.update(id, emptyPerson(id), (before) =>
      takeChoice(showInPerson(before, { key, registration, version }, moment.today), said),
    );
    isFull = (await showPerson(kept, moment, deps)) === 'full' || isFull;
    return kept.value;
  };
  const now = registration.standing?.person;
  const before = Object.keys(registration.persons).filter((id) => id !== now);
  const left = await Promise.all(before.map((id) => show(id, undefined)));
  if (now === undefined) return { persons: left, isFull };
  const said = left.reduce<Choice | undefined>((latest, { choice }) => laterChoice(latest, choice), undefined);
  const persons = [...left, await show(now, said)];
  return { persons, isFull };
};
