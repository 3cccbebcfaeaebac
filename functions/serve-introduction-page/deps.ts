import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { siteIn } from '../lambda/environment.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { introductionWordStore } from '../stores/matching/introduction-word-store.ts';

export const serveIntroductionPageDeps = (access: Access<'serve-introduction-page'>) => ({
  introductions: introductionStore(access.store('introductions')),
  introductionWords: introductionWordStore(access.store('introductionWords')),
  mailboxes: mailboxStore(access.store('mailboxes')),
  notices: access.queue('send-notice'),
  happened: access.queue('keep-journal'),
  site: siteIn(access.setting('site')),
  hash: sha256,
  newId: randomUUID,
});
