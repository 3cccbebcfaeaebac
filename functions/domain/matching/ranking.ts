import { compareFits, fit, isOpen, type Fit } from './fit.ts';
import type { JobRow, SeekerRow } from './profiles.ts';
import { inShownOrder } from './shown-order.ts';

/** Changes whenever the same two rows may get another answer; stored with every result. */
export const MATCHING_RULES_VERSION = '2026-12-01';

/** A person and a job that fits them. */
export type Pair = { readonly seeker: SeekerRow; readonly job: JobRow; readonly fit: Fit };

/** Whether a job is a place in a public programme. */
export const isPlace = ({ programme }: Pick<JobRow, 'programme'>): boolean => programme !== undefined;

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

/** Everybody among these people whom a job fits on a day (`YYYY-MM-DD`, Asia/Seoul), the best first. */
export const rankedSeekers = (job: JobRow, seekers: readonly SeekerRow[], today: string): Pair[] =>
  ranked(
    seekers.map((seeker) => ({ seeker, job })),
    today,
    ({ seeker }) => seeker.person,
  );

/** Every job among these that fits a person on a day (`YYYY-MM-DD`, Asia/Seoul), the best first, one per cluster. */
export const rankedJobs = (seeker: SeekerRow, jobs: readonly JobRow[], today: string): Pair[] =>
  ranked(
    shownJobs(jobs, today).map((job) => ({ seeker, job })),
    today,
    ({ job }) => job.cluster,
  );

const ranked = (
  pairs: readonly Omit<Pair, 'fit'>[],
  today: string,
  idOf: (pair: Omit<Pair, 'fit'>) => string,
): Pair[] =>
  pairs
    .flatMap((pair) => {
      const found = fit(pair.seeker, pair.job, today);
      return found === undefined ? [] : [{ pair, ...found, id: idOf(pair), opensOn: pair.job.opensOn }];
    })
    .toSorted(compareFits)
    .map(({ pair, score, reasons, question }) => ({
      ...pair,
      fit: { score, reasons, ...(question === undefined ? {} : { question }) },
    }));
