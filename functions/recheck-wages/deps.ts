import type { Access } from '../access.ts';
import { holidaysInForce } from '../steps/holidays-in-force.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';
import { sha256 } from '../aws/hash.ts';
import { arrearsInForce } from '../steps/arrears-in-force.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { occasionStore } from '../stores/mail/occasion-store.ts';
import { closedReportStore } from '../stores/matching/closed-report-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { deskStore } from '../stores/postings/desk-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { arrearsStore } from '../stores/rules/arrears-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';

export const recheckWagesDeps = (access: Access<'recheck-wages'>) => ({
  holidays: holidaysInForce(approvedRows(access.store('approvedRows')).holidays),
  postings: postingStore(access.store('postings')),
  desk: deskStore(access.store('desk')),
  pool: poolStore(access.store('pool')),
  closedReports: closedReportStore(access.store('closedReports')),
  occasions: occasionStore(access.store('occasions')),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  arrears: arrearsInForce(arrearsStore(access.store('arrears')), postingStore(access.store('postings')).arrears),
  receipts: receiptStore(access.store('receipts')),
  matching: access.queue('match-posting'),
  notices: access.queue('send-notice'),
  happened: access.queue('keep-journal'),
  replies: access.replies(),
  officials: access.setting('officialsAddress'),
  hash: sha256,
});
