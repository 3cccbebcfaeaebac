import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { sqsQueue } from '../../functions/aws/queue.ts';
import { IMMEDIATE_A_DAY } from '../../functions/domain/mail/mail-limits.ts';
import { offerOf } from '../../functions/domain/matching/offers.ts';
import { MATCHING_RULES_VERSION, rankedSeekers, type Pair } from '../../functions/domain/matching/ranking.ts';
import type { SeekerRow } from '../../functions/domain/matching/profiles.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { dynamoAt } from '../../test/support/dynalite.ts';
import { itemSize } from '../../test/support/item-size.ts';
import { formerItems } from '../match/former-pool.ts';
import { startMeter } from '../meter/meter.ts';
import { sqsClientAt } from '../meter/stand-ins.ts';
import { ARRIVE, partOf, sampled, type Day, type Part } from './day.ts';
import type { Store } from './store.ts';

/** In bytes: a strongly consistent read unit. */
const READ_UNIT = 4_096;
/** Weekly digests go on five days. */
const WEEKDAYS = 5;

/** Every pair of a job of the day and a person that it fits. Found by comparing each job with each person. */
const pairsOf = async (store: Store, rows: readonly SeekerRow[]): Promise<Pair[]> => {
  const jobs = await poolStore(dynamoTable(store.client, 'pool')).jobs(ARRIVE.today);
  return jobs.flatMap((job) => rankedSeekers(job, rows, ARRIVE.today));
};

/** The item that the former way kept of each pair. At most `most` are written. */
export const kept = async (store: Store, pairs: readonly Pair[], most: number): Promise<Part> => {
  const meter = startMeter();
  const matches = dynamoTable(meter.dynamoDb(dynamoAt(store.url)), 'matches');
  const some = sampled(pairs, most);
  for (const { seeker, job, fit } of some)
    await matches.writeNewer({
      pk: `person#${seeker.person}`,
      sk: `job#${job.cluster}`,
      version: Date.parse(ARRIVE.now),
      person: seeker.person,
      cluster: job.cluster,
      partner: job.partner,
      externalId: job.externalId,
      fit: { score: fit.score, reasons: fit.reasons },
      rulesVersion: MATCHING_RULES_VERSION,
      at: ARRIVE.now,
    });
  return partOf('an item a pair', [meter.total()], some.length, pairs.length);
};

const noticeOf = ({ seeker, job, fit }: Pair): Notice =>
  offerOf(seeker, job, fit, { partner: 'city-job-centre', changedAt: ARRIVE.now }, sha256);

const asked = async (pairs: readonly Pair[]): Promise<Part> => {
  const meter = startMeter();
  const some = pairs.slice(0, 1_000);
  await sqsQueue(meter.sqs(sqsClientAt(() => undefined)), 'https://sqs.example/1/send-notice').send(
    some.map(noticeOf),
    'city-job-centre',
  );
  return partOf('a notice a pair, asked for', [meter.total()], some.length, pairs.length);
};

/** Of each immediate reader the first five pairs of the day are mailed, all others are left for a digest. */
const splitOf = (pairs: readonly Pair[]): { readonly mailed: Pair[]; readonly left: Pair[] } => {
  const counts = new Map<string, number>();
  const { mailed = [], left = [] } = Object.groupBy(pairs, ({ seeker }) => {
    const count = (counts.get(seeker.person) ?? 0) + 1;
    counts.set(seeker.person, count);
    return seeker.mail === 'immediate' && count <= IMMEDIATE_A_DAY ? 'mailed' : 'left';
  });
  return { mailed, left };
};

/** What one mail of a part costs, with all requests for which none went. */
const eachMail = (part: Part): Part => ({ ...part, counted: part.used.charge.mail ?? 0 });

/**
 * What the same day cost the former way: the whole pool is read for each posting, each pair is an item and a notice,
 * each notice is a message and, for an immediate reader, a mail. What is left goes in digests. A mail of either kind costs what it costs now.
 */
export const formerDay = async (store: Store, day: Day, most: number) => {
  const { readers, isSettled, mail } = day.city;
  const rows = [...readers.values()].map(({ row }) => row);
  const pairs = await pairsOf(store, rows);
  const told = pairs.filter(({ seeker }) => seeker.mail !== 'none');
  const { mailed, left } = splitOf(told);
  const bytes = formerItems(rows).reduce((sum, item) => sum + itemSize(item), 0);
  const read = {
    requests: 0,
    sent: 0,
    received: bytes,
    charge: { 'read-unit': Math.ceil(bytes / READ_UNIT) },
    reported: {},
  };
  const fresh = sampled(
    left.filter(({ seeker }) => !isSettled(seeker.person)),
    most,
  ).map((pair) => JSON.stringify(noticeOf(pair)));
  const weekly = new Set(left.filter(({ seeker }) => seeker.mail === 'weekly').map(({ seeker }) => seeker.person));
  const others = new Set(left.filter(({ seeker }) => seeker.mail !== 'weekly').map(({ seeker }) => seeker.person));
  const { atOnce, digests } = day.mails;
  return {
    told: new Set(told.map(({ seeker }) => seeker.person)),
    pairs: told.length,
    matching: [
      partOf('the whole pool, read', [read], 1, day.opened),
      await kept(store, pairs, most),
      await asked(told),
      await mail('a notice left for a digest', fresh, ARRIVE, left.length),
    ],
    mails: [
      { ...eachMail(atOnce), name: 'a mail a pair', whole: mailed.length },
      { ...eachMail(digests), whole: others.size + weekly.size / WEEKDAYS },
    ],
  };
};
