import { PARTNER_IDS } from '../../contracts/partners.ts';
import { isOpen } from '../../domain/matching/fit.ts';
import { seekerRowSchema, type JobRow, type SeekerRow } from '../../domain/matching/profiles.ts';
import { clusterSchema, jobKeptUntil, shownJob, type Cluster } from '../../domain/postings/cluster.ts';
import { expiryOf, readEachOnce, records, type Kept, type Records } from '../records.ts';
import type { PostingKey } from '../postings/posting-store.ts';
import { readable } from '../readable.ts';
import type { Item, Table } from '../table.ts';

/**
 * The two sides that matching brings together, without names or addresses. Each side commits its row here before it asks for
 * matching, and matching reads the other side strongly consistent: whichever commits last sees the other (I13). A job leaves by itself
 * some days after its last, so that who reads them all reads none of past years.
 */
export type PoolStore = {
  readonly clusters: Records<string, Cluster>;
  /** Every job open on a day (Asia/Seoul) as shown, one per cluster, with the write count of its cluster. */
  jobs(today: string): Promise<Kept<JobRow>[]>;
  /** Every posting that was ever shown in a cluster, but those known to have closed by a day: the others may be open, or held. */
  postings(today: string): Promise<PostingKey[]>;
  seeker(person: string): Promise<Kept<SeekerRow> | undefined>;
  seekers(): Promise<Kept<SeekerRow>[]>;
  /** Shows the outcomes of screening, of everything declared for it the only thing that matching sees; none: not screened. */
  showScreenings(person: string, screenings: SeekerRow['screenings'], version: number): Promise<void>;
  /** Shows the person as after the `version`-th write of their record; no row: the person is matched no more. */
  showSeeker(person: string, row: SeekerRow | undefined, version: number): Promise<void>;
};

/** A member of a cluster is called `partner/externalId`; an externalId may hold a slash. */
const keyOf = (name: string): PostingKey | undefined => {
  const partner = PARTNER_IDS.find((id) => name.startsWith(`${id}/`));
  return partner && { partner, externalId: name.slice(partner.length + 1) };
};

const JOBS = 'jobs';
const SEEKERS = 'seekers';
/** Beside each person's row lie the outcomes of their screening, written by another hand. */
const SCREENINGS = '#screenings';
const screeningsSchema = seekerRowSchema.shape.screenings;

export const poolStore = (table: Table): PoolStore => {
  // Both counts only grow, so the sum is smaller only if it rests on older facts.
  const rowOf = (item: Item, screened: Item | undefined): Kept<SeekerRow> | undefined => {
    if (item['value'] === undefined) return undefined;
    const row = seekerRowSchema.parse(item['value']);
    const screenings = screeningsSchema.parse(screened?.['value']);
    return {
      value: screenings === undefined ? row : { ...row, screenings },
      version: item.version + (screened?.version ?? 0),
    };
  };
  const rowsIn = (items: readonly Item[]): Kept<SeekerRow>[] => {
    const screened = new Map(items.filter(({ sk }) => sk.endsWith(SCREENINGS)).map((item) => [item.sk, item]));
    const people = items.filter(({ sk }) => !sk.endsWith(SCREENINGS));
    const rows = readable(table, people, (item) => rowOf(item, screened.get(`${item.sk}${SCREENINGS}`)));
    return rows.filter((row) => row !== undefined);
  };
  return {
    clusters: records(
      table,
      clusterSchema,
      (cluster: string) => ({ pk: JOBS, sk: cluster }),
      (cluster) => expiryOf(jobKeptUntil(cluster)),
    ),
    jobs: async (today) =>
      readable(table, await table.readAll(JOBS), ({ value, version }) => ({
        value: shownJob(clusterSchema.parse(value), today),
        version,
      })).flatMap(({ value, version }) => (value === undefined ? [] : [{ value, version }])),
    postings: async (today) => {
      const jobs = readable(table, await table.readAll(JOBS), ({ value }) => clusterSchema.parse(value));
      const members = jobs.flatMap((cluster) => Object.entries(cluster.members));
      const names = members.flatMap(([name, { row }]) => (row === undefined || isOpen(row, today) ? [name] : []));
      return [...new Set(names)].flatMap((name) => keyOf(name) ?? []);
    },
    seeker: async (person) => rowsIn(await table.readAll(SEEKERS, person))[0],
    seekers: async () => rowsIn(await table.readAll(SEEKERS)),
    showScreenings: async (person, screenings, version) => {
      await table.writeNewer({
        pk: SEEKERS,
        sk: `${person}${SCREENINGS}`,
        version,
        ...(screenings === undefined ? {} : { value: screenings }),
      });
    },
    showSeeker: async (person, row, version) => {
      await table.writeNewer({ pk: SEEKERS, sk: person, version, ...(row === undefined ? {} : { value: row }) });
    },
  };
};

/**
 * The same pool, each side and each person read once and shared by a batch. Safe for matching because every message of the batch was sent
 * before the read, and whoever sent it had committed its own row before (I13).
 */
export const readOnce = (pool: PoolStore): PoolStore => {
  let seekers: ReturnType<PoolStore['seekers']> | undefined;
  const people = new Map<string, ReturnType<PoolStore['seeker']>>();
  const jobs = new Map<string, ReturnType<PoolStore['jobs']>>();
  return {
    ...pool,
    clusters: readEachOnce(pool.clusters),
    seekers: () => (seekers ??= pool.seekers()),
    seeker: (person) => {
      const read = people.get(person) ?? pool.seeker(person);
      people.set(person, read);
      return read;
    },
    jobs: (today) => {
      const read = jobs.get(today) ?? pool.jobs(today);
      jobs.set(today, read);
      return read;
    },
  };
};
