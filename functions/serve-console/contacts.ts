import {
  CONTACT_NAMES,
  CONTACT_WORDS,
  contactRehearsal,
  contactsTable,
  officeName,
  readContact,
} from '../domain/console/contacts-page.ts';
import { CONTACTS_PATH } from '../domain/console/rules-words.ts';
import { hasRole } from '../domain/console/session.ts';
import { seoulDate } from '../domain/language/calendar.ts';
import { compareText } from '../domain/language/compare-text.ts';
import { problemOfContact, type Contacts } from '../domain/letters/contact-changes.ts';
import { SEEN_TO_WITHIN } from '../domain/mail/left-mail.ts';
import { workingDayAfter } from '../domain/mail/working-days.ts';
import { mailboxOf, type Keyed } from '../domain/people/address.ts';
import type { LeftMailStore } from '../stores/mail/left-mail-store.ts';
import type { ApprovedRows, ProposedRows } from '../stores/rules/approved-store.ts';
import { approvedRoutes, type ApprovingDeps } from './approved.ts';
import type { Route } from './route.ts';
import type { DueSource } from './today.ts';

export type ContactsDeps = ApprovingDeps & {
  readonly proposedRows: { readonly contacts: ProposedRows<'contacts'> };
  readonly approvedRows: { readonly contacts: Pick<ApprovedRows<'contacts'>, 'inForce'> };
  readonly leftMails: Pick<LeftMailStore, 'list'>;
  readonly contactSettings: Contacts;
  /** The sender of all mails of the system. */
  readonly mailFrom: string;
  readonly keyed: Keyed;
};

const MOST_LEFT = 200;

const knownNow = async ({ approvedRows, contactSettings: settings }: ContactsDeps) => ({
  approved: await approvedRows.contacts.inForce(),
  settings,
});

/** The contacts that wait for an approval, for the first page. */
export const contactsDue: DueSource<ContactsDeps> = async ({ official, moment: { calendar } }, { proposedRows }) => {
  if (!hasRole(official, 'official', 'approver')) return [];
  const items = (await proposedRows.contacts.all())
    .filter(({ decided }) => decided === undefined)
    .map(({ id, at, row: { office, field } }) => ({
      title: `${officeName(office)} ${CONTACT_NAMES[field]}`,
      dueOn: workingDayAfter(seoulDate(at), SEEN_TO_WITHIN, calendar),
      path: `${CONTACTS_PATH}/${id}`,
      note: '승인을 기다리는 제안. 그때까지 예전 연락처를 안내합니다',
    }))
    .toSorted((a, b) => compareText(a.dueOn, b.dueOn));
  return [
    {
      name: '기관 연락처 제안',
      path: CONTACTS_PATH,
      law: `근무일 ${String(SEEN_TO_WITHIN)}일(임시로 정한 기한)`,
      items,
      isWhole: true,
    },
  ];
};

/** The pages of how people reach the partners and the city. */
export const contactRoutes: readonly Route<ContactsDeps>[] = approvedRoutes<'contacts', ContactsDeps>({
  kind: 'contacts',
  words: CONTACT_WORDS,
  acts: {
    propose: 'propose-contact',
    approve: 'approve-contact',
    refuse: 'refuse-contact',
    withdraw: 'withdraw-contact',
  },
  proposals: ({ proposedRows }) => proposedRows.contacts,
  read: async (typed, open, _, deps) => {
    const [{ approved }, left] = await Promise.all([knownNow(deps), deps.leftMails.list(MOST_LEFT)]);
    const dead = new Set(left.flatMap(({ reason, mailbox }) => (reason === 'dead-address' ? [mailbox] : [])));
    return readContact(typed, {
      open,
      approved,
      mailFrom: deps.mailFrom,
      isDead: (address) => dead.has(mailboxOf(address, deps.keyed)),
    });
  },
  current: async (_, deps) => contactsTable(await knownNow(deps)),
  rehearse: async (row, _, deps) => contactRehearsal(row, await knownNow(deps)),
  late: async (row) => problemOfContact(row),
  on: ({ office, field }) => `contact ${office} ${field}`,
  after: ({ value }) => ({ contact: value }),
  message: { of: 'contacts' },
});
