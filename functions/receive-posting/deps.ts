import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { texts } from '../lambda/environment.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { arrearsInForce } from '../steps/arrears-in-force.ts';
import { arrearsStore } from '../stores/rules/arrears-store.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';
import { companyPostingStore } from '../stores/postings/company-posting-store.ts';
import { deskStore } from '../stores/postings/desk-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';

export const receivePostingDeps = (access: Access<'receive-posting'>) => ({
  postings: postingStore(access.store('postings')),
  companyPostings: companyPostingStore(access.store('companyPostings')),
  desk: deskStore(access.store('desk')),
  pool: poolStore(access.store('pool')),
  arrears: arrearsInForce(arrearsStore(access.store('arrears')), postingStore(access.store('postings')).arrears),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  receipts: receiptStore(access.store('receipts')),
  refusals: refusalStore(access.store('refusals')),
  matching: access.queue('match-posting'),
  notices: access.queue('send-notice'),
  happened: access.queue('keep-journal'),
  replies: access.replies(),
  revoked: texts(access.setting('revokedPartners')),
  officials: access.setting('officialsAddress'),
  hash: sha256,
});
