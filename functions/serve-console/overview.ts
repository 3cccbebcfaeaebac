import { problemOf, typedWords } from '../domain/console/official-words.ts';
import { OVERVIEW_DAYS, overviewOf, type OverviewDays } from '../domain/console/overview.ts';
import { EXPORT_FORMATS, exportOf, tablesOf } from '../domain/console/overview-export.ts';
import { MOST_EXPORT_REASON, OVERVIEW_PATH, overviewPage, type ExportForm } from '../domain/console/overview-page.ts';
import type { ConsoleRole } from '../domain/console/session.ts';
import { countedDays, type ReadJournal } from './counted-days.ts';
import type { ActingDeps, Asked, Route, Shown } from './route.ts';

export type OverviewDeps = Pick<ActingDeps, 'perform'> & { readonly journal: ReadJournal };
type OverviewRoute = Route<OverviewDeps>;

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor'];
const USUAL: OverviewDays = 7;

const daysIn = (text: string | null): OverviewDays => OVERVIEW_DAYS.find((one) => String(one) === text) ?? USUAL;

const overviewIn = async (days: OverviewDays, { moment: { today } }: Asked, { journal }: OverviewDeps) =>
  overviewOf(await countedDays({ today, days }, journal), { today, days });

const show: OverviewRoute['answer'] = async (asked, deps) => {
  const days = daysIn(asked.query.get('days'));
  const form: ExportForm = { key: asked.newFormKey(), format: 'xlsx', reason: '', errors: [] };
  return { page: overviewPage(await overviewIn(days, asked, deps), days, form) };
};

/** Gives the tables as a file, for a reason that is in the audit. The same form again gives the same file, and is one act. */
const give: OverviewRoute['answer'] = async (asked, deps) => {
  const { fields, moment } = asked;
  const days = daysIn(fields.get('days'));
  const format = EXPORT_FORMATS.find((one) => one === fields.get('format')) ?? 'xlsx';
  const reason = typedWords(fields.get('reason'));
  const problem = problemOf(reason, { most: MOST_EXPORT_REASON });
  const overview = await overviewIn(days, asked, deps);
  const again = (status: Shown['status'], message: string): Shown => {
    const errors = [{ field: 'reason', message }];
    return { status, page: overviewPage(overview, days, { key: asked.newFormKey(), format, reason, errors }) };
  };
  if (problem !== undefined) return again(422, problem);
  const tables = tablesOf(overview, { today: moment.today, days });
  const act = {
    what: 'export-overview',
    on: `overview ${moment.today} ${String(days)}`,
    reason,
    before: {},
    after: { format },
  } as const;
  const performed = await deps.perform(asked, act, async () => undefined);
  return performed === 'used'
    ? again(409, '이미 쓴 양식입니다. 다시 눌러 주시기 바랍니다.')
    : { file: await exportOf(tables, format, `한눈에-보기-${moment.today}-${String(days)}일`) };
};

/** What happened in the network: today, in a week, in a month; on a page and as a file. */
export const overviewRoutes: readonly OverviewRoute[] = [
  { method: 'GET', path: OVERVIEW_PATH, roles: READERS, answer: show },
  { method: 'POST', path: `${OVERVIEW_PATH}/export`, roles: READERS, answer: give },
];
