import { leftMailSchema, type LeftMail } from '../../domain/mail/left-mail.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { readable } from '../readable.ts';
import type { DueItem, Table } from '../table.ts';

/** A mail of the list, as a page names it. */
type LeftMailKey = Pick<LeftMail, 'dueOn' | 'noticeId'>;

/**
 * Mails that an official has to see to. A row about a person lies among what is kept of that person, and is removed with them. A row
 * is written before its mailbox says so, and taken back if the mailbox then says otherwise.
 */
export type LeftMailStore = {
  /** An entry that is there already stays, with its own day. */
  keep(mail: LeftMail): Promise<void>;
  /** It may be repeated. */
  remove(mail: Pick<LeftMail, 'noticeId' | 'person'>): Promise<void>;
  /** What is due first, before the others. */
  list(most: number): Promise<LeftMail[]>;
  find(key: LeftMailKey): Promise<LeftMail | undefined>;
};

const DUE = 'left-mails';
/** After every day. */
const END = '~';
/** In days. An entry is removed after a year, decided or not. */
const DAYS_KEPT = 365;

const keyOf = ({ noticeId, person }: Pick<LeftMail, 'noticeId' | 'person'>) =>
  person === undefined
    ? { pk: `left-mail#${noticeId}`, sk: 'entry' }
    : { pk: `person#${person}`, sk: `left-mail#${noticeId}` };

/** Begins with the day, and no two rows have the same. */
const placeOf = ({ dueOn, noticeId }: LeftMailKey): string => `${dueOn} ${noticeId}`;

export const leftMailStore = (table: Table): LeftMailStore => {
  const read = (rows: readonly DueItem[]) => readable(table, rows, ({ listed }) => leftMailSchema.parse(listed));
  return {
    keep: async (listed) => {
      const { partner, at } = listed;
      const row = { ...keyOf(listed), version: 1, due: DUE, dueOn: placeOf(listed), partner, listed };
      await table.writeNewer({ ...row, expiresAt: expiryAfter(at, DAYS_KEPT) });
    },
    remove: async (mail) => {
      const { pk, sk } = keyOf(mail);
      await table.remove(pk, sk);
    },
    list: async (most) => read(await table.readDue(DUE, END, most)),
    find: async (key) => read(await table.readDue(DUE, placeOf(key), 1, placeOf(key)))[0],
  };
};
