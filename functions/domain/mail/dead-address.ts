import type { Mailbox } from './mailbox.ts';

/**
 * When an address counts as dead. A hard bounce or a complaint is enough. Some mails come back because the address does
 * not exist, although SES calls these bounces transient: three of them, over at least three days, are enough too. The
 * same events in any order lead to the same result.
 */

/** Enhanced status codes (RFC 3463) for a missing address (5.1) or a missing route to it (5.4). */
const NO_ADDRESS = /(?<![\d.])5\.[14]\.\d{1,3}(?!\.?\d)/;

/** What the receiving server said about a mail that came back. */
type Returned = { readonly status?: string | undefined; readonly diagnosticCode?: string | undefined };

export const saysNoAddress = (recipients: readonly Returned[]): boolean =>
  recipients.some(({ status = '', diagnosticCode = '' }) => NO_ADDRESS.test(status) || NO_ADDRESS.test(diagnosticCode));

const FEWEST = 3;
const MOST_RETURNED = 10;
const DAY = 86_400_000;
const AT_LEAST = 3 * DAY;
/**
 * Older returns do not count: later mails may have arrived. SES does not tell us so, because we take no Delivery
 * events.
 */
const AT_MOST = 60 * DAY;

const span = (first: string, last: string): number => Date.parse(last) - Date.parse(first);

/** Keeps the first return and the last nine. The returns between them hardly ever change the result. */
const thatDecide = (instants: readonly string[], deliveredAt: string): string[] => {
  const all = [...new Set(instants)].filter((at) => at > deliveredAt).toSorted();
  const last = all.at(-1) ?? '';
  const recent = all.filter((at) => span(at, last) <= AT_MOST);
  return recent.filter((_, index) => index === 0 || index > recent.length - MOST_RETURNED);
};

const isDead = (returned: readonly string[]): boolean =>
  returned.length >= FEWEST && span(returned[0] ?? '', returned.at(-1) ?? '') >= AT_LEAST;

type Suppressed = NonNullable<Mailbox['suppressed']>;

/**
 * The suppression that does not depend on the kept returns: a hard bounce, a complaint, or an older series of returns.
 */
const hardOf = ({ suppressed }: Mailbox, returned: readonly string[]): Suppressed | undefined =>
  suppressed?.reason === 'bounce' && returned.includes(suppressed.at) ? suppressed.instead : suppressed;

/** Returns the mailbox with its suppression recomputed. The later of two reasons counts. */
const judged = (
  mailbox: Mailbox,
  hard: Suppressed | undefined,
  instants: readonly string[],
  deliveredAt: string | undefined,
): Mailbox => {
  const { suppressed: _, returned: __, deliveredAt: ___, ...rest } = mailbox;
  const returned = thatDecide(instants, deliveredAt ?? '');
  const last = returned.at(-1) ?? '';
  const soft = isDead(returned) && (hard === undefined || hard.at < last);
  const suppressed = soft
    ? { reason: 'bounce' as const, at: last, ...(hard && { instead: { reason: hard.reason, at: hard.at } }) }
    : hard;
  return {
    ...rest,
    ...(suppressed && { suppressed }),
    ...(returned.length > 0 && { returned }),
    ...(deliveredAt !== undefined && { deliveredAt }),
  };
};

/** Records a hard bounce or a complaint. The later of the two counts; at the same instant, the complaint counts. */
export const suppress = (mailbox: Mailbox, reason: Suppressed['reason'], at: string): Mailbox => {
  const hard = hardOf(mailbox, mailbox.returned ?? []);
  return hard !== undefined && `${hard.at}${hard.reason}` >= `${at}${reason}`
    ? mailbox
    : judged(mailbox, { reason, at }, mailbox.returned ?? [], mailbox.deliveredAt);
};

/** Records that a mail came back at this instant because the address does not exist. */
export const returnedAt = (mailbox: Mailbox, at: string): Mailbox => {
  const { returned = [], deliveredAt = '' } = mailbox;
  const now = thatDecide([...returned, at], deliveredAt);
  return now.join() === returned.join() ? mailbox : judged(mailbox, hardOf(mailbox, now), now, mailbox.deliveredAt);
};

/** Records that a mail was delivered at this instant. Earlier returns no longer count towards a dead address. */
export const livedAt = (mailbox: Mailbox, at: string): Mailbox =>
  mailbox.deliveredAt !== undefined && mailbox.deliveredAt >= at
    ? mailbox
    : judged(mailbox, hardOf(mailbox, mailbox.returned ?? []), mailbox.returned ?? [], at);
