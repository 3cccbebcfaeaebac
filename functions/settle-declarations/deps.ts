import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { waitingStore } from '../stores/people/waiting-store.ts';

export const settleDeclarationsDeps = (access: Access<'settle-declarations'>) => ({
  registrations: registrationStore(access.store('registrations')),
  persons: personStore(access.store('persons')),
  outcomes: outcomeStore(access.store('outcomes')),
  facts: factsStore(access.store('facts')),
  waiting: waitingStore(access.store('waiting')),
  receipts: receiptStore(access.store('receipts')),
  refusals: refusalStore(access.store('refusals')),
  screening: access.queue('screen-seeker'),
  hires: access.queue('follow-hires'),
  replies: access.replies(),
  hash: sha256,
});
