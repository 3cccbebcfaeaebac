import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { companyHireStore } from '../stores/companies/company-hire-store.ts';
import { companyListStore } from '../stores/companies/company-list-store.ts';
import { companyStore } from '../stores/companies/company-store.ts';
import { outcomeStore } from '../stores/people/declaration-store.ts';
import { hireEntryStore } from '../stores/people/hire-entry-store.ts';
import { personStore } from '../stores/people/people-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';

export const followHiresDeps = (access: Access<'follow-hires'>) => ({
  persons: personStore(access.store('persons')),
  outcomes: outcomeStore(access.store('outcomes')),
  hireEntries: hireEntryStore(access.store('hireEntries')),
  companyHires: companyHireStore(access.store('companyHires')),
  companies: companyStore(access.store('companies')),
  companyList: companyListStore(access.store('companyList')),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  newId: randomUUID,
});
