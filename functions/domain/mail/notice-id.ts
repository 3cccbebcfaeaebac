import type { NoticeKind } from '../../contracts/stage-messages.ts';
import type { Digest } from '../records/version.ts';

/**
 * What makes two notices one and the same mail (I4: one id is mailed at most once), by their kind. Days are dates in Asia/Seoul, instants are
 * ISO 8601 in UTC, mailboxes and persons are keyed hashes. `question` is a match that asks about a programme; `page-address` is an
 * opt-out-confirmed that says where the page is.
 */
type AboutPosting = [partner: string, externalId: string, revision: number, hash: string, says: string];
type Occasions = {
  match: [mailbox: string, cluster: string];
  question: [mailbox: string, cluster: string];
  digest: [person: string, day: string];
  screening: [salt: string, answer: number];
  introduction: [person: string, cluster: string];
  'review-request': [person: string, number: string];
  'review-received': [person: string, number: string];
  'opt-out-confirmed': [mailbox: string, person: string, at: string];
  'page-address': [mailbox: string, person: string | undefined, day: string];
  'consent-renewal': [person: string, renewalAt: string | undefined];
  'posting-accepted': AboutPosting;
  'posting-held': AboutPosting;
  'posting-refused': AboutPosting;
  'held-for-review': AboutPosting;
  'posting-list': [mailbox: string, day: string];
  'company-summary': [mailbox: string, companyName: string, firstDayOfWeek: string];
  'refusals-digest': [partner: string, upTo: string];
  'review-list': [upTo: string, page: number, pages: number];
};
/** Every kind of notice has its occasions. */
type Complete = Exclude<NoticeKind, keyof Occasions> extends never ? Occasions : never;

/** The id of a notice (its idempotency key): the same occasion always gives the same id. */
export const noticeId = <Kind extends keyof Complete>(
  digest: Digest,
  kind: Kind,
  ...occasion: Complete[Kind]
): string => digest(JSON.stringify([kind, ...occasion]));
