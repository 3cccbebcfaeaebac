import * as z from 'zod';
import { CADENCES } from '../../contracts/known-values.ts';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { noticeSchema } from '../../notices/contracts.ts';
import { addDays, seoulDate } from '../language/calendar.ts';
import { consentedAfter } from '../records/consent-time.ts';

/**
 * Everything that decides whether a mail may go to one address, in one item: whether it is wanted, what was offered,
 * and which mails are open. Claim, offer, stop, bounce and deletion are each one conditional write of this item, so
 * they cannot overtake each other. All instants are ISO 8601 in UTC with milliseconds and compare as text.
 */

const consentSchema = z.object({ on: z.string(), textVersion: z.string(), via: z.string() });

/** A person as the recipient of mail. */
const recipientSchema = z.object({
  name: z.string(),
  language: z.enum(['ko', 'en']),
  /** Where they registered. */
  partner: z.enum(PARTNER_IDS),
  /** Consent to mail, as the partner recorded it. Absent: no consent. */
  agreed: consentSchema.optional(),
  cadence: z.enum(CADENCES),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** What a person said on their own page. It wins over what any partner says. */
const ownWordSchema = z.object({ mail: z.enum(['stopped', 'agreed']), at: z.string() });
export type OwnWord = z.infer<typeof ownWordSchema>;

const personSchema = z.object({
  /** The write of the person's record that `shown` comes from. It never decreases. */
  version: z.int(),
  /** Absent when the person no longer gets mail here. */
  shown: recipientSchema.optional(),
  own: ownWordSchema.optional(),
  /** When the next digest is due. Absent if there is nothing to put in it. */
  digestAt: z.string().optional(),
  /**
   * When the digest after the next is due. Set if a job was added when the next one may already be under way without
   * it.
   */
  digestAgainAt: z.string().optional(),
  /** When the last digest, or mail on arrival, that went out began to read the jobs: what changed well before was told. */
  toldUpTo: z.string().optional(),
  /**
   * Jobs that a mail of their own, or one on arrival, did not tell: the next digest tells what opened or changed since this
   * instant (empty: all that fits). `last`: the last such mail and its time.
   */
  untold: z.object({ since: z.string(), last: z.string() }).optional(),
  /** When their consent has to be confirmed again. */
  renewalAt: z.string().optional(),
  /** The day on which the person left. After that, only the version is kept. */
  goneOn: z.iso.date().optional(),
});
export type MailboxPerson = z.infer<typeof personSchema>;

/**
 * `since`, `upTo`: a mail about all new jobs tells those that opened or changed from the one instant (empty: any time; absent in
 * records of a former release) until it began to read them. `last`: of the untold jobs that it knew of.
 */
const toldSchema = z.object({ since: z.string().optional(), upTo: z.string(), last: z.string().optional() });
export type Told = z.infer<typeof toldSchema>;

const openNoticeSchema = z.object({
  /**
   * `claimed`: handed to SES or about to be, outcome unknown. `waiting`: SES certainly did not take it, and it is tried
   * again. `held`: nobody knows the outcome, and an official has to decide.
   */
  state: z.enum(['claimed', 'waiting', 'held']),
  /** The number of the claim (fencing token). A holder of another number changes nothing any more. 0: never claimed. */
  epoch: z.int(),
  /** When to look at it again. */
  due: z.string(),
  /** When SES rejected this mail for the first and for the last time. */
  failing: z.object({ since: z.string(), last: z.string() }).optional(),
  /** The jobs that the mail offers, by key, each with the last day on which the offer is remembered. */
  offers: z.record(z.string(), z.iso.date()),
  /** What the person has been told once the mail is out. */
  told: toldSchema.optional(),
  notice: noticeSchema,
  /** The same mail for others who share the address. One of them gets it if it does not go to the first person. */
  others: z.array(noticeSchema).optional(),
});
export type OpenNotice = z.infer<typeof openNoticeSchema>;

/** Short keys, concatenated, grouped by the last day on which they matter. DynamoDB charges by the kilobyte. */
const packedSchema = z.record(z.iso.date(), z.string());

const suppressedSchema = z.object({ reason: z.enum(['bounce', 'complaint']), at: z.string() });

export const mailboxSchema = z.object({
  mailbox: z.string(),
  /** Absent when nobody gets mail here any more. */
  address: z.string().optional(),
  people: z.record(z.string(), personSchema),
  /** Set for a company's address. `own`: whether the company wants summaries. */
  company: z.object({ own: ownWordSchema.optional() }).optional(),
  suppressed: suppressedSchema.extend({ instead: suppressedSchema.optional() }).optional(),
  /** When mails came back because the address does not exist: at most ten instants (dead-address.ts). */
  returned: z.array(z.string()).max(10).optional(),
  /** The last delivery that SES reported. */
  deliveredAt: z.string().optional(),
  /** The number of immediate mails about jobs, and of letters about postings, on a day (Asia/Seoul). */
  today: z.object({ day: z.iso.date(), mails: z.int(), letters: z.int().optional() }).optional(),
  /** For each day, when its list is due: the list of the letters over that day's limit. */
  lists: z.record(z.iso.date(), z.string()).optional(),
  /** The number of claims ever made here. An epoch is never reused, even when its notice is forgotten. */
  claims: z.int().optional(),
  open: z.record(z.string(), openNoticeSchema),
  offered: packedSchema,
  closed: packedSchema,
  /**
   * Some keys of `closed` are in separate items, because there were too many. This is the last day that matters for
   * them.
   */
  spilledUntil: z.iso.date().optional(),
  /** The earliest instant at which something may be due. It may be earlier than needed, never later. */
  wakeAt: z.string().optional(),
});
export type Mailbox = z.infer<typeof mailboxSchema>;

export const emptyMailbox = (mailbox: string): Mailbox => ({ mailbox, people: {}, open: {}, offered: {}, closed: {} });

/** How long the short key of an offered job is, and of an ended notice. */
export const OFFER_KEY = 12;
export const CLOSED_KEY = 16;

/**
 * The key of an offered job. A question about a programme place is a different mail from its offer, so it has another
 * key.
 */
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

/** Whether the job was offered here before, or is in another open mail. */
export const isOffered = (mailbox: Mailbox, key: string, exceptNotice?: string): boolean =>
  holdsKey(mailbox.offered, key) ||
  Object.entries(mailbox.open).some(([id, { offers }]) => id !== exceptNotice && Object.hasOwn(offers, key));

/** How many keys of this length are packed. */
export const countOf = (packed: Packed, length: number): number =>
  Object.values(packed).reduce((sum, keys) => sum + keys.length / length, 0);

export const isClosed = (mailbox: Mailbox, noticeId: string): boolean => holdsKey(mailbox.closed, closedKey(noticeId));

export const withOffers = (mailbox: Mailbox, offers: OpenNotice['offers']): Mailbox => ({
  ...mailbox,
  offered: Object.entries(offers).reduce((packed, [key, until]) => withKey(packed, key, until), mailbox.offered),
});

/**
 * A mail about all new jobs told, or counted, those that were open at an instant. If more was left for a digest while it was
 * under way, all of that is still to be told.
 */
export const withTold = (mailbox: Mailbox, person: string, { upTo, last }: Told): Mailbox => {
  const known = mailbox.people[person];
  if (known?.shown === undefined) return mailbox;
  const { untold, toldUpTo = upTo, ...rest } = known;
  const now: MailboxPerson = {
    ...rest,
    toldUpTo: toldUpTo > upTo ? toldUpTo : upTo,
    ...(untold !== undefined && untold.last !== last && { untold }),
  };
  return { ...mailbox, people: { ...mailbox.people, [person]: now } };
};

export const withClosed = (mailbox: Mailbox, noticeId: string, until: string): Mailbox => ({
  ...mailbox,
  closed: withKey(mailbox.closed, closedKey(noticeId), until),
});

/** Whether the address is dead or complained, and its owner has not agreed again since. */
const isSuppressed = ({ suppressed }: Mailbox, renewed: readonly (string | undefined)[]): boolean =>
  suppressed !== undefined && !renewed.some((on) => on !== undefined && consentedAfter(on, suppressed.at));

/** Whether the person's consent allows mail to them. */
export const mayWriteTo = (mailbox: Mailbox, person: string): boolean => {
  const { shown, own } = mailbox.people[person] ?? {};
  if (shown === undefined || mailbox.address === undefined || own?.mail === 'stopped') return false;
  if (own === undefined && shown.agreed === undefined) return false;
  return !isSuppressed(mailbox, [shown.agreed?.on, own?.at]);
};

/** Whether the person still gets mail here, or did until the address died. False if they were deleted or have moved. */
export const isHere = ({ people, address }: Mailbox, person: string): boolean =>
  people[person]?.shown !== undefined && address !== undefined;

/** Whether an answer to a person's own act may go: they are still here, and the address works. */
export const mayAnswer = (mailbox: Mailbox, person: string): boolean => {
  const { shown, own } = mailbox.people[person] ?? {};
  return (
    isHere(mailbox, person) && !isSuppressed(mailbox, [shown?.agreed?.on, own?.mail === 'agreed' ? own.at : undefined])
  );
};

/** Everybody here to whom an answer may go, in a fixed order. */
export const answerable = (mailbox: Mailbox): string[] =>
  Object.keys(mailbox.people)
    .filter((person) => mayAnswer(mailbox, person))
    .toSorted();

/** Whether mail to a company, a partner or the officials may go. */
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

/** Returns when the next thing is actually due. */
export const nextDue = ({ open, people, lists = {} }: Mailbox): string | undefined =>
  earliest([
    ...Object.values(open).map(({ state, due }) => (state === 'held' ? undefined : due)),
    ...Object.values(people).flatMap(({ digestAt, renewalAt, shown }) =>
      shown === undefined ? [] : [digestAt, renewalAt],
    ),
    ...Object.values(lists),
  ]);

/**
 * A late write of a person who left arrives within this many days: SQS keeps a message 14 days, and a redrive starts
 * that again.
 */
const GONE_DAYS = 35;
/** How many people who left are remembered. More than this can only share one address by mistake. */
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

/** After this many days without a decision, a held notice is forgotten: by then nothing requests it again. */
const HELD_DAYS = 35;

const withoutOldHeld = (open: Mailbox['open'], today: string): Mailbox['open'] => {
  const isOld = ({ state, due }: OpenNotice): boolean => state === 'held' && addDays(seoulDate(due), HELD_DAYS) < today;
  return Object.values(open).some(isOld)
    ? Object.fromEntries(Object.entries(open).filter(([, notice]) => !isOld(notice)))
    : open;
};

/** Whether no mail is under way or waits for its time. */
const isQuiet = ({ open }: Pick<Mailbox, 'open'>): boolean =>
  Object.values(open).every(({ state }) => state === 'held');

/**
 * Returns the mailbox as it is written: expired entries are removed, and the sweep mark is set. The write that closes the last
 * open mail sets the mark exactly, so that the sweep does not look in vain. While a mail is open, a mark that is early enough
 * stays. `exact`: the sweep has looked, so the mark is set exactly.
 */
export const tidied = (mailbox: Mailbox, today: string, exact = false): Mailbox => {
  const due = nextDue(mailbox);
  const { wakeAt: mark, spilledUntil, ...rest } = mailbox;
  const wakeAt = exact || isQuiet(mailbox) ? due : earliest([mark, due]);
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
