import * as z from 'zod';
import type { Moment } from '../language/calendar.ts';
import { utcInstant } from '../language/calendar.ts';
import { livedAt, returnedAt, saysNoAddress, suppress } from './dead-address.ts';
import type { Mailbox } from './mailbox.ts';
import { accepted, refused } from './mailbox-notices.ts';

/** An event of SES about a mail (Amazon SES, "Event data"): the parts that this system uses. */
const instant = z.iso.datetime({ offset: true });
const tag = z.array(z.string()).length(1);
const mail = z.object({
  /** The id that SES gave the mail. */
  messageId: z.string().optional(),
  timestamp: instant,
  destination: tag,
  tags: z.object({
    notice: tag,
    epoch: z.array(z.string().regex(/^\d{1,9}$/)).length(1),
    /** The mailbox in which the notice was claimed. Absent: the mailbox of the destination. */
    mailbox: tag.optional(),
    /** The kind of the notice. */
    kind: z.array(z.string()).optional(),
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

/** When it happened (ISO 8601 instant). */
export const happenedAt = (event: DeliveryEvent): string => {
  switch (event.eventType) {
    case 'Bounce':
      return event.bounce.timestamp;
    case 'Complaint':
      return event.complaint.timestamp;
    default:
      return event.mail.timestamp;
  }
};

/** Closes the notice in the mailbox that claimed it. Every event except `Reject` proves that SES accepted the mail. */
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
 * Applies an event to the mailbox of the recipient. The result does not depend on the order or repetition of events.
 * `cameBack` is set if the event is new and counts against the account.
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
      // The reader moved the mail out of the junk folder. That is the opposite of a complaint.
      if (event.complaint.complaintFeedbackType === 'not-spam') return { mailbox: closed };
      return counted(closed, suppress(closed, 'complaint', utcInstant(event.complaint.timestamp)), 'complaints');
  }
};

const counted = (before: Mailbox, mailbox: Mailbox, cameBack: 'bounces' | 'complaints') =>
  mailbox === before ? { mailbox } : { mailbox, cameBack };
