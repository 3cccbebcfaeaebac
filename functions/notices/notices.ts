import { arrivalNotice } from './arrival/compose.ts';
import { companyPageNotice } from './company-page/compose.ts';
import { companySummaryNotice } from './company-summary/compose.ts';
import { consentRenewalNotice } from './consent-renewal/compose.ts';
import { digestNotice } from './digest/compose.ts';
import { heldForReviewNotice } from './held-for-review/compose.ts';
import { introductionClosedNotice } from './introduction-closed/compose.ts';
import { introductionNotice } from './introduction/compose.ts';
import { introductionPageNotice } from './introduction-page/compose.ts';
import { matchNotice } from './match/compose.ts';
import { optOutConfirmedNotice } from './opt-out-confirmed/compose.ts';
import { ownPageNotice } from './own-page/compose.ts';
import { postingAcceptedNotice } from './posting-accepted/compose.ts';
import { postingHeldNotice } from './posting-held/compose.ts';
import { postingListNotice } from './posting-list/compose.ts';
import { postingRefusedNotice } from './posting-refused/compose.ts';
import { postingReviewRequestNotice } from './posting-review-request/compose.ts';
import { postingToMendNotice } from './posting-to-mend/compose.ts';
import { recognitionNotice } from './recognition/compose.ts';
import { refusalsDigestNotice } from './refusals-digest/compose.ts';
import { reviewAnsweredNotice } from './review-answered/compose.ts';
import { reviewExtendedNotice } from './review-extended/compose.ts';
import { reviewListNotice } from './review-list/compose.ts';
import { reviewReceivedNotice } from './review-received/compose.ts';
import { reviewRequestNotice } from './review-request/compose.ts';
import { screeningNotice } from './screening/compose.ts';
import { stillOpenNotice } from './still-open/compose.ts';
import type { Mailbox, OpenNotice } from '../domain/mail/mailbox.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { NoticeKind, NoticeOf } from './contracts.ts';
import type { AllNoticeDeps, Composed, NoticeModule, Unsaid } from './notice-module.ts';

/** How the letter of each kind is composed. */
const NOTICES = {
  arrival: arrivalNotice,
  'company-page': companyPageNotice,
  'company-summary': companySummaryNotice,
  'consent-renewal': consentRenewalNotice,
  digest: digestNotice,
  'held-for-review': heldForReviewNotice,
  introduction: introductionNotice,
  'introduction-closed': introductionClosedNotice,
  'introduction-page': introductionPageNotice,
  match: matchNotice,
  'opt-out-confirmed': optOutConfirmedNotice,
  'own-page': ownPageNotice,
  'posting-accepted': postingAcceptedNotice,
  'posting-held': postingHeldNotice,
  'posting-list': postingListNotice,
  'posting-refused': postingRefusedNotice,
  'posting-review-request': postingReviewRequestNotice,
  'posting-to-mend': postingToMendNotice,
  recognition: recognitionNotice,
  'refusals-digest': refusalsDigestNotice,
  'review-answered': reviewAnsweredNotice,
  'review-extended': reviewExtendedNotice,
  'review-list': reviewListNotice,
  'review-received': reviewReceivedNotice,
  'review-request': reviewRequestNotice,
  screening: screeningNotice,
  'still-open': stillOpenNotice,
} as const satisfies { readonly [Kind in NoticeKind]: NoticeModule<Kind> };

/** The same table, for a caller that has the dependencies of all kinds. */
const modules: { readonly [Kind in NoticeKind]: NoticeModule<Kind, AllNoticeDeps> } = NOTICES;

/** Returns the letter of a notice, composed from the current state, or why there is none. */
export const composeNotice = <Kind extends NoticeKind>(
  notice: NoticeOf<Kind>,
  mailbox: Mailbox,
  moment: Moment,
  deps: AllNoticeDeps,
): Promise<Composed | Unsaid> => modules[notice.kind].compose(notice, mailbox, moment, deps);

/** Returns the jobs that a notice offers, if the notice itself names them. They are known before anything is read. */
export const offersOf = <Kind extends NoticeKind>(notice: NoticeOf<Kind>, today: string): OpenNotice['offers'] =>
  modules[notice.kind].offers?.(notice, today) ?? {};

/** Returns the mailbox with the other changes that the claim of this notice makes in it. */
export const afterClaim = <Kind extends NoticeKind>(
  mailbox: Mailbox,
  notice: NoticeOf<Kind>,
  composed: Composed,
  moment: Moment,
): Mailbox => modules[notice.kind].afterClaim?.(mailbox, notice, composed, moment) ?? mailbox;
