import * as z from 'zod';
import { addDays } from '../language/calendar.ts';
import { compareText } from '../language/compare-text.ts';
import { visibleLine } from '../language/plain-text.ts';

/** Why a person puts a job away: another occupation, too far, other terms, or it is closed already. */
export const AWAY_REASONS = ['occupation', 'distance', 'terms', 'closed'] as const;
export type AwayReason = (typeof AWAY_REASONS)[number];

const ownJobSchema = z.object({
  /** The instant of the latest word about this job (ISO 8601, UTC). */
  at: z.string(),
  /** The last day (Asia/Seoul) of the job, as last seen. */
  lastDay: z.iso.date(),
  /** The person wants to hear no more of it. */
  away: z.enum([...AWAY_REASONS, 'unsaid']).optional(),
  saved: z.literal(true).optional(),
  /** The day (Asia/Seoul) on which the person said that they applied. */
  applied: z.iso.date().optional(),
  /** The person said that it is closed. */
  reported: z.literal(true).optional(),
  /** As they were, in short: a saved job is still named when it has closed. A job put away needs no name. */
  named: z.object({ title: z.string(), companyName: z.string() }).optional(),
});
export type OwnJob = z.infer<typeof ownJobSchema>;

/** What a person said of single jobs, by the id of the job's cluster. What they took back is kept as an entry that says nothing. */
export const ownJobsSchema = z.record(z.string(), ownJobSchema);
export type OwnJobs = z.infer<typeof ownJobsSchema>;

/**
 * The most jobs that one person puts away, and that they save or call applied for. Beyond it the one that closed first goes. If
 * all are open nothing is added, and the page says so.
 */
export const MOST_AWAY = 200;
export const MOST_KEPT = 50;
/** The most entries that neither keep nor put away a job. Beyond it the oldest go. */
const MOST_OTHERS = 100;
/** In days after the last day of the job. From then on the person's next word about any job removes the entry, unless the job is open. */
const KEPT_DAYS = 35;
const TITLE_LENGTH = 60;
const COMPANY_LENGTH = 30;

const isAway = ({ away }: OwnJob): boolean => away !== undefined;
const isKept = ({ saved, applied }: Pick<OwnJob, 'saved' | 'applied'>): boolean =>
  saved === true || applied !== undefined;

/** What a person says of a job. */
export type OwnWordOnJob =
  | { readonly what: 'away'; readonly reason: AwayReason | undefined }
  | { readonly what: 'save' | 'applied' | 'report' | 'not-away' | 'not-saved' | 'not-applied' };

/** Whether a word takes an earlier one back. That is possible whatever became of the job. */
export const takesBack = ({ what }: OwnWordOnJob): boolean => what.startsWith('not-');

/** A job as it is now. */
export type NamedJob = {
  readonly cluster: string;
  readonly title: string;
  readonly companyName: string;
  readonly lastDay: string;
};

type Said = Pick<OwnJob, 'away' | 'saved' | 'applied' | 'reported'>;

const isReport = (word: OwnWordOnJob): boolean =>
  word.what === 'report' || (word.what === 'away' && word.reason === 'closed');

/** A job put away is saved no more. What was said of its closing goes with the reason that said it. */
const saidAfter = (before: Said, word: OwnWordOnJob, today: string): Said => {
  switch (word.what) {
    case 'away':
      return { ...before, saved: undefined, away: word.reason ?? 'unsaid', ...(isReport(word) && { reported: true }) };
    case 'save':
      return { ...before, away: undefined, saved: true };
    case 'applied':
      return { ...before, applied: before.applied ?? today };
    case 'report':
      return { ...before, reported: true };
    case 'not-away':
      return { ...before, away: undefined, ...(before.away === 'closed' && { reported: undefined }) };
    case 'not-saved':
      return { ...before, saved: undefined };
    case 'not-applied':
      return { ...before, applied: undefined };
  }
};

const named = ({ title, companyName }: NamedJob): NonNullable<OwnJob['named']> => ({
  title: visibleLine(TITLE_LENGTH, title),
  companyName: visibleLine(COMPANY_LENGTH, companyName),
});

const entryOf = (
  { away, saved, applied, reported }: Said,
  at: string,
  job: NamedJob,
  before: OwnJob | undefined,
): OwnJob => ({
  at,
  lastDay: job.lastDay,
  ...(away !== undefined && { away }),
  ...(saved !== undefined && { saved }),
  ...(applied !== undefined && { applied }),
  ...(reported !== undefined && { reported }),
  ...(isKept({ saved, applied }) && { named: before?.named ?? named(job) }),
});

/** Returns the jobs with at most so many of a kind: the job that closed first goes. Undefined if all of them are open. */
const withRoom = (
  jobs: OwnJobs,
  isCounted: (job: OwnJob) => boolean,
  most: number,
  today: string,
): OwnJobs | undefined => {
  const counted = Object.entries(jobs).filter(([, job]) => isCounted(job));
  if (counted.length <= most) return jobs;
  const [first] = counted
    .filter(([, { lastDay }]) => lastDay < today)
    .toSorted(([a, { lastDay: x }], [b, { lastDay: y }]) => compareText(x, y) || compareText(a, b));
  if (first === undefined) return undefined;
  return Object.fromEntries(Object.entries(jobs).filter(([cluster]) => cluster !== first[0]));
};

/**
 * Adds what the person says of a job at an instant. Returns the same object if it says nothing new, and undefined if there is
 * no room for it.
 */
export const sayOfJob = (
  jobs: OwnJobs,
  job: NamedJob,
  word: OwnWordOnJob,
  { now, today }: { readonly now: string; readonly today: string },
): OwnJobs | undefined => {
  const before = jobs[job.cluster];
  const entry = entryOf(saidAfter(before ?? {}, word, today), now, job, before);
  if (before !== undefined && JSON.stringify({ ...entry, at: '' }) === JSON.stringify({ ...before, at: '' }))
    return jobs;
  if (before === undefined && takesBack(word)) return jobs;
  const after = { ...jobs, [job.cluster]: entry };
  const withAway = isAway(entry) ? withRoom(after, isAway, MOST_AWAY, today) : after;
  return withAway && isKept(entry) ? withRoom(withAway, isKept, MOST_KEPT, today) : withAway;
};

const isOver = ({ lastDay }: OwnJob, today: string): boolean => lastDay < addDays(today, -KEPT_DAYS);

/** The jobs whose entries are due to go on a day (Asia/Seoul), as far as this record knows when they close. */
export const overJobs = (jobs: OwnJobs, today: string): string[] =>
  Object.entries(jobs).flatMap(([cluster, job]) => (isOver(job, today) ? [cluster] : []));

/**
 * Removes the entries that are over on a day (Asia/Seoul). `open`: the last day of those among them whose job is open, because
 * it was extended or came again; they stay.
 */
export const withoutOver = (jobs: OwnJobs, open: ReadonlyMap<string, string>, today: string): OwnJobs => {
  const stay = Object.entries(jobs).flatMap(([cluster, job]): [string, OwnJob][] => {
    const lastDay = open.get(cluster) ?? job.lastDay;
    return isOver({ ...job, lastDay }, today) ? [] : [[cluster, lastDay === job.lastDay ? job : { ...job, lastDay }]];
  });
  const others = stay
    .filter(([, job]) => !isAway(job) && !isKept(job))
    .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  const forgotten = new Set(others.slice(MOST_OTHERS).map(([cluster]) => cluster));
  return Object.fromEntries(stay.filter(([cluster]) => !forgotten.has(cluster)));
};

/** Of the same instant, the smaller JSON text wins, so that the order of arrival does not matter. */
const wins = (b: OwnJob, a: OwnJob | undefined): boolean =>
  a === undefined || b.at > a.at || (b.at === a.at && JSON.stringify(b) < JSON.stringify(a));

/** Merges job by job, and takes the later word on each. Returns `a` itself if `b` adds nothing. */
export const laterJobs = (a: OwnJobs | undefined, b: OwnJobs | undefined): OwnJobs | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  const taken = Object.entries(b).filter(([cluster, job]) => wins(job, a[cluster]));
  return taken.length === 0 ? a : { ...a, ...Object.fromEntries(taken) };
};

/** What was said after an instant. All of it if there is none. */
export const saidAfterInstant = (jobs: OwnJobs, instant: string | undefined): OwnJobs =>
  instant === undefined ? jobs : Object.fromEntries(Object.entries(jobs).filter(([, { at }]) => at > instant));

/** The jobs that the person put away, in an order that depends on nothing else. */
export const jobsAway = (jobs: OwnJobs): string[] =>
  Object.entries(jobs)
    .flatMap(([cluster, job]) => (isAway(job) ? [cluster] : []))
    .toSorted();

/** The jobs that the person saved or applied for, the latest first. */
export const jobsKept = (jobs: OwnJobs): { readonly cluster: string; readonly job: OwnJob }[] =>
  Object.entries(jobs)
    .flatMap(([cluster, job]) => (isKept(job) ? [{ cluster, job }] : []))
    .toSorted((a, b) => (a.job.at < b.job.at ? 1 : -1));
