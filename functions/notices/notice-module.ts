import type { Hash } from '../domain/records/version.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { Desks } from '../domain/letters/desk.ts';
import type { Sealer } from '../domain/links/sealed.ts';
import type { Letter } from '../domain/letters/letter.ts';
import type { OfficesOf } from '../domain/letters/offices.ts';
import type { Mailbox, OpenNotice } from '../domain/mail/mailbox.ts';
import type { Keyed } from '../domain/people/address.ts';
import type { IntroductionStore } from '../stores/matching/introduction-store.ts';
import type { MatchRunStore } from '../stores/matching/match-run-store.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { ApprovedRows } from '../stores/rules/approved-store.ts';
import type { RecognisedNow } from '../steps/recognised-now.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';
import type { CONTRACTS, LETTER_READS, NoticeKind, NoticeOf } from './contracts.ts';
import type { MailLinks } from './mail-links.ts';

/** A letter, the jobs it offers, and the link that stops such mails with one click. */
export type Composed = {
  readonly letter: Letter;
  /** The recipient, if it is not the owner of the mailbox in which the notice is claimed. */
  readonly to?: string;
  /** Who gets the answer of the recipient, if it is not the sender of all mails. */
  readonly replyTo?: string;
  /** The jobs that the letter offers, by key, each with the last day on which the offer is remembered. Absent: none. */
  readonly offers?: OpenNotice['offers'];
  /** What the person has been told once the mail is out, if it tells all new jobs. */
  readonly told?: OpenNotice['told'];
  readonly stop?: string;
};

/**
 * Why there is no letter: there is nothing to say any more, the recipient's address is dead, or it is too early to say
 * it.
 */
export type Unsaid = 'overtaken' | 'dead-address' | 'not-yet';

/** The stores that letters are made from. */
type LetterStores = {
  readonly introductions: Pick<IntroductionStore, 'of'>;
  readonly mailboxes: MailboxStore;
  readonly matchRuns: Pick<MatchRunStore, 'of'>;
  readonly pool: PoolStore;
  readonly postings: PostingStore;
  readonly refusals: RefusalStore;
  readonly told: ToldStore;
  readonly figures: Pick<FiguresInForce, 'named'>;
  readonly approvedRows: {
    readonly awards: Pick<ApprovedRows<'awards'>, 'inForce'>;
    readonly revocations: Pick<ApprovedRows<'revocations'>, 'inForce'>;
  };
};
/** Tools that every letter may use. */
type Tools = {
  readonly links: MailLinks;
  readonly hash: Hash;
  readonly keyed: Keyed;
  /** Opens what a page has sealed for one letter. */
  readonly sealer: Pick<Sealer, 'open'>;
  /** How people reach each partner. */
  readonly desks: Desks;
  readonly officesOf: OfficesOf;
  readonly recognised: RecognisedNow;
  /** Base URL of the officials' console, without a slash at the end. */
  readonly consoleUrl: string;
};
/** What the letter of a kind may use: the stores that its contract names, and no others. */
export type NoticeDeps<Kind extends NoticeKind> = Pick<
  LetterStores,
  keyof (typeof CONTRACTS)[Kind]['reads'] & keyof LetterStores
> &
  Tools;

/** What the letters of all kinds together may use. */
export type AllNoticeDeps = Pick<LetterStores, keyof typeof LETTER_READS> & Tools;

export type NoticeModule<Kind extends NoticeKind, Deps = NoticeDeps<Kind>> = {
  /** The jobs that the notice offers, if the notice itself names them. They are known before anything is read. */
  readonly offers?: (notice: NoticeOf<Kind>, today: string) => OpenNotice['offers'];
  /**
   * Composes the letter from the current state, or returns why there is none. Uses only the stores that its contract
   * names.
   */
  readonly compose: (
    notice: NoticeOf<Kind>,
    mailbox: Mailbox,
    moment: Moment,
    deps: Deps,
  ) => Promise<Composed | Unsaid>;
  /** What else the claim changes in the mailbox, in the same write. */
  readonly afterClaim?: (mailbox: Mailbox, notice: NoticeOf<Kind>, composed: Composed, moment: Moment) => Mailbox;
};
