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
import { isFull, showPerson, takeCompanyWord, takeOwnWord, type ShownState } from '../../domain/mail/mailbox-people.ts';
import type { Kept } from '../records.ts';
import { readable } from '../readable.ts';
import type { Item, Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';

/** A notice that waits beside its mailbox for room in it, with the key it lies under. */
type Queued = { readonly key: string; readonly notice: Notice };

/**
 * One item for each mail address, by keyed hash; beside it, in the same partition, what finds no room in it. Only a notice in the
 * mailbox item is ever claimed, so a claim stays one conditional write (I5). Personal data: customer key.
 */
export type MailboxStore = {
  /** The mailbox as it stands; an empty one, with lock 0, where nothing is known. */
  read(mailbox: string): Promise<Kept<Mailbox>>;
  /**
   * One conditional write: decides on what was read, and on what stands instead when somebody else wrote in between. A decision
   * that returns the very same mailbox writes nothing. `exact`: the mark for the sweep is set anew.
   */
  change<R>(
    kept: Kept<Mailbox>,
    moment: Moment,
    decide: (mailbox: Mailbox) => { readonly mailbox: Mailbox; readonly result: R },
    exact?: boolean,
  ): Promise<Kept<Mailbox> & { readonly result: R }>;
  /** As `change`, where nothing else is to be known than the mailbox. */
  update(
    kept: Kept<Mailbox>,
    moment: Moment,
    after: (mailbox: Mailbox) => Mailbox,
    exact?: boolean,
  ): Promise<Kept<Mailbox>>;
  /**
   * Shows one person as after a write of their record; without `shown` they are written to here no more. `full`: too many share the
   * address, and this one is not written to.
   */
  show(mailbox: string, person: string, state: ShownState, moment: Moment): Promise<'shown' | 'full'>;
  /** What the person (absent: the company at this address) says for themselves. Holds for every claim made after it. */
  say(mailbox: string, person: string | undefined, own: OwnWord, moment: Moment): Promise<'taken' | 'known'>;
  /** The mailboxes in which something may have come due by an instant, the longest due first. */
  due(now: string, most: number): Promise<string[]>;
  /**
   * Whether a notice ended so long ago, among so many, that this is remembered beside the mailbox. What is read of the mailbox before
   * holds: a notice that ends meanwhile changes its lock.
   */
  hasEnded(kept: Kept<Mailbox>, noticeId: string): Promise<boolean>;
  /** Puts a notice beside the mailbox, to come in when there is room, and marks the mailbox for the sweep. */
  enqueue(mailbox: string, notice: Notice, moment: Moment): Promise<void>;
  /** The notices that wait beside the mailbox, the oldest first, at most so many. */
  queued(mailbox: string, most: number): Promise<Queued[]>;
  dequeue(mailbox: string, queued: readonly Queued[]): Promise<void>;
  /** Nothing waits beside the mailbox as far as was seen: the mark goes, unless something has come since. */
  emptied(mailbox: string, moment: Moment): Promise<void>;
  /** Keeps a letter about a posting for the list of its day (Asia/Seoul). */
  enlist(mailbox: string, day: string, notice: Notice): Promise<void>;
  /** The letters of a day that were left for its list. */
  listed(mailbox: string, day: string): Promise<Notice[]>;
};

const PREFIX = 'mailbox#';
const SK = 'mailbox';
const DUE = 'mailbox';
/** What lies beside the mailbox: notices that wait, the mark that says so, notices that ended, and the lists of the days. */
const QUEUED = 'queued#';
const QUEUE_MARK = 'queue';
const ENDED = 'ended#';
const LISTED = 'listed#';
const MARKED = {};
/** The next morning's list may itself wait for a while. */
const LISTED_DAYS = 35;

const noticeIn = ({ value }: Item): Notice => noticeSchema.parse(value);

const itemOf = (mailbox: Mailbox, version: number): Item => ({
  pk: `${PREFIX}${mailbox.mailbox}`,
  sk: SK,
  version,
  value: mailbox,
  ...(mailbox.wakeAt !== undefined && { due: DUE, dueOn: mailbox.wakeAt }),
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
      // Before it leaves the mailbox: a notice is known to have ended in one place or the other.
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
      // It stands: whoever takes it away looks once more afterwards, and sees what was put here before.
      if (known?.due !== undefined) return MARKED;
      const version = known?.version ?? 0;
      const item = { pk, sk: QUEUE_MARK, version: version + 1, due: DUE, dueOn: now };
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
    due: async (now, most) => [
      ...new Set((await table.readDue(DUE, now, most)).map(({ pk }) => pk.slice(PREFIX.length))),
    ],
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
      // All that wait: the first alone may be one that cannot be read, with others behind it.
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
