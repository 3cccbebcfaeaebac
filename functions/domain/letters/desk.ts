import type { PartnerId } from '../../contracts/partners.ts';
import type { PartnerPlaces } from '../../contracts/site.ts';
import { type ContactLink, mailLinkOf, phoneLinkOf } from './job-facts.ts';

/** How a person reaches the partner where they registered. Absent: this stage has no setting for it. */
export type Desk = { readonly phone?: ContactLink | undefined; readonly mail?: ContactLink | undefined };
export type Desks = (partner: PartnerId) => Desk;

/** Reads the settings of a stage: the mail address and the telephone number of each partner, by its id. */
export const desksOf =
  (mails: Readonly<Record<string, string>>, places: PartnerPlaces): Desks =>
  (partner) => ({
    phone: phoneLinkOf(places[partner]?.phone),
    mail: mailLinkOf(mails[partner]),
  });
