import { RIGHTS, type FunctionName, type FunctionRights } from '../functions/rights.ts';
import type { StageSettings } from './stage-settings.ts';

/** The groups of functions that a deploy can pause, by what their functions do. */
const GROUPS = {
  /**
   * Functions that search the pool for what fits. While the pool is built anew, they would take what is not there yet for
   * what does not exist. A function that only shows a record in the pool goes on.
   */
  'pool-readers': ({ stores }: FunctionRights): boolean => stores.pool?.includes('list') === true,
} as const satisfies Record<NonNullable<StageSettings['paused']>, (rights: FunctionRights) => boolean>;

/**
 * Whether the event sources and schedules of a function are off. Its messages wait in its queues, for at most 14 days.
 * The page has neither, so it cannot be paused.
 */
export const isPaused = ({ paused }: Pick<StageSettings, 'paused'>, folder: FunctionName): boolean =>
  paused !== undefined && GROUPS[paused](RIGHTS[folder]);
