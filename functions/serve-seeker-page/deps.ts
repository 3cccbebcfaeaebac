import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import { partnerPlacesIn, siteIn, textByName } from '../lambda/environment.ts';
import { officesInForce } from '../steps/offices-in-force.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { closedReportStore, reporterStore } from '../stores/matching/closed-report-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { introductionWordStore } from '../stores/matching/introduction-word-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { personStore } from '../stores/people/people-store.ts';
import { usedLinkStore } from '../stores/people/used-link-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';
import { reviewRequestStore } from '../stores/screening/review-request-store.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { recognisedNow } from '../steps/recognised-now.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';
import { toldStore } from '../stores/screening/told-store.ts';

type Stores = Access<'serve-seeker-page'>['store'];

const readingStores = (store: Stores) => ({
  persons: personStore(store('persons')),
  outcomes: outcomeStore(store('outcomes')),
  facts: factsStore(store('facts')),
  reviews: reviewRequestStore(store('reviews')),
  pool: poolStore(store('pool')),
  postings: postingStore(store('postings')),
  told: toldStore(store('told')),
  screenings: screeningStore(store('screenings')),
  introductions: introductionStore(store('introductions')),
  introductionWords: introductionWordStore(store('introductionWords')),
  closedReports: closedReportStore(store('closedReports')),
  mailboxes: mailboxStore(store('mailboxes')),
});

export const serveSeekerPageDeps = (access: Access<'serve-seeker-page'>) => ({
  ...readingStores(access.store),
  lately: readingStores(access.lately),
  reporters: reporterStore(access.store('reporters')),
  usedLinks: usedLinkStore(access.store('usedLinks')),
  matching: access.queue('match-seeker'),
  screening: access.queue('screen-seeker'),
  notices: access.queue('send-notice'),
  rechecking: access.queue('recheck-wages'),
  deleting: access.queue('delete-person'),
  recognised: recognisedNow(approvedRows(access.lately('approvedRows'))),
  officials: access.setting('officialsAddress'),
  site: siteIn(access.setting('site')),
  offices: officesInForce(approvedRows(access.lately('approvedRows')).contacts, {
    site: siteIn(access.setting('site')),
    places: partnerPlacesIn(access.setting('partnerPlaces')),
    mails: textByName(access.setting('partnerContacts')),
    officials: access.setting('officialsAddress'),
  }),
  hash: sha256,
  newId: randomUUID,
  rulesOn: rulesByDay(),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
});
