import type { Accepted } from './reply.ts';
import type { NoticeKind } from '../notices/contracts.ts';

/**
 * The outcome of each message, in one word. A function reports it in the `Batch` line of its log, and alarms count the words. The work
 * returns words of its own list, and `lib` takes them by the same list: a misspelled word does not compile.
 */

/** What a door answers, and what it does not apply. */
type DoorOutcome = Accepted['state'] | 'refused' | 'partner-revoked';

/** Why a mail does not go out now. */
export type PutOff = 'closed' | 'stopped' | 'busy' | 'not-yet';

export type ReceivePostingOutcome = DoorOutcome | 'review-release' | 'review-refuse';
export type ReceiveSeekerOutcome = DoorOutcome;
export type MatchPostingOutcome = 'matched' | 'none' | 'closed';
export type MatchSeekerOutcome = 'matched' | 'none' | 'gone';
export type ScreenSeekerOutcome = 'screened' | 'not-screened';
export type RescreenSeekersOutcome = 'rescreened';
export type RecheckWagesOutcome = 'nothing-new' | 'more-to-come' | 'rechecked';
export type ReconcileNoticesOutcome = 'woken' | 'nothing-due';
export type SettleDeclarationsOutcome = 'settled' | 'nothing-due';
export type DeletePersonOutcome = 'deleted' | 'swept' | 'restored' | 'nothing-due';
export type ComposeDigestsOutcome = 'composed' | 'no-working-day';
export type RecordDeliveryOutcome =
  | 'not-ours'
  | 'send'
  | 'reject'
  | 'delivery'
  | 'bounce'
  | 'complaint'
  /** The channel has stopped itself: too many mails came back. */
  | 'stopped';
export type SendOutcome =
  | `sent-${NoticeKind}`
  | `put-off-${PutOff}`
  /** It has ended before, or another call has it in hand. */
  | 'repeated'
  | 'in-hand'
  /** It is unknown whether SES took it: an official decides. */
  | 'held'
  | 'newly-held'
  | 'given-up'
  | 'unwanted'
  | 'dead-address'
  /** It goes in a digest or a list instead, or waits beside a full mailbox. */
  | 'for-digest'
  | 'for-list'
  | 'no-room'
  /** What it would say is no longer so. */
  | 'overtaken'
  | 'nothing-due'
  | 'no-working-day'
  /** What SES said, or that its answer was lost. */
  | 'refused-by-provider'
  | 'throttled'
  | 'closed'
  | 'too-late'
  | 'unknown';

/** By the folder of the function. */
export type Outcomes = {
  readonly 'compose-digests': ComposeDigestsOutcome;
  readonly 'delete-person': DeletePersonOutcome;
  readonly 'match-posting': MatchPostingOutcome;
  readonly 'match-seeker': MatchSeekerOutcome;
  readonly 'receive-posting': ReceivePostingOutcome;
  readonly 'receive-seeker': ReceiveSeekerOutcome;
  readonly 'recheck-wages': RecheckWagesOutcome;
  readonly 'reconcile-notices': ReconcileNoticesOutcome;
  readonly 'record-delivery': RecordDeliveryOutcome;
  readonly 'rescreen-seekers': RescreenSeekersOutcome;
  readonly 'screen-seeker': ScreenSeekerOutcome;
  readonly 'send-notice': SendOutcome;
  readonly 'settle-declarations': SettleDeclarationsOutcome;
};
/** A function that works on the messages of a queue. */
export type QueueFunctionName = keyof Outcomes;
/** Any word that any of them reports. */
export type AnyOutcome = Outcomes[QueueFunctionName];
