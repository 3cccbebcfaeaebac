import { companyRecord } from '../domain/companies/company-entry.ts';
import { isRecognised, recognitions, type Recognition } from '../domain/companies/recognition.ts';
import { criteriaOf } from '../domain/companies/score/criteria.ts';
import { score } from '../domain/companies/score/score.ts';
import type { PublicEmployer } from '../domain/page/public/employers-page.ts';
import type { Hash } from '../domain/records/version.ts';
import { criteriaKnownOn, type CriteriaDeps } from '../steps/criteria-in-force.ts';
import type { CompanyStore } from '../stores/companies/company-store.ts';
import type { ApprovedRows } from '../stores/rules/approved-store.ts';

export type ReadingEmployersDeps = CriteriaDeps & {
  readonly approvedRows: {
    readonly awards: Pick<ApprovedRows<'awards'>, 'inForce'>;
    readonly revocations: Pick<ApprovedRows<'revocations'>, 'inForce'>;
  };
  readonly companies: Pick<CompanyStore, 'of'>;
  readonly hash: Hash;
};

/** The awards in their term on a day (Asia/Seoul), the latest first. */
export const recognisedOn = async (today: string, { approvedRows }: ReadingEmployersDeps): Promise<Recognition[]> => {
  const [awards, steps] = await Promise.all([approvedRows.awards.inForce(), approvedRows.revocations.inForce()]);
  return recognitions(awards, steps)
    .filter((one) => isRecognised(one, today))
    .toReversed();
};

/** The award with its criteria, and with its scorecard if the company agreed: by what was known on the day of the award. */
const withCard = async (award: Recognition, deps: ReadingEmployersDeps): Promise<PublicEmployer> => {
  const { companies, hash } = deps;
  const version = (await criteriaKnownOn(award.on, deps)).find(({ id }) => id === award.year);
  if (version === undefined || !award.isPublic) return { award, version };
  const record = { ...companyRecord(await companies.of(award.company)), hires: [] };
  return { award, version, card: score(record, version, { on: award.on, knownOn: award.on }, { hash }) };
};

/** Every recognised company, without its scorecard. */
export const readEmployers = async (today: string, deps: ReadingEmployersDeps): Promise<PublicEmployer[]> =>
  (await recognisedOn(today, deps)).map((award) => ({ award, version: criteriaOf(award.year) }));

/** The awards of one company, with the scorecards that it agreed to show. Empty: it is not recognised. */
export const readEmployer = async (
  number: string,
  today: string,
  deps: ReadingEmployersDeps,
): Promise<PublicEmployer[]> => {
  const awards = (await recognisedOn(today, deps)).filter(({ company }) => company === number);
  return Promise.all(awards.map((award) => withCard(award, deps)));
};
