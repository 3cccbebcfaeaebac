import * as z from 'zod';
import { companySummary } from './company-summary/contract.ts';
import { consentRenewal } from './consent-renewal/contract.ts';
import { digest } from './digest/contract.ts';
import { heldForReview } from './held-for-review/contract.ts';
import { introduction } from './introduction/contract.ts';
import { match } from './match/contract.ts';
import { optOutConfirmed } from './opt-out-confirmed/contract.ts';
import { postingAccepted } from './posting-accepted/contract.ts';
import { postingHeld } from './posting-held/contract.ts';
import { postingList } from './posting-list/contract.ts';
import { postingRefused } from './posting-refused/contract.ts';
import { refusalsDigest } from './refusals-digest/contract.ts';
import { reviewList } from './review-list/contract.ts';
import { reviewReceived } from './review-received/contract.ts';
import { reviewRequest } from './review-request/contract.ts';
import { screening } from './screening/contract.ts';
import type { Operation, StoreRights } from '../contracts/stores.ts';
import type { NoticeContract, NoticePolicy } from './notice-contract.ts';

/** What every kind of notice is. What its letter says is in the table beside it, notices.ts. */
export const CONTRACTS = {
  'company-summary': companySummary,
  'consent-renewal': consentRenewal,
  digest,
  'held-for-review': heldForReview,
  introduction,
  match,
  'opt-out-confirmed': optOutConfirmed,
  'posting-accepted': postingAccepted,
  'posting-held': postingHeld,
  'posting-list': postingList,
  'posting-refused': postingRefused,
  'refusals-digest': refusalsDigest,
  'review-list': reviewList,
  'review-received': reviewReceived,
  'review-request': reviewRequest,
  screening,
} as const satisfies Readonly<Record<string, NoticeContract>>;

type Contracts = typeof CONTRACTS;
export type NoticeKind = keyof Contracts;
/** A notice of one kind, or of some. */
export type NoticeOf<Kind extends NoticeKind> = {
  [One in Kind]: { readonly kind: One } & z.infer<Contracts[One]['schema']>;
}[Kind];
/**
 * One mail to be sent. A notice names records and is composed from what stands when it is sent: the people that it tells of may be
 * deleted while it waits.
 */
export type Notice = NoticeOf<NoticeKind>;

const { match: first, ...others } = CONTRACTS;
export const noticeSchema = z.discriminatedUnion('kind', [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);

/** How the mails of a notice's kind are treated. */
export const policyOf = ({ kind }: { readonly kind: NoticeKind }): NoticePolicy => CONTRACTS[kind].policy;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
/** By occasion, the parts of its id. */
export type Occasions = Intersection<Contracts[NoticeKind]['ids']>;
/** The stores that the letters of all kinds together are made from, and what for. */
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

/** Something in a mailbox has come due: a mail that waits, one whose fate is unknown, a digest, a consent to be renewed. */
const wakeSchema = z.object({ kind: z.literal('wake'), mailbox: z.string() });
export type Wake = z.infer<typeof wakeSchema>;
export const sendRequestSchema = z.union([noticeSchema, wakeSchema]);
export type SendRequest = Notice | Wake;
