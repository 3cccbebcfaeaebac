import { companyRecord, type CompanyEntry } from '../domain/companies/company-entry.ts';
import type { CompanyRecord } from '../domain/companies/score/measures.ts';
import type { CompanyHireStore } from '../stores/companies/company-hire-store.ts';
import type { CompanyStore } from '../stores/companies/company-store.ts';

export type KnownCompanyDeps = {
  readonly companies: Pick<CompanyStore, 'of'>;
  readonly companyHires: Pick<CompanyHireStore, 'of'>;
};

/**
 * Reads everything that is known of a company: what senders say of it, and its hires, without anybody's name. For officials: what a
 * company or the public reads has no hires, because one that only the person has told must not reach the company. `number`: ten digits.
 */
export const knownCompany = async (
  number: string,
  { companies, companyHires }: KnownCompanyDeps,
): Promise<{ readonly entries: readonly CompanyEntry[]; readonly record: CompanyRecord }> => {
  const [entries, { rows, counts }] = await Promise.all([companies.of(number), companyHires.of(number)]);
  // A row is one hire of one person already.
  const hires = rows.map((row, at) => ({ ...row, person: String(at) }));
  return { entries, record: { ...companyRecord(entries), hires, countedHires: counts } };
};
