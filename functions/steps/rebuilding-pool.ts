import { shownOutcomes } from '../domain/eligibility/answer/screening-record.ts';
import { packSeeker } from '../domain/matching/packed-seeker.ts';
import type { SeekerRow } from '../domain/matching/profiles.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { dated, emptyCluster, shownJob, showInCluster } from '../domain/postings/cluster.ts';
import { withDesk } from '../domain/postings/desk.ts';
import { emptyPostingRecord, type PostingRecord } from '../domain/postings/posting-record.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import type { Kept } from '../stores/records.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import { showInClusters } from './show-in-clusters.ts';
import { poolRowOf, showInPool } from './showing-people.ts';

export type RebuildingDeps = {
  readonly persons: Pick<PersonStore, 'read'>;
  readonly screenings: Pick<ScreeningStore, 'read'>;
  readonly postings: Pick<PostingStore, 'read' | 'update'>;
  readonly desk: Pick<DeskStore, 'show'>;
  readonly pool: PoolStore;
};

/** How a person or a posting stands in the pool, beside what their records say. */
export type Standing = 'right' | 'missing' | 'different';

const saidOf = (row: SeekerRow): string => JSON.stringify([packSeeker(row), row.preferred, row.away]);

export const standingInPool = async (id: string, deps: RebuildingDeps): Promise<Standing> => {
  const [person, screening, shown] = await Promise.all([
    deps.persons.read(id),
    deps.screenings.read(id),
    deps.pool.seeker(id),
  ]);
  const row = person && poolRowOf(person.value);
  const screenings = screening && shownOutcomes(screening.value);
  if (row === undefined) return shown === undefined ? 'right' : 'different';
  if (shown === undefined) return 'missing';
  return saidOf(shown.value) === saidOf({ ...row, screenings }) ? 'right' : 'different';
};

export const standingOfPosting = async (
  key: PostingKey,
  moment: Moment,
  { postings, pool }: RebuildingDeps,
): Promise<Standing> => {
  const kept = await postings.read(key);
  if (kept === undefined) return 'right';
  const found = await Promise.all(kept.value.clusters.map((id) => standingOfJob(id, kept, moment, pool)));
  return found.find((standing) => standing !== 'right') ?? 'right';
};

/** A job that is open neither by its record nor by this posting needs no place in the pool. */
const standingOfJob = async (
  id: string,
  { value: record, version }: Kept<PostingRecord>,
  moment: Moment,
  pool: PoolStore,
): Promise<Standing> => {
  const { today } = moment;
  const before = (await pool.clusters.read(id))?.value ?? emptyCluster(id);
  const after = dated(showInCluster(before, record, version, moment), moment);
  const [was, is] = [shownJob(before, today), shownJob(after, today)];
  if (was === undefined && is === undefined) return 'right';
  if (was === undefined || !(await pool.isCopied(id))) return 'missing';
  return is !== undefined && after.changedAt === before.changedAt ? 'right' : 'different';
};

/**
 * Shows a person in the pool as their record and their screening say. What is shown already is written again only where
 * it differs, so it may run twice, beside the functions, and after it was cut short.
 */
export const rebuildPerson = async (id: string, moment: Moment, deps: RebuildingDeps): Promise<void> => {
  const [person, screening] = await Promise.all([deps.persons.read(id), deps.screenings.read(id)]);
  if (person === undefined) return;
  await showInPool(person, moment, deps);
  if (screening !== undefined)
    await deps.pool.showScreenings(id, shownOutcomes(screening.value), screening.version, moment.now);
};

/**
 * Shows a posting on the officials' list if it waits for them, in its clusters, and each cluster among the jobs of its area. A job
 * without the instant of its last change gets one. May run twice, like `rebuildPerson`.
 */
export const rebuildPosting = async (key: PostingKey, moment: Moment, deps: RebuildingDeps): Promise<void> => {
  if ((await deps.postings.read(key)) === undefined) return;
  // A record of a former release does not say that it waits.
  const kept = await deps.postings.update(key, emptyPostingRecord(key.partner, key.externalId), withDesk);
  await deps.desk.show(kept);
  for (const job of await showInClusters(kept, moment, deps))
    if (dated(job, moment) !== job)
      await deps.pool.clusters.update(job.cluster, job, (cluster) => dated(cluster, moment));
};
