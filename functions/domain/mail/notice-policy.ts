import type { NoticeKind } from '../../contracts/stage-messages.ts';

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
  /** Counts among the letters about postings of which one address gets so many a day. */
  readonly limited: boolean;
};

const bulk = { window: 24 * HOUR, critical: false, limited: false } as const;
const critical = { by: 'asked', window: HOUR, after: 'resend', critical: true, limited: false } as const;
const aboutPosting = { ...critical, limited: true } as const;

export const NOTICE_POLICIES = {
  match: { ...bulk, by: 'consent', after: 'resend' },
  screening: { ...bulk, by: 'consent', after: 'resend' },
  digest: { ...bulk, by: 'consent', after: 'hold' },
  'consent-renewal': { ...bulk, by: 'consent', after: 'resend' },
  'company-summary': { ...bulk, by: 'summary', after: 'hold' },
  'refusals-digest': { ...bulk, by: 'asked', after: 'hold' },
  'opt-out-confirmed': critical,
  'review-received': critical,
  'review-request': critical,
  'review-list': critical,
  'held-for-review': aboutPosting,
  introduction: { ...critical, by: 'presence' },
  'posting-accepted': aboutPosting,
  'posting-held': aboutPosting,
  'posting-refused': aboutPosting,
  'posting-list': critical,
} as const satisfies Record<NoticeKind, NoticePolicy>;

/**
 * A claimed mail is handed over so soon after the work on it began, or put back: from that instant the window counts. A function works
 * for half a minute at most, so only one that was frozen meanwhile comes later; and a request on its way, which AWS takes for five minutes, is through
 * long before the shortest window is over by anybody's clock.
 */
export const HANDED_OVER_WITHIN = 2 * 60_000;

/** A mail that SES keeps turning away for its own sake is given up this long after the first refusal. */
export const GIVE_UP_AFTER = 4 * HOUR;

/** Letters about postings to one address in one day (Asia/Seoul); the others come in one list on the next working morning. */
export const LETTERS_A_DAY = 20;

/** Immediate mails about jobs in one day (Asia/Seoul); what is beyond waits for the next digest. */
export const IMMEDIATE_A_DAY = 5;
