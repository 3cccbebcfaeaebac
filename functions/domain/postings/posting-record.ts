import * as z from 'zod';
import { findingSchema, type Finding } from '../../contracts/finding.ts';
import { externalId } from '../../contracts/fields.ts';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { postingSchema, type Posting } from '../../contracts/posting.ts';
import { businessNumber } from '../language/business-number.ts';
import { addDays, latest, seoulDate } from '../language/calendar.ts';
import { lastDayOf } from '../matching/fit.ts';
import { LATE_DAYS } from '../records/late.ts';
import { closingQuestionSchema, isSilent } from './closing-question.ts';
import { decidedSchema, decisionOn, settled, withSays, type Review } from './decision.ts';
import { companySaidSchema } from './company-word.ts';
import { conflictOver, originSchema, precedence, versionSchema } from '../records/version.ts';
import type { Origin, Precedence, Version } from '../records/version.ts';

/**
 * The effect of a new minimum wage, or of a new list of employers in wage arrears: the posting is held since this instant (UTC), the
 * first of the figure, or that of the approval.
 */
const recheckSchema = z.object({
  since: z.string(),
  findings: z.array(findingSchema),
  /** Everybody concerned has been told. */
  told: z.literal(true).optional(),
});
export type Recheck = z.infer<typeof recheckSchema>;

const standingSchema = z.object({
  version: versionSchema,
  origin: originSchema,
  receivedAt: z.string(),
  /** Absent once the posting is closed. */
  posting: postingSchema.optional(),
  findings: z.array(findingSchema),
  recheck: recheckSchema.optional(),
  /** The same, because its employer has come onto the list of wage arrears. */
  listed: recheckSchema.optional(),
  /** Since when it is held no longer, because what it was held for counts no more. */
  freed: recheckSchema.omit({ findings: true }).optional(),
  /** The key of the cluster. Absent if the occupation or the district is unknown. */
  cluster: z.string().optional(),
  /** The key of the company. Absent if the posting names no contact, and in records of a former release. */
  company: z.string().optional(),
  /** Whether different content arrived under the same revision. */
  conflict: z.boolean().default(false),
  /** A hash of what it says (textHash). Absent once the posting is closed. */
  says: z.string().optional(),
  /** The message with the same revision that this one replaced. It still has to be answered. */
  displaced: originSchema.optional(),
});

/** A revision that the check refused: what the company's letter says about it, without resident numbers. */
const refusedSchema = z.object({
  version: versionSchema,
  companyName: z.string(),
  /** The business number that the posting names. */
  registrationNumber: z.string().optional(),
  title: z.string(),
  /** The address that the posting names. */
  to: z.string().optional(),
  findings: z.array(findingSchema),
  /** When it was refused (ISO 8601 instant). */
  at: z.string(),
  /** The last day (Asia/Seoul) on which it could be open. Absent in records of a former release. */
  lastDay: z.iso.date().optional(),
  /** A hash of what it says (textHash). */
  says: z.string().optional(),
  /** Since which day (Asia/Seoul) nothing of what it was refused for counts any more. An official decides. */
  clearOn: z.iso.date().optional(),
});
export type Refused = z.infer<typeof refusedSchema>;

/**
 * A posting that the check refused, as it was read, without resident numbers. It is kept beside the record for thirty days: a
 * record has no room for two postings (docs/limits.md).
 */
export const refusedTextSchema = z.object({
  version: versionSchema,
  origin: originSchema,
  receivedAt: z.string(),
  posting: postingSchema,
  findings: z.array(findingSchema),
  cluster: z.string().optional(),
  company: z.string().optional(),
  /** A hash of what it says (textHash). */
  says: z.string().optional(),
});
export type RefusedText = z.infer<typeof refusedTextSchema>;

/**
 * Set since the posting first waited for an official. While it is held: since which day (Asia/Seoul), and with what the company was
 * told (`says`).
 */
const deskSchema = z.object({ says: z.string().optional(), since: z.iso.date().optional() });

/** An official asked the company to mend the posting, in these words. It counts while `says` is what the company was told. */
const mendSchema = z.object({ says: z.string(), revision: z.int(), note: z.string(), at: z.string() });
export type Mend = z.infer<typeof mendSchema>;

/** Everything stored of one (partner, externalId). */
export const postingRecordSchema = z.object({
  partner: z.enum(PARTNER_IDS),
  externalId: externalId(),
  /** Absent while only a review has arrived. */
  standing: standingSchema.optional(),
  ...decidedSchema.shape,
  /** What the company said on its own page. */
  said: companySaidSchema.optional(),
  /** The latest question to the company whether it is closed, because people said so. */
  question: closingQuestionSchema.optional(),
  /** The latest revision that was refused on arrival, unless the one in force is later. */
  refused: refusedSchema.optional(),
  /** What the company was last told, by hash, and about which message. A letter is sent when the hash changes. */
  told: z.object({ says: z.string(), revision: z.int(), hash: z.string() }).optional(),
  desk: deskSchema.optional(),
  mend: mendSchema.optional(),
  /** The last day (Asia/Seoul) on which any revision received could be open, in force or not. */
  openUntil: z.iso.date().optional(),
  /** Every cluster that this record was shown in. A cluster that it left stays listed until it surely knows. */
  clusters: z.array(z.string()),
  /** For each cluster that it left: the day (Asia/Seoul) of the write since which it is no longer in it. */
  left: z.record(z.string(), z.iso.date()).optional(),
});
export type PostingRecord = z.infer<typeof postingRecordSchema>;
export type StandingPosting = z.infer<typeof standingSchema>;

export type PostingState = 'open' | 'held' | 'stored' | 'refused' | 'closed' | 'absent';

/** A message about a posting, read and checked, before it is compared with the content in force. */
export type PostingArrival = {
  readonly version: Version;
  readonly origin: Origin;
  readonly receivedAt: string;
  readonly posting?: Posting;
  readonly findings: readonly Finding[];
  readonly cluster?: string;
  readonly company?: string | undefined;
  /** A hash of what it says (textHash). Absent: it ends the posting. */
  readonly says?: string;
};

export const emptyPostingRecord = (partner: PostingRecord['partner'], id: string): PostingRecord => ({
  partner,
  externalId: id,
  reviews: {},
  clusters: [],
});

/**
 * Whether the company itself has closed the posting. It stays closed, whatever its partner sends, until the company reopens it. The
 * word of one company does not close the posting of another that its partner sends under the same id.
 */
export const isClosedByCompany = ({ said, standing }: PostingRecord): boolean => {
  if (said?.word?.says !== 'closed') return false;
  const [then, now] = [said.word.number, standing?.posting?.company.registrationNumber].map(
    (number) => number && businessNumber(number),
  );
  return then === undefined || now === undefined || then === now;
};

/**
 * `closed`: by its partner, or by the company's own word. `open`: matched. `held`: waits for an official or a corrected revision. `stored`: kept but not matched, because facts
 * are missing.
 */
export const postingState = (record: PostingRecord): PostingState => {
  const { standing } = record;
  if (standing === undefined) return 'absent';
  if (standing.posting === undefined || isClosedByCompany(record)) return 'closed';
  const review = decisionOn(record, standing);
  if (review?.decision === 'refuse') return 'refused';
  const held = standing.findings.some((finding) => finding.severity === 'hold');
  if (held && review === undefined) return 'held';
  // A decision before a new minimum wage came into force, or a new list, did not take it into account.
  const isUndecided = (hold: Recheck | undefined): boolean =>
    hold !== undefined && (review === undefined || review.time < hold.since);
  if (isUndecided(standing.recheck) || isUndecided(standing.listed)) return 'held';
  if (isSilent(record)) return 'held';
  return standing.cluster === undefined ? 'stored' : 'open';
};

/**
 * The most clusters that one posting may be in within the days in which a message may be late. Each message costs a
 * write per cluster.
 */
export const MOST_CLUSTERS = 50;

/**
 * Returns the clusters after a write that puts the record into `now`. Clusters that it left long ago are removed: they
 * surely know.
 */
const clustersAfter = (
  { clusters, left = {} }: PostingRecord,
  now: string | undefined,
  today: string,
): Required<Pick<PostingRecord, 'clusters' | 'left'>> => {
  const all = now === undefined || clusters.includes(now) ? clusters : [...clusters, now];
  const stay = all.filter((id) => id === now || today <= addDays(left[id] ?? today, LATE_DAYS));
  return {
    clusters: stay,
    left: Object.fromEntries(stay.flatMap((id) => (id === now ? [] : [[id, left[id] ?? today]]))),
  };
};

/**
 * Applies a submitted or closed message to the record. The result is the same for every order of the same set of
 * messages (I3). `full`: the record would be in too many clusters, so the message is not applied.
 */
export const takePosting = (
  before: PostingRecord,
  arrival: PostingArrival,
): { readonly record: PostingRecord; readonly outcome: Precedence | 'full' } => {
  const { standing } = before;
  const openUntil = latest(before.openUntil, arrival.posting && lastDayOf(arrival.posting));
  const known = withSays(before, arrival);
  const record = openUntil === before.openUntil ? known : { ...known, ...(openUntil && { openUntil }) };
  const outcome = precedence(arrival.version, standing?.version);
  if (outcome === 'stale' || outcome === 'repeated') return { record, outcome };
  if (outcome === 'lost' && standing !== undefined)
    return { record: standing.conflict ? record : { ...record, standing: { ...standing, conflict: true } }, outcome };
  const shown = clustersAfter(record, arrival.cluster, seoulDate(arrival.receivedAt));
  if (shown.clusters.length > Math.max(MOST_CLUSTERS, record.clusters.length))
    return { record: before, outcome: 'full' };
  const { refused, ...rest } = record;
  const isLater =
    refused !== undefined &&
    refused.version.revision > arrival.version.revision &&
    seoulDate(arrival.receivedAt) <= addDays(seoulDate(refused.at), REFUSED_DAYS);
  return {
    outcome,
    record: {
      ...rest,
      ...(isLater ? { refused } : {}),
      ...shown,
      standing: {
        ...arrival,
        findings: [...arrival.findings],
        ...listedBefore(standing, arrival),
        ...conflictOver(outcome, standing),
      },
      ...settled(record, arrival.version.revision),
    },
  };
};

/** A revision that says the same is held for the same, and under the same decision. */
const listedBefore = (
  standing: StandingPosting | undefined,
  { says }: PostingArrival,
): Pick<StandingPosting, 'listed'> =>
  standing?.listed !== undefined && says !== undefined && says === standing.says ? { listed: standing.listed } : {};

/** In days. A refused posting, and what a letter says about it, is kept for this long. */
export const REFUSED_DAYS = 30;

/** Returns the last day (Asia/Seoul) on which the text of a refused posting is kept. */
export const refusedUntil = ({ receivedAt }: Pick<RefusedText, 'receivedAt'>): string =>
  addDays(seoulDate(receivedAt), REFUSED_DAYS);

/** Returns a refused posting as it arrives once an official has released it: as if it had been held. */
export const asHeld = (text: RefusedText): PostingArrival => ({
  ...text,
  findings: text.findings.map((finding) =>
    finding.severity === 'refuse' ? { ...finding, severity: 'hold' } : finding,
  ),
});

/** The note of the decision that made the refusal of a revision final. Undefined if there is none. */
export const finalRefusal = (record: PostingRecord): Review | undefined => {
  const review = record.refused && decisionOn(record, record.refused);
  return review?.decision === 'refuse' ? review : undefined;
};

const isOvertaken = (refused: Refused, standing: StandingPosting | undefined): boolean =>
  standing !== undefined && standing.version.revision >= refused.version.revision;

/** Records that a revision was refused on arrival. The content in force stays in force. */
export const takeRefusal = (record: PostingRecord, refused: Refused): PostingRecord => {
  const outcome = precedence(refused.version, record.refused?.version);
  const isKept = (outcome === 'applied' || outcome === 'won') && !isOvertaken(refused, record.standing);
  return isKept ? { ...record, refused } : record;
};

/**
 * The most decisions kept for revisions that have not arrived. Such a decision is rare: officials decide on what was
 * sent.
 */
export const MOST_REVIEWS_AHEAD = 5;

/**
 * Applies an official's decision to the record. It may arrive before its posting. `full`: too many decisions are about
 * revisions that have not arrived, so this one is not applied.
 */
export const takeReview = (
  record: PostingRecord,
  of: number,
  review: Review,
): { readonly record: PostingRecord; readonly outcome: 'taken' | 'full' } => {
  const standing = record.standing?.version.revision ?? 0;
  const known = record.reviews[String(of)];
  const ahead = Object.keys(record.reviews).filter((revision) => Number(revision) > standing);
  if (known === undefined && of > standing && ahead.length >= MOST_REVIEWS_AHEAD) return { record, outcome: 'full' };
  const later =
    known === undefined || review.time > known.time || (review.time === known.time && review.hash < known.hash);
  const wasReleased = known?.released === true || known?.decision === 'release';
  if (!later && (wasReleased || review.decision !== 'release')) return { record, outcome: 'taken' };
  const counts = later ? review : known;
  const decided = wasReleased || review.decision === 'release' ? { ...counts, released: true as const } : counts;
  return {
    record: { ...record, ...settled({ ...record, reviews: { ...record.reviews, [String(of)]: decided } }, standing) },
    outcome: 'taken',
  };
};

/**
 * A revision can be open for a year from its opening day. An ended record is kept longer than that, to keep out an
 * older revision that arrives late.
 */
export const ENDED_DAYS = 400;

/**
 * Returns the last day (Asia/Seoul) on which a record is needed. After it no older revision can bring the posting back.
 */
export const keptUntil = (record: PostingRecord): string | undefined => {
  const { standing, reviews, refused, openUntil, said } = record;
  const times = [standing?.receivedAt, said?.word?.at, ...Object.values(reviews).map(({ time }) => time)];
  const changed = times.reduce(latest, undefined);
  if (changed === undefined) return refused && addDays(seoulDate(refused.at), REFUSED_DAYS);
  const changedOn = seoulDate(changed);
  const isEnded = standing === undefined || standing.version.ended || isClosedByCompany(record);
  const lastDay = addDays(latest(changedOn, openUntil) ?? changedOn, LATE_DAYS);
  return isEnded ? latest(lastDay, addDays(changedOn, ENDED_DAYS)) : lastDay;
};
