import pMap from 'p-map';
import type { ListWindowStore } from '../stores/mail/list-window-store.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { OccasionStore } from '../stores/mail/occasion-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import { postingOfJob } from '../stores/postings/posting-of-job.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import type { ComposeDigestsOutcome } from '../contracts/outcomes.ts';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { NewJobs, SendRequest } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { summariesOf, type SummarisedJob } from '../domain/companies/weekly-summary.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { isHeld, reviewIsDue, weekOf, workingDayOf } from '../domain/mail/working-days.ts';
import { bucketsOfJob } from '../domain/matching/buckets.ts';
import { fit, lastDayOf } from '../domain/matching/fit.ts';
import type { JobRow, SeekerRow } from '../domain/matching/profiles.ts';
import { mailboxOf, type Keyed } from '../domain/people/address.ts';
import type { Hash } from '../domain/records/version.ts';
import { inTurn } from '../steps/in-turn.ts';
import { wakeDueMailboxes } from '../steps/waking.ts';

export type ComposeDigestsDeps = {
  readonly mailboxes: Pick<MailboxStore, 'due'>;
  readonly refusals: Pick<RefusalStore, 'between'>;
  readonly windows: ListWindowStore;
  /** Up to when the jobs are told that opened or changed. */
  readonly jobWindows: ListWindowStore;
  readonly occasions: OccasionStore;
  readonly pool: PoolStore;
  readonly postings: PostingStore;
  readonly introductions: { ofJob(cluster: string): Promise<readonly { readonly on: string }[]> };
  readonly sending: Queue<SendRequest>;
  readonly keyed: Keyed;
  readonly hash: Hash;
  /** Where the refusals of each partner are mailed. */
  readonly contacts: Readonly<Partial<Record<string, string>>>;
  /** Told when the list of public holidays has run out, or is due to be looked at again. */
  readonly warn: (what: 'holidays-not-held' | 'holidays-review-due') => void;
};

/**
 * The morning of a working day, at 08:30 in Seoul. Wakes the mailboxes whose digest is due. Tells each partner of the
 * messages refused since the last time, and, once a week, each company how its postings stand. Leaves the jobs that
 * opened or changed for the digests of the people whom they fit. It may run twice, late, or not at all on a day: every
 * list is for its day or week, and what was missed is in the next. If one step fails, the others still run, and the
 * message comes again.
 */
export const composeDigests = async (moment: Moment, deps: ComposeDigestsDeps): Promise<ComposeDigestsOutcome> => {
  const { now, today } = moment;
  if (!isHeld(today)) deps.warn('holidays-not-held');
  else if (reviewIsDue(today)) deps.warn('holidays-review-due');
  if (workingDayOf(now) === undefined) return 'no-working-day';
  await inTurn([wakeDueMailboxes, tellPartners, tellCompanies, tellReaders], (tell) => tell(moment, deps));
  return 'composed';
};

/** Asks once for each person for a digest, however many jobs of the span fit them. */
const tellReaders = (moment: Moment, deps: ComposeDigestsDeps): Promise<void> =>
  deps.jobWindows.tell(moment.today, moment.now, async ({ from, to }) => {
    const jobs = await deps.pool.jobsChanged(from, to, moment.today);
    const news = new Map<string, NewJobs>();
    await eachWithSeekers(jobs, moment.today, deps, ({ job, changedAt }, seekers) => {
      for (const seeker of seekers)
        if (seeker.mail !== 'none') addNews(news, seeker, { changedAt, until: lastDayOf(job) });
    });
    await sendAll([...news.values()], deps);
  });

/** A busy morning asks for thousands of digests: a queue takes ten in a call, one call after another. */
const SENT_TOGETHER = 500;
const SENDS_AT_ONCE = 10;

const sendAll = async (news: readonly NewJobs[], { sending }: Pick<ComposeDigestsDeps, 'sending'>): Promise<void> => {
  const parts = Array.from({ length: Math.ceil(news.length / SENT_TOGETHER) }, (_, part) =>
    news.slice(part * SENT_TOGETHER, (part + 1) * SENT_TOGETHER),
  );
  await pMap(parts, (part) => sending.send(part, 'digests'), { concurrency: SENDS_AT_ONCE });
};

/**
 * Calls `take` for each job with the people it fits. Jobs with the same buckets are judged together: reading people takes
 * longer than judging them. Only the people of one such group are in memory at a time.
 */
const eachWithSeekers = async <J extends { readonly job: JobRow }>(
  jobs: readonly J[],
  today: string,
  { pool }: Pick<ComposeDigestsDeps, 'pool'>,
  take: (job: J, seekers: readonly SeekerRow[]) => void,
): Promise<void> => {
  for (const group of Map.groupBy(jobs, ({ job }) => bucketsOfJob(job).join(' ')).values()) {
    const [first] = group;
    const candidates = first === undefined ? [] : await pool.candidates(first.job);
    for (const one of group)
      take(
        one,
        candidates.filter((seeker) => fit(seeker, one.job, today) !== undefined),
      );
  }
};

const addNews = (
  news: Map<string, NewJobs>,
  { person, mailbox }: SeekerRow,
  { changedAt, until }: { readonly changedAt: string; readonly until: string },
): void => {
  const known = news.get(person);
  news.set(person, {
    kind: 'new-jobs',
    mailbox,
    person,
    since: known === undefined || changedAt < known.since ? changedAt : known.since,
    last: known === undefined || changedAt > known.last ? changedAt : known.last,
    until: known === undefined || until < known.until ? until : known.until,
  });
};

const tellPartners = ({ now, today }: Moment, deps: ComposeDigestsDeps): Promise<void> =>
  deps.windows.tell(today, now, ({ from, to }) =>
    inTurn(PARTNER_IDS, async (partner) => {
      const contact = deps.contacts[partner];
      if (contact === undefined || (await deps.refusals.between(partner, from, to)).length === 0) return;
      const id = noticeId(deps.hash, 'refusals-digest', partner, to);
      const span = { on: today, after: from, upTo: to };
      await deps.sending.send([{ kind: 'refusals-digest', noticeId: id, partner, to: contact, ...span }], partner);
    }),
  );

/** Once in a week, on its first morning that this runs. A company of which a posting cannot be read waits until it can. */
const tellCompanies = async ({ now, today }: Moment, deps: ComposeDigestsDeps): Promise<void> => {
  const week = weekOf(today);
  const occasion = `company-summary#${week.from}`;
  if (await deps.occasions.isOver(occasion)) return;
  const { jobs, unread } = await readJobs(today, deps);
  await inTurn(summariesOf(jobs, { today, ...week }), async ({ contact, partner, facts }) => {
    const id = noticeId(deps.hash, 'company-summary', mailboxOf(contact, deps.keyed), facts.companyName, week.from);
    await deps.sending.send([{ kind: 'company-summary', noticeId: id, partner, to: contact, facts }], partner);
  });
  if (unread.length > 0) throw unread[0];
  await deps.occasions.end(occasion, now);
};

const READ_AT_ONCE = 20;

type ReadJobs = { readonly jobs: SummarisedJob[]; readonly unread: unknown[] };

/**
 * Every open job whose posting names a contact, with how many people it fits and who asked to be introduced. `unread`: why a job could
 * not be read; then no job of its company is here, for a summary without it would be the company's only one of the week.
 */
const readJobs = async (today: string, deps: ComposeDigestsDeps): Promise<ReadJobs> => {
  const open = await deps.pool.jobs(today);
  const fits = new Map<string, number>();
  await eachWithSeekers(
    open.map((job) => ({ job })),
    today,
    deps,
    ({ job }, seekers) => fits.set(job.cluster, seekers.length),
  );
  const readJob = async (job: JobRow): Promise<SummarisedJob[]> => {
    const { partner, posting } = (await postingOfJob(job, deps)) ?? {};
    const contact = posting?.contact?.email;
    if (partner === undefined || contact === undefined) return [];
    const introductions = await deps.introductions.ofJob(job.cluster);
    return [{ job, partner, contact, fits: fits.get(job.cluster) ?? 0, introductions }];
  };
  const jobs: SummarisedJob[] = [];
  const unread: unknown[] = [];
  const incomplete = new Set<string>();
  const read = async (job: JobRow): Promise<void> => {
    try {
      jobs.push(...(await readJob(job)));
    } catch (error) {
      unread.push(error);
      incomplete.add(job.companyName.trim());
    }
  };
  for (let start = 0; start < open.length; start += READ_AT_ONCE)
    await Promise.all(open.slice(start, start + READ_AT_ONCE).map(read));
  return { jobs: jobs.filter(({ job }) => !incomplete.has(job.companyName.trim())), unread };
};
