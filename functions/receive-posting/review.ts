import { partnerOf } from '../contracts/partners.ts';
import type { ReceivePostingOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { highestSame, isReleased, saysTheSame } from '../domain/postings/decision.ts';
import { atMost, plainText } from '../domain/language/plain-text.ts';
import { ASK_A_PERSON } from '../domain/messages/ask-a-person.ts';
import type { Message } from '../domain/messages/read-message.ts';
import { shownInsteadOf } from '../domain/postings/cluster.ts';
import { conflictAnswers, refusedByReview } from '../domain/postings/posting-answers.ts';
import { letters, withTelling } from '../domain/postings/posting-letters.ts';
import {
  asHeld,
  emptyPostingRecord,
  finalRefusal,
  postingState,
  takePosting,
  takeReview,
  type PostingRecord,
  type RefusedText,
} from '../domain/postings/posting-record.ts';
import { postingFull, reviewsFull } from '../domain/postings/room-findings.ts';
import { acceptedAnswer } from '../domain/records/replies.ts';
import type { ArrearsInForce } from '../steps/arrears-in-force.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import { answerFirst, refuse, type Arrival, type RefusingDeps } from '../steps/answering.ts';
import { dayOf, noteBecame } from '../steps/journal.ts';
import { showInClusters } from '../steps/show-in-clusters.ts';
import { tell, tellChange, type ShowingPostingsDeps } from '../steps/showing-postings.ts';
import type { Keyed } from '../domain/people/address.ts';
import type { CompanyPostingStore } from '../stores/postings/company-posting-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { Kept } from '../stores/records.ts';
import { contentHash, receiptKey } from '../domain/messages/message-keys.ts';

export type ReceivePostingDeps = ShowingPostingsDeps &
  RefusingDeps & {
    readonly postings: PostingStore;
    readonly companyPostings: Pick<CompanyPostingStore, 'enter' | 'enterNumber'>;
    readonly figures: Pick<FiguresInForce, 'now'>;
    readonly arrears: ArrearsInForce;
    readonly keyed: Keyed;
  };

export type Read<T extends Message['type']> = Extract<Message, { type: T }>;
export const REVIEWED = 'kr.go.changwon.jobs.posting.reviewed.v1';

/** The contract's limit for a note. The canonical form may be longer. */
const MOST_NOTE = 2_000;

/**
 * Applies an official's decision to its posting: to one that is held, or to one that the check refused. A release puts the
 * refused text into force as if it had been held; a refusal makes it final.
 */
export const reviewed = async (
  arrival: Arrival,
  message: Read<typeof REVIEWED>,
  time: string,
  deps: ReceivePostingDeps,
): Promise<ReceivePostingOutcome> => {
  const { data, envelope } = message;
  const hash = contentHash(data, deps.hash);
  const key = receiptKey(envelope.id, REVIEWED, hash, deps.hash);
  const partner = partnerOf(data.partner);
  if (partner === undefined) {
    await refuse(
      arrival,
      { key, eventId: envelope.id, externalId: data.externalId, findings: [unknownPartner()] },
      deps,
    );
    return 'refused';
  }
  const { externalId, revision, decision, note } = data;
  const kept = await deps.postings.change(
    { partner, externalId },
    emptyPostingRecord(partner, externalId),
    (before) => {
      const review = { decision, note: atMost(MOST_NOTE, plainText(note)), time, hash };
      const { record: next, outcome } = takeReview(before, revision, review);
      return { value: withTelling(next, deps.hash), result: { outcome, was: postingState(before) } };
    },
  );
  if (kept.result.outcome === 'full') {
    await refuse(arrival, { key, eventId: envelope.id, externalId, findings: [reviewsFull()] }, deps, true);
    return 'refused';
  }
  await deps.desk.show(kept);
  const texts = await textsLike(kept.value, revision, arrival.moment, deps);
  const applied = await applyReleased(kept, texts, deps);
  if (applied === 'full') {
    await refuse(arrival, { key, eventId: envelope.id, externalId, findings: [postingFull()] }, deps, true);
    return 'refused';
  }
  const record = applied.value;
  if (applied.version !== kept.version) await deps.desk.show(applied);
  const clusters = await showInClusters(applied, arrival.moment, deps);
  const { standing } = record;
  if (standing !== undefined && saysTheSame(record, standing, revision)) {
    await tellChange(record, clusters, arrival.moment, deps);
    const shownInstead = shownInsteadOf(record, clusters, arrival.moment.today);
    for (const later of conflictAnswers(record, standing.origin, shownInstead))
      await tell(record, later, arrival.moment, deps);
  } else await tellFinal(record, texts, arrival.moment, deps);
  // The first delivery and a repeated one cannot be told apart once the decision is in the record.
  const again = record.reviews[String(revision)]?.hash === hash;
  noteBecame(record, { was: kept.result.was, again }, dayOf(arrival), deps);
  const state = postingState(record);
  const told = {
    kind: 'review',
    id: externalId,
    state: state === 'open' || state === 'held' ? state : 'stored',
  } as const;
  const answered = { messageId: arrival.messageId, eventId: envelope.id, key, externalId };
  const answer = acceptedAnswer(answered, told, message.findings, arrival.moment.now);
  await answerFirst(arrival, answered, { answer }, deps);
  return `review-${decision}`;
};

/** The refused contents of a revision, and of the highest that say the same: the decision counts for them, too. */
const textsLike = async (
  record: PostingRecord,
  revision: number,
  { today }: Moment,
  { postings }: Pick<ReceivePostingDeps, 'postings'>,
): Promise<RefusedText[]> => {
  const { partner, externalId } = record;
  const all = highestSame(record, revision).map((of) => postings.refusedTexts({ partner, externalId }, of, today));
  return (await Promise.all(all)).flat();
};

/**
 * Puts the highest content that says the same as this one, which is released, into the order. It came first, and was refused for
 * want of this one.
 */
export const releaseLater = async (
  kept: Kept<PostingRecord>,
  revision: number,
  moment: Moment,
  deps: ReceivePostingDeps,
): Promise<void> => {
  if (highestSame(kept.value, revision).length === 1) return;
  const applied = await applyReleased(kept, await textsLike(kept.value, revision, moment, deps), deps);
  if (applied === 'full') return;
  await deps.desk.show(applied);
  const clusters = await showInClusters(applied, moment, deps);
  await tellChange(applied.value, clusters, moment, deps);
};

/** Puts the contents of a revision that the check refused into the order, once an official has released that revision. */
const applyReleased = async (
  reviewedRecord: Kept<PostingRecord>,
  texts: readonly RefusedText[],
  deps: ReceivePostingDeps,
): Promise<Kept<PostingRecord> | 'full'> => {
  const { partner, externalId } = reviewedRecord.value;
  let record = reviewedRecord;
  for (const text of texts) {
    const { result, ...kept } = await deps.postings.change({ partner, externalId }, record.value, (before) => {
      if (!isReleased(before, text)) return { value: before, result: 'stale' as const };
      const { record: next, outcome } = takePosting(before, asHeld(text));
      return { value: withTelling(next, deps.hash), result: outcome };
    });
    if (result === 'full') return 'full';
    record = kept;
  }
  return record;
};

/** Tells the company and the partner that an official has made the refusal of a revision final. */
const tellFinal = async (
  record: PostingRecord,
  texts: readonly RefusedText[],
  moment: Moment,
  deps: ReceivePostingDeps,
): Promise<void> => {
  const final = finalRefusal(record);
  if (final === undefined || record.refused === undefined) return;
  const { version } = record.refused;
  await deps.notices.send(letters(record, version, deps.officials, deps.hash), record.partner);
  for (const { origin: to, version: of, findings } of texts)
    if (of.hash === version.hash)
      await tell(record, { to, state: 'refused', findings: [refusedByReview(final.note), ...findings] }, moment, deps);
};

const unknownPartner = () =>
  ({
    code: 'schema-invalid',
    severity: 'refuse',
    path: 'partner',
    message: '등록된 협력기관이 아닙니다. (partner)',
    fix: `공고를 보낸 협력기관의 id를 적어 다시 보내 주십시오. ${ASK_A_PERSON}`,
  }) as const;
