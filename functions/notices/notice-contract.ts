import * as z from 'zod';
import { email } from '../contracts/fields.ts';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { StoreRights } from '../contracts/stores.ts';

const HOUR = 3_600_000;

/** The policy for the mails of one kind. Times in milliseconds. */
export type NoticePolicy = {
  /**
   * What allows the mail to be sent. `consent`: the person's current consent to mail. `summary`: the company has not
   * opted out of summaries. `asked`: it answers the reader's own act, or the law or the contract with a partner
   * requires it; only a dead or complaining address stops it. `presence`: the person asked that somebody else is
   * written to; it goes as long as they are here.
   */
  readonly by: 'consent' | 'summary' | 'asked' | 'presence';
  /** How long SES has to report what became of a mail, if its answer to the send call was lost. */
  readonly window: number;
  /**
   * What happens if SES reports nothing by then. A mail that repeats by itself is held. Any other mail is sent again.
   */
  readonly after: 'hold' | 'resend';
  /** Still sent when too many bounces have stopped the other mails. */
  readonly critical: boolean;
  /**
   * The daily limit that the mail counts towards. `jobs`: immediate mails about jobs; jobs beyond the limit wait for
   * the next digest. `letters`: letters about postings; those beyond the limit are combined in one list.
   */
  readonly daily?: 'jobs' | 'letters';
  /** Not stored while it waits. It is composed again from the current state when it is due. */
  readonly madeAnew?: true;
  /**
   * Goes to one reader and tells about another person. The claim cannot see the other person's state, because it is not
   * in the claimed mailbox. So the letter is composed again just before the claim.
   */
  readonly aboutAnother?: true;
};

/** One of many mails. The reader can stop them. */
export const BULK = { window: 24 * HOUR, critical: false } as const;
/** An answer that somebody waits for. */
export const CRITICAL = { by: 'asked', window: HOUR, after: 'resend', critical: true } as const;

/** Who reads the mails of a kind. */
export type Audience = 'seekers' | 'companies' | 'partners' | 'officials';

/** The contract of one kind of notice: everything but its letter. */
export type NoticeContract = {
  readonly schema: z.ZodObject;
  readonly audience: Audience;
  /** The name of this kind of mail in the console. */
  readonly shownAs: string;
  readonly policy: NoticePolicy;
  /**
   * For each occasion, the parts that identify the mail. Equal parts are the same mail (I4: one id is mailed at most
   * once).
   */
  readonly ids: Readonly<Record<string, (...parts: never) => readonly unknown[]>>;
  /** The stores that the letter reads. */
  readonly reads: StoreRights;
};

/**
 * The parts of an id. Days are dates in Asia/Seoul, instants are ISO 8601 in UTC, mailboxes and persons are keyed
 * hashes.
 */
export const occasion =
  <Parts extends readonly (string | number | undefined)[]>() =>
  (...parts: Parts): Parts =>
    parts;

const partner = z.enum(PARTNER_IDS);
/**
 * A mail to a person, or about what they asked for. The mailbox holds the address and decides whether the mail is still
 * wanted.
 */
export const toSeeker = { noticeId: z.string(), partner, mailbox: z.string(), person: z.string() };
export const toAddress = { noticeId: z.string(), partner, to: email() };

/** The stores that a letter about a posting reads: the posting itself, and which posting of its cluster is shown. */
export const READS_POSTING = { postings: ['read'], pool: ['read'] } as const;
const posting = occasion<[partner: string, externalId: string, revision: number, hash: string, says: string]>();
/** `content`: what is held. `heldOn`: the day since which. `again`: the instant since which a new reason holds it. */
const held = occasion<[partner: string, externalId: string, content: string, heldOn: string, again: string]>();
/** What all letters about a posting have in common. */
export const ABOUT_POSTING = {
  policy: { ...CRITICAL, daily: 'letters' },
  ids: { 'posting-accepted': posting, 'posting-held': posting, 'posting-refused': posting, 'held-for-review': held },
  reads: READS_POSTING,
} as const;

/**
 * The contract of a letter to a company about one of its postings. `says` is the hash of its content: it goes only while
 * that is unchanged.
 */
export const postingContract = <const Kind extends string>(kind: Kind, shownAs: string) =>
  ({
    schema: z.object({ kind: z.literal(kind), ...toAddress, externalId: z.string(), says: z.string() }),
    audience: 'companies',
    shownAs,
    ...ABOUT_POSTING,
  }) as const;

/** What a person can request about a screening answer (개인정보 보호법 제37조의2). */
export const REVIEW_WISHES = ['review', 'explanation', 'both'] as const;
/** Why an official needs more time for an answer (개인정보 보호법 시행령 제44조의3제5항: a just reason). */
export const EXTENSION_GROUNDS = ['facts', 'office', 'papers', 'other'] as const;
/** What a human review came to: the answer stays as it was, or it changes. */
export const REVIEW_RESULTS = ['kept', 'changed'] as const;
export const askedReview = z.object({
  /** The reference number that the person and the officials use. */
  number: z.string(),
  requestedOn: z.iso.date(),
  dueOn: z.iso.date(),
  programme: z.string().optional(),
  what: z.enum(REVIEW_WISHES),
});
export type AskedReview = z.infer<typeof askedReview>;
