import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { companyStore } from '../stores/companies/company-store.ts';
import { arrearsStore } from '../stores/rules/arrears-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';
import { approvedRows, proposedRows } from '../stores/rules/approved-store.ts';
import { proposalStore } from '../stores/rules/proposal-store.ts';

export const approveFiguresDeps = (access: Access<'approve-figures'>) => ({
  figures: figureStore(access.store('figures')),
  arrears: arrearsStore(access.store('arrears')),
  proposals: proposalStore(access.store('proposals')),
  proposedRows: proposedRows(access.store('proposedRows')),
  approvedRows: approvedRows(access.store('approvedRows')),
  companies: companyStore(access.store('companies')),
  notices: access.queue('send-notice'),
  rescreening: access.queue('rescreen-seekers'),
  rechecking: access.queue('recheck-wages'),
  hash: sha256,
});
