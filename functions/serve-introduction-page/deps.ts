import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { siteIn } from '../lambda/environment.ts';
import { officesInForce } from '../steps/offices-in-force.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { introductionWordStore } from '../stores/matching/introduction-word-store.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';

export const serveIntroductionPageDeps = (access: Access<'serve-introduction-page'>) => ({
  introductions: introductionStore(access.store('introductions')),
  introductionWords: introductionWordStore(access.store('introductionWords')),
  mailboxes: mailboxStore(access.store('mailboxes')),
  notices: access.queue('send-notice'),
  happened: access.queue('keep-journal'),
  site: siteIn(access.setting('site')),
  // The page shows no contact but the city's, at its foot.
  offices: officesInForce(approvedRows(access.lately('approvedRows')).contacts, {
    site: siteIn(access.setting('site')),
    places: {},
    mails: {},
    officials: '',
  }),
  hash: sha256,
  newId: randomUUID,
});
