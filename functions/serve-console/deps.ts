import type { Access } from '../access.ts';
import { holidaysInForce } from '../steps/holidays-in-force.ts';
import { approvedRows, proposedRows } from '../stores/rules/approved-store.ts';
import { sha256 } from '../aws/hash.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import type { Contacts } from '../domain/letters/contact-changes.ts';
import { siteIn, textByName } from '../lambda/environment.ts';
import { officesInForce } from '../steps/offices-in-force.ts';
import { openJobs } from '../steps/open-jobs.ts';
import { auditStore } from '../stores/console/audit-store.ts';
import { formKeyStore } from '../stores/console/form-key-store.ts';
import { sessionStore } from '../stores/console/session-store.ts';
import { signInStore } from '../stores/console/sign-in-store.ts';
import { uploadStore } from '../stores/console/upload-store.ts';
import { leftMailStore } from '../stores/mail/left-mail-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { companyHireStore } from '../stores/companies/company-hire-store.ts';
import { companyListStore } from '../stores/companies/company-list-store.ts';
import { companyStore } from '../stores/companies/company-store.ts';
import { companyPostingStore } from '../stores/postings/company-posting-store.ts';
import { deskStore } from '../stores/postings/desk-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { caseStore } from '../stores/screening/case-store.ts';
import { reviewRequestStore } from '../stores/screening/review-request-store.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { arrearsInForce } from '../steps/arrears-in-force.ts';
import { arrearsStore } from '../stores/rules/arrears-store.ts';
import { proposalStore } from '../stores/rules/proposal-store.ts';
import { rehearsalStore } from '../stores/rules/rehearsal-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { toldStore } from '../stores/screening/told-store.ts';

/** The telephone numbers of the partners, without their addresses. */
const phonesIn = (json: string): Record<string, { readonly phone: string }> =>
  Object.fromEntries(Object.entries(textByName(json)).map(([partner, phone]) => [partner, { phone }]));

/** Of the partners only the telephone: an environment has room for 4,096 bytes. A letter that goes has the mail address, too. */
const contactsIn = (access: Access<'serve-console'>): Contacts => ({
  site: siteIn(access.setting('site')),
  places: phonesIn(access.setting('partnerPhones')),
  mails: {},
  officials: access.setting('officialsAddress'),
});

export const serveConsoleDeps = (access: Access<'serve-console'>) => ({
  holidays: holidaysInForce(approvedRows(access.store('approvedRows')).holidays),
  proposedRows: proposedRows(access.store('proposedRows')),
  approvedRows: approvedRows(access.store('approvedRows')),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  postings: postingStore(access.store('postings')),
  companyPostings: companyPostingStore(access.store('companyPostings')),
  companies: companyStore(access.store('companies')),
  companyHires: companyHireStore(access.store('companyHires')),
  companyList: companyListStore(access.store('companyList')),
  desk: deskStore(access.store('desk')),
  pool: poolStore(access.store('pool')),
  openJobs: openJobs(poolStore(access.store('pool'))),
  sessions: sessionStore(access.store('sessions')),
  formKeys: formKeyStore(access.store('sessions')),
  signIns: signInStore(access.store('sessions')),
  audit: auditStore(access.store('audit')),
  reviews: reviewRequestStore(access.store('reviews')),
  told: toldStore(access.store('told')),
  cases: caseStore(access.store('cases')),
  screenings: screeningStore(access.store('screenings')),
  persons: personStore(access.store('persons')),
  registrations: registrationStore(access.store('registrations')),
  receipts: receiptStore(access.store('receipts')),
  uploads: uploadStore(access.store('uploads')),
  proposals: proposalStore(access.store('proposals')),
  arrears: arrearsStore(access.store('arrears')),
  arrearsNow: arrearsInForce(arrearsStore(access.store('arrears')), postingStore(access.store('postings')).arrears),
  approving: access.queue('approve-figures'),
  rehearsals: rehearsalStore(access.store('rehearsals')),
  rescreening: access.queue('rescreen-seekers'),
  leftMails: leftMailStore(access.store('leftMails')),
  notices: access.queue('send-notice'),
  screening: access.queue('screen-seeker'),
  mailDecisions: access.queue('send-notice'),
  rulesOn: rulesByDay(),
  site: siteIn(access.setting('site')),
  consoleUrl: access.setting('consoleUrl'),
  pageUrl: access.setting('pageUrl'),
  contactSettings: contactsIn(access),
  offices: officesInForce(approvedRows(access.store('approvedRows')).contacts, contactsIn(access)),
  mailFrom: access.setting('mailFrom'),
  hash: sha256,
});
