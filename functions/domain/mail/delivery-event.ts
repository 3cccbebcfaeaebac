import * as z from 'zod';
import type { Moment } from '../language/calendar.ts';
import { utcInstant } from '../language/calendar.ts';
import { livedAt, returnedAt, saysNoAddress, suppress } from './dead-address.ts';
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
  z.object({ eventType: z.enum(['Send', 'Reject']), mail }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: instant }).optional() }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      timestamp: instant,
      bouncedRecipients: z
        .array(z.object({ status: z.string().optional(), diagnosticCode: z.string().optional() }))
        .optional(),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ timestamp: instant, complaintFeedbackType: z.string().optional() }),
  }),
]);
export type DeliveryEvent = z.infer<typeof deliveryEventSchema>;

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
    case 'Reject':
      return { mailbox: closed };
    case 'Delivery': {
      const { timestamp } = event.delivery ?? event.mail;
      return { mailbox: livedAt(closed, utcInstant(timestamp)) };
    }
    case 'Bounce': {
      const { bounceType, bouncedRecipients = [] } = event.bounce;
      const at = utcInstant(event.bounce.timestamp);
      if (bounceType === 'Permanent') return counted(closed, suppress(closed, 'bounce', at), 'bounces');
      return { mailbox: saysNoAddress(bouncedRecipients) ? returnedAt(closed, at) : closed };
    }
    case 'Complaint':
      // The reader took the mail out of the junk folder: the opposite of a complaint.
      if (event.complaint.complaintFeedbackType === 'not-spam') return { mailbox: closed };
      return counted(closed, suppress(closed, 'complaint', utcInstant(event.complaint.timestamp)), 'complaints');
  }
};

const counted = (before: Mailbox, mailbox: Mailbox, cameBack: 'bounces' | 'complaints') =>
  mailbox === before ? { mailbox } : { mailbox, cameBack };
