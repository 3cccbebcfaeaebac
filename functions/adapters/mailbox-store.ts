import type { Moment } from '../domain/calendar.ts';
import {
  emptyMailbox,
  mailboxSchema,
  tidied,
  type Mailbox,
  type OwnWord,
  type Recipient,
} from '../domain/mail/mailbox.ts';
import { showPerson, takeCompanyWord, takeOwnWord } from '../domain/mail/mailbox-people.ts';
import type { Kept } from './kept-record.ts';
import type { Item, Table } from './table.ts';

/** One item for each mail address, by keyed hash. Personal data: customer key. */
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
  /** Shows one person as after the `lock`-th write of their record; `shown` absent: they are written to here no more. */
  show(
    mailbox: string,
    person: string,
    shown: { readonly address: string; readonly recipient: Recipient; readonly own?: OwnWord | undefined } | undefined,
    lock: number,
    moment: Moment,
  ): Promise<void>;
  /** What the person (absent: the company at this address) says for themselves. Holds for every claim made after it. */
  say(mailbox: string, person: string | undefined, own: OwnWord, moment: Moment): Promise<'taken' | 'known'>;
  /** The mailboxes in which something may have come due by an instant, the longest due first. */
  due(now: string, most: number): Promise<string[]>;
};

const PREFIX = 'mailbox#';
const SK = 'mailbox';
const DUE = 'mailbox';
const MOST_ATTEMPTS = 50;

const itemOf = (mailbox: Mailbox, lock: number): Item => ({
  pk: `${PREFIX}${mailbox.mailbox}`,
  sk: SK,
  lock,
  value: mailbox,
  ...(mailbox.wakeAt === undefined ? {} : { due: DUE, dueOn: mailbox.wakeAt }),
});

export const mailboxStore = (table: Table): MailboxStore => {
  const read = async (mailbox: string): Promise<Kept<Mailbox>> => {
    const item = await table.read(`${PREFIX}${mailbox}`, SK);
    return item === undefined
      ? { value: emptyMailbox(mailbox), lock: 0 }
      : { value: mailboxSchema.parse(item['value']), lock: item.lock };
  };
  const change: MailboxStore['change'] = async (kept, { today }, decide, exact = false) => {
    let before = kept;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const { mailbox, result } = decide(before.value);
      const value = tidied(mailbox, today, exact);
      const isSame = mailbox === before.value && (!exact || value.wakeAt === before.value.wakeAt);
      if (isSame) return { ...before, result };
      const lock = before.lock + 1;
      if ((await table.writeAfter(itemOf(value, lock), before.lock)) === 'written') return { value, lock, result };
      before = await read(kept.value.mailbox);
    }
    throw new Error(`A mailbox changed under every one of ${MOST_ATTEMPTS} attempts`);
  };
  return {
    read,
    change,
    show: async (mailbox, person, shown, lock, moment) => {
      await change(await read(mailbox), moment, (before) => ({
        mailbox: showPerson(before, person, shown, lock),
        result: undefined,
      }));
    },
    say: async (mailbox, person, own, moment) => {
      const { result } = await change(await read(mailbox), moment, (before) => {
        const after = person === undefined ? takeCompanyWord(before, own) : takeOwnWord(before, person, own);
        return { mailbox: after, result: after === before ? ('known' as const) : ('taken' as const) };
      });
      return result;
    },
    due: async (now, most) => (await table.readDue(DUE, now, most)).map(({ pk }) => pk.slice(PREFIX.length)),
  };
};
