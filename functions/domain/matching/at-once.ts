import { seoulDate, type Moment } from '../language/calendar.ts';
import { nextDigestAt } from '../mail/working-days.ts';
import type { Hash } from '../records/version.ts';
import { lastDayOf } from './fit.ts';
import type { JobRow } from './profiles.ts';
import type { Pair } from './ranking.ts';

/** How many people are told of a job at once: this many for each opening, and at least so many. */
const FOR_EACH_OPENING = 15;
const AT_LEAST = 20;

/**
 * A person's place among equals. It is another one for each job and day, and the same when it is drawn again. An order by
 * name, hash or date of registration would always serve the same people first.
 */
const drawOf = ({ seeker, job }: Pair, today: string, hash: Hash): string =>
  hash(JSON.stringify(['draw', job.cluster, today, seeker.person]));

/** The better fit first; equals as drawn. */
const bestFirst = (pairs: readonly Pair[], today: string, hash: Hash): Pair[] =>
  pairs
    .map((pair) => ({ pair, draw: drawOf(pair, today, hash) }))
    .toSorted((a, b) => b.pair.fit.score - a.pair.fit.score || (a.draw < b.draw ? -1 : 1))
    .map(({ pair }) => pair);

/** Whether a job closes before the next digest goes, so that a reader of the digest would hear of it too late. */
const closesBeforeDigest = (job: JobRow, { now, calendar }: Moment): boolean =>
  lastDayOf(job) < seoulDate(nextDigestAt('daily', now, calendar));

/**
 * Returns the pairs that are mailed at once: the best of the people who want mail at once. The others find the job in
 * their next digest. If the job closes before that, all who want mail at once are mailed.
 */
export const toldAtOnce = (job: JobRow, pairs: readonly Pair[], moment: Moment, hash: Hash): Pair[] => {
  const immediate = pairs.filter(({ seeker }) => seeker.mail === 'immediate');
  if (closesBeforeDigest(job, moment)) return immediate;
  const most = Math.max(AT_LEAST, FOR_EACH_OPENING * (job.openings ?? 1));
  return bestFirst(immediate, moment.today, hash).slice(0, most);
};
