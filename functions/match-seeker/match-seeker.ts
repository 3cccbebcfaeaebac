import type { Queue } from '../aws/queue.ts';
import type { MatchSeekerOutcome } from '../contracts/outcomes.ts';
import type { MatchSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { isPutAway } from '../domain/matching/away.ts';
import { fit, lastDayOf } from '../domain/matching/fit.ts';
import { isPlace } from '../domain/matching/ranking.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import type { Hash } from '../domain/records/version.ts';
import type { Notice } from '../notices/contracts.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';

export type MatchSeekerDeps = {
  readonly pool: Pick<PoolStore, 'seeker' | 'jobsWanted'>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
};

/**
 * Looks whether an open job fits a person who arrived or changed, or such a place in a programme, and asks for one mail about
 * all of them, once for what matching reads of the person now.
 */
export const matchSeeker = async (
  { person, partner, placesOnly }: MatchSeeker,
  moment: Moment,
  { pool, notices, hash }: MatchSeekerDeps,
): Promise<MatchSeekerOutcome> => {
  const kept = await pool.seeker(person);
  if (kept === undefined) return 'gone';
  const { value: seeker, version } = kept;
  const open = await pool.jobsWanted(seeker, moment.today);
  const isMeant = placesOnly === true ? isPlace : () => true;
  const fitting = open.filter(
    ({ job }) => isMeant(job) && !isPutAway(seeker, job) && fit(seeker, job, moment.today) !== undefined,
  );
  if (fitting.length === 0) return 'none';
  if (seeker.mail === 'none') return 'matched';
  const about = placesOnly === true ? 'places' : 'jobs';
  const id = noticeId(hash, 'arrival', person, about, version);
  const [until] = fitting.map(({ job }) => lastDayOf(job)).toSorted();
  await notices.send(
    [{ kind: 'arrival', noticeId: id, partner, mailbox: seeker.mailbox, person, about, until }],
    partner,
  );
  return 'matched';
};
