import * as z from 'zod';
import type { Moment } from '../calendar.ts';
import { utcInstant } from '../calendar.ts';
import type { Mailbox } from './mailbox.ts';
import { accepted, refused } from './mailbox-notices.ts';

/** What SES tells of a mail (Amazon SES, "Event data"): the parts this system acts on. */
const instant = z.iso.datetime({ offset: true });
const tag = z.array(z.string()).length(1);
const mail = z.object({
  timestamp: instant,
  destination: tag,
  tags: z.object({
    notice: tag,
    epoch: z.array(z.string().regex(/^\d{1,9}$/)).length(1),
    /** The mailbox in which it was claimed; absent: that of the destination. */
    mailbox: tag.optional(),
  }),
});

export const deliveryEventSchema = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.enum(['Send', 'Delivery', 'Reject']), mail }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']), timestamp: instant }),
  }),
  z.object({ eventType: z.literal('Complaint'), mail, complaint: z.object({ timestamp: instant }) }),
]);
export type DeliveryEvent = z.infer<typeof deliveryEventSchema>;

/** The dead or complaining address gets nothing more; the later of two such events counts, and of one instant the complaint. */
const suppress = (mailbox: Mailbox, reason: 'bounce' | 'complaint', at: string): Mailbox =>
  mailbox.suppressed !== undefined && `${mailbox.suppressed.at}${mailbox.suppressed.reason}` >= `${at}${reason}`
    ? mailbox
    : { ...mailbox, suppressed: { reason, at } };

/** What an event says of the notice, where it was claimed: every one but a `Reject` says that SES took the mail. */
export const closeNotice = (
  mailbox: Mailbox,
  { eventType, mail: { tags } }: DeliveryEvent,
  { today }: Moment,
): Mailbox => {
  const [noticeId = ''] = tags.notice;
  const [epoch = ''] = tags.epoch;
  return eventType === 'Reject' ? refused(mailbox, noticeId, Number(epoch), today) : accepted(mailbox, noticeId, today);
};

/**
 * What an event changes in the mailbox of whom the mail went to, whatever else came first; so any order and any repetition of the
 * same events ends in the same mailbox. `cameBack`: the event is news, and counts against the account.
 */
export const takeEvent = (
  mailbox: Mailbox,
  event: DeliveryEvent,
  moment: Moment,
): { readonly mailbox: Mailbox; readonly cameBack?: 'bounces' | 'complaints' } => {
  const closed = closeNotice(mailbox, event, moment);
  switch (event.eventType) {
    case 'Send':
    case 'Delivery':
    case 'Reject':
      return { mailbox: closed };
    case 'Bounce':
      return event.bounce.bounceType === 'Permanent'
        ? counted(closed, suppress(closed, 'bounce', utcInstant(event.bounce.timestamp)), 'bounces')
        : { mailbox: closed };
    case 'Complaint':
      return counted(closed, suppress(closed, 'complaint', utcInstant(event.complaint.timestamp)), 'complaints');
  }
};

const counted = (before: Mailbox, mailbox: Mailbox, cameBack: 'bounces' | 'complaints') =>
  mailbox === before ? { mailbox } : { mailbox, cameBack };
