import type { Accepted } from './reply.ts';
import type { NoticeKind } from '../notices/contracts.ts';

/**
 * The outcome of each message, in one word. A function reports it in the `Batch` line of its log, and alarms count the
 * words. The function and its alarms in `lib` use the same type, so a misspelled word does not compile.
 */

/** What a door answers. `partner-revoked` is answered and not applied. */
type DoorOutcome = Accepted['state'] | 'refused' | 'partner-revoked';

/** The end of a run that drains doors: all are empty, or time has run out before. */
export type DrainOutcome = 'drained' | 'more-to-come';

/** Why a mail cannot go out now. */
export type PutOff = 'closed' | 'stopped' | 'kept' | 'busy' | 'not-yet';

export type ReceivePostingOutcome = DoorOutcome | 'review-release' | 'review-refuse';
export type ReceiveSeekerOutcome = DoorOutcome;
export type ReceiveCompanyOutcome = DoorOutcome;
export type MatchPostingOutcome = 'matched' | 'none' | 'closed';
export type MatchSeekerOutcome = 'matched' | 'none' | 'gone';
export type ScreenSeekerOutcome = 'screened' | 'not-screened';
/** `replaced`: the proposal is rehearsed anew. */
export type RehearseFiguresOutcome = 'rehearsed' | 'replaced';
/** `not-approved`: it was decided before, or by its own author. */
export type ApproveFiguresOutcome = 'approved' | 'not-approved';
export type RescreenSeekersOutcome = 'rescreened' | 'listed';
export type RecheckWagesOutcome = 'nothing-new' | 'more-to-come' | 'rechecked' | 'asked' | 'not-asked';
export type ReconcileNoticesOutcome = 'woken' | 'nothing-due';
export type SettleDeclarationsOutcome = 'settled' | 'nothing-due';
export type DeletePersonOutcome = 'deleted' | 'swept' | 'restored' | 'nothing-due';
export type ComposeDigestsOutcome = 'composed' | 'no-working-day';
export type FillDigestsOutcome = 'asked' | 'nothing-due';
/** `folded`: a run of the night has counted the days that are over. `counted`: so are the messages in the dead-letter queues. */
export type KeepJournalOutcome = 'kept' | 'folded' | 'counted';
/** `none`: nothing is reported of them. `gone`: no registration of theirs is in force. */
export type FollowHiresOutcome = 'followed' | 'none' | 'gone';
export type RecordDeliveryOutcome =
  | 'not-ours'
  | 'send'
  | 'reject'
  | 'delivery'
  | 'bounce'
  | 'complaint'
  /** Our own stop: too many mails bounced. */
  | 'stopped';
export type SendOutcome =
  | `sent-${NoticeKind}`
  | `put-off-${PutOff}`
  /** The notice has already ended, or another call holds its claim. */
  | 'repeated'
  | 'in-hand'
  /** It is unknown whether SES accepted the mail. An official decides. */
  | 'held'
  | 'newly-held'
  | 'given-up'
  | 'unwanted'
  | 'dead-address'
  /** The offer goes into a digest or a list instead, or waits because the mailbox is full. */
  | 'for-digest'
  | 'for-list'
  | 'no-room'
  /** The notice is no longer true, or there is nothing to say. */
  | 'overtaken'
  | 'nothing-due'
  | 'no-working-day'
  /** What SES answered, or that its answer was lost. */
  | 'refused-by-provider'
  | 'throttled'
  | 'closed'
  | 'too-late'
  | 'unknown';

/** The outcomes of each function, by its folder name. */
export type Outcomes = {
  readonly 'approve-figures': ApproveFiguresOutcome;
  readonly 'compose-digests': ComposeDigestsOutcome;
  readonly 'delete-person': DeletePersonOutcome;
  readonly 'fill-digests': FillDigestsOutcome;
  readonly 'follow-hires': FollowHiresOutcome;
  readonly 'keep-journal': KeepJournalOutcome;
  readonly 'match-posting': MatchPostingOutcome;
  readonly 'match-seeker': MatchSeekerOutcome;
  readonly 'receive-company': ReceiveCompanyOutcome | DrainOutcome;
  readonly 'receive-posting': ReceivePostingOutcome | DrainOutcome;
  readonly 'receive-seeker': ReceiveSeekerOutcome | DrainOutcome;
  readonly 'recheck-wages': RecheckWagesOutcome;
  readonly 'reconcile-notices': ReconcileNoticesOutcome;
  readonly 'record-delivery': RecordDeliveryOutcome;
  readonly 'rehearse-figures': RehearseFiguresOutcome;
  readonly 'rescreen-seekers': RescreenSeekersOutcome;
  readonly 'screen-seeker': ScreenSeekerOutcome;
  readonly 'send-notice': SendOutcome;
  readonly 'settle-declarations': SettleDeclarationsOutcome;
};
/** The name of a function that consumes a queue. */
export type QueueFunctionName = keyof Outcomes;
/** Any outcome of any function. */
export type AnyOutcome = Outcomes[QueueFunctionName];
