import * as z from 'zod';
import { arrival } from './arrival/contract.ts';
import { companyPage } from './company-page/contract.ts';
import { companySummary } from './company-summary/contract.ts';
import { consentRenewal } from './consent-renewal/contract.ts';
import { digest } from './digest/contract.ts';
import { heldForReview } from './held-for-review/contract.ts';
import { introductionClosed } from './introduction-closed/contract.ts';
import { introduction } from './introduction/contract.ts';
import { introductionPage } from './introduction-page/contract.ts';
import { match } from './match/contract.ts';
import { optOutConfirmed } from './opt-out-confirmed/contract.ts';
import { ownPage } from './own-page/contract.ts';
import { postingAccepted } from './posting-accepted/contract.ts';
import { postingHeld } from './posting-held/contract.ts';
import { postingList } from './posting-list/contract.ts';
import { postingRefused } from './posting-refused/contract.ts';
import { postingReviewRequest } from './posting-review-request/contract.ts';
import { postingToMend } from './posting-to-mend/contract.ts';
import { recognition } from './recognition/contract.ts';
import { refusalsDigest } from './refusals-digest/contract.ts';
import { reviewAnswered } from './review-answered/contract.ts';
import { reviewExtended } from './review-extended/contract.ts';
import { reviewList } from './review-list/contract.ts';
import { reviewReceived } from './review-received/contract.ts';
import { reviewRequest } from './review-request/contract.ts';
import { screening } from './screening/contract.ts';
import { stillOpen } from './still-open/contract.ts';
import { email } from '../contracts/fields.ts';
import type { Operation, StoreRights } from '../contracts/stores.ts';
import type { NoticeContract, NoticePolicy } from './notice-contract.ts';

/** The contract of every kind of notice. The letters are in the matching table in notices.ts. */
export const CONTRACTS = {
  arrival,
  'company-page': companyPage,
  'company-summary': companySummary,
  'consent-renewal': consentRenewal,
  digest,
  'held-for-review': heldForReview,
  introduction,
  'introduction-closed': introductionClosed,
  'introduction-page': introductionPage,
  match,
  'opt-out-confirmed': optOutConfirmed,
  'own-page': ownPage,
  'posting-accepted': postingAccepted,
  'posting-held': postingHeld,
  'posting-list': postingList,
  'posting-refused': postingRefused,
  'posting-review-request': postingReviewRequest,
  'posting-to-mend': postingToMend,
  recognition,
  'refusals-digest': refusalsDigest,
  'review-answered': reviewAnswered,
  'review-extended': reviewExtended,
  'review-list': reviewList,
  'review-received': reviewReceived,
  'review-request': reviewRequest,
  screening,
  'still-open': stillOpen,
} as const satisfies Readonly<Record<string, NoticeContract>>;

type Contracts = typeof CONTRACTS;
export type NoticeKind = keyof Contracts;
/** A notice of one kind, or of any of several kinds. */
export type NoticeOf<Kind extends NoticeKind> = {
  [One in Kind]: { readonly kind: One } & z.infer<Contracts[One]['schema']>;
}[Kind];
/**
 * The request for one mail. A notice only names records. The letter is composed from their current state when it is
 * sent, because a person it names may be deleted while it waits.
 */
export type Notice = NoticeOf<NoticeKind>;

const { match: first, ...others } = CONTRACTS;
export const noticeSchema = z.discriminatedUnion('kind', [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);

/** Returns the policy for the mails of this notice's kind. */
export const policyOf = ({ kind }: { readonly kind: NoticeKind }): NoticePolicy => CONTRACTS[kind].policy;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
/** The parts of the notice id, for each occasion. */
export type Occasions = Intersection<Contracts[NoticeKind]['ids']>;
/** The stores that the letters of all kinds read, with the operations they use. */
type LetterReads = { readonly [Store in keyof Intersection<Contracts[NoticeKind]['reads']>]: readonly Operation[] };

const readsOf = (contracts: readonly NoticeContract[]): StoreRights => {
  const pairs = contracts.flatMap(({ reads }) => Object.entries(reads));
  const byStore = Object.entries(Object.groupBy(pairs, ([store]) => store));
  return Object.fromEntries(byStore.map(([store, all = []]) => [store, [...new Set(all.flatMap(([, for_]) => for_))]]));
};

const namesAll = (rights: StoreRights): rights is LetterReads =>
  Object.values(CONTRACTS).every(({ reads }) => Object.keys(reads).every((store) => Object.hasOwn(rights, store)));

const letterReads = (): LetterReads => {
  const rights = readsOf(Object.values(CONTRACTS));
  if (!namesAll(rights)) throw new Error('A store that a letter is made from is missing');
  return rights;
};
export const LETTER_READS = letterReads();

/** Something in a mailbox is due: a waiting mail, a mail with an unknown outcome, a digest, a consent renewal. */
const wakeSchema = z.object({ kind: z.literal('wake'), mailbox: z.string() });
export type Wake = z.infer<typeof wakeSchema>;
/** In the messages of a former release, which do not say it: after everything that was told. */
const UNKNOWN_LAST = '9999-12-31T00:00:00.000Z';
/**
 * Jobs that fit a person have opened or changed. `since` and `last`: the instants of the first and of the last change.
 * `until`: the first day (Asia/Seoul) that is the last of one of them.
 */
const newJobsSchema = z.object({
  kind: z.literal('new-jobs'),
  mailbox: z.string(),
  person: z.string(),
  since: z.string(),
  last: z.string().default(UNKNOWN_LAST),
  until: z.iso.date(),
});
export type NewJobs = z.infer<typeof newJobsSchema>;
/**
 * Somebody typed a mail address on the public page, to get the address of their page again. `window`: the third of a day in which
 * they did. It may be an address without a registered person.
 */
const ownPageAskedSchema = z.object({ kind: z.literal('own-page-asked'), to: email(), window: z.string() });
export type OwnPageAsked = z.infer<typeof ownPageAskedSchema>;
/**
 * An official saw to a mail that was left to a person. `send`, `leave`: it was held, and is sent again or counts as sent. `done`: its
 * reader was told another way.
 */
const mailDecidedSchema = z.object({
  kind: z.literal('mail-decided'),
  mailbox: z.string(),
  noticeId: z.string(),
  person: z.string().optional(),
  how: z.enum(['send', 'leave', 'done']),
});
export type MailDecided = z.infer<typeof mailDecidedSchema>;
export const sendRequestSchema = z.union([
  noticeSchema,
  wakeSchema,
  newJobsSchema,
  ownPageAskedSchema,
  mailDecidedSchema,
]);
export type SendRequest = Notice | Wake | NewJobs | OwnPageAsked | MailDecided;
