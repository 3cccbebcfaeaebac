import type { Hash } from '../records/version.ts';

/** So many different people must say that a job is closed before others are told that it may be. */
const ENOUGH = 3;

/** Whether a job is shown as one that may be closed already. `reports`: one for each person who said so. */
export const mayBeClosed = (reports: readonly unknown[]): boolean => reports.length >= ENOUGH;

/**
 * Identifies a person among those who said that a job is closed, for this job alone: the same person counts once, and nobody can
 * see who it was. `person` is a keyed hash itself.
 */
export const reporterOf = (hash: Hash, person: string, cluster: string): string =>
  hash(JSON.stringify(['closed-report', cluster, person])).slice(0, 32);
