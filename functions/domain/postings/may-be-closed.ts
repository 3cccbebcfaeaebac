import type { Hash } from '../records/version.ts';
import { countedReports } from './closing-question.ts';
import type { PostingRecord } from './posting-record.ts';

/** So many different people must say that a job is closed before its company is asked, and others are told that it may be. */
const ENOUGH = 3;

/** Whether enough people said that a job is closed. `reports`: one for each person who said so. */
export const isReported = (record: PostingRecord, reports: readonly { readonly on: string }[]): boolean =>
  countedReports(record, reports).length >= ENOUGH;

/**
 * Identifies a person among those who said that a job is closed, for this job alone: the same person counts once, and nobody can
 * see who it was. `person` is a keyed hash itself.
 */
export const reporterOf = (hash: Hash, person: string, cluster: string): string =>
  hash(JSON.stringify(['closed-report', cluster, person])).slice(0, 32);
