import type { ChannelStore } from '../stores/mail/channel-store.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { LeftMailStore } from '../stores/mail/left-mail-store.ts';
import { leave } from '../trace/trail.ts';
import type { RecordDeliveryOutcome } from '../contracts/outcomes.ts';
import type { Moment } from '../domain/language/calendar.ts';
import type { MailFate } from '../contracts/journal-event.ts';
import { mailed } from '../domain/journal/events.ts';
import { cameBack, NEW_CHANNEL } from '../domain/mail/channel.ts';
import {
  closeNotice,
  deliveryEventSchema,
  happenedAt,
  takeEvent,
  type DeliveryEvent,
} from '../domain/mail/delivery-event.ts';
import type { Mailbox } from '../domain/mail/mailbox.ts';
import { mailboxOf, type Keyed } from '../domain/people/address.ts';
import type { JournalDeps } from '../steps/journal.ts';
import { jsonIn } from '../domain/language/json-in.ts';

export type RecordDeliveryDeps = {
  readonly mailboxes: MailboxStore;
  readonly channel: ChannelStore;
  readonly leftMails: Pick<LeftMailStore, 'remove'>;
  readonly keyed: Keyed;
} & JournalDeps;

const WORDS = {
  Send: 'send',
  Reject: 'reject',
  Delivery: 'delivery',
  Bounce: 'bounce',
  Complaint: 'complaint',
} as const satisfies Record<DeliveryEvent['eventType'], RecordDeliveryOutcome>;

/** Returns the mailbox that an event changes, or the address that leads to it. */
export const mailboxChangedBy = (content: unknown): string | undefined => {
  const mail = deliveryEventSchema.safeParse(content).data?.mail;
  return mail?.tags.mailbox?.[0] ?? mail?.destination[0];
};

/**
 * Processes one event of SES. It closes the notice if its outcome was unknown. A bounce or complaint stops all mail to
 * the address. Events may arrive late, repeatedly and in any order. Returns one word that says what became of the
 * event.
 */
export const recordDelivery = async (
  body: string,
  moment: Moment,
  deps: RecordDeliveryDeps,
): Promise<RecordDeliveryOutcome> => {
  const parsed = deliveryEventSchema.safeParse(jsonIn(body));
  // Only mails of this system carry the tags. Other events: a test mail from the console, or an event type enabled by
  // hand.
  if (!parsed.success) return 'not-ours';
  const event = parsed.data;
  const word = WORDS[event.eventType];
  leave({ notice: event.mail.tags.notice[0] ?? '', became: word });
  const [address = ''] = event.mail.destination;
  const reader = mailboxOf(address, deps.keyed);
  const [claimedIn = reader] = event.mail.tags.mailbox ?? [];
  if (claimedIn !== reader) {
    const claimed = await deps.mailboxes.read(claimedIn);
    await seenTo(claimed.value, event, deps);
    await deps.mailboxes.update(claimed, moment, (before) => closeNotice(before, event, moment));
  }
  const kept = await deps.mailboxes.read(reader);
  await seenTo(kept.value, event, deps);
  const { result } = await deps.mailboxes.change(kept, moment, (before) => {
    const { mailbox, cameBack: as } = takeEvent(before, event, moment);
    return { mailbox, result: as };
  });
  note(event, deps);
  if (result !== undefined && (await countAgainst(result, moment, deps))) return 'stopped';
  return word;
};

const FATES = {
  Send: 'sent',
  Reject: 'rejected',
  Bounce: 'bounced',
  Complaint: 'complained',
} as const satisfies Partial<Record<DeliveryEvent['eventType'], MailFate>>;

/** Notes what SES says, once a mail and fate. That a mail was delivered is not noted: it says no more than that none bounced. */
const note = (event: DeliveryEvent, { journal, hash }: JournalDeps): void => {
  const { eventType, mail } = event;
  if (eventType === 'Delivery' || mail.messageId === undefined) return;
  const [notice = ''] = mail.tags.kind ?? [];
  journal.note(mailed({ mail: mail.messageId, notice, fate: FATES[eventType], at: happenedAt(event) }, hash));
};

/** What becomes known of a mail that was held leaves nothing to an official. The entry goes first, so that none outlives the mail. */
const seenTo = async (
  { open }: Mailbox,
  { eventType, mail: { tags } }: DeliveryEvent,
  { leftMails }: RecordDeliveryDeps,
): Promise<void> => {
  const [noticeId = ''] = tags.notice;
  const held = open[noticeId];
  if (held?.state !== 'held' || eventType === 'Reject') return;
  const { notice } = held;
  await leftMails.remove({ noticeId, person: 'person' in notice ? notice.person : undefined });
};

/** Counts a bounce or complaint. Returns whether it is the one that stops the channel. */
const countAgainst = async (
  as: 'bounces' | 'complaints',
  { now }: Moment,
  { channel }: RecordDeliveryDeps,
): Promise<boolean> => {
  const { result } = await channel.change('channel', NEW_CHANNEL, (before) => {
    const value = cameBack(before, as, Date.parse(now));
    return { value, result: before.stopped === undefined && value.stopped !== undefined };
  });
  return result;
};
