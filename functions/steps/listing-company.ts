import { listedCompany } from '../domain/companies/listed-company.ts';
import { CRITERIA } from '../domain/companies/score/criteria.ts';
import { countsOn } from '../domain/companies/score/score.ts';
import type { CompanyListStore } from '../stores/companies/company-list-store.ts';
import { knownCompany, type KnownCompanyDeps } from './known-company.ts';

export type ListingCompanyDeps = KnownCompanyDeps & {
  readonly companyList: Pick<CompanyListStore, 'show'>;
};

/**
 * Shows a company in the officials' list of every version of the criteria, by what is known of it today. It is called after
 * something new is stored about the company, and may be repeated. `number`: ten digits; `today` in Asia/Seoul.
 */
export const listCompany = (number: string, today: string, deps: ListingCompanyDeps): Promise<void> =>
  deps.companyList.show(number, CRITERIA, async () => {
    const { record } = await knownCompany(number, deps);
    const day = { on: today, knownOn: today };
    return new Map(CRITERIA.map((version) => [version, listedCompany(number, record, countsOn(record, version, day))]));
  });
