import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { texts } from '../lambda/environment.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { hireEntryStore } from '../stores/people/hire-entry-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { waitingStore } from '../stores/people/waiting-store.ts';

export const receiveSeekerDeps = (access: Access<'receive-seeker'>) => ({
  registrations: registrationStore(access.store('registrations')),
  persons: personStore(access.store('persons')),
  outcomes: outcomeStore(access.store('outcomes')),
  hireEntries: hireEntryStore(access.store('hireEntries')),
  facts: factsStore(access.store('facts')),
  waiting: waitingStore(access.store('waiting')),
  mailboxes: mailboxStore(access.store('mailboxes')),
  pool: poolStore(access.store('pool')),
  receipts: receiptStore(access.store('receipts')),
  refusals: refusalStore(access.store('refusals')),
  matching: access.queue('match-seeker'),
  screening: access.queue('screen-seeker'),
  deleting: access.queue('delete-person'),
  happened: access.queue('keep-journal'),
  replies: access.replies(),
  revoked: texts(access.setting('revokedPartners')),
  hash: sha256,
  hires: access.queue('follow-hires'),
});
