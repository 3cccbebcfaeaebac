import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice } from '../../notices/contracts.ts';
import { daysBetween } from '../language/calendar.ts';
import { lastDayOf } from '../matching/fit.ts';
import type { JobRow } from '../matching/profiles.ts';

/** An open job as its company is told of it. */
export type SummarisedJob = {
  readonly job: JobRow;
  readonly partner: PartnerId;
  /** The mail address that the posting names. */
  readonly contact: string;
  /** How many people it fits on the day; the letter hides small counts. */
  readonly fits: number;
  /** Days (Asia/Seoul) on which somebody asked to be introduced and agreed to it. */
  readonly introductions: readonly { readonly on: string }[];
};

type Facts = Extract<Notice, { kind: 'company-summary' }>['facts'];
export type CompanySummary = { readonly contact: string; readonly partner: PartnerId; readonly facts: Facts };

/** A posting that closes within so many days is named as about to close. */
const CLOSES_SOON = 7;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One summary for each company at each contact, its postings by their closing day; `from` to `to` is the week that is told. */
export const summariesOf = (
  jobs: readonly SummarisedJob[],
  { today, from, to }: { readonly today: string; readonly from: string; readonly to: string },
): CompanySummary[] => {
  const byCompany = Map.groupBy(
    jobs.toSorted((a, b) => compare(a.job.cluster, b.job.cluster)),
    ({ contact, job }) => JSON.stringify([contact.trim().toLowerCase(), job.companyName.trim()]),
  );
  return [...byCompany.values()].flatMap((ofCompany): CompanySummary[] => {
    const [first] = ofCompany;
    if (first === undefined) return [];
    const postings = ofCompany
      .toSorted((a, b) => compare(lastDayOf(a.job), lastDayOf(b.job)))
      .slice(0, MOST_POSTINGS)
      .map((one) => postingOf(one, { today, from, to }));
    const { contact, partner, job } = first;
    const more = ofCompany.length - postings.length;
    const facts = { companyName: job.companyName, from, to, postings, ...(more > 0 && { more }) };
    return [{ contact, partner, facts }];
  });
};

/** A letter that nobody reads to its end helps nobody. */
export const MOST_POSTINGS = 30;

const byDay = (introductions: SummarisedJob['introductions']): Facts['postings'][number]['introductions'] =>
  [...Map.groupBy(introductions, ({ on }) => on)]
    .map(([on, those]) => ({ on, people: those.length }))
    .toSorted((a, b) => compare(a.on, b.on));

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
