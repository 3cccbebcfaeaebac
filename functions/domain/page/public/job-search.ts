import { INDUSTRY_NAMES } from '../../industry/names.ts';
import { compareText } from '../../language/compare-text.ts';
import { comparable } from '../../language/comparable.ts';
import { districtName, type Language } from '../../language/words.ts';
import type { JobRow } from '../../matching/profiles.ts';
import { occupationName } from '../occupations.ts';
import { pageNumber } from '../page-number.ts';

/** By what a list of jobs can be narrowed, in the order of the form. */
export const FACETS = ['district', 'group', 'sector', 'zone'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * The values that a job has: its district of five digits, the first two digits of its occupation (KECO), its strategic sectors, its
 * industrial zone.
 */
const VALUES: Readonly<Record<Facet, (job: JobRow) => readonly (string | undefined)[]>> = {
  district: ({ district }) => [district],
  group: ({ occupation = '' }) => [/^\d{2}/.exec(occupation)?.[0]],
  sector: ({ sectors = [] }) => sectors.map(({ id }) => id),
  zone: ({ zone }) => [zone?.id],
};

const industryName = (id: string, language: Language): string | undefined =>
  Object.entries(INDUSTRY_NAMES).find(([known]) => known === id)?.[1][language];

const NAMES: Readonly<Record<Facet, (value: string, language: Language) => string | undefined>> = {
  district: districtName,
  group: occupationName,
  sector: industryName,
  zone: industryName,
};

/** The name of a value. What has no name is never shown as a code. */
export const valueName = (facet: Facet, value: string, language: Language): string =>
  NAMES[facet](value, language) ?? { ko: '기타', en: 'other' }[language];

/** What somebody looks for among the open jobs. Nothing chosen: anything. `page` is counted from one. */
export type JobSearch = {
  readonly words: string;
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly page: number;
};
export const ANYTHING: JobSearch = { words: '', chosen: {}, page: 1 };

/** How many jobs one page of the list shows. */
export const JOBS_IN_A_LIST = 20;
/** Longer than any title that is looked for. */
const MOST_WORDS = 60;
const VALUE = /^[a-z0-9-]{1,40}$/;

/** Reads a search from the query of an address. What it does not understand counts as anything. */
export const searchIn = (query: URLSearchParams): JobSearch => {
  const chosen = FACETS.flatMap((facet) => {
    const value = VALUE.exec(query.get(facet) ?? '')?.[0];
    return value === undefined ? [] : [[facet, value] as const];
  });
  return {
    words: (query.get('q') ?? '').trim().slice(0, MOST_WORDS),
    chosen: Object.fromEntries(chosen),
    page: pageNumber(query.get('page')),
  };
};

/** The address of a page of the list in a language. */
export const searchPath = ({ words, chosen, page }: JobSearch, language: Language): string => {
  const query = new URLSearchParams({
    ...(words !== '' && { q: words }),
    ...chosen,
    ...(page !== 1 && { page: String(page) }),
    ...(language !== 'ko' && { lang: language }),
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
export const foundJobs = (jobs: readonly JobRow[], { words, chosen }: JobSearch): JobRow[] => {
  const wanted = comparable(words).split(' ').filter(Boolean);
  const facets = FACETS.filter((facet) => chosen[facet] !== undefined);
  return jobs
    .filter((job) => facets.every((facet) => VALUES[facet](job).includes(chosen[facet])) && holds(job, wanted))
    .toSorted((a, b) => compareText(b.opensOn, a.opensOn) || compareText(a.cluster, b.cluster));
};

/** How many jobs have each value, in the order of the values. */
export const countsOf = (jobs: readonly JobRow[], facet: Facet): (readonly [value: string, count: number])[] => {
  const values = jobs.flatMap((job) => VALUES[facet](job).filter((value) => value !== undefined));
  return Object.entries(Object.groupBy(values, (value) => value))
    .map(([value, all = []]) => [value, all.length] as const)
    .toSorted(([a], [b]) => compareText(a, b));
};
