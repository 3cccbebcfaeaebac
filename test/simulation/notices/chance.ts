import type { Message } from './fake-queue.ts';
import { never, type VirtualTime } from './virtual-time.ts';

const MINUTE = 60_000;

/** How often things go wrong, as shares of calls or messages. */
export type Rates = {
  /** A process dies at a point. This is the minimum share. */
  readonly crash: number;
  /** How often each point should see a death by the end of the run. */
  readonly leastCrashes: number;
  /** A process freezes at a point and continues later. */
  readonly stall: number;
  /** The same after SES has answered, so that the outcome is learned late. */
  readonly stallAfterMail: number;
  /** The same between claim and hand-over, for less or more than the window. */
  readonly frozenBeforeMail: number;
  /**
   * Three faults of a write: DynamoDB throttles it. DynamoDB applies it, and the answer is lost. DynamoDB applies it,
   * and the SDK's retry fails its condition.
   */
  readonly writeThrottled: number;
  readonly writeAnswerLost: number;
  readonly writeTwice: number;
  /** A message is redelivered although it was done. */
  readonly duplicate: number;
  /** The acknowledgement is lost. */
  readonly notRemoved: number;
};

/** One process of a function, with everything that it holds in memory. */
export type Instance = { dead: boolean; readonly die: () => void };

/** The work on one message, with its progress. */
export type Doing = {
  instance: Instance;
  readonly message: Message;
  /** The part of the work, so that one call in two places counts as two points. */
  step: string;
  /** True until the mail is handed over. Delays must then stay within the window. */
  beforeMail: boolean;
  stalled: boolean;
  faulted: boolean;
};

export type Chance = {
  readonly random: () => number;
  happens(share: number): boolean;
  /** A whole number from 0 to `end` − 1. */
  below(end: number): number;
  /** Calls the outside world: passes a point before the call and one after it, and takes virtual time. */
  call<T>(doing: Doing, name: string, milliseconds: number, does: () => Promise<T>, step?: string): Promise<T>;
  /** The process freezes for this long, once per message. */
  freeze(doing: Doing, milliseconds: number): Promise<void>;
  /** The number of deaths at each point. */
  crashes(): ReadonlyMap<string, number>;
};

type Point = { crashes: number };
type Call = { readonly name: string; readonly before: Point; readonly after: Point };

/** A message that has met this many crashes is spared. Only a message that always fails may be given up. */
const MOST_CRASHES = 3;
/**
 * The outcome of a handed-over mail may be learned this late. Before the hand-over, a stall stays
 * well within the smallest window.
 */
const LONGEST_STALL = 30 * 60 * MINUTE;
const STALL_BEFORE_MAIL = 10 * MINUTE;

export const chanceOf = (
  random: () => number,
  time: VirtualTime,
  rates: Rates,
  /** How far the run has come, from 0 to 1. */
  progress: () => number,
): Chance => {
  const points = new Map<string, Call>();
  const pointsOf = (name: string, step: string): Call => {
    const key = name + step;
    const known = points.get(key);
    if (known !== undefined) return known;
    const made: Call = {
      name: step === '' ? name : `${name} [${step}]`,
      before: { crashes: 0 },
      after: { crashes: 0 },
    };
    points.set(key, made);
    return made;
  };
  const happens = (share: number): boolean => random() < share;

  /** Points with too few deaths so far get a higher share, so that rare points are covered too. */
  const crashShare = ({ crashes }: Point): number => {
    const behind = rates.leastCrashes * 1.25 * progress() - crashes;
    return behind <= 0 ? rates.crash : behind < 20 ? 0.15 : 0.4;
  };
  const stallOf = (doing: Doing): number =>
    doing.beforeMail
      ? random() * STALL_BEFORE_MAIL
      : happens(0.5)
        ? random() * 20 * MINUTE
        : 20 * MINUTE + random() * LONGEST_STALL;

  const freeze = async (doing: Doing, milliseconds: number): Promise<void> => {
    doing.stalled = true;
    doing.faulted = true;
    // It continues regardless of the other messages of its batch.
    const alone: Instance = { dead: false, die: () => void (alone.dead = true) };
    doing.instance = alone;
    await time.sleep(milliseconds);
  };

  const passes = (doing: Doing, point: Point): Promise<unknown> | undefined => {
    if (doing.instance.dead) return never();
    if (doing.message.crashes < MOST_CRASHES && happens(crashShare(point))) {
      point.crashes += 1;
      doing.instance.die();
      return never();
    }
    if (!doing.stalled && happens(doing.beforeMail ? rates.stall : rates.stallAfterMail)) {
      return freeze(doing, stallOf(doing));
    }
    return undefined;
  };

  return {
    random,
    freeze,
    happens,
    below: (end) => Math.floor(random() * end),
    crashes: () =>
      new Map(
        [...points.values()].flatMap(({ name, before, after }) => [
          [`${name}:before`, before.crashes] as const,
          [`${name}:after`, after.crashes] as const,
        ]),
      ),
    call: async (doing, name, milliseconds, does, step = doing.step) => {
      const points = pointsOf(name, step);
      const before = passes(doing, points.before);
      if (before !== undefined) await before;
      await time.sleep(milliseconds);
      if (doing.instance.dead) return never();
      const result = await does();
      const after = passes(doing, points.after);
      if (after !== undefined) await after;
      return result;
    },
  };
};
