import { compareText } from '../language/compare-text.ts';
import type { JobRow } from './profiles.ts';

/**
 * One job at several partners is one job: of its postings that are open, the one with the smallest (partner, externalId) is judged, mailed
 * and shown, and comes first here.
 */
export const inShownOrder = (a: JobRow, b: JobRow): number =>
  compareText(a.partner, b.partner) || compareText(a.externalId, b.externalId);
