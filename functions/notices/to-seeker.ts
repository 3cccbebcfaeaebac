import type { Moment } from '../domain/language/calendar.ts';
import type { SeekerLetterFacts } from '../domain/letters/seeker-footer.ts';
import type { Mailbox, Recipient } from '../domain/mail/mailbox.ts';
import type { MailLinks } from './mail-links.ts';

/** Returns the person as mail recipient. Returns undefined if the person is gone. */
export const recipientOf = (mailbox: Mailbox, person: string): Recipient | undefined => mailbox.people[person]?.shown;

/** What a letter to a person says, whatever its kind, with the links to their page and to where they stop such mails. */
export const seekerFacts = async (
  { mailbox, person, noticeId }: { readonly mailbox: string; readonly person: string; readonly noticeId: string },
  { name, language, partner }: Recipient,
  moment: Moment,
  { links }: { readonly links: MailLinks },
): Promise<SeekerLetterFacts> => ({
  name,
  language,
  partner,
  today: moment.today,
  links: {
    page: await links.page(person, noticeId, moment),
    unsubscribe: await links.stop(mailbox, person, noticeId, moment),
  },
});
