import { recordsPage } from '../domain/console/records-page.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import type { AuditStore } from '../stores/console/audit-store.ts';
import type { SessionStore } from '../stores/console/session-store.ts';
import type { Route } from './route.ts';

export type RecordsPageDeps = {
  readonly audit: Pick<AuditStore, 'of'>;
  readonly sessions: Pick<SessionStore, 'namesOf'>;
};

const MONTH = /^[0-9]{4}-(?:0[1-9]|1[0-2])$/;

/** What officials ordered, month by month. */
export const recordRoutes: readonly Route<RecordsPageDeps>[] = [
  {
    method: 'GET',
    path: '/records',
    roles: ['auditor'],
    answer: async ({ query, moment }, { audit, sessions }) => {
      const thisMonth = moment.today.slice(0, 7);
      const wanted = query.get('month') ?? '';
      const month = MONTH.test(wanted) && wanted <= thisMonth ? wanted : thisMonth;
      const entries = await audit.of(month);
      const names = await sessions.namesOf(entries.map(({ account }) => account));
      const page = pageNumber(query.get('page'));
      return { page: recordsPage({ month, thisMonth, entries, page, nameOf: (account) => names.get(account) }) };
    },
  },
];
