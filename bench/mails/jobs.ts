import { addDays, instantAfter, seoulDate, utcInstant } from '../../functions/domain/language/calendar.ts';
import type { ChangedJob, JobRow } from '../../functions/domain/matching/profiles.ts';
import { seeded } from '../seeded.ts';

/** How many jobs are open on the first day, and how many open on each. `days`: of postings. */
export type Flow = { readonly start: string; readonly days: number; readonly open: number; readonly aDay: number };

const SEED = 20_261_102;
const DAY = 86_400_000;
/** One job in so many closes within a few days, as an urgent one does. */
const URGENT_ONE_IN = 20;
const URGENT_DAYS = 4;

/** 00:00 in Seoul. */
export const midnight = (day: string): string => utcInstant(`${day}T00:00:00+09:00`);

/** A title that a letter shows can be found again by this number. */
const NUMBER = /J\d{6}/g;
export const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(NUMBER));
const numberOf = (index: number): string => `J${String(index).padStart(6, '0')}`;

/**
 * Jobs of the sample city, over and over, each another one: those that are open on the first day, and those that open later, at any
 * hour of any day. A job is open for as long, on average, as keeps so many open.
 * @returns them by the instant at which they open. `cluster` is the number in the title
 */
export const jobsOf = (sample: readonly JobRow[], { start, days, open, aDay }: Flow): readonly ChangedJob[] => {
  const random = seeded(SEED);
  const mean = open / aDay;
  // The others are open for longer, so that the mean of all is right.
  const others = (mean - URGENT_DAYS / 2 / URGENT_ONE_IN) / (1 - 1 / URGENT_ONE_IN);
  const openFor = (): number => (random() < 1 / URGENT_ONE_IN ? random() * URGENT_DAYS : random() * 2 * others);
  const made = (index: number, opensOn: string, closesOn: string, changedAt: string): ChangedJob => {
    const job = sample[index % sample.length];
    if (job === undefined) throw new Error('The sample city has no job');
    const cluster = numberOf(index);
    const title = `${job.title} ${cluster}`;
    return { changedAt, job: { ...job, cluster, externalId: cluster, title, opensOn, closesOn } };
  };
  const before = Array.from({ length: open }, (_, index) => {
    const since = 1 + Math.floor(random() * mean);
    const opensOn = addDays(start, -since);
    // What is open on a day will be open for less time than what opens on it.
    const left = Math.floor(2 * mean * (1 - Math.sqrt(random())));
    return made(index, opensOn, addDays(start, left), midnight(opensOn));
  });
  const after = Array.from({ length: days * aDay }, (_, index) => {
    const at = instantAfter(midnight(start), Math.floor(random() * days * DAY));
    return { at, closes: addDays(seoulDate(at), Math.floor(openFor())), index };
  });
  return [
    ...before,
    ...after
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ at, closes, index }) => made(open + index, seoulDate(at), closes, at)),
  ];
};
