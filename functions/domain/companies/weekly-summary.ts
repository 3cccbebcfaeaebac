import type { PartnerId } from '../../contracts/partners.ts';
import type { Notice } from '../../notices/contracts.ts';
import { daysBetween } from '../language/calendar.ts';
import { lastDayOf } from '../matching/fit.ts';
import type { JobRow } from '../matching/profiles.ts';

/** An open job in the form in which its company hears about it. */
export type SummarisedJob = {
  readonly job: JobRow;
  readonly partner: PartnerId;
  /** The mail address that the posting names. */
  readonly contact: string;
  /** How many people the job fits on the day. The letter hides small counts. */
  readonly fits: number;
  /** The days (Asia/Seoul) on which somebody asked for an introduction and agreed to it. */
  readonly introductions: readonly { readonly on: string }[];
};

type Facts = Extract<Notice, { kind: 'company-summary' }>['facts'];
export type CompanySummary = { readonly contact: string; readonly partner: PartnerId; readonly facts: Facts };

/** In days. A posting that closes within this time is marked as closing soon. */
const CLOSES_SOON = 7;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Returns one summary per company and contact, with its postings in order of closing day. The week goes from `from` to
 * `to`.
 */
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

/** The most postings in one letter. Nobody reads a longer one to its end. */
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
