import type { Message } from './fake-queue.ts';
import { never, type VirtualTime } from './virtual-time.ts';

const MINUTE = 60_000;

/** How often things go wrong, as shares. */
export type Rates = {
  /** A process dies at a point, at the least. */
  readonly crash: number;
  /** How often every point should be died at by the end of the run. */
  readonly leastCrashes: number;
  /** A process freezes at a point, and goes on later. */
  readonly stall: number;
  /** The same once SES has answered: what is learned then comes late. */
  readonly stallAfterMail: number;
  /** The same between the claim and the hand-over, for as long as the window or longer. */
  readonly frozenBeforeMail: number;
  /** DynamoDB turns a write away; takes it, and the answer is lost; takes it, and the SDK's own second try fails its condition. */
  readonly writeThrottled: number;
  readonly writeAnswerLost: number;
  readonly writeTwice: number;
  /** A message comes again though it was worked off. */
  readonly duplicate: number;
  /** The acknowledgement is lost. */
  readonly notRemoved: number;
};

/** One process of a function, with all that it holds in memory. */
export type Instance = { dead: boolean; readonly die: () => void };

/** One message being worked on. Chance knows how far it has come. */
export type Doing = {
  instance: Instance;
  readonly message: Message;
  /** What part of the work this is, so that one call in two places makes two points. */
  step: string;
  /** Nothing of it may take longer than the window leaves: the mail is not handed over yet. */
  beforeMail: boolean;
  stalled: boolean;
  faulted: boolean;
};

export type Chance = {
  readonly random: () => number;
  happens(share: number): boolean;
  /** A whole number from 0 up to but not `end`. */
  below(end: number): number;
  /** Does something of the outside world on the way through two points, in its time. */
  call<T>(doing: Doing, name: string, milliseconds: number, does: () => Promise<T>, step?: string): Promise<T>;
  /** The process freezes for so long, once for a message. */
  freeze(doing: Doing, milliseconds: number): Promise<void>;
  /** How often a process died at each point. */
  crashes(): ReadonlyMap<string, number>;
};

type Point = { crashes: number };
type Call = { readonly name: string; readonly before: Point; readonly after: Point };

/** A message is spared when it has met so many crashes: only what always fails is to be given up. */
const MOST_CRASHES = 3;
/** A handed-over mail's outcome may be learned so late; before that, the stall stays well within the smallest window. */
const LONGEST_STALL = 30 * 60 * MINUTE;
const STALL_BEFORE_MAIL = 10 * MINUTE;

export const chanceOf = (
  random: () => number,
  time: VirtualTime,
  rates: Rates,
  /** How far the run has come, 0 to 1. */
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

  /** Points that have been spared so far are hit more often, so that rare ones are hit as well. */
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
    // It thaws whatever became of the others of its batch in the meantime.
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
