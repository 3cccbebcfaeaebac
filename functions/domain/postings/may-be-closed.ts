import type { Hash } from '../records/version.ts';
import { countedReports } from './closing-question.ts';
import type { PostingRecord } from './posting-record.ts';

/** So many different people must say that a job is closed before others are told that it may be, and its company is asked. */
const ENOUGH = 3;

/**
 * Whether a job is shown as one that may be closed already. `record`: of the posting that is shown. `reports`: one for each person
 * who said so.
 */
export const mayBeClosed = (record: PostingRecord | undefined, reports: readonly { readonly on: string }[]): boolean =>
  (record === undefined ? reports : countedReports(record, reports)).length >= ENOUGH;

/**
 * Identifies a person among those who said that a job is closed, for this job alone: the same person counts once, and nobody can
 * see who it was. `person` is a keyed hash itself.
 */
export const reporterOf = (hash: Hash, person: string, cluster: string): string =>
  hash(JSON.stringify(['closed-report', cluster, person])).slice(0, 32);
