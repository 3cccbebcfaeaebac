import { policyOf } from '../../notices/contracts.ts';
import type { Moment } from '../language/calendar.ts';
import type { Mailbox } from './mailbox.ts';
import { accepted, drop, letGo } from './mailbox-notices.ts';
import { digestDone, leaveOvertaken } from './mailbox-people.ts';

/**
 * What an official decided about a mail of which nobody knows whether it was sent: it is sent again (`send`), or it counts as sent
 * (`leave`). Nothing changes if it became known meanwhile. A mail that is made anew is not kept: the person's digest is due at once,
 * and tells what it would have told.
 */
export const decideHeld = (
  mailbox: Mailbox,
  noticeId: string,
  how: 'send' | 'leave',
  { now, today }: Moment,
): Mailbox => {
  const open = mailbox.open[noticeId];
  if (open?.state !== 'held') return mailbox;
  if (how === 'leave') return accepted(mailbox, noticeId, today);
  const waiting = letGo(mailbox, noticeId, now);
  const { notice, told } = open;
  if (policyOf(notice).madeAnew !== true || !('person' in notice) || notice.person === undefined) return waiting;
  const left = leaveOvertaken(drop(waiting, notice, today), notice.person, { noticeId, told, now });
  return digestDone(left, notice.person, now);
};
