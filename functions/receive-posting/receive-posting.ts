import type { Kept } from '../stores/records.ts';
import { recordOfJob } from '../stores/postings/posting-of-job.ts';
import type { PostingKey } from '../stores/postings/posting-store.ts';
import type { Posting } from '../contracts/posting.ts';
import { companyOf } from '../domain/people/address.ts';
import type { Finding } from '../contracts/finding.ts';
import type { ReceivePostingOutcome } from '../contracts/outcomes.ts';
import { CITY, type Door, type PartnerId } from '../contracts/partners.ts';
import { businessNumber } from '../domain/language/business-number.ts';
import { addDays, latest, type Moment } from '../domain/language/calendar.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import { LATE_DAYS } from '../domain/records/late.ts';
import { POSTING_CONVERSIONS } from '../domain/messages/conversion/posting-conversions.ts';
import { eventTime } from '../domain/messages/event-time.ts';
import { readMessage } from '../domain/messages/read-message.ts';
import { checkPosting } from '../domain/postings/check-posting.ts';
import { minimumWageOn } from '../domain/eligibility/law/minimum-wage.ts';
import { clusterOf, duplicatesOf, shownInsteadOf, shownJob, type Cluster } from '../domain/postings/cluster.ts';
import { maskedPosting } from '../domain/postings/masked-posting.ts';
import { isRejudged, sinceOf, type Grounds } from '../domain/postings/rejudging.ts';
import { plainPosting } from '../domain/postings/plain-posting.ts';
import { decidedBy, decisionOn, isReleased, withSays } from '../domain/postings/decision.ts';
import {
  answerTo,
  changedAnswer,
  closedByCompany,
  conflictAnswers,
  refusedByReview,
} from '../domain/postings/posting-answers.ts';
import { letters, withTelling } from '../domain/postings/posting-letters.ts';
import {
  asHeld,
  emptyPostingRecord,
  isClosedByCompany,
  keptUntil,
  postingState,
  takePosting,
  takeRefusal,
  type PostingArrival,
  type PostingRecord,
  type RefusedText,
} from '../domain/postings/posting-record.ts';
import { postingFull } from '../domain/postings/room-findings.ts';
import { gravestFindings } from '../domain/records/gravest-findings.ts';

import { precedence, stands, type Hash, type Version } from '../domain/records/version.ts';
import { answerFirst, refuse, type Arrival } from '../steps/answering.ts';
import { dayOf, noteBecame } from '../steps/journal.ts';
import { arrearsGround } from '../steps/arrears-in-force.ts';
import { recheckPosting } from '../steps/rechecking.ts';
import { showInClusters } from '../steps/show-in-clusters.ts';
import { contentHash, receiptKey } from '../domain/messages/message-keys.ts';
import { textHash } from './text-hash.ts';
import { releaseLater, reviewed, REVIEWED, type Read, type ReceivePostingDeps } from './review.ts';
import { askForClosing, askForMatching, tell, tellChange, toldOf } from '../steps/showing-postings.ts';

const SUBMITTED = 'kr.go.changwon.jobs.posting.submitted.v1';
const CLOSED = 'kr.go.changwon.jobs.posting.closed.v1';

/**
 * Processes one message of a postings door or of the city's review door: reads, checks, stores, requests matching,
 * writes to the company, and answers the partner. Every step is idempotent. The message is acknowledged after all
 * steps. Returns the outcome for the log.
 */
export const receivePosting = async (
  delivery: { readonly messageId: string; readonly body: string; readonly sentAt: string },
  door: Door,
  moment: Moment,
  deps: ReceivePostingDeps,
): Promise<ReceivePostingOutcome> => {
  const { messageId, sentAt } = delivery;
  const unread: Arrival = { messageId, sender: door.sender, door: door.kind, sentAt, moment };
  const read = readMessage(delivery.body, door, POSTING_CONVERSIONS);
  if (!read.ok) {
    await refuse(unread, { ...read, key: deps.hash(delivery.body) }, deps);
    return 'refused';
  }
  const { message } = read;
  const arrival = { ...unread, type: message.type };
  const { sender } = door;
  switch (message.type) {
    case SUBMITTED:
    case CLOSED:
      if (sender === CITY) break;
      return message.type === SUBMITTED
        ? submitted(arrival, sender, message, deps)
        : closed(arrival, sender, message, deps);
    case REVIEWED:
      return reviewed(arrival, message, eventTime(message.envelope.time, delivery.sentAt), deps);
    default:
      break;
  }
  throw new Error(`A door let in a message that is not its own: ${message.type}`);
};

/** A conversion and the check may both report that something is missing. */
const sameThing = (a: Finding, b: Finding): boolean => a.code === b.code && a.path === b.path;

const submitted = async (
  arrival: Arrival,
  partner: PartnerId,
  message: Read<typeof SUBMITTED>,
  deps: ReceivePostingDeps,
): Promise<ReceivePostingOutcome> => {
  const { messageId, moment } = arrival;
  const hash = contentHash(message.data, deps.hash);
  const key = receiptKey(message.envelope.id, message.type, hash, deps.hash);
  const plain = plainPosting(message.data);
  if (!plain.ok) {
    const { externalId } = message.data;
    await refuse(arrival, { key, eventId: message.envelope.id, externalId, findings: plain.findings }, deps);
    return 'refused';
  }
  const [arrears, set] = await Promise.all([deps.arrears(), deps.figures.now()]);
  const { today } = moment;
  const { minimumWage: wages } = set.figures;
  const context = { on: today, knownOn: today, wages };
  const checked = checkPosting(plain.value, { ...context, ...(arrears && { arrears }) });
  const noticed = [...message.findings, ...plain.findings];
  const findings = gravestFindings([
    ...noticed.filter((warning) => !checked.some((finding) => sameThing(finding, warning))),
    ...checked,
  ]);
  const hasNumbers = checked.some(({ code }) => code === 'resident-number' || code === 'number-masked');
  const posting = hasNumbers ? maskedPosting(plain.value) : plain.value;
  const { externalId, revision } = posting;
  const version = { revision, ended: false, hash };
  const figure = minimumWageOn(today, today, wages);
  const grounds = {
    wage: figure && { figure, since: sinceOf(figure) },
    arrears: arrearsGround(arrears),
  };
  const standing = findings.some(({ code }) => isRejudged(code))
    ? await holdWhatStands({ partner, externalId }, version, grounds, moment, deps)
    : undefined;
  const isHeldInstead = standing?.isSent === true;
  const found = withoutListed(posting, findings, standing?.record, deps.hash);
  const cluster = clusterOf(posting, deps.hash);
  const company = companyKey(posting, deps);
  const taken: RefusedText = {
    version,
    origin: { messageId, eventId: message.envelope.id, key },
    receivedAt: moment.now,
    posting,
    findings: [...found],
    ...(cluster !== undefined && { cluster }),
    ...(company !== undefined && { company }),
    says: textHash(posting, found, deps.hash),
  };
  const refuses = ({ severity, code }: Finding): boolean =>
    severity === 'refuse' && !(isHeldInstead && isRejudged(code));
  return found.some(refuses)
    ? refuseByCheck(arrival, { partner, externalId }, taken, deps)
    : take(arrival, { partner, externalId }, taken, deps);
};

/**
 * Refuses a posting for what the check found. Its text is kept, so that the company sees it and an official may release it.
 * The text is kept before the record is read, and a decision is recorded before the text is read: so whichever comes last
 * finds the other.
 */
const refuseByCheck = async (
  arrival: Arrival,
  { partner, externalId }: PostingKey,
  text: RefusedText,
  deps: ReceivePostingDeps,
): Promise<ReceivePostingOutcome> => {
  const { version, origin, posting, findings, receivedAt: at, says } = text;
  const { company, title, contact } = posting;
  const refused = {
    version,
    companyName: company.name,
    registrationNumber: company.registrationNumber,
    title,
    to: contact?.email,
    findings,
    at,
    lastDay: lastDayOf(posting),
    ...(says !== undefined && { says }),
  };
  await deps.postings.keepRefused({ partner, externalId }, text);
  const kept = await deps.postings.update(
    { partner, externalId },
    emptyPostingRecord(partner, externalId),
    (before) => {
      const known = withSays(before, text);
      return isReleased(known, text) ? known : withTelling(takeRefusal(known, refused), deps.hash);
    },
  );
  const record = kept.value;
  if (isReleased(record, text)) {
    const outcome = await take(arrival, { partner, externalId }, asHeld(text), deps);
    await releaseLater(kept, version.revision, arrival.moment, deps);
    return outcome;
  }
  await deps.desk.show(kept);
  await enterForCompany(posting, kept, arrival, deps);
  await deps.notices.send(letters(record, version, deps.officials, deps.hash), partner);
  const final = decisionOn(record, text);
  const told = [
    ...(final === undefined ? [] : [refusedByReview(final.note)]),
    ...findings,
    ...(isClosedByCompany(record) ? [closedByCompany()] : []),
  ];
  await refuse(arrival, { ...origin, externalId, findings: told }, deps);
  return 'refused';
};

/**
 * Judges the posting in force again, if it is this one, sent again unchanged: it is held for what officials approved meanwhile, as the
 * run of recheck-wages would hold it, and not refused. Returns what is in force, and whether it is this one.
 */
const holdWhatStands = async (
  key: PostingKey,
  version: Version,
  grounds: Grounds,
  moment: Moment,
  deps: ReceivePostingDeps,
): Promise<{ readonly record: PostingRecord; readonly isSent: boolean } | undefined> => {
  const kept = await deps.postings.read(key);
  if (kept === undefined) return undefined;
  const isSent = precedence(version, kept.value.standing?.version) === 'repeated';
  if (isSent) await recheckPosting(key, grounds, moment, deps);
  return { record: kept.value, isSent };
};

/**
 * Returns the findings without the list of wage arrears, if the posting in force says the same and is held for that list: so a list
 * that is sent every night under new numbers stays held, under the same decision, and its company gets no second letter.
 */
const withoutListed = (
  posting: Posting,
  findings: readonly Finding[],
  record: PostingRecord | undefined,
  hash: Hash,
): readonly Finding[] => {
  const { listed, says } = record?.standing ?? {};
  if (listed === undefined) return findings;
  const others = findings.filter(({ code }) => !listed.findings.some((finding) => finding.code === code));
  return textHash(posting, others, hash) === says ? others : findings;
};

const closed = async (
  arrival: Arrival,
  partner: PartnerId,
  { data, envelope: { id: eventId } }: Read<typeof CLOSED>,
  deps: ReceivePostingDeps,
): Promise<ReceivePostingOutcome> => {
  const hash = contentHash(data, deps.hash);
  const taken = {
    version: { revision: data.revision, ended: true, hash },
    origin: { messageId: arrival.messageId, eventId, key: receiptKey(eventId, CLOSED, hash, deps.hash) },
    receivedAt: arrival.moment.now,
    findings: [],
  };
  return take(arrival, { partner, externalId: data.externalId }, taken, deps);
};

/** The key of the company that a posting names by its contact. */
const companyKey = ({ contact, company }: Posting, { keyed }: Pick<ReceivePostingDeps, 'keyed'>): string | undefined =>
  contact && companyOf(contact.email, company.registrationNumber, keyed);

/** Enters a posting among those of its company, before the company is told of it, and among those of its business number. */
const enterForCompany = async (
  posting: Posting | undefined,
  { value: record, version }: Kept<PostingRecord>,
  { moment }: Arrival,
  deps: ReceivePostingDeps,
): Promise<void> => {
  if (posting === undefined) return;
  const { partner, externalId } = record;
  const entry = { partner, externalId, at: moment.now };
  // A refused revision that an official releases later is open until its own last day.
  const lastDay = latest(keptUntil(record), addDays(lastDayOf(posting), LATE_DAYS));
  const company = companyKey(posting, deps);
  if (company !== undefined) await deps.companyPostings.enter(company, entry, version, lastDay);
  const number = businessNumber(posting.company.registrationNumber ?? '');
  if (number !== undefined) await deps.companyPostings.enterNumber(number, entry, version, lastDay);
};

/** Stores the message in its record, updates the clusters, and tells everybody concerned. */
const take = async (
  arrival: Arrival,
  { partner, externalId }: PostingKey,
  taken: PostingArrival,
  deps: ReceivePostingDeps,
): Promise<ReceivePostingOutcome> => {
  const {
    value: record,
    version,
    result: { outcome, was },
  } = await deps.postings.change({ partner, externalId }, emptyPostingRecord(partner, externalId), (before) => {
    const { record: next, outcome } = takePosting(before, taken);
    return { value: withTelling(next, deps.hash), result: { outcome, was: postingState(before) } };
  });
  if (outcome === 'full') {
    await refuse(arrival, { ...taken.origin, externalId, findings: [postingFull()] }, deps, true);
    return 'refused';
  }
  await deps.desk.show({ value: record, version });
  await enterForCompany(taken.posting, { value: record, version }, arrival, deps);
  const clusters = await showInClusters({ value: record, version }, arrival.moment, deps);
  const shownInstead = shownInsteadOf(record, clusters, arrival.moment.today);
  const answer = answerTo(record, { outcome, version: taken.version, origin: taken.origin, shownInstead });
  if (stands(outcome)) {
    await askForMatching(clusters, arrival.moment.today, deps);
    if (taken.version.ended) await askForClosing(clusters, partner, arrival.moment.today, deps);
    await deps.notices.send(letters(record, taken.version, deps.officials, deps.hash), partner);
  } else if (record.standing && decidedBy(record, record.standing) === taken.version.revision) {
    // The decision on this revision counts for the one in force only now that it is known what this one says.
    await tellChange(record, clusters, arrival.moment, deps);
  }
  for (const later of conflictAnswers(record, taken.origin, shownInstead))
    await tell(record, later, arrival.moment, deps);
  await tellDuplicates(arrival, record, clusters, deps);
  const again = outcome === 'repeated' && record.standing?.origin.messageId === arrival.messageId;
  noteBecame(record, { was, again }, dayOf(arrival), deps);
  await answerFirst(arrival, { ...taken.origin, externalId }, { answer: toldOf(record, answer, arrival.moment) }, deps);
  return answer.state;
};

/** Tells the partners of postings that are the same job as the one that just arrived and that are not shown. */
const tellDuplicates = async (
  arrival: Arrival,
  { partner, externalId }: PostingRecord,
  clusters: readonly Cluster[],
  deps: ReceivePostingDeps,
): Promise<void> => {
  const { today } = arrival.moment;
  for (const cluster of clusters) {
    const shown = shownJob(cluster, today);
    if (shown?.partner !== partner || shown.externalId !== externalId) continue;
    for (const job of duplicatesOf(cluster, today)) {
      const kept = await recordOfJob(job, deps);
      const answer = kept && changedAnswer(kept.value, shown);
      if (kept !== undefined && answer !== undefined) await tell(kept.value, answer, arrival.moment, deps);
    }
  }
};
