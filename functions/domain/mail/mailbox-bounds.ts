import type { Notice } from '../../notices/contracts.ts';
import { jsonBytes } from '../records/item-bytes.ts';
import { CLOSED_KEY, countOf, isClosed, OFFER_KEY, type Mailbox } from './mailbox.ts';

/**
 * The limits that keep a mailbox within one DynamoDB item (at most 400 KB): nothing in it may grow without bound. What
 * does not fit waits in separate items beside it, or is reported to the sender at the door.
 */

/** Open notices in the mailbox item. */
export const MOST_OPEN = 200;
/** Bytes of JSON. At this size of all open notices there is no room for another. */
export const MOST_OPEN_BYTES = 90_000;
/** People who share one address. */
export const MOST_PEOPLE = 100;
/** Other people for whom one open notice waits, besides the person it is for. */
export const MOST_BESIDE = 20;
/** Ended notices that the mailbox item remembers. The others are remembered in items beside it. */
export const MOST_CLOSED = 1_000;
/** Jobs that are remembered as offered. Beyond this, the jobs that expire first are forgotten. */
export const MOST_OFFERED = 4_000;

/** Returns how many more notices fit. */
export const roomIn = ({ open }: Mailbox): number => {
  const places = MOST_OPEN - Object.keys(open).length;
  return places <= 0 || jsonBytes(open) >= MOST_OPEN_BYTES ? 0 : places;
};

/** Whether the mailbox can process a notice: it is already there, has ended, or there is room for it. */
export const findsRoom = (mailbox: Mailbox, notice: Notice): boolean =>
  mailbox.open[notice.noticeId] !== undefined || isClosed(mailbox, notice.noticeId) || roomIn(mailbox) > 0;

type Packed = Mailbox['closed'];

/** Takes the `most` keys that expire first, and returns them and the rest. */
const takeFirst = (packed: Packed, length: number, most: number): { readonly rest: Packed; readonly taken: Packed } => {
  let left = most;
  const taken: Packed = {};
  const rest: Packed = {};
  for (const [until, keys] of Object.entries(packed).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const cut = Math.min(left * length, keys.length);
    left -= cut / length;
    if (cut > 0) taken[until] = keys.slice(0, cut);
    if (cut < keys.length) rest[until] = keys.slice(cut);
  }
  return { rest, taken };
};

type Spilled = { readonly key: string; readonly until: string };

/** Returns the mailbox within its limits. The caller must write the spilled ended notices beside the mailbox first. */
export const withinBounds = (mailbox: Mailbox): { readonly mailbox: Mailbox; readonly spilled: readonly Spilled[] } => {
  const tooManyOffered = countOf(mailbox.offered, OFFER_KEY) - MOST_OFFERED;
  const tooManyClosed = countOf(mailbox.closed, CLOSED_KEY) - MOST_CLOSED;
  const offered = tooManyOffered <= 0 ? mailbox.offered : takeFirst(mailbox.offered, OFFER_KEY, tooManyOffered).rest;
  if (tooManyClosed <= 0)
    return { mailbox: offered === mailbox.offered ? mailbox : { ...mailbox, offered }, spilled: [] };
  const { rest: closed, taken } = takeFirst(mailbox.closed, CLOSED_KEY, tooManyClosed);
  const spilled = Object.entries(taken).flatMap(([until, keys]) =>
    Array.from({ length: keys.length / CLOSED_KEY }, (_, index) => ({
      until,
      key: keys.slice(index * CLOSED_KEY, (index + 1) * CLOSED_KEY),
    })),
  );
  const last = spilled.reduce((latest, { until }) => (until > latest ? until : latest), mailbox.spilledUntil ?? '');
  return { mailbox: { ...mailbox, offered, closed, spilledUntil: last }, spilled };
};
