import type { Moment } from '../domain/language/calendar.ts';
import { claimsFrom, writeLink, type LinkPurpose, type LinkSigner } from '../domain/links/link.ts';
import type { Hash } from '../domain/records/version.ts';

/** The signed links that a mail carries. The same mail made again has the same links for as long as the keys stand. */
export type MailLinks = {
  /** The person's own page. */
  page(person: string, noticeId: string, moment: Moment): Promise<string>;
  /** Where mails are stopped: a person's, or, without a person, a company's summaries. */
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
    stop: async (mailbox, person, noticeId, moment) => {
      const subject = person === undefined ? mailbox : `${mailbox}.${person}`;
      return `${base}/stop/${await link('stop', subject, noticeId, moment)}`;
    },
  };
};
