import { jobRowOf, partnerOf } from './city.ts';
import { seeded } from '../../../bench/seeded.ts';
import type { Mailbox } from '../../../functions/domain/mail/mailbox.ts';
import { sha256 } from '../../../functions/aws/hash.ts';
import { introductionStore } from '../../../functions/stores/matching/introduction-store.ts';
import { poolStore } from '../../../functions/stores/matching/pool-store.ts';
import type { Item } from '../../../functions/stores/table.ts';
import { policyOf, type NoticeKind } from '../../../functions/notices/contracts.ts';
import { NEW_CHANNEL, type Channel } from '../../../functions/domain/mail/channel.ts';
import { channelStore } from '../../../functions/stores/mail/channel-store.ts';
import { chanceOf, type Rates } from './chance.ts';
import type { Deliveries } from './consumer.ts';
import { fakeQueue } from './fake-queue.ts';
import { fakeSes, type AcceptedMail, type Fate } from './fake-ses.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { ledger as newLedger, type Accounts } from './ledger.ts';
import type { Mutant } from './mutants.ts';
import { ASKING, START, WHOLE } from './stage.ts';
import { storyOf } from './story.ts';
import { lookThrough, type LookedThrough } from '../read-back.ts';
import { startSystem } from './system.ts';
import { virtualTime } from './virtual-time.ts';

export type Options = {
  readonly messages: number;
  readonly seed: number;
  /** The share of SES events that arrive after the window or never. */
  readonly beyond?: number;
  readonly mutant?: Mutant;
  /** The largest clock error of a process, in milliseconds either way. */
  readonly skew?: number;
  /** Told as the simulated days pass, from 0 to `WHOLE` milliseconds. Nothing depends on it. */
  readonly onPassed?: (milliseconds: number) => void;
};

export type Result = {
  readonly accounts: Accounts;
  readonly crashes: ReadonlyMap<string, number>;
  readonly deliveries: Readonly<Record<string, Deliveries>>;
  readonly fates: ReadonlyMap<string, number>;
  readonly tooFast: number;
  /**
   * Processes that froze between claim and hand-over for shorter or longer than the window, and how many of their mails
   * were put back when they continued.
   */
  readonly frozen: { shorter: number; longer: number; putBack: number };
  /** What was stored at the end, read back. */
  readonly stored: LookedThrough;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const RATE = 14;

const ratesOf = (messages: number): Rates => ({
  crash: 0.001,
  leastCrashes: Math.ceil((messages / 200_000) * 125),
  stall: 0.002,
  stallAfterMail: 0.02,
  frozenBeforeMail: 0.01,
  writeThrottled: 0.01,
  writeAnswerLost: 0.004,
  writeTwice: 0.004,
  duplicate: 0.08,
  notRemoved: 0.01,
});

/** A number from 0 to 1 that depends only on the id. */
const lotOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
const isRejected = (id: string): boolean => lotOf(id) < 0.005;
const isTurnedAway = (id: string): boolean => lotOf(id) >= 0.005 && lotOf(id) < 0.007;
const isPoisoned = (id: string): boolean => lotOf(id) >= 0.007 && lotOf(id) < 0.0075;

/**
 * Aimed at the fencing token: the first worker's news arrives when a second worker's mail was accepted
 * and its outcome is not known yet.
 */
const isAimedAt = (id: string): boolean => lotOf(id) >= 0.01 && lotOf(id) < 0.025;

/** A time in which SES accepts no mail at all, with its error. */
type Episode = { readonly from: number; readonly to: number; readonly closed: string; readonly message?: string };
const episodesOf = (random: () => number): Episode[] => {
  const at = (closed: string, longest: number, message?: string): Episode => {
    const from = START + 3 * HOUR + random() * (ASKING - 3 * HOUR);
    return { from, to: from + 5 * MINUTE + random() * longest, closed, message };
  };
  return [
    at('AccountSendingPausedException', HOUR),
    at('ConfigurationSetSendingPausedException', HOUR),
    at('ConfigurationSetDoesNotExist', 30 * MINUTE),
    at('MailFromDomainNotVerifiedException', 30 * MINUTE),
    at('Throttling', 9 * HOUR, 'Daily message quota exceeded.'),
  ];
};

const lookedAt = (channel: Channel): { value: Channel; result: undefined } => {
  const { stopped, ...rest } = channel;
  return { value: stopped === undefined ? channel : { ...rest, stretches: [] }, result: undefined };
};

/** The window for a kind of mail: how long after the claim SES has to report. */
const windowOf = (kind: NoticeKind): number => policyOf({ kind }).window;

const contentOf = ({ raw }: AcceptedMail) =>
  JSON.parse(new TextDecoder().decode(raw)) as { jobs: string[]; counts: boolean };
const jobsIn = (mail: AcceptedMail): string[] => contentOf(mail).jobs;

type Event = { readonly eventType: string; readonly at: number; readonly delay: number; readonly more?: object };

/** Runs the whole story. The same options give the same result. */
export const simulate = async ({
  messages,
  seed,
  beyond = 0,
  mutant,
  skew = SECOND,
  onPassed,
}: Options): Promise<Result> => {
  const random = seeded(seed);
  const rates = ratesOf(messages);
  const time = virtualTime(START);
  const chance = chanceOf(random, time, rates, () => Math.min(1, (time.now() - START) / ASKING));
  const queue = (): ReturnType<typeof fakeQueue> => fakeQueue(time, random, 180 * SECOND);
  const queues = { sending: queue(), events: queue(), sweeps: queue(), people: queue() };
  const ledger = newLedger();
  const seen = new Map<string, number>();
  // A notice that was ever held stays accounted for, with its offers, even if the person has left since.
  const held = new Map<string, readonly string[]>();
  /** The mails that were composed and count jobs without room, by address and listed jobs. */
  const counting = new Set<string>();
  const claimedAt = new Map<string, number>();
  const heldCounts = new Map<string, number>();
  const listOf = (to: string | undefined, jobs: readonly string[]): string => `${to}: ${jobs.toSorted().join(' ')}`;
  const offersIn = (address: string | undefined, offers: Mailbox['open'][string]['offers']): string[] =>
    Object.keys(offers).map((key) => `${address} ${story.jobWith(key)}`);
  const committed = (item: Item): void => {
    if (item.sk !== 'mailbox') return;
    const { address, open } = item['value'] as Mailbox;
    for (const [id, { epoch, state, notice, offers }] of Object.entries(open)) {
      if (state === 'claimed' && seen.get(id) !== epoch) {
        seen.set(id, epoch);
        claimedAt.set(id, time.now());
        const person = 'person' in notice ? notice.person : undefined;
        ledger.claimed(id, epoch, person, offersIn(address, offers));
      } else if (state === 'held' && !held.has(id)) {
        held.set(id, offersIn(address, offers));
        const jobs = Object.keys(offers).map((key) => story.jobWith(key) ?? '');
        if (address !== undefined && counting.has(listOf(address, jobs)))
          heldCounts.set(address, Math.max(heldCounts.get(address) ?? 0, claimedAt.get(id) ?? 0));
      }
    }
  };
  const notices = memoryTable({ now: time.now, lag: random, committed });
  const pool = memoryTable({ now: time.now, lag: random });
  const clusters = poolStore(pool).clusters;
  let jobChanges = 0;
  const showJob: Parameters<typeof storyOf>[0]['showJob'] = (job, row) => {
    jobChanges += 1;
    const { cluster, version } = job;
    const { district, occupation } = jobRowOf(job);
    const members = { job: row === undefined ? { version } : { version, row } };
    const value = { cluster, district, occupation, members };
    void clusters.change(cluster, { cluster, members: {} }, () => ({ value, result: undefined }));
  };
  const introductions = introductionStore(notices);
  const introduce: Parameters<typeof storyOf>[0]['introduce'] = (person, { cluster, index, name }, moment) =>
    void introductions.keep(person, {
      cluster,
      partner: partnerOf(index),
      externalId: `P-${index}`,
      title: name,
      companyName: `가상기업 ${index}`,
      agreedOn: moment.today,
      at: moment.now,
      textVersion: 'introduction-1',
      language: 'ko',
      entry: `${person}-${index}`,
      asked: false,
    });
  const story = storyOf({ messages, time, chance, rates, queues, ledger, showJob, introduce, isPoisoned });

  const { kindOf } = ledger;
  const episodes = episodesOf(random);
  const fates = new Map<string, number>();
  const handed = new Map<string, number>();
  const drawn = ({ notice }: AcceptedMail): Fate => {
    const episode = episodes.find(({ from, to }) => from <= time.now() && time.now() < to);
    if (episode !== undefined) return episode;
    if (isRejected(notice)) return 'rejected';
    if (isTurnedAway(notice)) return 'throttled';
    const times = (handed.get(notice) ?? 0) + 1;
    handed.set(notice, times);
    if (isAimedAt(notice) && times <= 2) return times === 1 ? 'throttled' : 'taken-answer-lost';
    const die = random();
    if (die < 0.03) return 'taken-answer-lost';
    if (die < 0.045) return 'taken-500';
    if (die < 0.06) return '500';
    return die < 0.08 ? 'throttled' : 'taken';
  };
  const fateOf = (mail: AcceptedMail): Fate => {
    const fate = drawn(mail);
    const name = typeof fate === 'object' ? fate.closed : fate;
    fates.set(name, (fates.get(name) ?? 0) + 1);
    if (fate === 'rejected') {
      ledger.rejected.add(mail.notice);
      for (const job of jobsIn(mail)) ledger.rejectedJobs.add(`${mail.to} ${job}`);
    }
    if (fate === 'throttled')
      ledger.throttled.set(mail.notice, {
        since: ledger.throttled.get(mail.notice)?.since ?? time.now(),
        last: time.now(),
      });
    return fate;
  };

  const stallAfter = (notice: string): number =>
    isAimedAt(notice) && handed.get(notice) === 1 ? windowOf(kindOf(notice)) + 20 * MINUTE + random() * HOUR * 0.25 : 0;
  const frozen: Result['frozen'] = { shorter: 0, longer: 0, putBack: 0 };
  /** Lambda freezes a sandbox between batches. It continues within the window or after it. */
  const stallBefore = (notice: string): number => {
    if (!chance.happens(rates.frozenBeforeMail)) return 0;
    const isLonger = chance.happens(0.5);
    frozen[isLonger ? 'longer' : 'shorter'] += 1;
    return windowOf(kindOf(notice)) * (random() + (isLonger ? 1 : 0));
  };
  const delayOf = (kind: NoticeKind, notice: string): number => {
    const most = Math.min(windowOf(kind) * 0.8, 20 * HOUR) - 25 * MINUTE;
    if (isAimedAt(notice) && beyond === 0) return most;
    if (chance.happens(beyond)) return chance.happens(0.5) ? Infinity : windowOf(kind) * (1 + 1.5 * random());
    const die = random();
    return die < 0.88 ? 200 + random() * 2_800 : die < 0.97 ? random() * Math.min(most, 20 * MINUTE) : random() * most;
  };
  const tell = ({ to, notice, epoch, mailbox }: AcceptedMail, { eventType, at, delay, more = {} }: Event): void => {
    if (delay === Infinity) return;
    const mail = {
      timestamp: new Date(time.now()).toISOString(),
      destination: [to],
      tags: { notice: [notice], epoch: [epoch], mailbox: [mailbox], 'ses:configuration-set': ['jobs-simulation'] },
    };
    const body = JSON.stringify({ eventType, mail, ...more });
    const after = Math.max(1, Math.round(at - time.now() + delay));
    queues.events.send(body, { after, faulted: delay > MINUTE });
    if (chance.happens(rates.duplicate)) queues.events.send(body, { after: after + chance.below(HOUR), faulted: true });
  };
  const accepted = (mail: AcceptedMail): void => {
    const { notice, epoch, to } = mail;
    const kind = kindOf(notice);
    ledger.accepted({ notice, epoch, to, ...contentOf(mail), at: time.now() }, () => story.needsOfDigest(to, notice));
    tell(mail, { eventType: 'Send', at: time.now(), delay: delayOf(kind, notice) });
    const lot = lotOf(sha256(`lot ${to}`));
    const at = time.now() + 500 + chance.below(30 * MINUTE);
    const timestamp = new Date(at).toISOString();
    if (lot < (to.startsWith('c') ? 0.025 : 0.015)) {
      story.cameBack(to, at, false);
      tell(mail, {
        eventType: 'Bounce',
        at,
        delay: delayOf(kind, notice),
        more: { bounce: { bounceType: 'Permanent', timestamp } },
      });
    } else if (lot > 0.9998) {
      story.cameBack(to, at, false);
      tell(mail, { eventType: 'Complaint', at, delay: delayOf(kind, notice), more: { complaint: { timestamp } } });
    } else if (lot > 0.95)
      tell(mail, {
        eventType: 'Bounce',
        at,
        delay: delayOf(kind, notice),
        more: { bounce: { bounceType: 'Transient', timestamp } },
      });
  };
  const isOut = (): boolean =>
    episodes.some(({ from, to, message }) => message !== undefined && from <= time.now() && time.now() < to);
  const ses = fakeSes({
    now: time.now,
    rate: RATE * 1.5,
    fateOf,
    accepted,
    quota: () => ({ rate: RATE, left: isOut() ? 0 : 40_000, daily: 50_000 }),
  });

  const eventTaken = (body: string): void => {
    const event = JSON.parse(body) as {
      eventType: string;
      mail: { destination: string[] };
      bounce?: { bounceType: string; timestamp: string };
      complaint?: { timestamp: string };
    };
    const timestamp = event.bounce?.bounceType === 'Permanent' ? event.bounce.timestamp : event.complaint?.timestamp;
    if (timestamp !== undefined) story.cameBack(event.mail.destination[0]!, Date.parse(timestamp), true);
  };
  const deliveries = startSystem({
    time,
    chance,
    rates,
    notices,
    pool,
    queues,
    ses,
    skew,
    mutant,
    jobChanges: () => jobChanges,
    isPoisoned,
    stallAfter,
    stallBefore,
    putBack: () => void (frozen.putBack += 1),
    composed: ({ to, jobs, counts }) => void (counts && counting.add(listOf(to, jobs))),
    eventTaken,
    changePeople: story.changePeople,
  });

  // Every 15 minutes, sometimes twice. Once no sweep for 26 hours, then three at once.
  const pauseFrom = START + 3 * DAY + random() * DAY;
  for (let at = START + 7 * MINUTE; at < START + WHOLE; at += 15 * MINUTE) {
    if (at >= pauseFrom && at < pauseFrom + 26 * HOUR) continue;
    queues.sweeps.send('{}', { after: at - START });
    if (chance.happens(0.05)) queues.sweeps.send('{}', { after: at - START + chance.below(MINUTE), faulted: true });
  }
  for (let late = 0; late < 3; late += 1)
    queues.sweeps.send('{}', { after: Math.round(pauseFrom + 26 * HOUR - START), faulted: true });
  for (const day of [5, 12]) time.at(START + day * DAY, () => Object.values(queues).forEach((one) => one.redrive(2)));

  // After too many bounces only critical mail is sent. An operator looks within three hours and lifts the stop.
  for (let at = START; at < START + WHOLE; at += 3 * HOUR)
    time.at(at, () => {
      onPassed?.(at - START);
      void channelStore(notices).change('channel', NEW_CHANNEL, lookedAt);
    });
  story.begin();
  await time.run();

  const deadLetters = Object.values(queues)
    .flatMap((one) => one.deadLetters)
    .map(({ body }) => (JSON.parse(body) as { noticeId?: string }).noticeId ?? '');
  const state = {
    held: new Set(held.keys()),
    heldJobs: new Set([...held.values()].flat()),
    heldCounts,
    deadLetters: new Set(deadLetters),
    isPoisoned,
  };
  return {
    accounts: ledger.accounts(state),
    crashes: chance.crashes(),
    deliveries,
    fates,
    tooFast: ses.tooFast(),
    frozen,
    stored: await lookThrough([notices, pool]),
  };
};
