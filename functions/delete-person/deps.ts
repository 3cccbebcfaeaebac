import type { Access } from '../access.ts';
import { companyHireStore } from '../stores/companies/company-hire-store.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { closedReportStore } from '../stores/matching/closed-report-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { deletionStore } from '../stores/people/deletion-store.ts';
import { hireEntryStore } from '../stores/people/hire-entry-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { personTraces } from '../stores/people/person-traces.ts';

export const deletePersonDeps = (access: Access<'delete-person'>) => ({
  registrations: registrationStore(access.store('registrations')),
  persons: personStore(access.store('persons')),
  outcomes: outcomeStore(access.store('outcomes')),
  facts: factsStore(access.store('facts')),
  pool: poolStore(access.store('pool')),
  closedReports: closedReportStore(access.store('closedReports')),
  mailboxes: mailboxStore(access.store('mailboxes')),
  deletions: deletionStore(access.store('deletions')),
  receipts: receiptStore(access.store('receipts')),
  refusals: refusalStore(access.store('refusals')),
  traces: personTraces({
    facts: access.store('factTraces'),
    matches: access.store('matchTraces'),
  }),
  hireEntries: hireEntryStore(access.store('hireEntries')),
  companyHires: companyHireStore(access.store('companyHires')),
  screening: access.queue('screen-seeker'),
});
