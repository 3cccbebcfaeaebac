import type { PartnerId } from '../../contracts/partners.ts';
import { type ContactLink, mailLinkOf, phoneLinkOf } from './job-facts.ts';

/** How a person reaches the partner where they registered. Absent: this stage has no setting for it. */
export type Desk = { readonly phone?: ContactLink | undefined; readonly mail?: ContactLink | undefined };
export type Desks = (partner: PartnerId) => Desk;

type ByPartner = Readonly<Record<string, string>>;

/** Reads the settings of a stage: the mail address and the telephone number of each partner, by its id. */
export const desksOf =
  (mails: ByPartner, phones: ByPartner): Desks =>
  (partner) => ({
    phone: phoneLinkOf(phones[partner]),
    mail: mailLinkOf(mails[partner]),
  });
