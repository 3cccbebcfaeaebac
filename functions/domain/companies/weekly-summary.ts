import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice } from '../../notices/contracts.ts';
import { daysBetween } from '../language/calendar.ts';
import { compareText } from '../language/compare-text.ts';
import { lastDayOf } from '../matching/fit.ts';
import type { JobRow } from '../matching/profiles.ts';

/** An open job whose posting names a contact. */
export type ListedJob = {
  readonly job: JobRow;
  readonly partner: PartnerId;
  /** The mail address that the posting names. */
  readonly contact: string;
  /** The key of its company. */
  readonly company: string;
};

/** An open job in the form in which its company hears about it. */
export type SummarisedJob = {
  readonly job: JobRow;
  /** How many people the job fits on the day. The letter hides small counts. */
  readonly fits: number;
  /** The days (Asia/Seoul) on which somebody asked for an introduction and agreed to it. */
  readonly introductions: readonly { readonly on: string }[];
};

type Facts = Extract<Notice, { kind: 'company-summary' }>['facts'];

/** The jobs of one company at one address, in order of closing day. `more`: how many more it has. */
export type CompanyJobs = {
  readonly contact: string;
  readonly company: string;
  readonly partner: PartnerId;
  readonly companyName: string;
  readonly jobs: readonly JobRow[];
  readonly more: number;
};

/** In days. A posting that closes within this time is marked as closing soon. */
const CLOSES_SOON = 7;

/** Returns the jobs of each company and contact. */
export const companiesOf = (listed: readonly ListedJob[]): CompanyJobs[] => {
  const byCompany = Map.groupBy(
    listed.toSorted((a, b) => compareText(a.job.cluster, b.job.cluster)),
    ({ contact, job }) => JSON.stringify([contact.trim().toLowerCase(), job.companyName.trim()]),
  );
  return [...byCompany.values()].flatMap((ofCompany): CompanyJobs[] => {
    const [first] = ofCompany;
    if (first === undefined) return [];
    const { contact, company, partner, job } = first;
    const jobs = ofCompany
      .map((one) => one.job)
      .toSorted((a, b) => compareText(lastDayOf(a), lastDayOf(b)))
      .slice(0, MOST_POSTINGS);
    return [{ contact, company, partner, companyName: job.companyName, jobs, more: ofCompany.length - jobs.length }];
  });
};

/** What the summary of a company says. The week goes from `from` to `to`. */
export const summaryOf = (
  { companyName, company, more }: Pick<CompanyJobs, 'companyName' | 'company' | 'more'>,
  jobs: readonly SummarisedJob[],
  week: { readonly today: string; readonly from: string; readonly to: string },
): Facts => ({
  companyName,
  company,
  from: week.from,
  to: week.to,
  postings: jobs.map((job) => postingOf(job, week)),
  ...(more > 0 && { more }),
});

/** The most postings in one letter. Nobody reads a longer one to its end. */
export const MOST_POSTINGS = 30;

const byDay = (introductions: SummarisedJob['introductions']): Facts['postings'][number]['introductions'] =>
  [...Map.groupBy(introductions, ({ on }) => on)]
    .map(([on, those]) => ({ on, people: those.length }))
    .toSorted((a, b) => compareText(a.on, b.on));

const postingOf = (
  { job, fits, introductions }: SummarisedJob,
  { today, from, to }: { readonly today: string; readonly from: string; readonly to: string },
): Facts['postings'][number] => {
  const closesOn = lastDayOf(job);
  const left = daysBetween(today, closesOn);
  return {
    title: job.title,
    externalId: job.externalId,
    fits,
    introductions: byDay(introductions.filter(({ on }) => from <= on && on <= to)),
    closesOn,
    ...(job.closesOn === undefined ? { untilFilled: true } : {}),
    ...(left <= CLOSES_SOON ? { closingInDays: left } : {}),
  };
};
