import type { PartnerId } from '../../contracts/partners.ts';
import type { Contacts, Places } from './contact-changes.ts';
import { type ContactLink, mailLinkOf, phoneLinkOf } from './job-facts.ts';

/** How a person reaches the partner where they registered. Absent: this stage has no setting for it. */
export type Desk = { readonly phone?: ContactLink | undefined; readonly mail?: ContactLink | undefined };
export type Desks = (partner: PartnerId) => Desk;

/** Reads the mail address and the telephone number of each partner, by its id. */
export const desksOf =
  (mails: Contacts['mails'], places: Places): Desks =>
  (partner) => ({
    phone: phoneLinkOf(places[partner]?.phone),
    mail: mailLinkOf(mails[partner]),
  });
