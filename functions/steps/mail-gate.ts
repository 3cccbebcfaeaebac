import type { ChannelStore } from '../stores/mail/channel-store.ts';
import type { Quota } from '../aws/mail-sender.ts';
import { leaveFailure } from '../trace/trail.ts';
import {
  admit,
  askLater,
  closeCircuit,
  countMails,
  learnLeft,
  learnRate,
  NEW_CHANNEL,
  openCircuit,
  RATE_VALID,
  type Channel,
  type Pass,
} from '../domain/mail/channel.ts';

/** `why`: SES accepts no mail, too many mails bounced, the rest of the day's quota is kept for critical mail, or other senders have reserved too far ahead. */
type NotPassed = {
  readonly passed: false;
  readonly until: string;
  readonly why: 'closed' | 'stopped' | 'kept' | 'busy';
};
type Passed = { readonly passed: true } | NotPassed;

/** Lets mails out one after another, no faster than SES accepts them from all senders together. */
export type MailGate = {
  /** Waits for the mail's slot. If not passed, no mail goes now: try again at `until` (ISO 8601 instant). */
  pass(critical: boolean): Promise<Passed>;
  /** Records that SES accepts mail from nobody. */
  closed(reason: string): Promise<void>;
  /** Records that SES accepted a mail. */
  took(): Promise<void>;
};

export type MailGateDeps = {
  readonly channel: ChannelStore;
  readonly quota: () => Promise<Quota>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
};

/**
 * How many send slots to reserve: max(waiting, 2 × just sent), capped at max(10, rate × 50 ms). More would be lost with
 * a process that dies. Fewer would have all processes write the one channel item too often. An unused slot delays other
 * senders.
 */
const MOST_RESERVED_SECONDS = 0.05;
const MOST_RESERVED = 10;
const JUST_BEFORE = 1_000;
/** Milliseconds. An unused slot expires: used later, it would come on top of the slots of other senders. */
const TURN_VALID = 1_000;
/** Milliseconds. How long a batch may wait for a slot, well within the time limit of its function. */
const LONGEST_WAIT = 15_000;

type Reserved = { readonly turns: readonly number[]; readonly probe: boolean } | { readonly refused: NotPassed };

/** What a process has to send: mails that wait for a slot, and mails sent since its last reservation. */
type Demand = { waiting: number; sent: number };

const reservingIn = ({ channel, quota, clock }: MailGateDeps, demand: Demand) => {
  let reservedAt = -Infinity;

  const learnQuota = async (): Promise<void> => {
    const known = (await channel.read('channel'))?.value;
    if (known?.askedAt !== undefined && clock() < known.askedAt + RATE_VALID) return;
    const asked = await quota().catch(leaveFailure);
    await channel.update('channel', NEW_CHANNEL, (before) => learned(before, asked, clock()));
  };

  return async (critical: boolean): Promise<Reserved> => {
    await learnQuota();
    const { sent } = demand;
    demand.sent = 0;
    const likely = clock() < reservedAt + JUST_BEFORE ? 2 * sent : 0;
    const { result } = await channel.change('channel', NEW_CHANNEL, (known) => {
      const before = countMails(known, sent);
      const most = Math.max(MOST_RESERVED, Math.ceil((before.rate ?? 0) * MOST_RESERVED_SECONDS));
      const wanted = Math.min(Math.max(demand.waiting, likely), most);
      const { channel: value, admission } = admit(before, { wanted, now: clock(), ahead: LONGEST_WAIT, critical });
      return { value, result: { admission, probe: before.circuit !== undefined } };
    });
    reservedAt = clock();
    const { admission, probe } = result;
    return 'refused' in admission
      ? { refused: { passed: false, until: new Date(admission.until).toISOString(), why: admission.refused } }
      : { turns: turnsOf(admission.admitted), probe };
  };
};

const learned = (before: Channel, asked: Quota | undefined, now: number): Channel => {
  if (asked === undefined) return askLater(before, now);
  const knowing = learnLeft(learnRate(before, asked.rate, now), asked.left, asked.daily);
  if (asked.left > 0) return knowing;
  return openCircuit(knowing, 'daily-quota', now, now >= (before.circuit?.until ?? 0));
};

export const mailGate = (deps: MailGateDeps): MailGate => {
  const { channel, clock, pause } = deps;
  const demand: Demand = { waiting: 0, sent: 0 };
  const reserve = reservingIn(deps, demand);
  const reserving = new Map<boolean, Promise<Reserved>>();
  let turns: number[] = [];
  let probing = false;
  /** How often SES has rejected this process, and whether the shared channel already records the last time. */
  let closings = 0;
  let closing: Promise<unknown> = Promise.resolve();

  /** Makes one reservation at a time. Callers that arrive meanwhile wait for it and then take one of its slots. */
  const reserveOnce = (critical: boolean): { readonly reserved: Promise<Reserved>; readonly isOurs: boolean } => {
    const underWay = reserving.get(critical);
    if (underWay !== undefined) return { reserved: underWay, isOurs: false };
    const reserved = reserve(critical).finally(() => reserving.delete(critical));
    reserving.set(critical, reserved);
    return { reserved, isOurs: true };
  };

  const nextTurn = async (critical: boolean): Promise<number | NotPassed> => {
    for (;;) {
      turns = turns.filter((turn) => turn > clock() - TURN_VALID);
      const turn = turns.shift();
      if (turn !== undefined) return turn;
      await closing;
      const seen = closings;
      const { reserved, isOurs } = reserveOnce(critical);
      const got = await reserved;
      if ('refused' in got) return got.refused;
      // These slots were reserved before SES rejected us.
      if (closings !== seen) continue;
      if (!isOurs) continue;
      if (got.probe) probing = true;
      const [own = clock(), ...others] = got.turns;
      turns.push(...others);
      return own;
    }
  };

  const change = async (decide: (before: Channel) => Channel): Promise<void> => {
    await channel.update('channel', NEW_CHANNEL, decide);
  };

  return {
    pass: async (critical) => {
      for (;;) {
        const seen = closings;
        demand.waiting += 1;
        const turn = await nextTurn(critical).finally(() => (demand.waiting -= 1));
        if (typeof turn !== 'number') return turn;
        const wait = turn - clock();
        if (wait > 0) await pause(wait);
        // SES may have rejected another mail of the batch meanwhile. Then this mail does not go either.
        if (closings !== seen) continue;
        demand.sent += 1;
        return { passed: true };
      }
    },
    closed: async (reason) => {
      const isProbe = probing;
      probing = false;
      turns = [];
      closings += 1;
      const told = change((before) => openCircuit(before, reason, clock(), isProbe));
      closing = told.catch(() => undefined);
      await told;
    },
    took: async () => {
      if (!probing) return;
      probing = false;
      await change(closeCircuit);
    },
  };
};

const turnsOf = ({ from, interval, mails }: Pass): number[] =>
  Array.from({ length: mails }, (_, index) => from + index * interval);
