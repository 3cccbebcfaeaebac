import * as z from 'zod';
import type { Posting } from '../../contracts/posting.ts';
import { addDays, latest } from '../calendar.ts';
import { isOpen, lastDayOf } from '../matching/fit.ts';
import { jobRow, jobRowSchema, type JobRow } from '../matching/profiles.ts';
import type { Digest } from '../records/version.ts';
import { comparable } from '../text/comparable.ts';
import { postingState, type PostingRecord } from './posting-record.ts';

/**
 * One job at several partners: postings with the same business number, normalised title, district and occupation are
 * matched and mailed once, and the one with the smallest (partner, externalId) is shown.
 */
const memberSchema = z.object({
  /** The write count of the posting record this was taken from; a member never goes back to a smaller one. */
  lock: z.int(),
  /** What matching reads; absent when the posting is not open here (any more). */
  row: jobRowSchema.optional(),
  /** Since when it is not: the day (Asia/Seoul) on which that was written. */
  goneOn: z.iso.date().optional(),
});
type Member = z.infer<typeof memberSchema>;

export const clusterSchema = z.object({
  cluster: z.string(),
  /** By `partner/externalId`. */
  members: z.record(z.string(), memberSchema),
});
export type Cluster = z.infer<typeof clusterSchema>;

/** The key of the group a posting belongs to, or nothing where occupation or district is unknown: it is not matched. */
export const clusterOf = (posting: Posting, digest: Digest): string | undefined => {
  const row = jobRow(posting, { cluster: '', partner: '' });
  if (row.occupation === undefined || row.district === undefined) return undefined;
  const number = (posting.company.registrationNumber ?? '').replace(/\D/g, '');
  return digest(JSON.stringify([number, comparable(posting.title), row.district, row.occupation])).slice(0, 32);
};

export const emptyCluster = (cluster: string): Cluster => ({ cluster, members: {} });

const memberKey = (record: { partner: string; externalId: string }): string => `${record.partner}/${record.externalId}`;

/**
 * A member that is over stays for so many days: longer than anybody is at work on what stood before. Its record stays for longer, so
 * a record that begins anew finds no member of its first life here.
 */
const KEPT_DAYS = 7;

const keptMemberUntil = ({ row, goneOn }: Member): string | undefined => {
  const lastDay = row === undefined ? goneOn : lastDayOf(row);
  return lastDay && addDays(lastDay, KEPT_DAYS);
};

/** The last day (Asia/Seoul) on which anything of a job is needed. */
export const jobKeptUntil = ({ members }: Cluster): string | undefined => {
  const days = Object.values(members).map(keptMemberUntil);
  return days.includes(undefined) ? undefined : days.reduce(latest, undefined);
};

const withoutPast = (members: Cluster['members'], today: string): Cluster['members'] =>
  Object.fromEntries(Object.entries(members).filter(([, member]) => today <= (keptMemberUntil(member) ?? today)));

/**
 * Shows the record in this cluster as it stands after its `lock`-th write, unless a later state is there already. Members that are
 * long over leave with it. `today`: in Asia/Seoul.
 */
export const showInCluster = (before: Cluster, record: PostingRecord, lock: number, today: string): Cluster => {
  const key = memberKey(record);
  const cluster = { ...before, members: withoutPast(before.members, today) };
  const known = cluster.members[key];
  if (known !== undefined && known.lock >= lock) return before;
  const { standing } = record;
  const here = standing?.cluster === cluster.cluster && postingState(record) === 'open' ? standing.posting : undefined;
  const row = here && jobRow(here, { cluster: cluster.cluster, partner: record.partner });
  return {
    ...cluster,
    members: { ...cluster.members, [key]: row === undefined ? { lock, goneOn: today } : { lock, row } },
  };
};

/** Every posting that was ever this job, open or not. */
export const membersOf = ({ members }: Cluster): { readonly partner: string; readonly externalId: string }[] =>
  Object.keys(members).map((key) => {
    const end = key.indexOf('/');
    return { partner: key.slice(0, end), externalId: key.slice(end + 1) };
  });

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The members that are open on a day (Asia/Seoul), the one that is shown first. */
export const openInOrder = (cluster: Cluster, today: string): JobRow[] =>
  Object.values(cluster.members)
    .flatMap(({ row }) => (row !== undefined && isOpen(row, today) ? [row] : []))
    .sort((a, b) => compare(a.partner, b.partner) || compare(a.externalId, b.externalId));

/** The member that is matched, mailed and shown on a day (Asia/Seoul); nothing when none is open. */
export const shownJob = (cluster: Cluster, today: string): JobRow | undefined => openInOrder(cluster, today)[0];

/** The posting that is shown in place of this one, where it is the same job. */
export const shownInsteadOf = (
  { partner, externalId }: { readonly partner: string; readonly externalId: string },
  clusters: readonly Cluster[],
  today: string,
): JobRow | undefined => {
  const hidden = clusters.find((cluster) =>
    duplicatesOf(cluster, today).some((job) => job.partner === partner && job.externalId === externalId),
  );
  return hidden && shownJob(hidden, today);
};

/** The open members that are the same job as the shown one, in order. */
export const duplicatesOf = (cluster: Cluster, today: string): JobRow[] => openInOrder(cluster, today).slice(1);
