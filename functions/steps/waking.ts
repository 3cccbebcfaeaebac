import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { SendRequest } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';

export type WakingDeps = { readonly mailboxes: Pick<MailboxStore, 'due'>; readonly sending: Queue<SendRequest> };

/** What one run can wake within its time; the rest is woken by the next. */
const MOST_IN_A_RUN = 10_000;
/** Mailboxes are woken on nobody's behalf: queues are fair between this group and the partners. */
const GROUP = 'sweep';

/**
 * Wakes every mailbox in which something has come due; gives their number. It only says "look again": what is done is decided where
 * the mailbox is read and written under its condition, so waking twice, late or beside another sweep does no harm.
 */
export const wakeDueMailboxes = async ({ now }: Moment, { mailboxes, sending }: WakingDeps): Promise<number> => {
  const due = await mailboxes.due(now, MOST_IN_A_RUN);
  await sending.send(
    due.map((mailbox) => ({ kind: 'wake' as const, mailbox })),
    GROUP,
  );
  return due.length;
};
