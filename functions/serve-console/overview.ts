import { countedList, type CountedList } from '../domain/console/count-lists.ts';
import { countsPage } from '../domain/console/counts-page.ts';
import { countListIn, countsPath, type CountList } from '../domain/console/counts-path.ts';
import { tooLong } from '../domain/console/export-page.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import { OVERVIEW_DAYS, overviewOf, type OverviewDays } from '../domain/console/overview.ts';
import { overviewTables } from '../domain/console/overview-tables.ts';
import { OVERVIEW_PATH, overviewPage, overviewPath, periodWords } from '../domain/console/overview-page.ts';
import type { ConsoleRole } from '../domain/console/session.ts';
import { countedDays, type ReadJournal } from './counted-days.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import type { ActingDeps, Asked, Route } from './route.ts';

export type OverviewDeps = Pick<ActingDeps, 'perform'> & { readonly journal: ReadJournal };
type OverviewRoute = Route<OverviewDeps>;

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor'];
const USUAL: OverviewDays = 7;

const daysIn = (query: URLSearchParams): OverviewDays =>
  OVERVIEW_DAYS.find((one) => String(one) === query.get('days')) ?? USUAL;

const overviewIn = async (days: OverviewDays, { moment: { today } }: Asked, { journal }: OverviewDeps) =>
  overviewOf(await countedDays({ today, days }, journal), { today, days });

/** The tables as a file. */
const exported: ExportedList<OverviewDeps> = {
  list: 'overview',
  section: 'overview',
  roles: READERS,
  what: 'export-overview',
  read: async (asked, _most, deps) => {
    const { query, moment } = asked;
    const { today } = moment;
    const days = daysIn(query);
    return {
      title: '한눈에 보기',
      part: periodWords(days),
      on: `overview ${today} ${String(days)}`,
      back: overviewPath(days),
      file: `한눈에-보기-${today}-${String(days)}일`,
      tables: overviewTables(await overviewIn(days, asked, deps), { today, days }),
      isWhole: true,
      narrower: '',
    };
  },
};

const countedIn = async (
  list: CountList,
  { query, moment: { today } }: Asked,
  { journal }: OverviewDeps,
): Promise<CountedList> => countedList(list, await countedDays({ today, days: daysIn(query) }, journal), query);

/** A list behind a number as a file. */
const exportedCounts: ExportedList<OverviewDeps> = {
  list: 'counts',
  section: 'overview',
  roles: READERS,
  read: async (asked, most, deps) => {
    const { query, moment } = asked;
    const list = countListIn(query.get('list') ?? undefined) ?? 'postings';
    const days = daysIn(query);
    const counted = await countedIn(list, asked, deps);
    const codes = Object.entries(counted.query).map(([name, value]) => `${name}=${value}`);
    return {
      title: counted.title,
      part: [periodWords(days), counted.part].filter(Boolean).join(' · '),
      on: ['export counts', list, moment.today, String(days), ...codes].join(' '),
      back: countsPath(list, days, counted.query),
      file: `한눈에-보기-목록-${moment.today}-${String(days)}일`,
      tables: [counted.file()],
      isWhole: counted.rows <= most,
      narrower: tooLong('더 짧은 기간을 고르거나 나누어 받아 주시기 바랍니다.'),
    };
  },
};

/** What happened in the network: today, in a week, in a month; on a page and as a file. */
export const overviewRoutes: readonly OverviewRoute[] = [
  {
    method: 'GET',
    path: OVERVIEW_PATH,
    roles: READERS,
    answer: async (asked, deps) => {
      const days = daysIn(asked.query);
      return { page: overviewPage(await overviewIn(days, asked, deps), days) };
    },
  },
  {
    method: 'GET',
    path: `${OVERVIEW_PATH}/{list}`,
    roles: READERS,
    answer: async (asked, deps) => {
      const list = countListIn(asked.params['list']);
      if (list === undefined) return 'absent';
      const counted = await countedIn(list, asked, deps);
      const page = pageNumber(asked.query.get('page'));
      return { page: countsPage({ list, counted, days: daysIn(asked.query), page }) };
    },
  },
  ...exportRoutes(exported),
  ...exportRoutes(exportedCounts),
];
