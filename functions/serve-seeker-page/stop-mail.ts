import type { PartnerId } from '../contracts/partners.ts';
import { seoulDate, type Moment } from '../domain/language/calendar.ts';
import type { Language } from '../domain/language/words.ts';
import type { Mailbox, OwnWord } from '../domain/mail/mailbox.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { choose, holding, personsNowOf } from '../domain/people/person.ts';
import { showPerson } from '../steps/showing-people.ts';
import type { SeekerPageDeps } from './page-deps.ts';

/** Who stops mail at an address: one person, or, without a person, the company that gets summaries there. */
export type StopSubject = { readonly mailbox: string; readonly person?: string };

/** Reads the subject of a stop link: `<mailbox>.<person>` or `<mailbox>`. */
export const stopSubjectOf = (subject: string): StopSubject => {
  const [mailbox = '', person] = subject.split('.');
  return person === undefined ? { mailbox } : { mailbox, person };
};

/** Companies register with this partner, so their messages share its group in the queues. */
const COMPANY_PARTNER: PartnerId = 'chamber-of-commerce';
/** A repeated stop after this time is not a retry: it was confirmed long ago. Milliseconds. */
const CONFIRMED_AGAIN = 86_400_000;

/** A stored stop: since when, and the partner of the mails. No partner if nobody gets mail any more. */
type Stopped = StopSubject & { readonly at: string; readonly partner: PartnerId | undefined };

const ownWordIn = (mailbox: Mailbox, person: string | undefined): OwnWord | undefined =>
  person === undefined ? mailbox.company?.own : mailbox.people[person]?.own;

/** Stops mail in the mailbox itself, so it applies to every later claim. Returns the instant of the first stop. */
const stopIn = async ({ mailbox, person }: StopSubject, moment: Moment, deps: SeekerPageDeps): Promise<string> => {
  const known = ownWordIn((await deps.mailboxes.read(mailbox)).value, person);
  if (known?.mail === 'stopped') return known.at;
  await deps.mailboxes.say(mailbox, person, { mail: 'stopped', at: moment.now }, moment);
  return moment.now;
};

/**
 * Stops mail to a person at an address, and stores the stop as their own word. That wins over what any partner says,
 * and it follows a change of address. Returns undefined if no person has this id.
 */
const stopPerson = async (
  subject: Required<StopSubject>,
  moment: Moment,
  deps: SeekerPageDeps,
): Promise<{ readonly stopped: Stopped; readonly now: string[] } | undefined> => {
  const at = await stopIn(subject, moment, deps);
  const known = await deps.persons.read(subject.person);
  if (known === undefined) return undefined;
  const kept = await deps.persons.change(subject.person, known.value, (before) => ({
    value: choose(before, { mail: 'stopped', at }),
    result: undefined,
  }));
  await showPerson(kept, moment, deps);
  return { stopped: { ...subject, at, partner: holding(kept.value)?.partner }, now: personsNowOf(kept.value) };
};

/** The mail state of the person behind a stop link, under its address or under an address that they have now. */
type MailState = {
  readonly mailbox: string;
  readonly person: string;
  readonly partner: PartnerId;
  readonly language: Language;
  readonly own: OwnWord | undefined;
};

const mailStatesOf = async ({ person }: StopSubject, deps: SeekerPageDeps): Promise<MailState[]> => {
  const first = person === undefined ? undefined : await deps.persons.read(person);
  if (first === undefined) return [];
  const others = await Promise.all(personsNowOf(first.value).map((id) => deps.persons.read(id)));
  const all = [first, ...others].map(async (kept): Promise<MailState[]> => {
    const held = kept && holding(kept.value);
    const { person: id, mailbox } = kept?.value ?? {};
    if (held === undefined || id === undefined || mailbox === undefined) return [];
    const { value } = await deps.mailboxes.read(mailbox);
    const language = held.seeker.language === 'en' ? 'en' : 'ko';
    return [{ mailbox, person: id, partner: held.partner, language, own: ownWordIn(value, id) }];
  });
  return (await Promise.all(all)).flat();
};

/**
 * Whether the person behind a stop link has stopped mail at all their addresses, and their language. A company is
 * always asked.
 */
export const readStop = async (
  subject: StopSubject,
  deps: SeekerPageDeps,
): Promise<{ readonly isStopped: boolean; readonly language: Language }> => {
  const standing = await mailStatesOf(subject, deps);
  return {
    isStopped: standing.length > 0 && standing.every(({ own }) => own?.mail === 'stopped'),
    language: standing[0]?.language ?? 'ko',
  };
};

/**
 * Sends a person who has stopped mail the address of their page: to each of their current addresses, at most once a
 * day.
 */
export const sendPageAddress = async (subject: StopSubject, moment: Moment, deps: SeekerPageDeps): Promise<void> => {
  for (const { mailbox, person, partner, own } of await mailStatesOf(subject, deps)) {
    if (own?.mail !== 'stopped') continue;
    const id = noticeId(deps.hash, 'page-address', mailbox, person, moment.today);
    const on = seoulDate(own.at);
    await deps.notices.send([{ kind: 'opt-out-confirmed', noticeId: id, partner, mailbox, person, on }], partner);
  }
};

const confirm = async (
  { mailbox, person, at, partner }: Stopped,
  moment: Moment,
  deps: SeekerPageDeps,
): Promise<void> => {
  if (partner === undefined || Date.parse(moment.now) - Date.parse(at) > CONFIRMED_AGAIN) return;
  const id = noticeId(deps.hash, 'opt-out-confirmed', mailbox, person ?? '', at);
  await deps.notices.send(
    [{ kind: 'opt-out-confirmed', noticeId: id, partner, mailbox, person, on: seoulDate(at) }],
    partner,
  );
};

/**
 * Stops mail with one click (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조, RFC 8058). From the first write on, it applies to every
 * claim, at each address that the person has now. Every step may be repeated: each address gets one confirmation.
 */
export const stopMail = async (subject: StopSubject, moment: Moment, deps: SeekerPageDeps): Promise<void> => {
  const { mailbox, person } = subject;
  if (person === undefined) {
    const at = await stopIn(subject, moment, deps);
    await confirm({ mailbox, at, partner: COMPANY_PARTNER }, moment, deps);
    return;
  }
  const first = await stopPerson({ mailbox, person }, moment, deps);
  const stopped = first === undefined ? [] : [first.stopped];
  for (const other of first?.now ?? []) {
    const there = (await deps.persons.read(other))?.value.mailbox;
    const also = there === undefined ? undefined : await stopPerson({ mailbox: there, person: other }, moment, deps);
    if (also !== undefined) stopped.push(also.stopped);
  }
  for (const one of stopped) await confirm(one, moment, deps);
};
