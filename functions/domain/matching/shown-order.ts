import type { JobRow } from './profiles.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * One job at several partners is one job: of its postings that are open, the one with the smallest (partner, externalId) is judged, mailed
 * and shown, and comes first here.
 */
export const inShownOrder = (a: JobRow, b: JobRow): number =>
  compare(a.partner, b.partner) || compare(a.externalId, b.externalId);
