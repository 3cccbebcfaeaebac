import { compareText } from '../language/compare-text.ts';
import * as z from 'zod';
import type { Posting } from '../../contracts/posting.ts';
import { addDays, latest, utcInstant, type Moment } from '../language/calendar.ts';
import { isOpen, lastDayOf } from '../matching/fit.ts';
import { jobCodes, jobRow, jobRowSchema, type JobRow } from '../matching/profiles.ts';
import { inShownOrder } from '../matching/shown-order.ts';
import { jsonBytes } from '../records/item-bytes.ts';
import type { Hash } from '../records/version.ts';
import { comparable } from '../language/comparable.ts';
import { postingState, type PostingRecord } from './posting-record.ts';

/**
 * One job at several partners. Postings with the same business number, normalised title, district and occupation are
 * matched and mailed once, and one of them is shown.
 */
const memberSchema = z.object({
  /**
   * The version of the posting record that this member was made from. A member never goes back to a smaller version.
   */
  version: z.int(),
  /** What matching reads. Absent if the posting is not open in this cluster, or is set aside. */
  row: jobRowSchema.optional(),
  /**
   * The posting is set aside because there is no room for its row. It is open until this day (Asia/Seoul) and not
   * shown.
   */
  asideUntil: z.iso.date().optional(),
  /** The day (Asia/Seoul) of the write since which the posting is not open. */
  goneOn: z.iso.date().optional(),
});
type Member = z.infer<typeof memberSchema>;

export const clusterSchema = z.object({
  cluster: z.string(),
  /** Of every posting of the job. Absent until one was shown. */
  district: z.string().optional(),
  occupation: z.string().optional(),
  /**
   * The instant (ISO 8601) of the last write that opened the job, or changed what matching reads of it: accepted, released,
   * extended, another of its postings shown. The next morning's digests look at what changed since the last.
   */
  changedAt: z.string().optional(),
  /** By `partner/externalId`. */
  members: z.record(z.string(), memberSchema),
});
export type Cluster = z.infer<typeof clusterSchema>;

/**
 * Returns the key of a posting's cluster. Undefined if occupation or district is unknown: such a posting is not
 * matched.
 */
export const clusterOf = (posting: Posting, hash: Hash): string | undefined => {
  const { occupation, district } = jobCodes(posting);
  if (occupation === undefined || district === undefined) return undefined;
  const number = (posting.company.registrationNumber ?? '').replace(/\D/g, '');
  return hash(JSON.stringify([number, comparable(posting.title), district, occupation])).slice(0, 32);
};

export const emptyCluster = (cluster: string): Cluster => ({ cluster, members: {} });

const memberKey = (record: { partner: string; externalId: string }): string => `${record.partner}/${record.externalId}`;

/**
 * In days. A member that is over stays for this long, which is longer than any function works on an earlier state. Its
 * record stays even longer, so a record that is created again never meets a member of its former life here.
 */
export const KEPT_DAYS = 7;

const keptMemberUntil = ({ row, asideUntil, goneOn }: Member): string | undefined => {
  const lastDay = row === undefined ? (asideUntil ?? goneOn) : lastDayOf(row);
  return lastDay && addDays(lastDay, KEPT_DAYS);
};

/**
 * Returns the last day (Asia/Seoul) on which any member of the cluster is needed. Undefined if one is needed without
 * end.
 */
export const jobKeptUntil = ({ members }: Cluster): string | undefined => {
  const days = Object.values(members).map(keptMemberUntil);
  return days.includes(undefined) ? undefined : days.reduce(latest, undefined);
};

const withoutPast = (members: Cluster['members'], today: string): Cluster['members'] =>
  Object.fromEntries(Object.entries(members).filter(([, member]) => today <= (keptMemberUntil(member) ?? today)));

/**
 * The most postings of one job that are shown, and the most bytes of their rows. About one job in a hundred comes from
 * two partners.
 */
export const MOST_SHOWN = 20;
export const MOST_SHOWN_BYTES = 240_000;
/** The most postings of one job that are known, shown or not. Above it, those gone for longest are removed first. */
export const MOST_MEMBERS = 200;

type Shown = { readonly key: string; readonly row: JobRow };

/**
 * Returns the open postings that are shown: in order, as far as there is room. The posting that is open for longest
 * gets room first, so that the job is shown until its last posting closes.
 */
const withRoom = (open: readonly Shown[]): Set<string> => {
  const inOrder = open.toSorted((a, b) => inShownOrder(a.row, b.row));
  const [longest] = inOrder.toSorted((a, b) => compareText(lastDayOf(b.row), lastDayOf(a.row)));
  const shown = new Set<string>();
  let bytes = 0;
  for (const { key, row } of longest === undefined ? [] : [longest, ...inOrder]) {
    const more = shown.has(key) ? 0 : jsonBytes(row);
    if (shown.size >= MOST_SHOWN || bytes + more > MOST_SHOWN_BYTES) continue;
    shown.add(key);
    bytes += more;
  }
  return shown;
};

const setAside = (members: Cluster['members']): Cluster['members'] => {
  const open = Object.entries(members).flatMap(([key, { row }]) => (row === undefined ? [] : [{ key, row }]));
  const shown = withRoom(open);
  if (shown.size === open.length) return members;
  return Object.fromEntries(
    Object.entries(members).map(([key, { row, ...member }]) => [
      key,
      row === undefined || shown.has(key) ? { ...member, row } : { ...member, asideUntil: lastDayOf(row) },
    ]),
  );
};

/** Makes room for one more member by removing the one that is gone for longest. Undefined if all are open. */
const withRoomForOne = (members: Cluster['members']): Cluster['members'] | undefined => {
  if (Object.keys(members).length < MOST_MEMBERS) return members;
  const [first] = Object.entries(members)
    .flatMap(([key, { goneOn }]) => (goneOn === undefined ? [] : [{ key, goneOn }]))
    .toSorted((a, b) => compareText(a.goneOn, b.goneOn));
  if (first === undefined) return undefined;
  const { [first.key]: _, ...others } = members;
  return others;
};

/**
 * Puts the state of the record after its `version`-th write into this cluster, unless a later state is already there.
 * Also removes members that are long over. A posting without room is set aside. If all known members are open, the
 * posting is left out: it is the same job as those shown.
 */
export const showInCluster = (before: Cluster, record: PostingRecord, version: number, moment: Moment): Cluster => {
  const { today } = moment;
  const key = memberKey(record);
  const members = withoutPast(before.members, today);
  const known = members[key];
  const isAwaited = known?.asideUntil !== undefined && known.version === version;
  if (known !== undefined && known.version >= version && !isAwaited) return before;
  const { standing } = record;
  const { cluster } = before;
  const here = standing?.cluster === cluster && postingState(record) === 'open' ? standing.posting : undefined;
  const row = here && jobRow(here, { cluster, partner: record.partner });
  const room = known === undefined ? withRoomForOne(members) : members;
  if (room === undefined) return before;
  return changedBy(before, moment, {
    ...before,
    ...(row !== undefined && { district: row.district, occupation: row.occupation }),
    members: setAside({ ...room, [key]: row === undefined ? { version, goneOn: today } : { version, row } }),
  });
};

/** Sector and zone are shown and decide no match: a job that only gains them is the same job, and is not told again. */
const matchedSchema = jobRowSchema.omit({ sectors: true, zone: true });

/** What matching reads, in the order of the schema, as a row has it that was stored and read again. */
const asMatched = (row: JobRow | undefined): string => JSON.stringify(row && matchedSchema.parse(row));

/**
 * The changed job, with the instant if it is open now and was not, or is another to matching. If it is the same, it keeps
 * when it last changed, even if that was a midnight at which a posting closed of which nothing may be left after this write.
 */
const changedBy = (before: Cluster, { now, today }: Moment, after: Cluster): Cluster => {
  const job = shownJob(after, today);
  if (job === undefined) return after;
  const shown = shownJob(before, today);
  if (shown === undefined || asMatched(job) !== asMatched(shown)) return { ...after, changedAt: now };
  const changedAt = changedUpTo(before, shown, today);
  return changedAt === '' ? after : { ...after, changedAt };
};

/**
 * Gives an open job from before such instants were kept the present one. The next morning then looks for everybody whom it
 * fits. A mailbox knows what it was offered, so nobody is told twice.
 */
export const dated = (cluster: Cluster, { now, today }: Moment): Cluster =>
  cluster.changedAt !== undefined || shownJob(cluster, today) === undefined ? cluster : { ...cluster, changedAt: now };

type Named = { readonly partner: string; readonly externalId: string };

const named = (key: string): Named => {
  const end = key.indexOf('/');
  return { partner: key.slice(0, end), externalId: key.slice(end + 1) };
};

/**
 * If no posting of the job is shown on a day: returns as many set-aside postings as have room, the longest open first.
 */
export const awaited = (cluster: Cluster, today: string): Named[] =>
  shownJob(cluster, today) === undefined
    ? Object.entries(cluster.members)
        .flatMap(([key, { asideUntil = '' }]) => (today <= asideUntil ? [{ key, asideUntil }] : []))
        .toSorted((a, b) => compareText(b.asideUntil, a.asideUntil))
        .slice(0, MOST_SHOWN)
        .map(({ key }) => named(key))
    : [];

/** Every posting that has been this job, open or not. */
export const membersOf = ({ members }: Cluster): Named[] => Object.keys(members).map(named);

/** The members that are open on a day (Asia/Seoul). The first is the one that is shown. */
export const openInOrder = (cluster: Cluster, today: string): JobRow[] =>
  Object.values(cluster.members)
    .flatMap(({ row }) => (row !== undefined && isOpen(row, today) ? [row] : []))
    .sort(inShownOrder);

/** The member that is matched, mailed and shown on a day (Asia/Seoul). Undefined if none is open. */
export const shownJob = (cluster: Cluster, today: string): JobRow | undefined => openInOrder(cluster, today)[0];

/**
 * When the job as it is shown on a day opened or changed (ISO 8601): by a write, or at the midnight (Asia/Seoul) at which the
 * posting that was shown before it closed. Empty: before such instants were kept.
 */
export const changedUpTo = (cluster: Cluster, shown: JobRow, today: string): string =>
  Object.values(cluster.members)
    .flatMap(({ row }) => (row !== undefined && !isOpen(row, today) && inShownOrder(row, shown) < 0 ? [row] : []))
    .map((row) => utcInstant(`${addDays(lastDayOf(row), 1)}T00:00:00+09:00`))
    .reduce((last, midnight) => (midnight > last ? midnight : last), cluster.changedAt ?? '');

/** The day (Asia/Seoul) on which the last of the postings was closed or held. Undefined if none was. */
export const goneSince = ({ members }: Cluster): string | undefined =>
  Object.values(members)
    .map(({ goneOn }) => goneOn)
    .reduce(latest, undefined);

/** The open members that are the same job as the shown one, in order, without those that are set aside. */
export const duplicatesOf = (cluster: Cluster, today: string): JobRow[] => openInOrder(cluster, today).slice(1);

/** Returns the posting that is shown on a day instead of this open one, because it is the same job. */
export const shownInsteadOf = (
  { partner, externalId, ...record }: PostingRecord,
  clusters: readonly Cluster[],
  today: string,
): JobRow | undefined => {
  const { posting, cluster: own } = record.standing ?? {};
  if (posting === undefined || postingState({ partner, externalId, ...record }) !== 'open' || !isOpen(posting, today))
    return undefined;
  const cluster = clusters.find((one) => one.cluster === own);
  const shown = cluster && shownJob(cluster, today);
  return shown?.partner === partner && shown.externalId === externalId ? undefined : shown;
};
