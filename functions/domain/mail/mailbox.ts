import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { CADENCES } from '../../contracts/seeker.ts';
import { noticeSchema } from '../../notices/contracts.ts';
import { addDays, seoulDate } from '../language/calendar.ts';
import { consentedAfter } from '../records/consent-time.ts';

/**
 * Everything that decides whether a mail may go to one address, in one item: whether it is wanted, what was offered, which mails
 * are under way. Claim, offer, stop, bounce and deletion are each one conditional write of it, so none of them can pass another.
 * All instants are ISO 8601 in UTC with milliseconds and compare as text.
 */

const consentSchema = z.object({ on: z.string(), textVersion: z.string(), via: z.string() });

/** A person as they are written to. */
const recipientSchema = z.object({
  name: z.string(),
  language: z.enum(['ko', 'en']),
  /** Where they are registered. */
  partner: z.enum(PARTNER_IDS),
  /** Consent to mail, as the partner recorded it; absent: none. */
  agreed: consentSchema.optional(),
  cadence: z.enum(CADENCES),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** What a person said for themselves; it beats what any partner says. */
const ownWordSchema = z.object({ mail: z.enum(['stopped', 'agreed']), at: z.string() });
export type OwnWord = z.infer<typeof ownWordSchema>;

const personSchema = z.object({
  /** The write of the person's record that `shown` was taken from; it never goes back. */
  version: z.int(),
  /** Absent once they are written to here no more. */
  shown: recipientSchema.optional(),
  own: ownWordSchema.optional(),
  /** When the next digest is due; absent when there is nothing to put in one. */
  digestAt: z.string().optional(),
  /** When the one after it is due: something was left while the next may already be being made, without it. */
  digestAgainAt: z.string().optional(),
  /** When their consent has to be confirmed anew. */
  renewalAt: z.string().optional(),
  /** The day on which they left; what is left of them then is the count. */
  goneOn: z.iso.date().optional(),
});
export type MailboxPerson = z.infer<typeof personSchema>;

const openNoticeSchema = z.object({
  /**
   * `claimed`: handed to SES, or about to be; what became of it is not known. `waiting`: SES surely did not take it, and it is
   * tried again. `held`: nobody knows, and a person has to decide.
   */
  state: z.enum(['claimed', 'waiting', 'held']),
  /** The claim's number: whoever holds another one changes nothing any more. 0: never claimed. */
  epoch: z.int(),
  /** When to look again. */
  due: z.string(),
  /** When SES turned this very mail away for the first time and for the last. */
  failing: z.object({ since: z.string(), last: z.string() }).optional(),
  /** The jobs it offers, by key, and until which day that is remembered. */
  offers: z.record(z.string(), z.iso.date()),
  notice: noticeSchema,
  /** The same mail for others who share the address: one of them gets it should it not go to whom it is for now. */
  others: z.array(noticeSchema).optional(),
});
export type OpenNotice = z.infer<typeof openNoticeSchema>;

/** Short keys, put end to end, by the last day on which they matter: an item is paid for by the kilobyte. */
const packedSchema = z.record(z.iso.date(), z.string());

const suppressedSchema = z.object({ reason: z.enum(['bounce', 'complaint']), at: z.string() });

export const mailboxSchema = z.object({
  mailbox: z.string(),
  /** Absent once nobody is written to here. */
  address: z.string().optional(),
  people: z.record(z.string(), personSchema),
  /** A company's address: whether it wants summaries is its own word. */
  company: z.object({ own: ownWordSchema.optional() }).optional(),
  suppressed: suppressedSchema.extend({ instead: suppressedSchema.optional() }).optional(),
  /** When mails came back for want of an address, at most ten (dead-address). */
  returned: z.array(z.string()).max(10).optional(),
  /** The last delivery that SES told of. */
  deliveredAt: z.string().optional(),
  /** Immediate mails about jobs on a day, and letters about postings. */
  today: z.object({ day: z.iso.date(), mails: z.int(), letters: z.int().optional() }).optional(),
  /** By day, when the list of those letters is due that were too many for it. */
  lists: z.record(z.iso.date(), z.string()).optional(),
  /** Claims ever made here. A number is not used again, even when the notice it was for is forgotten. */
  claims: z.int().optional(),
  open: z.record(z.string(), openNoticeSchema),
  offered: packedSchema,
  closed: packedSchema,
  /** Until which day some of the keys of `closed` lie in items of their own, because there were too many. */
  spilledUntil: z.iso.date().optional(),
  /** The earliest instant at which something may be due. It may stand earlier than needed, never later. */
  wakeAt: z.string().optional(),
});
export type Mailbox = z.infer<typeof mailboxSchema>;

export const emptyMailbox = (mailbox: string): Mailbox => ({ mailbox, people: {}, open: {}, offered: {}, closed: {} });

const OFFER_KEY = 12;
const CLOSED_KEY = 16;

/** A job offered, or asked about (a question about a place in a programme is another mail than its offer). */
export const offerKey = (cluster: string, asks: boolean): string =>
  `${asks ? 'q' : 'm'}${cluster.slice(0, OFFER_KEY - 1).padEnd(OFFER_KEY - 1, '_')}`;

export const closedKey = (noticeId: string): string => noticeId.slice(0, CLOSED_KEY).padEnd(CLOSED_KEY, '_');

type Packed = z.infer<typeof packedSchema>;

const holdsKey = (packed: Packed, key: string): boolean =>
  Object.values(packed).some((keys) => {
    for (let at = 0; at < keys.length; at += key.length) if (keys.startsWith(key, at)) return true;
    return false;
  });

const withKey = (packed: Packed, key: string, until: string): Packed =>
  holdsKey(packed, key) ? packed : { ...packed, [until]: (packed[until] ?? '') + key };

const withoutPast = (packed: Packed, today: string): Packed =>
  Object.keys(packed).every((until) => until >= today)
    ? packed
    : Object.fromEntries(Object.entries(packed).filter(([until]) => until >= today));

/** Whether the job was offered here before, or is in a mail under way other than this one. */
export const isOffered = (mailbox: Mailbox, key: string, exceptNotice?: string): boolean =>
  holdsKey(mailbox.offered, key) ||
  Object.entries(mailbox.open).some(([id, { offers }]) => id !== exceptNotice && Object.hasOwn(offers, key));

export const isClosed = (mailbox: Mailbox, noticeId: string): boolean => holdsKey(mailbox.closed, closedKey(noticeId));

export const withOffers = (mailbox: Mailbox, offers: OpenNotice['offers']): Mailbox => ({
  ...mailbox,
  offered: Object.entries(offers).reduce((packed, [key, until]) => withKey(packed, key, until), mailbox.offered),
});

export const withClosed = (mailbox: Mailbox, noticeId: string, until: string): Mailbox => ({
  ...mailbox,
  closed: withKey(mailbox.closed, closedKey(noticeId), until),
});

/** A dead or complaining address gets nothing, until its owner agrees anew. */
const isSuppressed = ({ suppressed }: Mailbox, renewed: readonly (string | undefined)[]): boolean =>
  suppressed !== undefined && !renewed.some((on) => on !== undefined && consentedAfter(on, suppressed.at));

/** Whether mail to a person may go by their consent. */
export const mayWriteTo = (mailbox: Mailbox, person: string): boolean => {
  const { shown, own } = mailbox.people[person] ?? {};
  if (shown === undefined || mailbox.address === undefined || own?.mail === 'stopped') return false;
  if (own === undefined && shown.agreed === undefined) return false;
  return !isSuppressed(mailbox, [shown.agreed?.on, own?.at]);
};

/** Whether a person is still written to here, or was until their address died: they were not deleted and did not move. */
export const isHere = ({ people, address }: Mailbox, person: string): boolean =>
  people[person]?.shown !== undefined && address !== undefined;

/** Whether an answer to a person's own act may go: they are still here, and the address works. */
export const mayAnswer = (mailbox: Mailbox, person: string): boolean => {
  const { shown, own } = mailbox.people[person] ?? {};
  return (
    isHere(mailbox, person) && !isSuppressed(mailbox, [shown?.agreed?.on, own?.mail === 'agreed' ? own.at : undefined])
  );
};

/** Whether a company, a partner or the officials may be written to. */
export const mayWriteToOffice = (mailbox: Mailbox, what: 'summary' | 'asked'): boolean => {
  const own = mailbox.company?.own;
  if (what === 'summary' && own?.mail === 'stopped') return false;
  return !isSuppressed(mailbox, [own?.mail === 'agreed' ? own.at : undefined]);
};

const earliest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.reduce(
    (first, next) => (first === undefined || (next !== undefined && next < first) ? next : first),
    undefined,
  );

/** When something is really due next. */
export const nextDue = ({ open, people, lists = {} }: Mailbox): string | undefined =>
  earliest([
    ...Object.values(open).map(({ state, due }) => (state === 'held' ? undefined : due)),
    ...Object.values(people).flatMap(({ digestAt, renewalAt, shown }) =>
      shown === undefined ? [] : [digestAt, renewalAt],
    ),
    ...Object.values(lists),
  ]);

/** A late write of somebody who left comes within so many days, if at all: a message lives fourteen, and a redrive begins anew. */
const GONE_DAYS = 35;
/** Of those who left, so many are remembered: whoever shares an address with more has come and gone by mistake. */
export const MOST_GONE = 100;

const withoutLongGone = (people: Mailbox['people'], today: string): Mailbox['people'] => {
  const gone = Object.entries(people).filter(([, { shown }]) => shown === undefined);
  const kept = gone
    .filter(([, { goneOn = today }]) => addDays(goneOn, GONE_DAYS) >= today)
    .toSorted(([, a], [, b]) => ((a.goneOn ?? '') < (b.goneOn ?? '') ? 1 : -1))
    .slice(0, MOST_GONE);
  if (kept.length === gone.length) return people;
  return Object.fromEntries([...Object.entries(people).filter(([, { shown }]) => shown !== undefined), ...kept]);
};

/** A mail of unknown fate that nobody has decided on for so many days is let go: nothing asks for it again by then. */
const HELD_DAYS = 35;

const withoutOldHeld = (open: Mailbox['open'], today: string): Mailbox['open'] => {
  const isOld = ({ state, due }: OpenNotice): boolean => state === 'held' && addDays(seoulDate(due), HELD_DAYS) < today;
  return Object.values(open).some(isOld)
    ? Object.fromEntries(Object.entries(open).filter(([, notice]) => !isOld(notice)))
    : open;
};

/**
 * The mailbox as it is written: what is past forgotten, and marked for the sweep. A mark that stands early enough is left: to move
 * it with every mail would cost more than to look once in vain. `exact`: the sweep has looked.
 */
export const tidied = (mailbox: Mailbox, today: string, exact = false): Mailbox => {
  const due = nextDue(mailbox);
  const { wakeAt: mark, spilledUntil, ...rest } = mailbox;
  const wakeAt = exact ? due : earliest([mark, due]);
  return {
    ...rest,
    people: withoutLongGone(mailbox.people, today),
    open: withoutOldHeld(mailbox.open, today),
    offered: withoutPast(mailbox.offered, today),
    closed: withoutPast(mailbox.closed, today),
    ...(spilledUntil !== undefined && spilledUntil >= today && { spilledUntil }),
    wakeAt,
  };
};
