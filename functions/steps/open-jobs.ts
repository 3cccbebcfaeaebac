import type { Moment } from '../domain/language/calendar.ts';
import type { JobRow } from '../domain/matching/profiles.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';

/** Returns every job that is open on the day of a moment. */
export type OpenJobs = (moment: Moment) => Promise<readonly JobRow[]>;

/** In milliseconds. A job that has just opened or closed is shown so a minute later. */
const REMEMBERED = 60_000;

/**
 * Reads the open jobs of the city at most once a minute, and remembers them in the memory of the process: they are a thousand
 * rows, and every visitor asks for the same ones. A read that fails is not remembered.
 */
export const openJobs = (pool: Pick<PoolStore, 'jobs'>): OpenJobs => {
  let last: { readonly at: number; readonly today: string; readonly jobs: Promise<readonly JobRow[]> } | undefined;
  return (moment) => {
    const at = Date.parse(moment.now);
    if (last !== undefined && last.today === moment.today && Math.abs(at - last.at) < REMEMBERED) return last.jobs;
    const jobs = pool.jobs(moment.today);
    const asked = { at, today: moment.today, jobs };
    last = asked;
    jobs.catch(() => {
      if (last === asked) last = undefined;
    });
    return jobs;
  };
};
