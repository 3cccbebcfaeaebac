import type { Moment } from '../domain/language/calendar.ts';
import type { SeekerLinks } from '../domain/letters/seeker-footer.ts';
import type { Mailbox, Recipient } from '../domain/mail/mailbox.ts';
import type { MailLinks } from './mail-links.ts';

/** The person as they are written to; undefined once they are gone. */
export const recipientOf = (mailbox: Mailbox, person: string): Recipient | undefined => mailbox.people[person]?.shown;

/** The links of a letter to a person: to their page, and to where such mails are stopped. */
export const linksFor = async (
  { mailbox, person, noticeId }: { readonly mailbox: string; readonly person: string; readonly noticeId: string },
  moment: Moment,
  { links }: { readonly links: MailLinks },
): Promise<SeekerLinks> => ({
  page: await links.page(person, noticeId, moment),
  unsubscribe: await links.stop(mailbox, person, noticeId, moment),
});
