import type { Mailbox } from './mailbox.ts';

/**
 * When an address counts as dead: at once by a hard bounce or a complaint; by mails that came back for want of an address, though SES
 * calls them transient, when that happened three times over at least three days. Any order of the same events ends alike.
 */

/** Enhanced status codes (RFC 3463) of an address (5.1) or a way to it (5.4) that is not there. */
const NO_ADDRESS = /(?<![\d.])5\.[14]\.\d{1,3}(?!\.?\d)/;

/** What the other side said of a mail that came back. */
type Returned = { readonly status?: string | undefined; readonly diagnosticCode?: string | undefined };

export const saysNoAddress = (recipients: readonly Returned[]): boolean =>
  recipients.some(({ status = '', diagnosticCode = '' }) => NO_ADDRESS.test(status) || NO_ADDRESS.test(diagnosticCode));

const FEWEST = 3;
const MOST_RETURNED = 10;
const DAY = 86_400_000;
const AT_LEAST = 3 * DAY;
/** What came back so long before says nothing: that mails arrived meanwhile is not told, for SES tells nothing of those. */
const AT_MOST = 60 * DAY;

const span = (first: string, last: string): number => Date.parse(last) - Date.parse(first);

/** Of the instants at which mails came back, the first and the last nine: what lies between hardly ever decides. */
const thatDecide = (instants: readonly string[], deliveredAt: string): string[] => {
  const all = [...new Set(instants)].filter((at) => at > deliveredAt).toSorted();
  const last = all.at(-1) ?? '';
  const recent = all.filter((at) => span(at, last) <= AT_MOST);
  return recent.filter((_, index) => index === 0 || index > recent.length - MOST_RETURNED);
};

const isDead = (returned: readonly string[]): boolean =>
  returned.length >= FEWEST && span(returned[0] ?? '', returned.at(-1) ?? '') >= AT_LEAST;

type Suppressed = NonNullable<Mailbox['suppressed']>;

/** What suppresses the address beside the row of returned mails: a hard bounce, a complaint, or a row that is long past. */
const hardOf = ({ suppressed }: Mailbox, returned: readonly string[]): Suppressed | undefined =>
  suppressed?.reason === 'bounce' && returned.includes(suppressed.at) ? suppressed.instead : suppressed;

/** The mailbox with what is known of its address; the later of two reasons counts. */
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

/** A hard bounce or a complaint; the later of two counts, and of one instant the complaint. */
export const suppress = (mailbox: Mailbox, reason: Suppressed['reason'], at: string): Mailbox => {
  const hard = hardOf(mailbox, mailbox.returned ?? []);
  return hard !== undefined && `${hard.at}${hard.reason}` >= `${at}${reason}`
    ? mailbox
    : judged(mailbox, { reason, at }, mailbox.returned ?? [], mailbox.deliveredAt);
};

/** A mail came back at an instant for want of an address. */
export const returnedAt = (mailbox: Mailbox, at: string): Mailbox => {
  const { returned = [], deliveredAt = '' } = mailbox;
  const now = thatDecide([...returned, at], deliveredAt);
  return now.join() === returned.join() ? mailbox : judged(mailbox, hardOf(mailbox, now), now, mailbox.deliveredAt);
};

/** A mail was delivered at an instant: what came back before does not say that the address is dead. */
export const livedAt = (mailbox: Mailbox, at: string): Mailbox =>
  mailbox.deliveredAt !== undefined && mailbox.deliveredAt >= at
    ? mailbox
    : judged(mailbox, hardOf(mailbox, mailbox.returned ?? []), mailbox.returned ?? [], at);
