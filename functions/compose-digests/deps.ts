import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { textByName } from '../lambda/environment.ts';
import { listWindowStore } from '../stores/mail/list-window-store.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { occasionStore } from '../stores/mail/occasion-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';

export const composeDigestsDeps = (access: Access<'compose-digests'>) => ({
  mailboxes: mailboxStore(access.store('mailboxes')),
  refusals: refusalStore(access.store('refusals')),
  occasions: occasionStore(access.store('occasions')),
  pool: poolStore(access.store('pool')),
  postings: postingStore(access.store('postings')),
  introductions: introductionStore(access.store('introductions')),
  windows: listWindowStore(access.store('refusalWindow'), 'refusals'),
  jobWindows: listWindowStore(access.store('jobWindow'), 'jobs'),
  sending: access.queue('send-notice'),
  contacts: textByName(access.setting('partnerContacts')),
  hash: sha256,
});
