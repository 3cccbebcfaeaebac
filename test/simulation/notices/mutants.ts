import type { MailSender } from '../../../functions/aws/mail-sender.ts';
import type { MailboxStore } from '../../../functions/stores/mail/mailbox-store.ts';
import type { Table } from '../../../functions/stores/table.ts';
import type { Moment } from '../../../functions/domain/language/calendar.ts';
import type { Mailbox } from '../../../functions/domain/mail/mailbox.ts';
import { accepted } from '../../../functions/domain/mail/mailbox-notices.ts';

/** Ways in which the system was, or could be, built wrongly. The simulation must find each of them. */
export const MUTANTS = [
  'no-epoch-fence',
  'blind-writes',
  'sdk-retries',
  'mark-before-send',
  'no-look-at-the-clock',
] as const;
export type Mutant = (typeof MUTANTS)[number];

/** What was last handed over for one message. */
export type InHand = { mailbox: string; notice: string; epoch: number; isHandedOver: boolean };

/** Writes without the condition: a write by another process in between is lost. */
export const blindTable = (table: Table): Table => ({
  ...table,
  writeAfter: async (item) => table.writeAfter(item, (await table.read(item.pk, item.sk))?.version ?? 0),
});

/** An outcome applies to the current claim, even if it belongs to an older one. */
export const withoutFence = (store: MailboxStore, hand: InHand): MailboxStore => {
  const mistaken = (mailbox: Mailbox): Mailbox => {
    const open = mailbox.open[hand.notice];
    if (!hand.isHandedOver || open === undefined || open.epoch === hand.epoch) return mailbox;
    return { ...mailbox, open: { ...mailbox.open, [hand.notice]: { ...open, epoch: hand.epoch } } };
  };
  return {
    ...store,
    change: (kept, moment, decide, exact) => store.change(kept, moment, (mailbox) => decide(mistaken(mailbox)), exact),
    update: (kept, moment, after, exact) => store.update(kept, moment, (mailbox) => after(mistaken(mailbox)), exact),
  };
};

/** The SDK's own three attempts: after a lost answer the mail is sent again. */
export const withSdkRetries = (mail: MailSender): MailSender => ({
  send: async (outgoing) => {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await mail.send(outgoing);
      if (sent.outcome !== 'unknown' || attempt === 3) return sent;
    }
  },
});

/** The notice counts as sent before the hand-over. */
export const markedBefore = (
  mail: MailSender,
  store: MailboxStore,
  hand: InHand,
  moment: () => Moment,
): MailSender => ({
  send: async (outgoing) => {
    const { today } = moment();
    await store.update(await store.read(hand.mailbox), moment(), (mailbox) => accepted(mailbox, hand.notice, today));
    return mail.send(outgoing);
  },
});
