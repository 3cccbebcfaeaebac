import type { Site } from '../contracts/site.ts';
import {
  contactsWith,
  mailsWith,
  type ContactChange,
  type Contacts,
  type Places,
} from '../domain/letters/contact-changes.ts';
import { desksOf, type Desks } from '../domain/letters/desk.ts';
import { officesIn, type OfficesOf } from '../domain/letters/offices.ts';
import type { ApprovedRows } from '../stores/rules/approved-store.ts';
import { failedCallOf } from '../trace/failed-call.ts';
import { leaveFailure } from '../trace/trail.ts';

/** How people reach the offices, in the forms in which letters and pages show it. */
export type Offices = {
  readonly site: Site;
  readonly places: Places;
  readonly desks: Desks;
  readonly officesOf: OfficesOf;
};

/** How people reach the offices now: as the settings say, with what officials approved over it. */
export type OfficesInForce = () => Promise<Offices>;

/** What a page is shown with, before anything is read. */
export type ReachedOffices = { readonly site: Site; readonly offices: OfficesInForce };

type ApprovedContacts = Pick<ApprovedRows<'contacts'>, 'inForce'>;

/**
 * A mail or a page does not fail because of a telephone number: while the store cannot be reached, it shows what the settings say,
 * and the log has the failed call. What is stored and cannot be read throws.
 */
const changesOrNone = async (approved: ApprovedContacts): Promise<readonly ContactChange[]> => {
  try {
    return await approved.inForce();
  } catch (error) {
    if (failedCallOf(error) === undefined) throw error;
    leaveFailure(error);
    return [];
  }
};

/** The mail address of each partner's contact now. */
export type ContactMails = () => Promise<Contacts['mails']>;

/** A mail does not go to an address that officials replaced: it throws while the store cannot be reached, and the run is tried again. */
export const contactMails =
  (approved: ApprovedContacts, settings: Contacts['mails']): ContactMails =>
  async () =>
    mailsWith(await approved.inForce(), settings);

export const officesInForce =
  (approved: ApprovedContacts, settings: Contacts): OfficesInForce =>
  async () => {
    const { site, places, mails, officials } = contactsWith(await changesOrNone(approved), settings);
    return { site, places, desks: desksOf(mails, places), officesOf: officesIn({ site, places, mails, officials }) };
  };

/** The same, read when it is first asked for, and then kept: for one batch. */
export const officesOnce = (offices: OfficesInForce): OfficesInForce => {
  let read: ReturnType<OfficesInForce> | undefined;
  return () => (read ??= offices());
};
