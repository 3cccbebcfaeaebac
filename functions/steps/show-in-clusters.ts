import type { Moment } from '../domain/language/calendar.ts';
import type { Kept } from '../stores/records.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import { recordOfJob } from '../stores/postings/posting-of-job.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import { awaited, emptyCluster, showInCluster, type Cluster } from '../domain/postings/cluster.ts';
import type { PostingRecord } from '../domain/postings/posting-record.ts';

export type ShowingInClustersDeps = {
  readonly postings: Pick<PostingStore, 'read'>;
  readonly pool: Pick<PoolStore, 'clusters'>;
};

const showIn = async (
  id: string,
  { value: record, version }: Kept<PostingRecord>,
  moment: Moment,
  deps: ShowingInClustersDeps,
): Promise<Cluster> => {
  const { value } = await deps.pool.clusters.update(id, emptyCluster(id), (cluster) =>
    showInCluster(cluster, record, version, moment),
  );
  return value;
};

/** If nothing else of a job is shown any more, shows the postings that were set aside for it. */
const showAwaited = async (cluster: Cluster, moment: Moment, deps: ShowingInClustersDeps): Promise<Cluster> => {
  let shown = cluster;
  for (const named of awaited(cluster, moment.today)) {
    const kept = await recordOfJob(named, deps);
    if (kept !== undefined) shown = await showIn(cluster.cluster, kept, moment, deps);
  }
  return shown;
};

/** Shows a posting in every cluster that it belongs to or may still belong to. */
export const showInClusters = (
  kept: Kept<PostingRecord>,
  moment: Moment,
  deps: ShowingInClustersDeps,
): Promise<Cluster[]> =>
  Promise.all(kept.value.clusters.map(async (id) => showAwaited(await showIn(id, kept, moment, deps), moment, deps)));
