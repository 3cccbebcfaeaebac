import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { factsStore, outcomeStore } from '../stores/people/declaration-store.ts';
import { personStore } from '../stores/people/people-store.ts';
import { usedLinkStore } from '../stores/people/used-link-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { reviewRequestStore } from '../stores/screening/review-request-store.ts';
import { toldStore } from '../stores/screening/told-store.ts';

export const serveSeekerPageDeps = (access: Access<'serve-seeker-page'>) => ({
  persons: personStore(access.store('persons')),
  outcomes: outcomeStore(access.store('outcomes')),
  facts: factsStore(access.store('facts')),
  reviews: reviewRequestStore(access.store('reviews')),
  pool: poolStore(access.store('pool')),
  postings: postingStore(access.store('postings')),
  told: toldStore(access.store('told')),
  introductions: introductionStore(access.store('introductions')),
  usedLinks: usedLinkStore(access.store('usedLinks')),
  mailboxes: mailboxStore(access.store('mailboxes')),
  matching: access.queue('match-seeker'),
  notices: access.queue('send-notice'),
  deleting: access.queue('delete-person'),
  officials: access.setting('officialsAddress'),
  hash: sha256,
  newId: randomUUID,
  programmesOn: rulesByDay(),
});
