import type { MailSender } from '../../../functions/adapters/mail-sender.ts';
import type { MailboxStore } from '../../../functions/adapters/mailbox-store.ts';
import type { Table } from '../../../functions/adapters/table.ts';
import type { Moment } from '../../../functions/domain/calendar.ts';
import { accepted } from '../../../functions/domain/mail/mailbox-notices.ts';

/** Ways in which the system was, or might be, built wrongly. The simulation has to find each of them. */
export const MUTANTS = [
  'no-epoch-fence',
  'blind-writes',
  'sdk-retries',
  'mark-before-send',
  'no-look-at-the-clock',
] as const;
export type Mutant = (typeof MUTANTS)[number];

/** What was handed over last for one message. */
export type InHand = { mailbox: string; notice: string; epoch: number; isHandedOver: boolean };

/** Writes whatever was read, whoever wrote in between. */
export const blindTable = (table: Table): Table => ({
  ...table,
  writeAfter: async (item) => table.writeAfter(item, (await table.read(item.pk, item.sk))?.lock ?? 0),
});

/** An outcome counts for whatever claim stands, whichever it was learned of. */
export const withoutFence = (store: MailboxStore, hand: InHand): MailboxStore => ({
  ...store,
  change: (kept, moment, decide, exact) =>
    store.change(
      kept,
      moment,
      (mailbox) => {
        const open = mailbox.open[hand.notice];
        if (!hand.isHandedOver || open === undefined || open.epoch === hand.epoch) return decide(mailbox);
        const mistaken = { ...open, epoch: hand.epoch };
        return decide({ ...mailbox, open: { ...mailbox.open, [hand.notice]: mistaken } });
      },
      exact,
    ),
});

/** The SDK's own three attempts: a lost answer is asked for again. */
export const withSdkRetries = (mail: MailSender): MailSender => ({
  send: async (outgoing) => {
    for (let attempt = 1; ; attempt += 1) {
      const sent = await mail.send(outgoing);
      if (sent.outcome !== 'unknown' || attempt === 3) return sent;
    }
  },
});

/** The notice counts as sent before it is handed over. */
export const markedBefore = (
  mail: MailSender,
  store: MailboxStore,
  hand: InHand,
  moment: () => Moment,
): MailSender => ({
  send: async (outgoing) => {
    const { today } = moment();
    await store.change(await store.read(hand.mailbox), moment(), (mailbox) => ({
      mailbox: accepted(mailbox, hand.notice, today),
      result: undefined,
    }));
    return mail.send(outgoing);
  },
});
