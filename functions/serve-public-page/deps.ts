import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { partnerPlacesIn, siteIn } from '../lambda/environment.ts';
import { officesInForce } from '../steps/offices-in-force.ts';
import { companyStore } from '../stores/companies/company-store.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { postingStore } from '../stores/postings/posting-store.ts';
import { asks } from './asks.ts';
import { recognisedNow } from '../steps/recognised-now.ts';
import { openJobs } from '../steps/open-jobs.ts';

/** Whatever is read here may be a moment old: nothing is decided by it. */
export const servePublicPageDeps = (access: Access<'serve-public-page'>) => ({
  openJobs: openJobs(poolStore(access.lately('pool'))),
  postings: postingStore(access.lately('postings')),
  approvedRows: approvedRows(access.lately('approvedRows')),
  companies: companyStore(access.lately('companies')),
  recognised: recognisedNow(approvedRows(access.lately('approvedRows'))),
  notices: access.queue('send-notice'),
  site: siteIn(access.setting('site')),
  offices: officesInForce(approvedRows(access.lately('approvedRows')).contacts, {
    site: siteIn(access.setting('site')),
    places: partnerPlacesIn(access.setting('partnerPlaces')),
    // The public pages show no mail address of an office.
    mails: {},
    officials: '',
  }),
  base: access.setting('pageUrl'),
  hash: sha256,
  asks: asks(),
});
