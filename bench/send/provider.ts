import { chanceOf, type Chance } from '../../test/simulation/notices/chance.ts';
import { fakeQueue, type FakeQueue } from '../../test/simulation/notices/fake-queue.ts';
import { fakeSes, type AcceptedMail, type FakeSes } from '../../test/simulation/notices/fake-ses.ts';
import { virtualTime, type VirtualTime } from '../../test/simulation/notices/virtual-time.ts';
import { seeded } from '../seeded.ts';
import { START } from './city.ts';

/** In milliseconds. */
export const LATENCY = { ses: 60, read: 4, write: 8, handOver: 8 } as const;
/** The share of calls that SES fails. In half of these it has accepted the mail. */
const ERRORS = 0.01;
/** The chance of a crash before and after each call of the outside world: five or six crashes over 50,000 mails. */
const CRASH = 0.000004;
/**
 * The rate is measured until this share of the calls was let through. The rest are stragglers that
 * wait for a timeout in any system.
 */
const MOST = 0.95;

type Counted = {
  /**
   * `calls`: calls that SES let through. `mostAfter`: how long the share `MOST` of them took,
   * in milliseconds from the start.
   */
  calls: number;
  mostAfter: number;
  /** How often each notice was accepted. */
  readonly taken: Map<string, number>;
};

/** The provider in the benchmark: it has a rate limit, answers late and sometimes wrongly, and counts. */
export type Provider = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly ses: FakeSes;
  queue(visibility: number, maxReceives?: number): FakeQueue;
  readonly counted: Counted;
  readonly mails: number;
};

/** Calls let through per second, over the share `MOST` of the mails. */
export const rateOf = ({ counted, mails }: Provider): number => (MOST * mails * 1_000) / counted.mostAfter;

export const provider = (
  mails: number,
  rate: number,
  seed: number,
  accepted: (mail: AcceptedMail) => void = () => undefined,
): Provider => {
  const random = seeded(seed);
  const time = virtualTime(START);
  const never = { stall: 0, stallAfterMail: 0, writeThrottled: 0, writeAnswerLost: 0, writeTwice: 0, duplicate: 0 };
  const rates = { ...never, frozenBeforeMail: 0, notRemoved: 0, crash: CRASH, leastCrashes: 0 };
  const chance = chanceOf(random, time, rates, () => 1);
  const counted: Counted = { calls: 0, mostAfter: Infinity, taken: new Map() };
  const ses = fakeSes({
    now: time.now,
    rate,
    let: () => {
      counted.calls += 1;
      if (counted.mostAfter === Infinity && counted.calls >= MOST * mails) counted.mostAfter = time.now() - START;
    },
    fateOf: () => (chance.happens(ERRORS) ? (chance.happens(0.5) ? '500' : 'taken-500') : 'taken'),
    accepted: (mail) => {
      counted.taken.set(mail.notice, (counted.taken.get(mail.notice) ?? 0) + 1);
      accepted(mail);
    },
    quota: () => ({ rate, left: 1_000_000, daily: 1_000_000 }),
  });
  const queue: Provider['queue'] = (visibility, most) => fakeQueue(time, random, visibility, most);
  return { time, chance, ses, queue, counted, mails };
};
