import * as z from 'zod';

/**
 * The state that all senders of mail share: how fast SES accepts mails from this account, whether it accepts any, and
 * whether too many mails bounced or led to complaints. Times are milliseconds since the epoch.
 */

/** A stretch of about 1,000 mails, with the bounces and complaints that came in during it. */
const stretchSchema = z.object({ mails: z.int(), bounces: z.int(), complaints: z.int() });

export const channelSchema = z.object({
  /** Mails per second that SES allows. Absent until SES was asked. */
  rate: z.number().positive().optional(),
  askedAt: z.number().optional(),
  /** How many mails SES still allows of this day's, less those sent since it was asked. Absent: without limit, or unknown. */
  left: z.object({ mails: z.number(), daily: z.number() }).optional(),
  /** The earliest time of the next mail. */
  nextAt: z.number(),
  /** Set while SES accepts no mail (circuit breaker). One mail probes again at `until`. */
  circuit: z.object({ reason: z.string(), until: z.number(), attempts: z.int() }).optional(),
  /** The last 10 stretches. The current one is last. */
  stretches: z.array(stretchSchema),
  /** Set when too many mails bounced or led to complaints. Ops clear it (runbook). */
  stopped: z.object({ reason: z.enum(['bounces', 'complaints']), at: z.number() }).optional(),
});
export type Channel = z.infer<typeof channelSchema>;

export const NEW_CHANNEL: Channel = { nextAt: 0, stretches: [] };

/** The lowest rate that SES gives an account, in mails per second. Used until SES has told the real one. */
const LEAST_RATE = 1;
/** How long an answer about the rate is valid: 5 minutes. */
export const RATE_VALID = 300_000;
const STRETCH = 1_000;
const STRETCHES = 10;

/** Send slots for some mails: one every `interval` milliseconds, starting at `from`. */
export type Pass = { readonly from: number; readonly interval: number; readonly mails: number };

/** Counts sent mails. Bounces and complaints are measured against this count. */
export const countMails = (channel: Channel, mails: number): Channel => {
  if (mails === 0) return channel;
  const { stretches } = channel;
  const last = stretches.at(-1);
  const isNew = last === undefined || last.mails >= STRETCH;
  return {
    ...channel,
    ...(channel.left && { left: { ...channel.left, mails: channel.left.mails - mails } }),
    stretches: isNew
      ? [...stretches, { mails, bounces: 0, complaints: 0 }].slice(-STRETCHES)
      : [...stretches.slice(0, -1), { ...last, mails: last.mails + mails }],
  };
};

export type Admission =
  | { readonly admitted: Pass }
  /**
   * No mail goes; try again at `until`. `stopped`, `kept`: only critical mail goes, because too many mails came back, or
   * because little is left of the day's quota. `busy`: other senders have reserved too far ahead.
   */
  | { readonly refused: 'closed' | 'stopped' | 'kept' | 'busy'; readonly until: number };

/** The share of a day's quota that is kept for mail that somebody waits for. */
const KEPT_SHARE = 0.05;

const isKept = ({ left }: Channel): boolean => left !== undefined && left.mails <= left.daily * KEPT_SHARE;

/** How long stopped mail waits before it tries again: 1 hour. */
const LOOK_AGAIN = 3_600_000;

/**
 * How many slots are wanted, at what time (milliseconds since the epoch), and how far ahead they may be (milliseconds).
 */
type Asking = {
  readonly wanted: number;
  readonly now: number;
  readonly ahead: number;
  readonly critical: boolean;
};

/**
 * Reserves the next slots, evenly spaced, after those of other senders. Refuses if the first slot is more than `ahead`
 * away.
 */
export const admit = (
  channel: Channel,
  { wanted, now, ahead, critical }: Asking,
): { readonly channel: Channel; readonly admission: Admission } => {
  const { circuit, stopped } = channel;
  if (stopped !== undefined && !critical)
    return { channel, admission: { refused: 'stopped', until: now + LOOK_AGAIN } };
  if (isKept(channel) && !critical) return { channel, admission: { refused: 'kept', until: now + RATE_VALID } };
  if (circuit !== undefined && now < circuit.until)
    return { channel, admission: { refused: 'closed', until: circuit.until } };
  // With an open circuit, one mail probes and all others wait for its result. While most mail is stopped, critical
  // mails reserve one slot at a time.
  const mails = circuit === undefined && stopped === undefined ? wanted : 1;
  const interval = 1_000 / (channel.rate ?? LEAST_RATE);
  const from = Math.max(now, channel.nextAt);
  if (from > now + ahead) return { channel, admission: { refused: 'busy', until: from } };
  return {
    admission: { admitted: { from, interval, mails } },
    channel: {
      ...channel,
      nextAt: from + mails * interval,
      circuit: circuit && { ...circuit, until: now + PROBE_MILLIS },
    },
  };
};

/** How long a probe may take before another mail may probe: 1 minute. */
const PROBE_MILLIS = 60_000;
const LONGEST_WAIT = 900_000;

/**
 * Opens the circuit: SES accepts no mail at all (paused account, daily quota, no configuration set). One failure is
 * enough to stop all senders. While the circuit is open, only the failure of a probe is news. Mails that were already
 * on their way fail too, and change nothing.
 */
export const openCircuit = (channel: Channel, reason: string, now: number, isProbe: boolean): Channel => {
  if (channel.circuit !== undefined && !isProbe) return channel;
  const attempts = (channel.circuit?.attempts ?? 0) + 1;
  const wait = Math.min(PROBE_MILLIS * 2 ** (attempts - 1), LONGEST_WAIT);
  return { ...channel, circuit: { reason, attempts, until: now + wait } };
};

/** Closes the circuit: SES accepted a mail. */
export const closeCircuit = (channel: Channel): Channel => {
  if (channel.circuit === undefined) return channel;
  const { circuit: _, ...rest } = channel;
  return rest;
};

/** Records how many mails per second SES allows. */
export const learnRate = (channel: Channel, rate: number, now: number): Channel => ({ ...channel, rate, askedAt: now });

/** Records how many mails SES still allows of its `daily`. Infinite: without limit. */
export const learnLeft = (channel: Channel, mails: number, daily: number): Channel => {
  const { left: _, ...rest } = channel;
  return Number.isFinite(daily) ? { ...rest, left: { mails, daily } } : rest;
};

/** How soon to ask SES again after it gave no answer. SES answers this call once a second for the whole account. */
const ASK_AGAIN = 60_000;

/** SES did not say what it allows. Its previous answer stays valid for another minute. */
export const askLater = (channel: Channel, now: number): Channel => ({
  ...channel,
  askedAt: Math.max(channel.askedAt ?? 0, now - RATE_VALID + ASK_AGAIN),
});

/*
 * SES reviews an account at 5 % bounces or 0.1 % complaints, and pauses it soon after (Amazon SES, "Reputation
 * metrics"). We stop earlier, measured over the last 10,000 mails. A minimum count keeps a handful of bounces from
 * stopping us.
 */
const BOUNCES = { share: 0.04, least: 50 } as const;
const COMPLAINTS = { share: 0.0008, least: 5 } as const;

const isTooMuch = (count: number, mails: number, { share, least }: { share: number; least: number }): boolean =>
  count >= least && count >= mails * share;

/** Counts a bounce or a complaint. Too many of them stop all mail but the critical, until ops have looked. */
export const cameBack = (channel: Channel, as: 'bounces' | 'complaints', now: number): Channel => {
  const last = channel.stretches.at(-1) ?? { mails: 0, bounces: 0, complaints: 0 };
  const stretches = [...channel.stretches.slice(0, -1), { ...last, [as]: last[as] + 1 }];
  const sum = (of: 'mails' | 'bounces' | 'complaints'): number => stretches.reduce((all, one) => all + one[of], 0);
  const reason = isTooMuch(sum('bounces'), sum('mails'), BOUNCES)
    ? 'bounces'
    : isTooMuch(sum('complaints'), sum('mails'), COMPLAINTS)
      ? 'complaints'
      : undefined;
  return {
    ...channel,
    stretches,
    stopped: channel.stopped ?? (reason && { reason, at: now }),
  };
};
