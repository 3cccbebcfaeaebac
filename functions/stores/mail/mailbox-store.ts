import * as z from 'zod';
import { noticeSchema, type Notice } from '../../notices/contracts.ts';
import { addDays, expiryAfter, type Moment } from '../../domain/language/calendar.ts';
import { withinBounds } from '../../domain/mail/mailbox-bounds.ts';
import {
  closedKey,
  emptyMailbox,
  mailboxSchema,
  tidied,
  type Mailbox,
  type OwnWord,
} from '../../domain/mail/mailbox.ts';
import { SIXTEENTHS, sixteenthOf } from '../../domain/records/sixteenths.ts';
import { isFull, showPerson, takeCompanyWord, takeOwnWord, type ShownState } from '../../domain/mail/mailbox-people.ts';
import type { Kept } from '../records.ts';
import { readable } from '../readable.ts';
import type { Item, Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';

/** A notice that waits beside its mailbox for room, with its sort key. */
type Queued = { readonly key: string; readonly notice: Notice };

/**
 * One item per mail address, under its keyed hash. Items in the same partition hold what has no room in it. Only a
 * notice in the mailbox item is ever claimed, so a claim stays one conditional write (I5). Personal data: encrypted
 * with a customer key.
 */
export type MailboxStore = {
  /** Returns the mailbox. Returns an empty one with version 0 if nothing is stored. */
  read(mailbox: string): Promise<Kept<Mailbox>>;
  /**
   * One conditional write. Calls `decide` with the mailbox that was read, and again with the new state if somebody else
   * wrote in between. If `decide` returns the same object, nothing is written. `exact`: the sweep mark is set exactly.
   */
  change<R>(
    kept: Kept<Mailbox>,
    moment: Moment,
    decide: (mailbox: Mailbox) => { readonly mailbox: Mailbox; readonly result: R },
    exact?: boolean,
  ): Promise<Kept<Mailbox> & { readonly result: R }>;
  /** Like `change`, for a caller that needs no other result than the mailbox. */
  update(
    kept: Kept<Mailbox>,
    moment: Moment,
    after: (mailbox: Mailbox) => Mailbox,
    exact?: boolean,
  ): Promise<Kept<Mailbox>>;
  /**
   * Applies the state of one person after a write of their record. Without `shown`, they no longer get mail here.
   * Returns `full` if too many people share the address; this person then gets no mail.
   */
  show(mailbox: string, person: string, state: ShownState, moment: Moment): Promise<'shown' | 'full'>;
  /**
   * Records the own word of a person, or, without a person, of the company at this address. It applies to every later
   * claim.
   */
  say(mailbox: string, person: string | undefined, own: OwnWord, moment: Moment): Promise<'taken' | 'known'>;
  /**
   * Returns the mailboxes of these sixteenths (absent: all) in which something may be due at `now`, of each the longest due
   * first and at most `most`.
   */
  due(now: string, most: number, sixteenths?: readonly string[]): Promise<string[]>;
  /**
   * Whether a notice that ended is remembered beside the mailbox, not in it. Call it with the mailbox that was read
   * before: if a notice ends in between, the mailbox gets a new version, and the conditional write fails.
   */
  hasEnded(kept: Kept<Mailbox>, noticeId: string): Promise<boolean>;
  /** Stores a notice beside the mailbox until there is room, and marks the mailbox for the sweep. */
  enqueue(mailbox: string, notice: Notice, moment: Moment): Promise<void>;
  /** Returns the notices that wait beside the mailbox, oldest first, at most `most`. */
  queued(mailbox: string, most: number): Promise<Queued[]>;
  dequeue(mailbox: string, queued: readonly Queued[]): Promise<void>;
  /** Removes the queue mark, because no waiting notice was seen. Sets it again if one came in meanwhile. */
  emptied(mailbox: string, moment: Moment): Promise<void>;
  /** Stores a letter about a posting for the list of its day (Asia/Seoul). */
  enlist(mailbox: string, day: string, notice: Notice): Promise<void>;
  /** Returns the letters of a day that were left for its list. */
  listed(mailbox: string, day: string): Promise<Notice[]>;
};

const PREFIX = 'mailbox#';
const SK = 'mailbox';
/** Sixteen lists of due mailboxes: a single one would take all writes of a busy morning in one partition of the index. */
const dueListOf = (sixteenth: string): string => `mailbox#${sixteenth}`;
/** The single list before that. A mailbox that was not written since is still in it. */
const FORMER_LIST = 'mailbox';
const dueMark = (mailbox: string): string => dueListOf(sixteenthOf(mailbox));
/**
 * The items beside the mailbox: waiting notices, the mark that there are some, ended notices, and the lists of the
 * days.
 */
const QUEUED = 'queued#';
const QUEUE_MARK = 'queue';
const ENDED = 'ended#';
const LISTED = 'listed#';
const MARKED = {};
/** Longer than a day, because the list of the next morning may itself have to wait. */
const LISTED_DAYS = 35;

const noticeIn = ({ value }: Item): Notice => noticeSchema.parse(value);

const itemOf = (mailbox: Mailbox, version: number): Item => ({
  pk: `${PREFIX}${mailbox.mailbox}`,
  sk: SK,
  version,
  value: mailbox,
  ...(mailbox.wakeAt !== undefined && { due: dueMark(mailbox.mailbox), dueOn: mailbox.wakeAt }),
});

const markSchema = z.looseObject({ version: z.int(), due: z.string().optional() });

export const mailboxStore = (table: Table): MailboxStore => {
  const read = async (mailbox: string): Promise<Kept<Mailbox>> => {
    const item = await table.read(`${PREFIX}${mailbox}`, SK);
    return item === undefined
      ? { value: emptyMailbox(mailbox), version: 0 }
      : { value: mailboxSchema.parse(item['value']), version: item.version };
  };
  const change: MailboxStore['change'] = async (kept, { today }, decide, exact = false) => {
    let before = kept;
    return untilWritten(table, async () => {
      const { mailbox, result } = decide(before.value);
      const { mailbox: value, spilled } = withinBounds(tidied(mailbox, today, exact));
      const isSame = mailbox === before.value && (!exact || value.wakeAt === before.value.wakeAt);
      if (isSame) return { ...before, result };
      const pk = `${PREFIX}${kept.value.mailbox}`;
      // Written first: an ended notice must be known in at least one of the two places at every moment.
      for (const { key, until } of spilled)
        await table.writeNewer({ pk, sk: `${ENDED}${key}`, version: 1, expiresAt: expiryAfter(until, 1) });
      const version = before.version + 1;
      if ((await table.writeAfter(itemOf(value, version), before.version)) === 'written')
        return { value, version, result };
      before = await read(kept.value.mailbox);
      return 'conflict';
    });
  };
  const update: MailboxStore['update'] = (kept, moment, after, exact) =>
    change(kept, moment, (mailbox) => ({ mailbox: after(mailbox), result: undefined }), exact);
  const mark = async (mailbox: string, { now }: Moment): Promise<void> => {
    const pk = `${PREFIX}${mailbox}`;
    await untilWritten(table, async () => {
      const known = markSchema.optional().parse(await table.read(pk, QUEUE_MARK));
      // The mark exists. A run that removes it reads the queue once more afterwards, and then sees the notice that was
      // stored before this call.
      if (known?.due !== undefined) return MARKED;
      const version = known?.version ?? 0;
      const item = { pk, sk: QUEUE_MARK, version: version + 1, due: dueMark(mailbox), dueOn: now };
      return (await table.writeAfter(item, version)) === 'written' ? MARKED : 'conflict';
    });
  };
  const queued = async (mailbox: string, most?: number): Promise<Queued[]> =>
    readable(table, await table.readAll(`${PREFIX}${mailbox}`, QUEUED, most), (item) => ({
      key: item.sk,
      notice: noticeIn(item),
    }));
  return {
    read,
    change,
    update,
    show: async (mailbox, person, state, moment) => {
      const { value } = await update(await read(mailbox), moment, (before) =>
        showPerson(before, person, state, moment.today),
      );
      return state.shown !== undefined && value.people[person] === undefined && isFull(value) ? 'full' : 'shown';
    },
    say: async (mailbox, person, own, moment) => {
      const { result } = await change(await read(mailbox), moment, (before) => {
        const after = person === undefined ? takeCompanyWord(before, own) : takeOwnWord(before, person, own);
        return { mailbox: after, result: after === before ? ('known' as const) : ('taken' as const) };
      });
      return result;
    },
    due: async (now, most, sixteenths = SIXTEENTHS) => {
      const lists = [...sixteenths.map(dueListOf), ...(sixteenths.includes('0') ? [FORMER_LIST] : [])];
      const found = await Promise.all(lists.map((list) => table.readDue(list, now, most)));
      return [...new Set(found.flat().map(({ pk }) => pk.slice(PREFIX.length)))];
    },
    hasEnded: async ({ value }, noticeId) =>
      value.spilledUntil !== undefined &&
      value.open[noticeId] === undefined &&
      (await table.read(`${PREFIX}${value.mailbox}`, `${ENDED}${closedKey(noticeId)}`)) !== undefined,
    enqueue: async (mailbox, notice, moment) => {
      const sk = `${QUEUED}${moment.now}#${notice.noticeId}#${'person' in notice ? (notice.person ?? '') : ''}`;
      await table.writeNewer({ pk: `${PREFIX}${mailbox}`, sk, version: 1, value: notice });
      await mark(mailbox, moment);
    },
    queued,
    dequeue: async (mailbox, taken) => {
      for (const { key } of taken) await table.remove(`${PREFIX}${mailbox}`, key);
    },
    emptied: async (mailbox, moment) => {
      const pk = `${PREFIX}${mailbox}`;
      const known = markSchema.optional().parse(await table.read(pk, QUEUE_MARK));
      if (known?.due === undefined) return;
      await table.writeAfter({ pk, sk: QUEUE_MARK, version: known.version + 1 }, known.version);
      // Reads all of them: the first may be unreadable and hide others behind it.
      if ((await queued(mailbox)).length > 0) await mark(mailbox, moment);
    },
    enlist: async (mailbox, day, notice) => {
      const sk = `${LISTED}${day}#${notice.noticeId}`;
      const expiresAt = expiryAfter(addDays(day, LISTED_DAYS), 0);
      await table.writeNewer({ pk: `${PREFIX}${mailbox}`, sk, version: 1, value: notice, expiresAt });
    },
    listed: async (mailbox, day) =>
      readable(table, await table.readAll(`${PREFIX}${mailbox}`, `${LISTED}${day}#`), noticeIn),
  };
};
