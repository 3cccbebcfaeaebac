import * as z from 'zod';

/**
 * The one way out, shared by all who send: how fast SES takes mails from this account, whether it takes any, and whether too many
 * of them came back. Times are milliseconds since the epoch.
 */

/** A thousand mails, and what came back of them. */
const stretchSchema = z.object({ mails: z.int(), bounces: z.int(), complaints: z.int() });

export const channelSchema = z.object({
  /** Mails a second, as the provider allows; absent until it was asked. */
  rate: z.number().positive().optional(),
  askedAt: z.number().optional(),
  /** The earliest time of the next mail. */
  nextAt: z.number(),
  /** The provider takes nothing: the next attempt is at `until`, by one mail. */
  circuit: z.object({ reason: z.string(), until: z.number(), attempts: z.int() }).optional(),
  /** The last stretches, the present one last. */
  stretches: z.array(stretchSchema),
  /** Set when too many mails bounced or were complained about; ops take it off (runbook). */
  stopped: z.object({ reason: z.enum(['bounces', 'complaints']), at: z.number() }).optional(),
});
export type Channel = z.infer<typeof channelSchema>;

export const NEW_CHANNEL: Channel = { nextAt: 0, stretches: [] };

/** The least that SES gives an account, for as long as it has not said more. */
const LEAST_RATE = 1;
/** How long an answer about the rate is used: five minutes. */
export const RATE_VALID = 300_000;
const STRETCH = 1_000;
const STRETCHES = 10;

/** Some mails, one every `interval` milliseconds from `from` on. */
export type Pass = { readonly from: number; readonly interval: number; readonly mails: number };

/** Mails went out: what comes back is measured against them. */
export const countMails = (channel: Channel, mails: number): Channel => {
  if (mails === 0) return channel;
  const { stretches } = channel;
  const last = stretches.at(-1);
  const isNew = last === undefined || last.mails >= STRETCH;
  return {
    ...channel,
    stretches: isNew
      ? [...stretches, { mails, bounces: 0, complaints: 0 }].slice(-STRETCHES)
      : [...stretches.slice(0, -1), { ...last, mails: last.mails + mails }],
  };
};

export type Admission =
  | { readonly admitted: Pass }
  /** Nothing goes; look again at `until`. `stopped`: only what is critical goes. `busy`: others have reserved far ahead. */
  | { readonly refused: 'closed' | 'stopped' | 'busy'; readonly until: number };

/** How long what is stopped waits before it looks again: an hour. */
const LOOK_AGAIN = 3_600_000;

/** How many mails are asked for, and when (milliseconds since the epoch); how far ahead they may be reserved (milliseconds). */
type Asking = {
  readonly wanted: number;
  readonly now: number;
  readonly ahead: number;
  readonly critical: boolean;
};

/** Reserves the next mails, evenly spaced, behind those that others have reserved, if the first is no further off than `ahead`. */
export const admit = (
  channel: Channel,
  { wanted, now, ahead, critical }: Asking,
): { readonly channel: Channel; readonly admission: Admission } => {
  const { circuit, stopped } = channel;
  if (stopped !== undefined && !critical)
    return { channel, admission: { refused: 'stopped', until: now + LOOK_AGAIN } };
  if (circuit !== undefined && now < circuit.until)
    return { channel, admission: { refused: 'closed', until: circuit.until } };
  // While the circuit is open one mail probes it, and everybody else waits for what becomes of that; while most mail is stopped,
  // the critical goes one by one.
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

/** How long a probe has, before another may try: a minute. */
const PROBE_MILLIS = 60_000;
const LONGEST_WAIT = 900_000;

/**
 * The provider takes nothing at all (paused, daily quota, no configuration set): one failure is enough to stop everybody. While the
 * circuit is open only a probe's failure says anything new; mails that were on their way when it opened fail too, and change nothing.
 */
export const openCircuit = (channel: Channel, reason: string, now: number, isProbe: boolean): Channel => {
  if (channel.circuit !== undefined && !isProbe) return channel;
  const attempts = (channel.circuit?.attempts ?? 0) + 1;
  const wait = Math.min(PROBE_MILLIS * 2 ** (attempts - 1), LONGEST_WAIT);
  return { ...channel, circuit: { reason, attempts, until: now + wait } };
};

/** The provider took a mail. */
export const closeCircuit = (channel: Channel): Channel => {
  if (channel.circuit === undefined) return channel;
  const { circuit: _, ...rest } = channel;
  return rest;
};

/** What the provider allows: mails a second, and how many are left of the last 24 hours. */
export const learnRate = (channel: Channel, rate: number, now: number): Channel => ({ ...channel, rate, askedAt: now });

/** How soon the provider is asked again when it did not say: it answers this question once a second for the whole account. */
const ASK_AGAIN = 60_000;

/** The provider did not say what it allows: what it said before holds a little longer. */
export const askLater = (channel: Channel, now: number): Channel => ({
  ...channel,
  askedAt: Math.max(channel.askedAt ?? 0, now - RATE_VALID + ASK_AGAIN),
});

/*
 * SES reviews an account at 5 % bounces or 0.1 % complaints and pauses it soon after (Amazon SES, "Reputation metrics"): we stop
 * before, over the last 10,000 mails, and not for a handful.
 */
const BOUNCES = { share: 0.04, least: 50 } as const;
const COMPLAINTS = { share: 0.0008, least: 5 } as const;

const isTooMuch = (count: number, mails: number, { share, least }: { share: number; least: number }): boolean =>
  count >= least && count >= mails * share;

/** A mail came back. When too many do, everything but the critical stops until somebody has looked. */
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
