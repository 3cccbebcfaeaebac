import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { SendRequest } from '../notices/contracts.ts';
import { sendInParts } from './send-in-parts.ts';
import type { Moment } from '../domain/language/calendar.ts';

export type WakingDeps = { readonly mailboxes: Pick<MailboxStore, 'due'>; readonly sending: Queue<SendRequest> };

/** The message group of the sweep. Queues are fair between this group and the partners. */
const GROUP = 'sweep';

/**
 * Wakes the mailboxes in which something is due, at most `most` of each sixteenth. Returns their number. A wake message only says "look again". The
 * decision is made where the mailbox is read and written conditionally, so it is harmless to wake twice, late or beside
 * another sweep.
 */
export const wakeDueMailboxes = async (
  { now }: Moment,
  { mailboxes, sending }: WakingDeps,
  most: number,
  sixteenths?: readonly string[],
): Promise<number> => {
  const due = await mailboxes.due(now, most, sixteenths);
  await sendInParts<SendRequest>(
    sending,
    due.map((mailbox) => ({ kind: 'wake', mailbox })),
    GROUP,
  );
  return due.length;
};
