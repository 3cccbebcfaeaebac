import { HOLIDAY_WORDS, holidaysTable, readHoliday } from '../domain/console/holidays-page.ts';
import { caseDueOn } from '../domain/console/waiting-list-page.ts';
import { dueOf } from '../domain/console/desk-entry.ts';
import type { HolidayCalendar } from '../domain/language/calendar.ts';
import { calendarWith, problemOfChange, type HolidayChange } from '../domain/mail/holiday-changes.ts';
import { HOLIDAYS } from '../domain/mail/working-days.ts';
import { DESK_KINDS } from '../domain/postings/desk.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { ApprovedRows, ProposedRows } from '../stores/rules/approved-store.ts';
import type { CaseStore } from '../stores/screening/case-store.ts';
import { compareText } from '../domain/language/compare-text.ts';
import { dateWords } from '../domain/language/dates.ts';
import { HOLIDAYS_PATH } from '../domain/console/rules-words.ts';
import { hasRole } from '../domain/console/session.ts';
import type { DueSource } from './today.ts';
import { approvedRoutes, type ApprovingDeps } from './approved.ts';
import type { Asked, Route } from './route.ts';

export type HolidaysDeps = ApprovingDeps & {
  readonly proposedRows: { readonly holidays: ProposedRows<'holidays'> };
  readonly approvedRows: { readonly holidays: Pick<ApprovedRows<'holidays'>, 'inForce'> };
  readonly desk: Pick<DeskStore, 'page'>;
  readonly cases: Pick<CaseStore, 'page'>;
};

const MOST_COUNTED = 100;

/** How many of what waits would be due on another day. Of each list the first hundred are counted. */
const moved = async (
  row: HolidayChange,
  { moment: { today, calendar } }: Asked,
  { desk, cases }: HolidaysDeps,
): Promise<readonly string[]> => {
  const then = calendarWith([row], calendar);
  const moves = <T>(dueOn: (one: T, by: HolidayCalendar | undefined) => string, all: readonly T[]): number =>
    all.filter((one) => dueOn(one, calendar) !== dueOn(one, then)).length;
  const [waiting, ...postings] = await Promise.all([
    cases.page({}, MOST_COUNTED),
    ...DESK_KINDS.map((kind) => desk.page({ kind }, today, MOST_COUNTED)),
  ]);
  const desks = postings.reduce((sum, { entries }) => sum + moves(dueOf, entries), 0);
  const isMore = [waiting, ...postings].some(({ next }) => next !== undefined);
  return [
    `지금 기다리는 일 가운데 기한이 바뀌는 것: 공고 ${String(desks)}건, 사례 ${String(moves(caseDueOn, waiting.cases))}건${
      isMore ? '(목록마다 앞의 100건만 세었습니다)' : ''
    }`,
  ];
};

/** The days that wait for an approval, for the first page. */
export const holidaysDue: DueSource<HolidaysDeps> = async ({ official, moment: { today } }, { proposedRows }) => {
  if (!hasRole(official, 'official', 'approver')) return [];
  const open = (await proposedRows.holidays.all()).filter(
    ({ decided, row }) => decided === undefined && row.date > today,
  );
  const items = open
    .map(({ id, row: { date, name } }) => ({
      title: `${dateWords(date, 'ko')} ${name}`,
      dueOn: date,
      path: `${HOLIDAYS_PATH}/${id}`,
      note: '승인을 기다리는 제안. 그날이 시작하면 바꿀 수 없습니다',
    }))
    .toSorted((a, b) => compareText(a.dueOn, b.dueOn));
  return [{ name: '쉬는 날 제안', path: HOLIDAYS_PATH, law: '그날이 시작하기 전까지', items, isWhole: true }];
};

/** The pages of the days on which offices are closed. */
export const holidayRoutes: readonly Route<HolidaysDeps>[] = approvedRoutes<'holidays', HolidaysDeps>({
  kind: 'holidays',
  words: HOLIDAY_WORDS,
  acts: {
    propose: 'propose-holiday',
    approve: 'approve-holiday',
    refuse: 'refuse-holiday',
    withdraw: 'withdraw-holiday',
  },
  proposals: ({ proposedRows }) => proposedRows.holidays,
  read: async (typed, open, { moment: { today, calendar = HOLIDAYS } }, { approvedRows }) =>
    readHoliday(typed, { today, calendar, open, approved: (await approvedRows.holidays.inForce()).length }),
  current: async ({ moment: { today, calendar = HOLIDAYS } }, { approvedRows }) =>
    holidaysTable(calendar, await approvedRows.holidays.inForce(), today),
  rehearse: moved,
  late: async (row, { moment: { today, calendar = HOLIDAYS } }) => problemOfChange(row, today, calendar),
  on: ({ date }) => `holiday ${date}`,
  after: ({ is, name }) => ({ is, name }),
  message: { of: 'holidays' },
});
