import type { Moment } from '../domain/language/calendar.ts';
import type { SeekerLinks } from '../domain/letters/seeker-footer.ts';
import type { Mailbox, Recipient } from '../domain/mail/mailbox.ts';
import type { MailLinks } from './mail-links.ts';

/** Returns the person as mail recipient. Returns undefined if the person is gone. */
export const recipientOf = (mailbox: Mailbox, person: string): Recipient | undefined => mailbox.people[person]?.shown;

/** The links of a letter to a person: to their page, and to where they stop such mails. */
export const linksFor = async (
  { mailbox, person, noticeId }: { readonly mailbox: string; readonly person: string; readonly noticeId: string },
  moment: Moment,
  { links }: { readonly links: MailLinks },
): Promise<SeekerLinks> => ({
  page: await links.page(person, noticeId, moment),
  unsubscribe: await links.stop(mailbox, person, noticeId, moment),
});
