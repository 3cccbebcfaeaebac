import { dayOfMonths, seoulDate } from '../language/calendar.ts';
import { MOST_PEOPLE } from './mailbox-bounds.ts';
import { forgetWaiting } from './mailbox-notices.ts';
import type { Mailbox, MailboxPerson, OwnWord, Recipient } from './mailbox.ts';
import { nextDigestAt } from './working-days.ts';

/** Consent to mail is confirmed anew every two years (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조 제8항). */
const RENEWAL_MONTHS = 24;
/** The hour at which it is asked, as an instant of its day in Asia/Seoul (09:00). */
const AT_NINE = 'T00:00:00.000Z';

/** Whether `b` beats `a`: it was said later, or it is the stop of two words of the same instant. */
const beats = (b: OwnWord, a: OwnWord | undefined): boolean =>
  a === undefined || b.at > a.at || (b.at === a.at && b.mail === 'stopped' && a.mail !== 'stopped');

const later = (a: OwnWord | undefined, b: OwnWord | undefined): OwnWord | undefined =>
  b !== undefined && beats(b, a) ? b : a;

const dayOf = (dayOrInstant: string): string => (dayOrInstant.length === 10 ? dayOrInstant : seoulDate(dayOrInstant));

/** The day (Asia/Seoul) on which the consent that mail goes by was given. */
export const agreedOn = ({ shown, own }: MailboxPerson): string | undefined => {
  const on = own?.mail === 'agreed' ? own.at : shown?.agreed?.on;
  return on === undefined ? undefined : dayOf(on);
};

/** The first instant after `now` at which a consent has stood for two years, or for a multiple of that. */
const renewalAfter = (on: string, now: string): string => {
  for (let months = RENEWAL_MONTHS; ; months += RENEWAL_MONTHS) {
    const at = `${dayOfMonths(on, months)}${AT_NINE}`;
    if (at > now) return at;
  }
};

/** A consent given in the past comes due on its own day, even if that day has passed unnoticed: then at once. */
const firstRenewal = (on: string): string => `${dayOfMonths(on, RENEWAL_MONTHS)}${AT_NINE}`;

/** A person as after the `version`-th write of their record: how they are written to. Without `shown` they are gone. */
export type ShownState = {
  readonly shown?:
    { readonly address: string; readonly recipient: Recipient; readonly own?: OwnWord | undefined } | undefined;
  readonly version: number;
};

/**
 * Shows a person here as after the `version`-th write of their record, unless a later state is there already. Without a recipient they
 * are gone (withdrawn, deleted, moved to another address); of them nothing stays but the count.
 */
export const showPerson = (
  mailbox: Mailbox,
  person: string,
  { shown, version }: ShownState,
  today: string,
): Mailbox => {
  const known = mailbox.people[person];
  if (known !== undefined && known.version >= version) return mailbox;
  if (known === undefined && shown !== undefined && isFull(mailbox)) return mailbox;
  const { address, ...rest } = mailbox;
  const people = { ...mailbox.people, [person]: shownPerson(known, shown, version, today) };
  const stays = shown?.address ?? (isUsed({ ...mailbox, people }) ? address : undefined);
  const now = { ...rest, people, address: stays };
  // Whoever is gone is written to no more: what waited for them goes with them.
  return shown === undefined ? forgetWaiting(now, person) : now;
};

/** Whether so many share the address that one more finds no place. */
export const isFull = ({ people }: Mailbox): boolean =>
  Object.values(people).filter(({ shown }) => shown !== undefined).length >= MOST_PEOPLE;

const isUsed = ({ people, company }: Mailbox): boolean =>
  company !== undefined || Object.values(people).some(({ shown }) => shown !== undefined);

const shownPerson = (
  known: MailboxPerson | undefined,
  shown: { readonly recipient: Recipient; readonly own?: OwnWord | undefined } | undefined,
  version: number,
  today: string,
): MailboxPerson => {
  if (shown === undefined) return { version, goneOn: today };
  const own = later(known?.own, shown.own);
  const now: MailboxPerson = {
    version,
    shown: shown.recipient,
    own,
    digestAt: known?.digestAt,
    digestAgainAt: known?.digestAgainAt,
  };
  const on = agreedOn(now);
  if (on === undefined || own?.mail === 'stopped') return now;
  const unchanged = known !== undefined && known.renewalAt !== undefined && agreedOn(known) === on;
  return { ...now, renewalAt: unchanged ? known.renewalAt : firstRenewal(on) };
};

/** The person's own word, the later of two; what they said to a partner does not undo it. */
export const takeOwnWord = (mailbox: Mailbox, person: string, own: OwnWord): Mailbox => {
  const known = mailbox.people[person];
  if (known === undefined || !beats(own, known.own)) return mailbox;
  const { renewalAt: _, ...rest } = known;
  const changed: MailboxPerson =
    own.mail === 'stopped' ? { ...rest, own } : { ...rest, own, renewalAt: firstRenewal(seoulDate(own.at)) };
  return { ...mailbox, people: { ...mailbox.people, [person]: changed } };
};

/** The same of a company and its summaries. */
export const takeCompanyWord = (mailbox: Mailbox, own: OwnWord): Mailbox =>
  beats(own, mailbox.company?.own) ? { ...mailbox, company: { own } } : mailbox;

const changed = (mailbox: Mailbox, person: string, change: Partial<MailboxPerson>): Mailbox => {
  const known = mailbox.people[person];
  return known === undefined
    ? mailbox
    : { ...mailbox, people: { ...mailbox.people, [person]: { ...known, ...change } } };
};

/** By so much two clocks may differ, and so long before its time a digest may be being made. */
const ABOUT_NOW = 600_000;

/** When the person's next digest after an instant goes: who wants every mail at once gets what is beyond the day's limit daily. */
export const digestTime = ({ people }: Mailbox, person: string, after: string): string =>
  nextDigestAt(people[person]?.shown?.cadence === 'weekly' ? 'weekly' : 'daily', after);

/**
 * Leaves a job for the person's next digest. One that is due later stands and will hold it. One that is due about now may have
 * read the jobs already: then there is one more after it, which is not sent if nothing was missed.
 */
export const leaveForDigest = (mailbox: Mailbox, person: string, now: string): Mailbox => {
  const { digestAt, digestAgainAt } = mailbox.people[person] ?? {};
  const next = digestTime(mailbox, person, now);
  // Due later than the cadence says: they have chosen mails more often since.
  if (digestAt === undefined || digestAt > next) return changed(mailbox, person, { digestAt: next });
  const isAboutNow = Date.parse(digestAt) <= Date.parse(now) + ABOUT_NOW;
  if (!isAboutNow || digestAgainAt !== undefined) return mailbox;
  const after = digestAt > now ? digestAt : now;
  return changed(mailbox, person, { digestAgainAt: digestTime(mailbox, person, after) });
};

/** The digest of this time is made; `next`: when what is left over goes. */
export const digestDone = (mailbox: Mailbox, person: string, next: string | undefined): Mailbox => {
  const known = mailbox.people[person];
  if (known === undefined) return mailbox;
  const { digestAt: _, digestAgainAt: again, ...rest } = known;
  const digestAt = again === undefined || (next !== undefined && next <= again) ? next : again;
  // A digest that comes again before the one after it does not take its place.
  const stays = again !== undefined && digestAt !== again ? { digestAgainAt: again } : {};
  return {
    ...mailbox,
    people: { ...mailbox.people, [person]: { ...rest, digestAt, ...stays } },
  };
};

/** The person was reminded of their consent; the next time is two years on. */
export const renewalDone = (mailbox: Mailbox, person: string, now: string): Mailbox => {
  const known = mailbox.people[person];
  const on = known && agreedOn(known);
  return on === undefined ? mailbox : changed(mailbox, person, { renewalAt: renewalAfter(on, now) });
};
