import type { Access } from '../access.ts';
import { holidaysInForce } from '../steps/holidays-in-force.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';
import { recognisedNow } from '../steps/recognised-now.ts';
import { sha256 } from '../aws/hash.ts';
import { composeMail } from '../aws/mime.ts';
import { partnerPlacesIn, siteIn, textByName } from '../lambda/environment.ts';
import { channelStore } from '../stores/mail/channel-store.ts';
import { leftMailStore } from '../stores/mail/left-mail-store.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { matchRunStore } from '../stores/matching/match-run-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { officesInForce } from '../steps/offices-in-force.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { figureStore } from '../stores/rules/figure-store.ts';
import { toldStore } from '../stores/screening/told-store.ts';

export const sendNoticeDeps = (access: Access<'send-notice'>) => ({
  holidays: holidaysInForce(approvedRows(access.store('approvedRows')).holidays),
  approvedRows: approvedRows(access.store('approvedRows')),
  recognised: recognisedNow(approvedRows(access.store('approvedRows'))),
  mailboxes: mailboxStore(access.store('mailboxes')),
  channel: channelStore(access.store('channel')),
  leftMails: leftMailStore(access.store('leftMails')),
  introductions: introductionStore(access.store('introductions')),
  matchRuns: matchRunStore(access.store('matchRuns')),
  postings: postingStore(access.store('postings')),
  // A job that a mail misses because it came in this moment is new to the next digest as well (ADR 10).
  pool: { ...poolStore(access.store('pool')), jobsWanted: poolStore(access.lately('pool')).jobsWanted },
  refusals: refusalStore(access.store('refusals')),
  told: toldStore(access.store('told')),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  composeMail,
  hash: sha256,
  from: access.setting('mailFrom'),
  consoleUrl: access.setting('consoleUrl'),
  offices: officesInForce(approvedRows(access.store('approvedRows')).contacts, {
    site: siteIn(access.setting('site')),
    places: partnerPlacesIn(access.setting('partnerPlaces')),
    mails: textByName(access.setting('partnerContacts')),
    officials: access.setting('officialsAddress'),
  }),
});
