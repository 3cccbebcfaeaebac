import { fit } from '../../functions/domain/matching/fit.ts';
import type { JobRow, SeekerRow } from '../../functions/domain/matching/profiles.ts';
import { poolInMemory } from '../mails/pool.ts';

type City = { readonly people: readonly SeekerRow[]; readonly jobs: readonly JobRow[]; readonly today: string };

/** How many people each job fits, by its place in the city, and how many jobs fit each person. */
export const fitsIn = async ({ people, jobs, today }: City) => {
  const { pool, enter } = poolInMemory();
  for (const row of people) enter(row);
  const ofPerson = new Map<string, number>();
  const ofJob: number[] = [];
  for (const job of jobs) {
    const fitting = (await pool.candidates(job)).filter((seeker) => fit(seeker, job, today) !== undefined);
    ofJob.push(fitting.length);
    for (const { person } of fitting) ofPerson.set(person, (ofPerson.get(person) ?? 0) + 1);
  }
  return { ofJob, ofPerson };
};

/** The one of which something is nearest to a number. @throws if there is none */
export const nearest = <T>(all: readonly T[], of: (one: T) => number, to: number): T => {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('There is nothing to choose from');
  return others.reduce((best, one) => (Math.abs(of(one) - to) < Math.abs(of(best) - to) ? one : best), first);
};
