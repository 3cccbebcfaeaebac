import { withApproved } from '../domain/companies/score/approved-weights.ts';
import { CRITERIA, type CriteriaVersion } from '../domain/companies/score/criteria.ts';
import type { ApprovedRows } from '../stores/rules/approved-store.ts';

export type CriteriaDeps = {
  readonly approvedRows: { readonly weights: Pick<ApprovedRows<'weights'>, 'inForce'> };
};

/** The criteria of every year, the oldest first, with the weights that were approved by a day (Asia/Seoul). */
export const criteriaKnownOn = async (
  knownOn: string,
  { approvedRows }: CriteriaDeps,
): Promise<readonly CriteriaVersion[]> => {
  const approved = await approvedRows.weights.inForce();
  return CRITERIA.map((version) => withApproved(version, approved, knownOn));
};
