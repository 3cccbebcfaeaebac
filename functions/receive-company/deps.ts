import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { texts } from '../lambda/environment.ts';
import { companyHireStore } from '../stores/companies/company-hire-store.ts';
import { companyListStore } from '../stores/companies/company-list-store.ts';
import { companyStore } from '../stores/companies/company-store.ts';
import { receiptStore } from '../stores/messages/receipt-store.ts';
import { refusalStore } from '../stores/messages/refusal-store.ts';

export const receiveCompanyDeps = (access: Access<'receive-company'>) => ({
  companies: companyStore(access.store('companies')),
  companyHires: companyHireStore(access.store('companyHires')),
  companyList: companyListStore(access.store('companyList')),
  receipts: receiptStore(access.store('receipts')),
  refusals: refusalStore(access.store('refusals')),
  happened: access.queue('keep-journal'),
  replies: access.replies(),
  revoked: texts(access.setting('revokedPartners')),
  hash: sha256,
});
