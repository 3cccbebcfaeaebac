import type { PartnerId } from '../contracts/partners.ts';
import { seoulDate, type Moment } from '../domain/calendar.ts';
import type { Mailbox, OwnWord } from '../domain/mail/mailbox.ts';
import { choose, holding, personsNowOf } from '../domain/people/person.ts';
import { showPerson } from '../runtime/showing-people.ts';
import type { SeekerPageUse } from './page-use.ts';

/** Who stops mail at an address: one person, or without one the company that gets summaries there. */
export type StopSubject = { readonly mailbox: string; readonly person?: string };

/** The subject of a stop link: `<mailbox>.<person>` or `<mailbox>`. */
export const stopSubjectOf = (subject: string): StopSubject => {
  const [mailbox = '', person] = subject.split('.');
  return person === undefined ? { mailbox } : { mailbox, person };
};

/** Companies register with it, so that their messages stand with its own. */
const COMPANY_PARTNER: PartnerId = 'chamber-of-commerce';
/** A stop that is repeated later than this is no repeated step: it was confirmed long ago. */
const CONFIRMED_AGAIN = 86_400_000;

const ownWordIn = (mailbox: Mailbox, person: string | undefined): OwnWord | undefined =>
  person === undefined ? mailbox.company?.own : mailbox.people[person]?.own;

/** Stops mail in the mailbox itself: every claim made after it finds it. Returns when it was stopped first. */
const stopIn = async ({ mailbox, person }: StopSubject, moment: Moment, use: SeekerPageUse): Promise<string> => {
  const known = ownWordIn((await use.mailboxes.read(mailbox)).value, person);
  if (known?.mail === 'stopped') return known.at;
  await use.mailboxes.say(mailbox, person, { mail: 'stopped', at: moment.now }, moment);
  return moment.now;
};

/** Keeps the stop as the person's own word, which beats what any partner says and follows a change of address. */
const keepWord = async (id: string, at: string, moment: Moment, use: SeekerPageUse): Promise<string[]> => {
  const known = await use.persons.read(id);
  if (known === undefined) return [];
  const kept = await use.persons.change(id, known.value, (before) => ({
    value: choose(before, { mail: 'stopped', at }),
    result: undefined,
  }));
  await showPerson(kept, moment, use);
  return personsNowOf(kept.value);
};

/** The same for somebody under the address that they have now. */
const stopNow = async (id: string, at: string, moment: Moment, use: SeekerPageUse): Promise<void> => {
  const mailbox = (await use.persons.read(id))?.value.mailbox;
  if (mailbox !== undefined) await use.mailboxes.say(mailbox, id, { mail: 'stopped', at }, moment);
  await keepWord(id, at, moment, use);
};

/** Whether the person has stopped mail at this address. */
export const hasStopped = async ({ mailbox, person }: StopSubject, use: SeekerPageUse): Promise<boolean> =>
  ownWordIn((await use.mailboxes.read(mailbox)).value, person)?.mail === 'stopped';

/** Sends a person who has stopped mail the address of their page, to their own mail and at most once a day. */
export const sendPageAddress = async (subject: StopSubject, moment: Moment, use: SeekerPageUse): Promise<void> => {
  const { mailbox, person } = subject;
  const word = ownWordIn((await use.mailboxes.read(mailbox)).value, person);
  const partner = await partnerOf(subject, use);
  if (person === undefined || word?.mail !== 'stopped' || partner === undefined) return;
  const noticeId = use.digest(JSON.stringify(['page-address', mailbox, person, moment.today]));
  const on = seoulDate(word.at);
  await use.notices.send([{ kind: 'opt-out-confirmed', noticeId, partner, mailbox, person, on }], partner);
};

const confirm = async (subject: StopSubject, at: string, moment: Moment, use: SeekerPageUse): Promise<void> => {
  const { mailbox, person } = subject;
  if (Date.parse(moment.now) - Date.parse(at) > CONFIRMED_AGAIN) return;
  const partner = await partnerOf(subject, use);
  if (partner === undefined) return;
  const noticeId = use.digest(JSON.stringify(['opt-out-confirmed', mailbox, person ?? '', at]));
  const to = person === undefined ? {} : { person };
  await use.notices.send(
    [{ kind: 'opt-out-confirmed', noticeId, partner, mailbox, on: seoulDate(at), ...to }],
    partner,
  );
};

/** Whom the mails stem from; nobody where nobody is written to here any more. */
const partnerOf = async ({ person }: StopSubject, use: SeekerPageUse): Promise<PartnerId | undefined> => {
  if (person === undefined) return COMPANY_PARTNER;
  const known = await use.persons.read(person);
  return known && holding(known.value)?.partner;
};

/**
 * One click out (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조, RFC 8058): effective for every mail claimed after the first write. Every step may be repeated;
 * one confirmation goes out however often it is.
 */
export const stopMail = async (subject: StopSubject, moment: Moment, use: SeekerPageUse): Promise<void> => {
  const at = await stopIn(subject, moment, use);
  const { person } = subject;
  if (person !== undefined) {
    const others = await keepWord(person, at, moment, use);
    for (const other of others) await stopNow(other, at, moment, use);
  }
  await confirm(subject, at, moment, use);
};
