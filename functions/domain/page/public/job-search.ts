import { compareText } from '../../language/compare-text.ts';
import { comparable } from '../../language/comparable.ts';
import type { JobRow } from '../../matching/profiles.ts';
import { occupationName } from '../occupations.ts';

/** What somebody looks for among the open jobs. Empty: anything. `page` is counted from one. */
export type JobSearch = {
  readonly words: string;
  /** A district code of five digits. */
  readonly district: string;
  /** The first two digits of an occupation code (KECO). */
  readonly group: string;
  readonly page: number;
};

/** How many jobs one page of the list shows. */
export const JOBS_IN_A_LIST = 20;
/** Longer than any title that is looked for. */
const MOST_WORDS = 60;

/** Reads a search from the query of an address. What it does not understand counts as anything. */
export const searchIn = (query: URLSearchParams): JobSearch => {
  const page = query.get('page') ?? '';
  return {
    words: (query.get('q') ?? '').trim().slice(0, MOST_WORDS),
    district: /^\d{5}$/.exec(query.get('district') ?? '')?.[0] ?? '',
    group: /^\d{2}$/.exec(query.get('group') ?? '')?.[0] ?? '',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
};

/** The address of a page of the list. */
export const searchPath = (
  { words, district, group, page }: JobSearch,
  more: Readonly<Record<string, string>>,
): string => {
  const query = new URLSearchParams({
    ...(words !== '' && { q: words }),
    ...(district !== '' && { district }),
    ...(group !== '' && { group }),
    ...(page !== 1 && { page: String(page) }),
    ...more,
  }).toString();
  return query === '' ? '/jobs' : `/jobs?${query}`;
};

/** A job holds every word that is looked for, with or without the spaces between them. */
const holds = ({ title, companyName, occupation }: JobRow, words: readonly string[]): boolean => {
  const text = comparable([title, companyName, occupation && occupationName(occupation, 'ko')].join(' '));
  const closed = text.replaceAll(' ', '');
  return words.every((word) => text.includes(word) || closed.includes(word));
};

/** The jobs that a search finds, the newest first. */
export const foundJobs = (jobs: readonly JobRow[], { words, district, group }: JobSearch): JobRow[] => {
  const wanted = comparable(words).split(' ').filter(Boolean);
  return jobs
    .filter(
      (job) =>
        (district === '' || job.district === district) &&
        (group === '' || job.occupation?.startsWith(group) === true) &&
        holds(job, wanted),
    )
    .toSorted((a, b) => compareText(b.opensOn, a.opensOn) || compareText(a.cluster, b.cluster));
};

/** How many jobs there are for each key, in the order of the keys. */
export const countsOf = (
  jobs: readonly JobRow[],
  keyOf: (job: JobRow) => string | undefined,
): (readonly [key: string, count: number])[] =>
  Object.entries(Object.groupBy(jobs, (job) => keyOf(job) ?? ''))
    .filter(([key]) => key !== '')
    .map(([key, all = []]) => [key, all.length] as const)
    .toSorted(([a], [b]) => compareText(a, b));

/** The middle group of a job's occupation: the first two digits of its code. */
export const groupOfJob = ({ occupation = '' }: JobRow): string | undefined => /^\d{2}/.exec(occupation)?.[0];
