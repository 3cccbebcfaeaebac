import type { PartnerId } from '../contracts/partners.ts';
import { shownOutcomes } from '../domain/eligibility/answer/screening-record.ts';
import { packSeeker } from '../domain/matching/packed-seeker.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';
import { showInClusters } from './show-in-clusters.ts';
import { poolRowOf, showInPool } from './showing-people.ts';

export type RebuildingDeps = {
  readonly persons: Pick<PersonStore, 'read'>;
  readonly screenings: Pick<ScreeningStore, 'read'>;
  readonly postings: Pick<PostingStore, 'read'>;
  readonly pool: PoolStore;
};

/** How a person stands in the pool, beside what their record and their screening say. */
export type Standing = 'right' | 'missing' | 'different';

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
  return packSeeker(shown.value) === packSeeker({ ...row, screenings }) ? 'right' : 'different';
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

/** Shows a posting in its clusters, and each cluster among the jobs of its area. May run twice, like `rebuildPerson`. */
export const rebuildPosting = async (
  key: { readonly partner: PartnerId; readonly externalId: string },
  moment: Moment,
  deps: RebuildingDeps,
): Promise<void> => {
  const kept = await deps.postings.read(key);
  if (kept !== undefined) await showInClusters(kept, moment, deps);
};
