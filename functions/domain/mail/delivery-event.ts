import * as z from 'zod';
import type { Moment } from '../calendar.ts';
import { utcInstant } from '../calendar.ts';
import type { Mailbox } from './mailbox.ts';
import { accepted, refused } from './mailbox-notices.ts';

/** What SES tells of a mail (Amazon SES, "Event data"): the parts this system acts on. */
const instant = z.iso.datetime({ offset: true });
const mail = z.object({
  timestamp: instant,
  destination: z.array(z.string()).length(1),
  tags: z.object({ notice: z.array(z.string()).length(1), epoch: z.array(z.string().regex(/^\d{1,9}$/)).length(1) }),
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

/**
 * What an event changes. Every event but a `Reject` says that SES took the mail, whatever else came first; so any order and any
 * repetition of the same events ends in the same mailbox. `cameBack`: the event is news, and counts against the account.
 */
export const takeEvent = (
  mailbox: Mailbox,
  event: DeliveryEvent,
  { today }: Moment,
): { readonly mailbox: Mailbox; readonly cameBack?: 'bounces' | 'complaints' } => {
  const [noticeId = ''] = event.mail.tags.notice;
  const [epoch = ''] = event.mail.tags.epoch;
  switch (event.eventType) {
    case 'Send':
    case 'Delivery':
      return { mailbox: accepted(mailbox, noticeId, today) };
    case 'Reject':
      return { mailbox: refused(mailbox, noticeId, Number(epoch), today) };
    case 'Bounce': {
      const sent = accepted(mailbox, noticeId, today);
      if (event.bounce.bounceType !== 'Permanent') return { mailbox: sent };
      return counted(sent, suppress(sent, 'bounce', utcInstant(event.bounce.timestamp)), 'bounces');
    }
    case 'Complaint': {
      const sent = accepted(mailbox, noticeId, today);
      return counted(sent, suppress(sent, 'complaint', utcInstant(event.complaint.timestamp)), 'complaints');
    }
  }
};

const counted = (before: Mailbox, mailbox: Mailbox, cameBack: 'bounces' | 'complaints') =>
  mailbox === before ? { mailbox } : { mailbox, cameBack };
