import { companyRecord } from '../domain/companies/company-entry.ts';
import { score } from '../domain/companies/score/score.ts';
import { businessNumber } from '../domain/language/business-number.ts';
import type { CompanyPostingView } from '../domain/page/company/company-view.ts';
import type { OwnScorecard } from '../domain/page/company/own-scorecard.ts';
import { mailboxOf, type Keyed } from '../domain/people/address.ts';
import type { Hash } from '../domain/records/version.ts';
import { criteriaKnownOn, type CriteriaDeps } from '../steps/criteria-in-force.ts';
import type { CompanyStore } from '../stores/companies/company-store.ts';

export type ReadingScorecardDeps = CriteriaDeps & {
  readonly companies: Pick<CompanyStore, 'of'>;
  readonly keyed: Keyed;
  readonly hash: Hash;
};

/**
 * Scores the company of a posting by the latest criteria, by what is known today. Undefined if nobody has registered it. A
 * posting may name any business number, so it is shown only to the contact under which the company is registered.
 */
export const readScorecard = async (
  { posting }: Pick<CompanyPostingView, 'posting'>,
  today: string,
  deps: ReadingScorecardDeps,
): Promise<OwnScorecard | undefined> => {
  const { companies, keyed, hash } = deps;
  const number = businessNumber(posting.company.registrationNumber ?? '');
  const version = (await criteriaKnownOn(today, deps)).at(-1);
  const contact = posting.contact?.email;
  if (number === undefined || version === undefined || contact === undefined) return undefined;
  const record = companyRecord(await companies.of(number));
  if (record.company.name === undefined) return undefined;
  const known = record.company.contact?.email;
  if (known === undefined || mailboxOf(known, keyed) !== mailboxOf(contact, keyed)) return 'other-contact';
  const card = score({ ...record, hires: [] }, version, { on: today, knownOn: today }, { hash });
  return { card, version };
};
