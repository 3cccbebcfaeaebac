import type { Hash } from '../domain/records/version.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { Letter } from '../domain/letters/letter.ts';
import type { Mailbox, OpenNotice } from '../domain/mail/mailbox.ts';
import type { Keyed } from '../domain/people/address.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { ToldStore } from '../stores/screening/told-store.ts';
import type { CONTRACTS, LETTER_READS, NoticeKind, NoticeOf } from './contracts.ts';
import type { MailLinks } from './mail-links.ts';

/** A letter with what it offers, and where one click ends such mails. */
export type Composed = {
  readonly letter: Letter;
  /** Whom it goes to, where that is not the reader of the mailbox in which it is claimed. */
  readonly to?: string;
  /** The jobs that it offers, by key, and until which day that is remembered; absent: none. */
  readonly offers?: OpenNotice['offers'];
  /** Jobs that found no room in a digest and wait for the next. */
  readonly more?: boolean;
  readonly stop?: string;
};

/** Why there is no letter: there is nothing left to say, nobody can be reached with it, or it cannot be said yet. */
export type Unsaid = 'overtaken' | 'dead-address' | 'not-yet';

/** The stores that letters are made from. */
type LetterStores = {
  readonly mailboxes: MailboxStore;
  readonly pool: PoolStore;
  readonly postings: PostingStore;
  readonly refusals: RefusalStore;
  readonly told: ToldStore;
};
/** What every letter may use. */
type Tools = { readonly links: MailLinks; readonly hash: Hash; readonly keyed: Keyed };
/** What the letter of a kind is made from: the stores that its contract names, and no others. */
export type NoticeDeps<Kind extends NoticeKind> = Pick<
  LetterStores,
  keyof (typeof CONTRACTS)[Kind]['reads'] & keyof LetterStores
> &
  Tools;

/** What all letters together are made from. */
export type AllNoticeDeps = Pick<LetterStores, keyof typeof LETTER_READS> & Tools;

export type NoticeModule<Kind extends NoticeKind, Deps = NoticeDeps<Kind>> = {
  /** The jobs that it offers, where the notice itself says so: known before anything is read. */
  readonly offers?: (notice: NoticeOf<Kind>, today: string) => OpenNotice['offers'];
  /** The letter from what stands now, or why there is none. Reads and writes nothing that its contract does not name. */
  readonly compose: (
    notice: NoticeOf<Kind>,
    mailbox: Mailbox,
    moment: Moment,
    deps: Deps,
  ) => Promise<Composed | Unsaid>;
  /** What else its claim changes in the mailbox, in the same write. */
  readonly afterClaim?: (mailbox: Mailbox, notice: NoticeOf<Kind>, composed: Composed, moment: Moment) => Mailbox;
};
