import type { Kept } from '../adapters/kept-record.ts';
import type { Moment } from '../domain/calendar.ts';
import { agreedOn, digestDone, renewalDone } from '../domain/mail/mailbox-people.ts';
import type { Mailbox, MailboxPerson } from '../domain/mail/mailbox.ts';
import { nextDigestAt, workingDayOf } from '../domain/mail/working-days.ts';
import type { Digest } from '../domain/records/version.ts';
import { inTurn } from '../runtime/in-turn.ts';
import { sendNotice, type SendNotice } from './send-notice.ts';

export type WakeMailbox = SendNotice & { readonly digest: Digest };

/**
 * Does whatever has come due in one mailbox: mails that wait or whose fate is unknown, digests, consents to be confirmed anew. May
 * be repeated and come late: each of them happens once, and one that fails does not keep the others. Returns in a word what became
 * of each.
 */
export const wakeMailbox = async (id: string, moment: Moment, use: WakeMailbox): Promise<readonly string[]> => {
  const seen = await use.mailboxes.read(id);
  const { open, people } = seen.value;
  const waiting = Object.values(open).filter(({ state, due }) => state !== 'held' && due <= moment.now);
  const due = [
    ...waiting.map(
      ({ notice }) =>
        () =>
          sendNotice(notice, moment, use),
    ),
    ...Object.entries(people).flatMap(([person, known]) => [
      ...(isDue(known.digestAt, moment) ? [() => wakeDigest(seen, person, known, moment, use)] : []),
      ...(isDue(known.renewalAt, moment) ? [() => wakeRenewal(seen, person, known, moment, use)] : []),
    ]),
  ];
  const words: string[] = [];
  await inTurn(due, async (work) => words.push(await work()));
  // The mark that brought us here is spent, whatever was found.
  await use.mailboxes.change(await use.mailboxes.read(id), moment, (mailbox) => ({ mailbox, result: undefined }), true);
  return words.length === 0 ? ['nothing-due'] : words;
};

const isDue = (at: string | undefined, { now }: Moment): boolean => at !== undefined && at <= now;

/** One for each person and day; one that was missed goes when it is found, on a working day. */
const wakeDigest = async (
  { value }: Kept<Mailbox>,
  person: string,
  { shown }: MailboxPerson,
  moment: Moment,
  use: WakeMailbox,
): Promise<string> => {
  const { now, today } = moment;
  const done = async (next: string | undefined): Promise<void> => {
    await use.mailboxes.change(await use.mailboxes.read(value.mailbox), moment, (mailbox) => ({
      mailbox: isDue(mailbox.people[person]?.digestAt, moment) ? digestDone(mailbox, person, next) : mailbox,
      result: undefined,
    }));
  };
  if (shown === undefined) return 'unwanted';
  if (workingDayOf(now) === undefined) {
    await done(nextDigestAt('daily', now));
    return 'no-working-day';
  }
  const noticeId = use.digest(JSON.stringify(['digest', person, today]));
  const { mailbox } = value;
  const word = await sendNotice({ kind: 'digest', noticeId, partner: shown.partner, mailbox, person }, moment, use);
  switch (word) {
    case 'overtaken':
    case 'unwanted':
      await done(undefined);
      break;
    case 'repeated':
    case 'in-hand':
    case 'held':
    case 'newly-held':
      await done(nextDigestAt('daily', now));
      break;
    default:
      break;
  }
  return word;
};

const wakeRenewal = async (
  { value }: Kept<Mailbox>,
  person: string,
  known: MailboxPerson,
  moment: Moment,
  use: WakeMailbox,
): Promise<string> => {
  const { shown, renewalAt } = known;
  const on = agreedOn(known);
  if (shown === undefined || on === undefined) return 'unwanted';
  const noticeId = use.digest(JSON.stringify(['consent-renewal', person, renewalAt]));
  const { mailbox } = value;
  const word = await sendNotice(
    { kind: 'consent-renewal', noticeId, partner: shown.partner, mailbox, person, agreedOn: on },
    moment,
    use,
  );
  await use.mailboxes.change(await use.mailboxes.read(mailbox), moment, (before) => ({
    mailbox: before.people[person]?.renewalAt === renewalAt ? renewalDone(before, person, moment.now) : before,
    result: undefined,
  }));
  return word;
};
