import { companyRecord } from '../domain/companies/company-entry.ts';
import { listedCompany } from '../domain/companies/listed-company.ts';
import { CRITERIA } from '../domain/companies/score/criteria.ts';
import { countsOn } from '../domain/companies/score/score.ts';
import type { CompanyListStore } from '../stores/companies/company-list-store.ts';
import type { CompanyStore } from '../stores/companies/company-store.ts';

export type ListingCompanyDeps = {
  readonly companies: Pick<CompanyStore, 'of'>;
  readonly companyList: Pick<CompanyListStore, 'show'>;
};

/**
 * Shows a company in the officials' list of every version of the criteria, by what is known of it today. It is called after
 * something new is stored about the company, and may be repeated. `number`: ten digits; `today` in Asia/Seoul.
 */
export const listCompany = (
  number: string,
  today: string,
  { companies, companyList }: ListingCompanyDeps,
): Promise<void> =>
  companyList.show(number, CRITERIA, async () => {
    const record = { ...companyRecord(await companies.of(number)), hires: [] };
    const day = { on: today, knownOn: today };
    return new Map(CRITERIA.map((version) => [version, listedCompany(number, record, countsOn(record, version, day))]));
  });
