import type { Queue } from '../aws/queue.ts';
import type { MatchSeekerOutcome } from '../contracts/outcomes.ts';
import type { MatchSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { isPlace, rankedJobs } from '../domain/matching/ranking.ts';
import { offerOf } from '../domain/matching/offers.ts';
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
 * Finds every open job that fits a person who arrived or changed, or every such place in a programme, and asks for one mail:
 * about the job if it is the only one, otherwise with the best of them, once for what matching reads of the person now.
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
  const pairs = rankedJobs(seeker, placesOnly === true ? open.filter(isPlace) : open, moment.today);
  if (pairs.length === 0) return 'none';
  if (seeker.mail === 'none') return 'matched';
  const [only, ...others] = pairs;
  const about = placesOnly === true ? 'places' : 'jobs';
  const id = noticeId(hash, 'arrival', person, about, version);
  const mail: Notice =
    only !== undefined && others.length === 0
      ? offerOf(seeker, only.job, only.fit, partner, hash)
      : { kind: 'arrival', noticeId: id, partner, mailbox: seeker.mailbox, person, about };
  await notices.send([mail], partner);
  return 'matched';
};
