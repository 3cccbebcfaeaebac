import type { Access } from '../access.ts';
import { holidaysInForce } from '../steps/holidays-in-force.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';
import { sha256 } from '../aws/hash.ts';
import { textByName } from '../lambda/environment.ts';
import { contactMails } from '../steps/offices-in-force.ts';
import { listWindowStore } from '../stores/mail/list-window-store.ts';
import { occasionStore } from '../stores/mail/occasion-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';

export const composeDigestsDeps = (access: Access<'compose-digests'>) => ({
  holidays: holidaysInForce(approvedRows(access.store('approvedRows')).holidays),
  refusals: refusalStore(access.store('refusals')),
  occasions: occasionStore(access.store('occasions')),
  pool: poolStore(access.store('pool')),
  windows: listWindowStore(access.store('refusalWindow'), 'refusals'),
  jobWindows: listWindowStore(access.store('jobWindow'), 'jobs'),
  slices: access.queue('fill-digests'),
  sending: access.queue('send-notice'),
  contactsNow: contactMails(
    approvedRows(access.store('approvedRows')).contacts,
    textByName(access.setting('partnerContacts')),
  ),
  hash: sha256,
});
