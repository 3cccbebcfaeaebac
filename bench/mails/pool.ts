import {
  bucketsOfJob,
  bucketsOfSeeker,
  jobPlace,
  jobPlacesOf,
  wishesOf,
  areaOf,
} from '../../functions/domain/matching/buckets.ts';
import { isOpen, mayBeginToFit } from '../../functions/domain/matching/fit.ts';
import type { ChangedJob, JobRow, SeekerRow } from '../../functions/domain/matching/profiles.ts';
import type { Cluster } from '../../functions/domain/postings/cluster.ts';
import { poolStore, type PoolStore } from '../../functions/stores/matching/pool-store.ts';
import { memoryTable } from '../../test/support/memory-table.ts';

const clusterOf = ({ job, changedAt }: ChangedJob): Cluster => ({
  cluster: job.cluster,
  district: job.district,
  occupation: job.occupation,
  changedAt,
  members: { [`${job.partner}/${job.externalId}`]: { version: 1, row: job } },
});

const add = <T>(lists: Map<string, T[]>, key: string, one: T): void => {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [one]);
  else known.push(one);
};

const placeOf = ({ district = '', occupation = '' }: JobRow) => jobPlace({ area: areaOf(district), code: occupation });

/**
 * The pool as the store shows it, with rows in memory that are never packed, parsed or sent: people in their buckets, jobs in
 * the order of their codes. What is not needed here is the store's own over an empty table.
 */
export const poolInMemory = () => {
  const people = new Map<string, SeekerRow>();
  const buckets = new Map<string, SeekerRow[]>();
  const jobs = new Map<string, ChangedJob>();
  const places = new Map<string, ChangedJob[]>();
  const openOn = (today: string): ChangedJob[] => [...jobs.values()].filter(({ job }) => isOpen(job, today));
  // Nobody lies in two buckets of one job: no wish of a person is the beginning of another.
  const inBuckets = (of: readonly string[]): SeekerRow[] => of.flatMap((bucket) => buckets.get(bucket) ?? []);
  const stored = poolStore(memoryTable());
  const pool: PoolStore = {
    ...stored,
    clusters: {
      ...stored.clusters,
      read: async (cluster) => {
        const found = jobs.get(cluster);
        return found && { value: clusterOf(found), version: 1 };
      },
    },
    jobs: async (today) => openOn(today).map(({ job }) => job),
    jobsNews: async (after, upTo, today) =>
      openOn(today).filter(({ job, changedAt }) => (after < changedAt && changedAt <= upTo) || mayBeginToFit(job)),
    jobsWanted: async (seeker, today) =>
      wishesOf(seeker)
        .flatMap(jobPlacesOf)
        .flatMap(({ partition, order }) =>
          (places.get(partition) ?? []).filter(
            ({ job }) => (job.occupation ?? '').startsWith(order) && isOpen(job, today),
          ),
        ),
    seeker: async (person) => {
      const value = people.get(person);
      return value && { value, version: 1 };
    },
    candidates: async (job) => inBuckets(bucketsOfJob(job)),
    peopleIn: async (_, slice) => (of) => inBuckets(of).filter(({ person }) => person.startsWith(slice)),
  };
  return {
    pool,
    enter: (row: SeekerRow): void => {
      people.set(row.person, row);
      for (const bucket of bucketsOfSeeker(row)) add(buckets, bucket, row);
    },
    open: (opened: ChangedJob): void => {
      jobs.set(opened.job.cluster, opened);
      add(places, placeOf(opened.job).partition, opened);
    },
    /** Forgets the jobs that closed before a day (Asia/Seoul). @returns how many are left */
    forgetClosed: (today: string): number => {
      for (const { job } of jobs.values()) if (!isOpen(job, today)) jobs.delete(job.cluster);
      for (const [partition, those] of places)
        places.set(
          partition,
          those.filter(({ job }) => isOpen(job, today)),
        );
      return jobs.size;
    },
  };
};
