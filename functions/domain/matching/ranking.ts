import { preferredIn } from '../industry/preferred.ts';
import { compareFits, fit, isOpen, type Fit } from './fit.ts';
import type { JobRow, SeekerRow } from './profiles.ts';
import { inShownOrder } from './shown-order.ts';

/**
 * Changes whenever the same two rows may get another answer: whether they fit, why and how well. Stored with every result.
 * What a person prefers orders answers and gives none, so it is no part of it.
 */
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

/**
 * By how much a sector or zone that a person prefers lifts a job among the person's own jobs: as much as the wanted kind of
 * contract weighs, once, however much of the wish the job meets. So it comes before jobs that fit equally or up to four
 * points better. The score and the order of people for a job stay as they are.
 */
export const PREFERENCE_LIFT = 5;

const liftOf = ({ seeker, job }: Pick<Pair, 'seeker' | 'job'>): number =>
  preferredIn(job, seeker.preferred).length === 0 ? 0 : PREFERENCE_LIFT;

/** Everybody among these people whom a job fits on a day (`YYYY-MM-DD`, Asia/Seoul), the best first. */
export const rankedSeekers = (job: JobRow, seekers: readonly SeekerRow[], today: string): Pair[] =>
  ranked(
    seekers.map((seeker) => ({ seeker, job })),
    today,
    { idOf: ({ seeker }) => seeker.person, lift: () => 0 },
  );

/**
 * Every job among these that fits a person on a day (`YYYY-MM-DD`, Asia/Seoul), one per cluster: the best first, what the
 * person prefers a little further in front.
 */
export const rankedJobs = (seeker: SeekerRow, jobs: readonly JobRow[], today: string): Pair[] =>
  ranked(
    shownJobs(jobs, today).map((job) => ({ seeker, job })),
    today,
    { idOf: ({ job }) => job.cluster, lift: liftOf },
  );

type Unjudged = Omit<Pair, 'fit'>;

const ranked = (
  pairs: readonly Unjudged[],
  today: string,
  { idOf, lift }: { readonly idOf: (pair: Unjudged) => string; readonly lift: (pair: Unjudged) => number },
): Pair[] =>
  pairs
    .flatMap((pair) => {
      const found = fit(pair.seeker, pair.job, today);
      if (found === undefined) return [];
      return [
        { pair: { ...pair, fit: found }, score: found.score + lift(pair), id: idOf(pair), opensOn: pair.job.opensOn },
      ];
    })
    .toSorted(compareFits)
    .map(({ pair }) => pair);
