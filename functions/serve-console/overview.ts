import { OVERVIEW_DAYS, overviewOf, type OverviewDays } from '../domain/console/overview.ts';
import { OVERVIEW_PATH, overviewPage } from '../domain/console/overview-page.ts';
import { countedDays, type ReadJournal } from './counted-days.ts';
import type { Route } from './route.ts';

export type OverviewDeps = { readonly journal: ReadJournal };

const USUAL: OverviewDays = 7;

/** What happened in the network: today, in a week, in a month. */
export const overviewRoute: Route<OverviewDeps> = {
  method: 'GET',
  path: OVERVIEW_PATH,
  roles: ['official', 'approver', 'auditor'],
  answer: async ({ query, moment: { today } }, { journal }) => {
    const days = OVERVIEW_DAYS.find((one) => String(one) === query.get('days')) ?? USUAL;
    return { page: overviewPage(overviewOf(await countedDays({ today, days }, journal), { today, days }), days) };
  },
};
