import type { Notice } from '../../notices/contracts.ts';
import { jsonBytes } from '../records/item-bytes.ts';
import { isClosed, type Mailbox } from './mailbox.ts';

/**
 * What keeps a mailbox within one item, which DynamoDB takes up to 400 KB: nothing in it may grow with the world. What does not fit
 * waits in items of its own beside it, or is told of at the door.
 */

/** Notices under way or waiting in the mailbox itself. */
export const MOST_OPEN = 200;
/** In bytes of JSON: notices that come to so much leave no room for another. */
export const MOST_OPEN_BYTES = 90_000;
/** People who share one address. */
export const MOST_PEOPLE = 100;
/** Others for whom a notice waits beside the one it is for. */
export const MOST_BESIDE = 20;
/** Ended notices that are remembered in the mailbox itself; those that end earlier are remembered beside it. */
export const MOST_CLOSED = 1_500;
/** Jobs that are remembered as offered. Those beyond are the ones that closed longest ago. */
export const MOST_OFFERED = 4_000;

/** Whether there is room for so many more notices. */
export const roomIn = ({ open }: Mailbox): number => {
  const places = MOST_OPEN - Object.keys(open).length;
  return places <= 0 || jsonBytes(open) >= MOST_OPEN_BYTES ? 0 : places;
};

/** Whether a notice may be dealt with in the mailbox: it is there already, has ended, or finds room. */
export const findsRoom = (mailbox: Mailbox, notice: Notice): boolean =>
  mailbox.open[notice.noticeId] !== undefined || isClosed(mailbox, notice.noticeId) || roomIn(mailbox) > 0;

type Packed = Mailbox['closed'];
const countOf = (packed: Packed, length: number): number =>
  Object.values(packed).reduce((sum, keys) => sum + keys.length / length, 0);

/** The keys that end first, so many of them, and what is left. */
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

const OFFER_LENGTH = 12;
const CLOSED_LENGTH = 16;

type Spilled = { readonly key: string; readonly until: string };

/** The mailbox within its bounds, and the ended notices that have to be remembered beside it before it is written. */
export const withinBounds = (mailbox: Mailbox): { readonly mailbox: Mailbox; readonly spilled: readonly Spilled[] } => {
  const tooManyOffered = countOf(mailbox.offered, OFFER_LENGTH) - MOST_OFFERED;
  const tooManyClosed = countOf(mailbox.closed, CLOSED_LENGTH) - MOST_CLOSED;
  const offered = tooManyOffered <= 0 ? mailbox.offered : takeFirst(mailbox.offered, OFFER_LENGTH, tooManyOffered).rest;
  if (tooManyClosed <= 0)
    return { mailbox: offered === mailbox.offered ? mailbox : { ...mailbox, offered }, spilled: [] };
  const { rest: closed, taken } = takeFirst(mailbox.closed, CLOSED_LENGTH, tooManyClosed);
  const spilled = Object.entries(taken).flatMap(([until, keys]) =>
    Array.from({ length: keys.length / CLOSED_LENGTH }, (_, index) => ({
      until,
      key: keys.slice(index * CLOSED_LENGTH, (index + 1) * CLOSED_LENGTH),
    })),
  );
  const last = spilled.reduce((latest, { until }) => (until > latest ? until : latest), mailbox.spilledUntil ?? '');
  return { mailbox: { ...mailbox, offered, closed, spilledUntil: last }, spilled };
};
