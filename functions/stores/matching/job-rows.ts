import pMap from 'p-map';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { areaOf, jobPlace, jobPlacesOf, wishesOf } from '../../domain/matching/buckets.ts';
import { isOpen, mayBeginToFit } from '../../domain/matching/fit.ts';
import type { ChangedJob, JobRow, SeekerRow } from '../../domain/matching/profiles.ts';
import { changedUpTo, clusterSchema, jobKeptUntil, shownJob, type Cluster } from '../../domain/postings/cluster.ts';
import type { PostingKey } from '../postings/posting-store.ts';
import { readable } from '../readable.ts';
import { expiryOf, records, type Kept, type Records } from '../records.ts';
import type { Item, Table } from '../table.ts';

/**
 * Jobs as matching sees them. The record of each job lies under its id. A copy lies among the jobs of its area in the
 * order of occupation codes, where people look for jobs; it is written after the record, and before matching is asked
 * for. A job leaves by itself some days after its last, so that who reads them all reads none of past years.
 */
export type JobRows = {
  readonly clusters: Records<string, Cluster>;
  /** Whether the copy of a job says what its record says. */
  isCopied(cluster: string): Promise<boolean>;
  /** Every job open on a day (Asia/Seoul) as shown, one per cluster. */
  jobs(today: string): Promise<JobRow[]>;
  /**
   * Those of them that may be new to a reader: they opened or changed after one instant and up to another, or may begin to
   * fit because time passes (`mayBeginToFit`).
   */
  jobsNews(after: string, upTo: string, today: string): Promise<ChangedJob[]>;
  /** Those of them that lie within a person's wishes. Whichever fits is among them. */
  jobsWanted(seeker: SeekerRow, today: string): Promise<ChangedJob[]>;
  /** Every posting that was ever shown in a cluster, but those known to have closed by a day: the others may be open, or held. */
  postings(today: string): Promise<PostingKey[]>;
};

const JOBS = 'jobs';
const AT_ONCE = 25;

/** A member of a cluster is called `partner/externalId`; an externalId may hold a slash. */
const keyOf = (name: string): PostingKey | undefined => {
  const partner = PARTNER_IDS.find((id) => name.startsWith(`${id}/`));
  return partner && { partner, externalId: name.slice(partner.length + 1) };
};

/**
 * Where the copy of a job lies. Undefined before any of its postings was shown. A record from before copies were made says it
 * by the row of a posting that is open.
 */
const placeOf = (job: Cluster): { readonly pk: string; readonly sk: string } | undefined => {
  const open = Object.values(job.members).find(({ row }) => row !== undefined)?.row;
  const { district = open?.district, occupation = open?.occupation } = job;
  if (district === undefined || occupation === undefined) return undefined;
  const { partition, order } = jobPlace({ area: areaOf(district), code: occupation });
  return { pk: `${JOBS}#${partition}`, sk: `${order}#${job.cluster}` };
};

const marksOf = (cluster: Cluster) => expiryOf(jobKeptUntil(cluster));

export const jobRows = (table: Table): JobRows => {
  const clusters = records(table, clusterSchema, (cluster: string) => ({ pk: JOBS, sk: cluster }), marksOf);
  /** Also when nothing changed: an earlier run may have ended between the record and its copy. */
  const copy = async ({ value, version }: Kept<Cluster>): Promise<void> => {
    const place = placeOf(value);
    if (place !== undefined) await table.writeNewer({ ...marksOf(value), ...place, version, value });
  };
  const change: JobRows['clusters']['change'] = async (key, empty, decide) => {
    const changed = await clusters.change(key, empty, decide);
    await copy(changed);
    return changed;
  };
  const shownIn = (items: readonly Item[], today: string): ChangedJob[] =>
    readable(table, items, ({ value }) => {
      const cluster = clusterSchema.parse(value);
      const job = shownJob(cluster, today);
      return job && { job, changedAt: changedUpTo(cluster, job, today) };
    }).filter((found) => found !== undefined);
  return {
    clusters: {
      read: clusters.read,
      change,
      update: (key, empty, after) => change(key, empty, (before) => ({ value: after(before), result: undefined })),
    },
    isCopied: async (cluster) => {
      const kept = await clusters.read(cluster);
      const place = kept && placeOf(kept.value);
      return place !== undefined && (await table.read(place.pk, place.sk))?.version === kept?.version;
    },
    jobs: async (today) => shownIn(await table.readAll(JOBS), today).map(({ job }) => job),
    jobsNews: async (after, upTo, today) =>
      shownIn(await table.readAll(JOBS), today).filter(
        ({ job, changedAt }) => (after < changedAt && changedAt <= upTo) || mayBeginToFit(job),
      ),
    jobsWanted: async (seeker, today) => {
      const places = wishesOf(seeker).flatMap(jobPlacesOf);
      const found = await pMap(places, ({ partition, order }) => table.readAll(`${JOBS}#${partition}`, order), {
        concurrency: AT_ONCE,
      });
      return shownIn(found.flat(), today);
    },
    postings: async (today) => {
      const jobs = readable(table, await table.readAll(JOBS), ({ value }) => clusterSchema.parse(value));
      const members = jobs.flatMap((cluster) => Object.entries(cluster.members));
      const names = members.flatMap(([name, { row }]) => (row === undefined || isOpen(row, today) ? [name] : []));
      return [...new Set(names)].flatMap((name) => keyOf(name) ?? []);
    },
  };
};
