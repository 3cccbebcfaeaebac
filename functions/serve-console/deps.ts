import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import { siteIn } from '../lambda/environment.ts';
import { auditStore } from '../stores/console/audit-store.ts';
import { formKeyStore } from '../stores/console/form-key-store.ts';
import { sessionStore } from '../stores/console/session-store.ts';
import { signInStore } from '../stores/console/sign-in-store.ts';
import { uploadStore } from '../stores/console/upload-store.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { personStore, registrationStore } from '../stores/people/people-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { reviewRequestStore } from '../stores/screening/review-request-store.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { toldStore } from '../stores/screening/told-store.ts';

export const serveConsoleDeps = (access: Access<'serve-console'>) => ({
  sessions: sessionStore(access.store('sessions')),
  formKeys: formKeyStore(access.store('sessions')),
  signIns: signInStore(access.store('sessions')),
  audit: auditStore(access.store('audit')),
  reviews: reviewRequestStore(access.store('reviews')),
  told: toldStore(access.store('told')),
  screenings: screeningStore(access.store('screenings')),
  persons: personStore(access.store('persons')),
  postings: postingStore(access.store('postings')),
  registrations: registrationStore(access.store('registrations')),
  receipts: receiptStore(access.store('receipts')),
  uploads: uploadStore(access.store('uploads')),
  notices: access.queue('send-notice'),
  programmesOn: rulesByDay(),
  site: siteIn(access.setting('site')),
  consoleUrl: access.setting('consoleUrl'),
  hash: sha256,
});
