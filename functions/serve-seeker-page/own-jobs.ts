import pMap from 'p-map';
import type { Moment } from '../domain/language/calendar.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import type { Done } from '../domain/page/answer-pages.ts';
import type { SaidOfJob } from '../domain/page/own-jobs-form.ts';
import {
  overJobs,
  sayOfJob,
  takesBack,
  withoutOver,
  type NamedJob,
  type OwnJob,
  type OwnWordOnJob,
} from '../domain/people/own-jobs.ts';
import { chooseJobs, holding } from '../domain/people/person.ts';
import { shownJob } from '../domain/postings/cluster.ts';
import { reporterOf } from '../domain/postings/may-be-closed.ts';
import { showInPool } from '../steps/showing-people.ts';
import type { SeekerPageDeps } from './page-deps.ts';
import { fittingJob, type Holder } from './read-page.ts';

const DONE_AFTER = {
  away: 'put-away',
  save: 'job-saved',
  applied: 'applied',
  report: 'reported',
  'not-away': 'taken-back',
  'not-saved': 'taken-back',
  'not-applied': 'taken-back',
} as const satisfies Record<OwnWordOnJob['what'], Done>;

const READ_AT_ONCE = 25;

/** The last days of those jobs that are open, by the id of their cluster. */
const openOf = async (
  clusters: readonly string[],
  today: string,
  { pool }: SeekerPageDeps,
): Promise<ReadonlyMap<string, string>> => {
  const read = async (cluster: string): Promise<[string, string][]> => {
    const kept = await pool.clusters.read(cluster);
    const job = kept && shownJob(kept.value, today);
    return job === undefined ? [] : [[cluster, lastDayOf(job)]];
  };
  return new Map((await pMap(clusters, read, { concurrency: READ_AT_ONCE })).flat());
};

/** The job as it is now. One that is closed, or fits no more, can only be taken back. */
const jobNow = async (
  { cluster, word }: SaidOfJob,
  { person, jobs }: Holder,
  moment: Moment,
  deps: SeekerPageDeps,
): Promise<NamedJob | undefined> => {
  const open = await fittingJob(person, cluster, moment, deps);
  if (open !== undefined) return { ...open, lastDay: lastDayOf(open) };
  const known = takesBack(word) ? jobs[cluster] : undefined;
  return known && { cluster, title: '', companyName: '', ...known.named, lastDay: known.lastDay };
};

/** What the person said of a job before and after. */
type Change = { readonly before: OwnJob | undefined; readonly after: OwnJob | undefined };

/** Says, or takes back, that the job is closed, as the person's own entry now has it. Enough reports are a question to the company. */
const keepReport = async (
  { person: { person }, partner }: Holder,
  job: NamedJob,
  { result: change, version }: { readonly result: Change; readonly version: number },
  { now: at, today: on }: Moment,
  deps: SeekerPageDeps,
): Promise<void> => {
  const { cluster, lastDay } = job;
  const says = change.after?.reported === true ? 'closed' : 'nothing';
  if (says === 'nothing' && change.before?.reported !== true) return;
  const by = reporterOf(deps.hash, person, cluster);
  const report = { cluster, by, says, on, version, lastDay } as const;
  // The person's own item first: a deletion finds by it what else there is.
  await deps.reporters.enter(person, report);
  await deps.closedReports.report(report);
  if (says === 'closed') await deps.rechecking.send([{ reported: { cluster, partner, at } }], partner);
};

/**
 * Keeps what a person says of a job: in their own record, which the next mail about jobs reads, and, if they say that it is
 * closed, among what others said of the job. `gone`: the person was deleted meanwhile.
 */
export const keepWordOnJob = async (
  said: SaidOfJob,
  holder: Holder,
  moment: Moment,
  deps: SeekerPageDeps,
): Promise<Done | 'gone'> => {
  const { person, jobs } = holder;
  const job = await jobNow(said, holder, moment, deps);
  if (job === undefined) return 'job-gone';
  const open = await openOf(overJobs(jobs, moment.today), moment.today, deps);
  const kept = await deps.persons.change<'gone' | 'full' | Change>(person.person, person, (value) => {
    const before = holding(value)?.jobs;
    if (before === undefined) return { value, result: 'gone' };
    const after = sayOfJob(withoutOver(before, open, moment.today), job, said.word, moment);
    if (after === undefined) return { value, result: 'full' };
    const change = { before: before[job.cluster], after: after[job.cluster] };
    return { value: chooseJobs(value, after, moment.now), result: change };
  });
  if (kept.result === 'gone') return 'gone';
  if (kept.result === 'full') return 'job-full';
  await showInPool(kept, moment, deps);
  await keepReport(holder, job, { result: kept.result, version: kept.version }, moment, deps);
  return DONE_AFTER[said.word.what];
};
