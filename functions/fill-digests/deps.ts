import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { mailboxStore } from '../stores/mail/mailbox-store.ts';
import { introductionStore } from '../stores/matching/introduction-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';

export const fillDigestsDeps = (access: Access<'fill-digests'>) => ({
  mailboxes: mailboxStore(access.store('mailboxes')),
  pool: poolStore(access.store('pool')),
  postings: postingStore(access.store('postings')),
  introductions: introductionStore(access.store('introductions')),
  sending: access.queue('send-notice'),
  hash: sha256,
});
