import { dayOfMonths, instantAfter, seoulDate, type HolidayCalendar } from '../language/calendar.ts';
import { SEEN_AFTER } from '../records/late.ts';
import { MOST_PEOPLE } from './mailbox-bounds.ts';
import { forgetWaiting } from './mailbox-notices.ts';
import { closedKey, type Mailbox, type MailboxPerson, type OwnWord, type Recipient, type Told } from './mailbox.ts';
import { nextDigestAt } from './working-days.ts';

/** Consent to mail is confirmed again every two years (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조 제8항). */
const RENEWAL_MONTHS = 24;
/** The time of day of the renewal mail: 09:00 in Asia/Seoul, as the UTC part of an instant. */
const AT_NINE = 'T00:00:00.000Z';

/** Whether `b` wins over `a`: it is later, or both have the same instant and `b` is the stop. */
const beats = (b: OwnWord, a: OwnWord | undefined): boolean =>
  a === undefined || b.at > a.at || (b.at === a.at && b.mail === 'stopped' && a.mail !== 'stopped');

const later = (a: OwnWord | undefined, b: OwnWord | undefined): OwnWord | undefined =>
  b !== undefined && beats(b, a) ? b : a;

const dayOf = (dayOrInstant: string): string => (dayOrInstant.length === 10 ? dayOrInstant : seoulDate(dayOrInstant));

/** Returns the day (Asia/Seoul) of the consent that currently allows mail. */
export const agreedOn = ({ shown, own }: MailboxPerson): string | undefined => {
  const on = own?.mail === 'agreed' ? own.at : shown?.agreed?.on;
  return on === undefined ? undefined : dayOf(on);
};

/** Returns the first instant after `now` at which the consent is two years old, or a multiple of two years. */
const renewalAfter = (on: string, now: string): string => {
  for (let months = RENEWAL_MONTHS; ; months += RENEWAL_MONTHS) {
    const at = `${dayOfMonths(on, months)}${AT_NINE}`;
    if (at > now) return at;
  }
};

/** Two years after the consent. If that day has already passed without a renewal, the renewal is due at once. */
const firstRenewal = (on: string): string => `${dayOfMonths(on, RENEWAL_MONTHS)}${AT_NINE}`;

/** How mail reaches a person after write `version` of their record. Without `shown`, the person is gone. */
export type ShownState = {
  readonly shown?:
    { readonly address: string; readonly recipient: Recipient; readonly own?: OwnWord | undefined } | undefined;
  readonly version: number;
};

/**
 * Applies the state of a person after write `version` of their record. An older state than the stored one is ignored.
 * Without `shown`, the person is gone (withdrawn, deleted, moved to another address); only the version is kept.
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
  const { address, ...rest } = withPerson(mailbox, person, shownPerson(known, shown, version, today));
  const stays = shown?.address ?? (isUsed(rest) ? address : undefined);
  const now = { ...rest, address: stays };
  // A person who is gone gets no more mail, so the notices that waited for them are removed.
  return shown === undefined ? forgetWaiting(now, person) : now;
};

/** Whether the address already has the maximum number of people. */
export const isFull = ({ people }: Mailbox): boolean =>
  Object.values(people).filter(({ shown }) => shown !== undefined).length >= MOST_PEOPLE;

const isUsed = ({ people, company }: Pick<Mailbox, 'people' | 'company'>): boolean =>
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
    toldUpTo: known?.toldUpTo,
    untold: known?.untold,
  };
  const on = agreedOn(now);
  if (on === undefined || own?.mail === 'stopped') return now;
  const unchanged = known !== undefined && known.renewalAt !== undefined && agreedOn(known) === on;
  return { ...now, renewalAt: unchanged ? known.renewalAt : firstRenewal(on) };
};

const withPerson = (mailbox: Mailbox, person: string, known: MailboxPerson): Mailbox => ({
  ...mailbox,
  people: { ...mailbox.people, [person]: known },
});

/** Records the person's own word. The later of two counts. It wins over what they told a partner. */
export const takeOwnWord = (mailbox: Mailbox, person: string, own: OwnWord): Mailbox => {
  const known = mailbox.people[person];
  if (known === undefined || !beats(own, known.own)) return mailbox;
  const { renewalAt: _, ...rest } = known;
  const changed: MailboxPerson =
    own.mail === 'stopped' ? { ...rest, own } : { ...rest, own, renewalAt: firstRenewal(seoulDate(own.at)) };
  return withPerson(mailbox, person, changed);
};

/** Records a company's own word about its summaries. */
export const takeCompanyWord = (mailbox: Mailbox, own: OwnWord): Mailbox =>
  beats(own, mailbox.company?.own) ? { ...mailbox, company: { own } } : mailbox;

const changed = (mailbox: Mailbox, person: string, change: Partial<MailboxPerson>): Mailbox => {
  const known = mailbox.people[person];
  return known === undefined ? mailbox : withPerson(mailbox, person, { ...known, ...change });
};

/** Tolerance for clock skew and for a digest that is already being built: 10 minutes. */
const ABOUT_NOW = 600_000;

/**
 * Returns when the person's next digest goes. A person who wants immediate mails gets the jobs beyond the daily limit
 * daily.
 */
const digestTime = ({ people }: Mailbox, person: string, after: string, calendar?: HolidayCalendar): string =>
  nextDigestAt(people[person]?.shown?.cadence === 'weekly' ? 'weekly' : 'daily', after, calendar);

/**
 * Leaves a job for the person's next digest. A digest that is due later will include it. A digest that is due about now
 * may have read the jobs already, so one more digest is scheduled after it. That one is not sent if no job was missed.
 * `until`: the last day of the job; if it closes before the digest of the week, the digest goes on the next working morning.
 */
export const leaveForDigest = (
  mailbox: Mailbox,
  person: string,
  now: string,
  { until, calendar }: { readonly until?: string | undefined; readonly calendar?: HolidayCalendar | undefined } = {},
): Mailbox => {
  const { digestAt, digestAgainAt } = mailbox.people[person] ?? {};
  const usual = digestTime(mailbox, person, now, calendar);
  const next = until !== undefined && until < seoulDate(usual) ? nextDigestAt('daily', now, calendar) : usual;
  // The scheduled digest is later than the cadence allows: the person has chosen more frequent mails since.
  if (digestAt === undefined || digestAt > next) return changed(mailbox, person, { digestAt: next });
  const isAboutNow = Date.parse(digestAt) <= Date.parse(now) + ABOUT_NOW;
  if (!isAboutNow || digestAgainAt !== undefined) return mailbox;
  const after = digestAt > now ? digestAt : now;
  return changed(mailbox, person, { digestAgainAt: digestTime(mailbox, person, after, calendar) });
};

/**
 * Remembers that a mail about jobs did not go, so that the next digest tells these jobs, however long they have been open.
 * `since`: when the first of them opened or changed; empty: any time.
 */
export const leaveUntold = (
  mailbox: Mailbox,
  person: string,
  { noticeId, since, now }: { readonly noticeId: string; readonly since: string; readonly now: string },
): Mailbox => {
  const { untold } = mailbox.people[person] ?? {};
  const first = untold !== undefined && untold.since < since ? untold.since : since;
  return changed(mailbox, person, { untold: { since: first, last: `${now} ${closedKey(noticeId)}` } });
};

/**
 * A mail that would have told all new jobs did not go. If a later one has told what is newer meanwhile, the next digest goes back to
 * where this one began: the jobs that this one would have listed are in neither.
 */
export const leaveOvertaken = (
  mailbox: Mailbox,
  person: string,
  { noticeId, told, now }: { readonly noticeId: string; readonly told: Told | undefined; readonly now: string },
): Mailbox => {
  const { toldUpTo } = mailbox.people[person] ?? {};
  const isOvertaken = told !== undefined && toldUpTo !== undefined && told.upTo < toldUpTo;
  return isOvertaken ? leaveUntold(mailbox, person, { noticeId, since: told.since ?? '', now }) : mailbox;
};

/** What the person's next digest tells: jobs that opened or changed since an instant (empty: all). `last`: of the untold jobs. */
export type ToTell = { readonly since: string; readonly last: string | undefined };

export const toTell = ({ people }: Mailbox, person: string): ToTell => {
  const { toldUpTo, untold } = people[person] ?? {};
  const since = toldUpTo === undefined ? '' : instantAfter(toldUpTo, -SEEN_AFTER);
  return {
    since: untold !== undefined && untold.since < since ? untold.since : since,
    last: untold?.last,
  };
};

/**
 * Leaves jobs that opened or changed from `since` to `last` for the person's next digest, unless a mail told them meanwhile.
 * `until`: the first day (Asia/Seoul) that is the last of one of them.
 */
export const leaveNewJobs = (
  mailbox: Mailbox,
  person: string,
  { since, last, until }: { readonly since: string; readonly last: string; readonly until: string },
  calendar?: HolidayCalendar,
): Mailbox => {
  const { toldUpTo } = mailbox.people[person] ?? {};
  const isTold = toldUpTo !== undefined && Date.parse(last) <= Date.parse(toldUpTo) - SEEN_AFTER;
  return isTold ? mailbox : leaveForDigest(mailbox, person, since, { until, calendar });
};

/** The digest that was due is made. `next`: when the jobs that are left over go, if there are any. */
export const digestDone = (mailbox: Mailbox, person: string, next: string | undefined): Mailbox => {
  const known = mailbox.people[person];
  if (known === undefined) return mailbox;
  const { digestAt: _, digestAgainAt: again, ...rest } = known;
  const digestAt = again === undefined || (next !== undefined && next <= again) ? next : again;
  // A digest that is rescheduled to an earlier time does not replace the additional one after it.
  const stays = again !== undefined && digestAt !== again ? { digestAgainAt: again } : {};
  return withPerson(mailbox, person, { ...rest, digestAt, ...stays });
};

/** The person was reminded of their consent. The next reminder is due two years later. */
export const renewalDone = (mailbox: Mailbox, person: string, now: string): Mailbox => {
  const known = mailbox.people[person];
  const on = known && agreedOn(known);
  return on === undefined ? mailbox : changed(mailbox, person, { renewalAt: renewalAfter(on, now) });
};
