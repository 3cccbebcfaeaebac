import * as z from 'zod';
import { email } from '../contracts/fields.ts';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { StoreRights } from '../contracts/stores.ts';

const HOUR = 3_600_000;

/** How the mails of one kind are treated. Times in milliseconds. */
export type NoticePolicy = {
  /**
   * What the mail may go by. `consent`: the person's standing consent to mail. `summary`: a company that has not asked for none.
   * `asked`: an answer to the reader's own act, or what the law or the contract with a partner wants said; only a dead or
   * complaining address stops it. `presence`: a person's own wish that somebody else is written to; it goes as long as they are here.
   */
  readonly by: 'consent' | 'summary' | 'asked' | 'presence';
  /** How long SES has to say what became of a mail of which its answer was lost. */
  readonly window: number;
  /** What is done when it has not said by then: a mail that repeats by itself is held, any other sent again. */
  readonly after: 'hold' | 'resend';
  /** Goes on when too many mails bounce and the rest is stopped. */
  readonly critical: boolean;
  /**
   * Counts towards a limit of the day. `jobs`: immediate mails about jobs; what is beyond waits for the next digest. `letters`: letters
   * about postings; what is beyond comes in one list.
   */
  readonly daily?: 'jobs' | 'letters';
  /** Not kept while it waits, but made anew from what stands when it is due. */
  readonly madeAnew?: true;
  /** Goes to one and tells of another. What decides of the other is not in the mailbox of the claim, so it is composed again before it. */
  readonly aboutAnother?: true;
};

/** A mail that is one of many and that its reader can stop. */
export const BULK = { window: 24 * HOUR, critical: false } as const;
/** An answer that somebody waits for. */
export const CRITICAL = { by: 'asked', window: HOUR, after: 'resend', critical: true } as const;

/** Of whom the mails of a kind are read. */
export type Audience = 'seekers' | 'companies' | 'partners' | 'officials';

/** What a kind of notice is, apart from its letter. */
export type NoticeContract = {
  readonly schema: z.ZodObject;
  readonly audience: Audience;
  /** What the console calls such a mail. */
  readonly shownAs: string;
  readonly policy: NoticePolicy;
  /** By occasion, what makes two notices one and the same mail (I4: one id is mailed at most once). */
  readonly ids: Readonly<Record<string, (...parts: never) => readonly unknown[]>>;
  /** What its letter is made from. */
  readonly reads: StoreRights;
};

/**
 * The parts of an id. Days are dates in Asia/Seoul, instants are ISO 8601 in UTC, mailboxes and persons are keyed hashes.
 */
export const occasion =
  <Parts extends readonly (string | number | undefined)[]>() =>
  (...parts: Parts): Parts =>
    parts;

const partner = z.enum(PARTNER_IDS);
/** A mail to a person, or about what they asked for: the mailbox says where to, and whether it is still wanted. */
export const toSeeker = { noticeId: z.string(), partner, mailbox: z.string(), person: z.string() };
export const toAddress = { noticeId: z.string(), partner, to: email() };

/** A letter to a company about one of its postings, by the hash of what there is to say: it goes while that is still so. */
export const aboutPosting = { ...toAddress, externalId: z.string(), says: z.string() };
export const ABOUT_POSTING = { ...CRITICAL, daily: 'letters' } as const;
/** What a letter about a posting is made from: the posting, and which posting of its job is shown. */
export const READS_POSTING = { postings: ['read'], pool: ['read'] } as const;
export type PostingOccasion = [partner: string, externalId: string, revision: number, hash: string, says: string];

/** What can be asked of a person's answer from screening (개인정보 보호법 제37조의2). */
export const REVIEW_WISHES = ['review', 'explanation', 'both'] as const;
export const askedReview = z.object({
  /** What the person and the officials call the request. */
  number: z.string(),
  requestedOn: z.iso.date(),
  dueOn: z.iso.date(),
  programme: z.string().optional(),
  what: z.enum(REVIEW_WISHES),
});
