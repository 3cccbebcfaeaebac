import pMap from 'p-map';
import type { Queue } from '../aws/queue.ts';
import type { MatchPostingOutcome } from '../contracts/outcomes.ts';
import type { PartnerId } from '../contracts/partners.ts';
import type { MatchPosting } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { toldAtOnce } from '../domain/matching/at-once.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import { afterRun } from '../domain/matching/match-run.ts';
import { offerOf } from '../domain/matching/offers.ts';
import { rankedSeekers } from '../domain/matching/ranking.ts';
import { changedUpTo, goneSince, shownJob, type Cluster } from '../domain/postings/cluster.ts';
import type { Hash } from '../domain/records/version.ts';
import { matched } from '../domain/journal/events.ts';
import type { Notice } from '../notices/contracts.ts';
import type { JournalDeps } from '../steps/journal.ts';
import type { MatchRunStore } from '../stores/matching/match-run-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';

const READ_AT_ONCE = 25;

export type MatchPostingDeps = {
  readonly pool: { readonly clusters: Pick<PoolStore['clusters'], 'read'> } & Pick<
    PoolStore,
    'candidates' | 'askersOf' | 'seeker'
  >;
  readonly runs: Pick<MatchRunStore, 'keep'>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
} & Pick<JournalDeps, 'journal'>;

/**
 * Finds all people whom an open job fits, keeps how many there are and why, and asks for the mails to the best of those who
 * want mail at once. If the job was closed, asks for a mail to the people who wanted to be introduced for it.
 */
export const matchPosting = async (
  { cluster, partner, closed }: MatchPosting,
  moment: Moment,
  deps: MatchPostingDeps,
): Promise<MatchPostingOutcome> => {
  const { pool, runs, notices, hash } = deps;
  const kept = await pool.clusters.read(cluster);
  const job = kept && shownJob(kept.value, moment.today);
  if (kept === undefined || job === undefined) {
    if (closed === true && kept !== undefined) await tellAskers(kept.value, partner, moment, deps);
    return 'closed';
  }
  const changedAt = changedUpTo(kept.value, job, moment.today);
  const pairs = rankedSeekers(job, await pool.candidates(job), moment.today);
  const mails = toldAtOnce(job, pairs, moment, hash).map(({ seeker, fit }) => ({
    fit,
    notice: offerOf(seeker, job, fit, { partner, changedAt }, hash),
  }));
  const until = lastDayOf(job);
  const found = {
    until,
    fits: pairs.map(({ fit }) => fit),
    mails: mails.map(({ fit, notice }) => ({ fit, notice: notice.noticeId })),
    now: moment.now,
  };
  await runs.keep({ cluster, changedAt, until }, (before) => afterRun(before, found));
  await notices.send(
    mails.map(({ notice }) => notice),
    partner,
  );
  const counts = { people: pairs.length, mails: mails.length };
  // Of a row from before this was kept nobody knows when it changed.
  const at = changedAt === '' ? moment.now : changedAt;
  deps.journal.note(matched({ cluster, changedAt: at, partner }, counts, hash));
  return pairs.length > 0 ? 'matched' : 'none';
};

/** Tells the people who asked to be introduced and are still registered. */
const tellAskers = async (
  job: Cluster,
  partner: PartnerId,
  { today }: Moment,
  { pool, notices, hash }: MatchPostingDeps,
): Promise<void> => {
  const { cluster, changedAt = '' } = job;
  const on = goneSince(job) ?? today;
  const asked = await pMap(await pool.askersOf(cluster), (person) => pool.seeker(person), {
    concurrency: READ_AT_ONCE,
  });
  await notices.send(
    asked.flatMap((kept) => {
      if (kept === undefined) return [];
      const { person, mailbox } = kept.value;
      const id = noticeId(hash, 'introduction-closed', person, cluster, changedAt);
      return [{ kind: 'introduction-closed', noticeId: id, partner, mailbox, person, cluster, on } as const];
    }),
    partner,
  );
};
