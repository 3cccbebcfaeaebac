import pMap from 'p-map';
import type { Queue } from '../aws/queue.ts';
import type { FillDigestsOutcome } from '../contracts/outcomes.ts';
import type { FillDigests } from '../contracts/stage-messages.ts';
import { companiesOf, summaryOf, type ListedJob, type SummarisedJob } from '../domain/companies/weekly-summary.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { fit } from '../domain/matching/fit.ts';
import type { JobRow } from '../domain/matching/profiles.ts';
import { companyOf, mailboxOf, type Keyed } from '../domain/people/address.ts';
import { shownJob } from '../domain/postings/cluster.ts';
import type { Hash } from '../domain/records/version.ts';
import type { SendRequest } from '../notices/contracts.ts';
import { inTurn } from '../steps/in-turn.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import { postingOfJob } from '../stores/postings/posting-of-job.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

export type SummaryDeps = {
  readonly pool: Pick<PoolStore, 'candidates'> & { readonly clusters: Pick<PoolStore['clusters'], 'read'> };
  readonly postings: Pick<PostingStore, 'read'>;
  readonly introductions: { ofJob(cluster: string): Promise<readonly { readonly on: string }[]> };
  readonly sending: Queue<SendRequest>;
  readonly keyed: Keyed;
  readonly hash: Hash;
};

const READ_AT_ONCE = 20;
/** People of one job are in memory while they are counted, and no more than of two. */
const COUNTED_AT_ONCE = 2;

/**
 * Asks for the summary of a company's week: how many people each of its open jobs fits now, and who asked to be introduced.
 * Several companies may have one name; each address gets its own.
 * @throws if a posting cannot be read: a summary without it would be the company's only one of the week
 */
export const askForSummary = async (
  { jobs, from, to }: Extract<FillDigests, { kind: 'company' }>,
  { today }: Moment,
  deps: SummaryDeps,
): Promise<FillDigestsOutcome> => {
  const listed = (await pMap(jobs, (cluster) => readJob(cluster, today, deps), { concurrency: READ_AT_ONCE })).flat();
  const companies = companiesOf(listed);
  await inTurn(companies, async (company) => {
    const { contact, partner, companyName } = company;
    const counted = await pMap(company.jobs, (job) => count(job, today, deps), { concurrency: COUNTED_AT_ONCE });
    const facts = summaryOf(company, counted, { today, from, to });
    const id = noticeId(deps.hash, 'company-summary', mailboxOf(contact, deps.keyed), companyName, from);
    await deps.sending.send([{ kind: 'company-summary', noticeId: id, partner, to: contact, facts }], partner);
  });
  return companies.length === 0 ? 'nothing-due' : 'asked';
};

/** The job, if it is open and its posting names a contact. */
const readJob = async (cluster: string, today: string, deps: SummaryDeps): Promise<ListedJob[]> => {
  const kept = await deps.pool.clusters.read(cluster);
  const job = kept && shownJob(kept.value, today);
  const { partner, posting } = (job && (await postingOfJob(job, deps))) ?? {};
  const contact = posting?.contact?.email;
  if (job === undefined || partner === undefined || contact === undefined) return [];
  const company = companyOf(contact, posting?.company.registrationNumber, deps.keyed);
  return [{ job, partner, contact, company }];
};

const count = async (job: JobRow, today: string, { pool, introductions }: SummaryDeps): Promise<SummarisedJob> => {
  const candidates = await pool.candidates(job);
  return {
    job,
    fits: candidates.filter((seeker) => fit(seeker, job, today) !== undefined).length,
    introductions: await introductions.ofJob(job.cluster),
  };
};
