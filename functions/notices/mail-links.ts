import type { Moment } from '../domain/language/calendar.ts';
import { introducedSubject, type Introduced } from '../domain/links/introduced.ts';
import { claimsFrom, writeLink, type LinkPurpose, type LinkSigner } from '../domain/links/link.ts';
import { employerPath } from '../domain/page/public/employers-page.ts';
import type { Hash } from '../domain/records/version.ts';

/**
 * The signed links that a mail carries. A notice that is composed again gets the same links, as long as the keys do not
 * change.
 */
export type MailLinks = {
  /** The person's own page. */
  page(person: string, noticeId: string, moment: Moment): Promise<string>;
  /** The page of a company, by its key. `posting`: the id of the posting that it shows first. */
  company(company: string, noticeId: string, moment: Moment, posting?: string): Promise<string>;
  /** The page of a company about somebody who is introduced to it for a job. */
  introduced(introduced: Introduced, noticeId: string, moment: Moment): Promise<string>;
  /** What everybody may see of a recognised company, by its business number. */
  employer(number: string): string;
  /** The link that stops a person's mails, or, if no person is given, a company's summaries. */
  stop(mailbox: string, person: string | undefined, noticeId: string, moment: Moment): Promise<string>;
};

const ID_LENGTH = 22;

export const mailLinks = (signerNow: () => Promise<LinkSigner>, base: string, hash: Hash): MailLinks => {
  const link = async (purpose: LinkPurpose, subject: string, noticeId: string, { now }: Moment): Promise<string> => {
    const id = hash(JSON.stringify([purpose, noticeId])).slice(0, ID_LENGTH);
    return writeLink(claimsFrom(now, purpose, subject, id), await signerNow());
  };
  return {
    page: async (person, noticeId, moment) => `${base}/me/${await link('page', person, noticeId, moment)}`,
    company: async (company, noticeId, moment, posting) => {
      const address = `${base}/company/${await link('company', company, noticeId, moment)}`;
      return posting === undefined ? address : `${address}?posting=${posting}`;
    },
    introduced: async (introduced, noticeId, moment) =>
      `${base}/introduced/${await link('introduced', introducedSubject(introduced), noticeId, moment)}`,
    employer: (number) => `${base}${employerPath(number)}`,
    stop: async (mailbox, person, noticeId, moment) => {
      const subject = person === undefined ? mailbox : `${mailbox}.${person}`;
      return `${base}/stop/${await link('stop', subject, noticeId, moment)}`;
    },
  };
};
