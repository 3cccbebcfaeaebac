import { shortlist, companyTitle, type StandingCompany } from '../domain/companies/listed-company.ts';
import { withApproved } from '../domain/companies/score/approved-weights.ts';
import { CRITERIA, type CriteriaVersion } from '../domain/companies/score/criteria.ts';
import { currentWeights, readWeights, weightsNow, weightsWords } from '../domain/console/weights-pages.ts';
import { oneLine } from '../domain/letters/letter.ts';
import type { CriteriaDeps } from '../steps/criteria-in-force.ts';
import type { CompanyListStore } from '../stores/companies/company-list-store.ts';
import type { ProposedRows } from '../stores/rules/approved-store.ts';
import { approvedRoutes, type ApprovingDeps } from './approved.ts';
import type { Route } from './route.ts';

export type WeightsDeps = ApprovingDeps &
  CriteriaDeps & {
    readonly proposedRows: { readonly weights: ProposedRows<'weights'> };
    readonly companyList: Pick<CompanyListStore, 'all'>;
  };

const FIRST = 5;

const firstOf = (companies: readonly StandingCompany[]): string =>
  companies
    .slice(0, FIRST)
    .map((one) => `${oneLine(companyTitle(one))} ${String(one.total)}점`)
    .join(', ') || '기업이 없습니다';

/** Who comes first now, and who would. */
const ranked = async (
  now: CriteriaVersion,
  then: CriteriaVersion,
  { companyList }: WeightsDeps,
): Promise<readonly string[]> => {
  const rows = await companyList.all(now);
  const [before, after] = [shortlist(rows, now), shortlist(rows, then)];
  const moved = after.filter(({ number }, at) => before[at]?.number !== number).length;
  return [
    `지금 앞의 ${String(FIRST)}곳: ${firstOf(before)}`,
    `이 배점이면 앞의 ${String(FIRST)}곳: ${firstOf(after)}`,
    `자리가 바뀌는 기업: ${String(moved)}곳`,
  ];
};

const routesOf = (published: CriteriaVersion): readonly Route<WeightsDeps>[] => {
  const { id } = published;
  const nowOf = async (today: string, { approvedRows }: WeightsDeps): Promise<CriteriaVersion> =>
    withApproved(published, await approvedRows.weights.inForce(), today);
  return approvedRoutes<'weights', WeightsDeps>({
    kind: 'weights',
    words: weightsWords(published),
    acts: {
      propose: 'propose-weights',
      approve: 'approve-weights',
      refuse: 'refuse-weights',
      withdraw: 'withdraw-weights',
    },
    proposals: ({ proposedRows }) => ofYear(proposedRows.weights, id),
    initial: async ({ moment: { today } }, deps) => currentWeights(await nowOf(today, deps)),
    read: async (typed, open) => readWeights(typed, published, open.length > 0),
    current: async ({ moment: { today } }, deps) => weightsNow(await nowOf(today, deps)),
    rehearse: async (row, { moment: { today } }, deps) => {
      const now = await nowOf(today, deps);
      return ranked(now, withApproved(now, [{ ...row, approvedOn: today, approvedBy: [] }], today), deps);
    },
    late: async () => undefined,
    on: ({ year }) => `weights ${year}`,
    after: () => ({}),
    message: { of: 'weights' },
  });
};

/** The proposals of one year. */
const ofYear = (proposals: ProposedRows<'weights'>, year: string): ProposedRows<'weights'> => ({
  ...proposals,
  all: async () => (await proposals.all()).filter(({ row }) => row.year === year),
  read: async (id) => {
    const found = await proposals.read(id);
    return found?.row.year === year ? found : undefined;
  },
});

/** The pages on which officials set the weights of each year. */
export const weightsRoutes: readonly Route<WeightsDeps>[] = CRITERIA.flatMap(routesOf);
