import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { SendRequest } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';

export type WakingDeps = { readonly mailboxes: Pick<MailboxStore, 'due'>; readonly sending: Queue<SendRequest> };

/** What one run can wake within its time limit. The next run wakes the rest. */
const MOST_IN_A_RUN = 10_000;
/** The message group of the sweep. Queues are fair between this group and the partners. */
const GROUP = 'sweep';

/**
 * Wakes every mailbox in which something is due. Returns their number. A wake message only says "look again". The
 * decision is made where the mailbox is read and written conditionally, so it is harmless to wake twice, late or beside
 * another sweep.
 */
export const wakeDueMailboxes = async ({ now }: Moment, { mailboxes, sending }: WakingDeps): Promise<number> => {
  const due = await mailboxes.due(now, MOST_IN_A_RUN);
  await sending.send(
    due.map((mailbox) => ({ kind: 'wake' as const, mailbox })),
    GROUP,
  );
  return due.length;
};
