import { compareFits, fit, isOpen, type RankedFit } from './fit.ts';
import type { JobRow, SeekerRow } from './profiles.ts';
import { inShownOrder } from './shown-order.ts';

/** Changes whenever the same two rows may get another answer; stored with every match. */
export const MATCHING_RULES_VERSION = '2026-12-01';

/**
 * The pool of one commuting zone. Both questions are answered with every fit, the best first; `id` is the cluster of
 * the job, or the person. However the rows are held, the answers are those of `plainIndex`.
 */
export type MatchIndex = {
  readonly jobsFor: (seeker: SeekerRow, today: string) => RankedFit[];
  readonly seekersFor: (job: JobRow, today: string) => RankedFit[];
};

/** Of each cluster the posting that is shown. */
export const shownJobs = (jobs: readonly JobRow[], today: string): JobRow[] => {
  const shown = new Map<string, JobRow>();
  for (const job of jobs) {
    if (!isOpen(job, today)) continue;
    const other = shown.get(job.cluster);
    if (other === undefined || inShownOrder(job, other) < 0) shown.set(job.cluster, job);
  }
  return [...shown.values()];
};

const ranked = <Row>(
  rows: readonly Row[],
  fitOf: (row: Row) => ReturnType<typeof fit>,
  keyOf: (row: Row) => { id: string; opensOn: string },
): RankedFit[] =>
  rows
    .flatMap((row) => {
      const found = fitOf(row);
      return found === undefined ? [] : [{ ...found, ...keyOf(row) }];
    })
    .toSorted(compareFits);

/** The plain loop over all rows: the definition of the right answer, and fast enough for a small city. */
export const plainIndex = (rows: {
  readonly seekers: readonly SeekerRow[];
  readonly jobs: readonly JobRow[];
}): MatchIndex => ({
  jobsFor: (seeker, today) =>
    ranked(
      shownJobs(rows.jobs, today),
      (job) => fit(seeker, job, today),
      (job) => ({ id: job.cluster, opensOn: job.opensOn }),
    ),
  seekersFor: (job, today) =>
    ranked(
      rows.seekers,
      (seeker) => fit(seeker, job, today),
      (seeker) => ({ id: seeker.person, opensOn: job.opensOn }),
    ),
});
