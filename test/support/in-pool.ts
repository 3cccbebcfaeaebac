import { jobRow, type SeekerRow } from '../../functions/domain/matching/profiles.ts';
import type { PoolStore } from '../../functions/stores/matching/pool-store.ts';
import { posting } from './messages.ts';

/** Everybody whom the invented posting finds in the pool: all invented people want such work, unless a test says otherwise. */
export const inPool = (pool: PoolStore): Promise<SeekerRow[]> =>
  pool.candidates(jobRow(posting(), { cluster: 'c', partner: 'masan-univ' }));
