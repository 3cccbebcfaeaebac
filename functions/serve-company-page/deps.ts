import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { partnerPlacesIn, siteIn, textByName } from '../lambda/environment.ts';
import { officesInForce } from '../steps/offices-in-force.ts';
import { companyStore } from '../stores/companies/company-store.ts';
import { introductionWordStore } from '../stores/matching/introduction-word-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { companyPostingStore } from '../stores/postings/company-posting-store.ts';
import { deskStore } from '../stores/postings/desk-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';

export const serveCompanyPageDeps = (access: Access<'serve-company-page'>) => {
  const site = siteIn(access.setting('site'));
  const officials = access.setting('officialsAddress');
  return {
    postings: postingStore(access.store('postings')),
    companyPostings: companyPostingStore(access.store('companyPostings')),
    approvedRows: approvedRows(access.store('approvedRows')),
    companies: companyStore(access.store('companies')),
    introductionWords: introductionWordStore(access.store('introductionWords')),
    desk: deskStore(access.store('desk')),
    pool: poolStore(access.store('pool')),
    matching: access.queue('match-posting'),
    notices: access.queue('send-notice'),
    officials,
    site,
    offices: officesInForce(approvedRows(access.lately('approvedRows')).contacts, {
      site,
      places: partnerPlacesIn(access.setting('partnerPlaces')),
      mails: textByName(access.setting('partnerContacts')),
      officials,
    }),
    hash: sha256,
    newId: randomUUID,
  };
};
