import { hasRole } from '../domain/console/session.ts';
import { clockWords } from '../domain/console/clocks.ts';
import { fileTable } from '../domain/console/columns.ts';
import { tooLong } from '../domain/console/export-page.ts';
import {
  caseDueOn,
  CASES_ON_A_PAGE,
  conditionWords,
  waitingColumns,
  waitingFilter,
  waitingListPage,
  waitingListPath,
} from '../domain/console/waiting-list-page.ts';
import { casePath, LOOK_PURPOSES, LOOKS, lookPurposeIn, WAITING_PATH } from '../domain/console/waiting-words.ts';
import { programmeName } from '../domain/language/words.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import type { DueSource } from './today.ts';
import { conditionForm, confirmIt } from './waiting-acts.ts';
import { openPerson, type WaitingDeps } from './waiting-case.ts';
import { lookedAtCase, shownWaiting, waitingNote, type WaitingPagesDeps, type WaitingRoute } from './waiting-shown.ts';

/** Who reads the list and a case. Names, facts and acts are for officials alone. */
const MAY_READ = ['official', 'auditor'] as const;

const rulesOfToday = async (today: string, { rulesOn, figures }: Pick<WaitingDeps, 'rulesOn' | 'figures'>) =>
  rulesOn(today, await figures.now());

const list: WaitingRoute['answer'] = async ({ query, moment: { today, calendar } }, deps) => {
  const filter = waitingFilter(query.get('about'));
  const from = query.get('from') ?? undefined;
  const page = await deps.cases.page(filter, CASES_ON_A_PAGE, from);
  return {
    page: waitingListPage({ filter, from, ...page, programmes: await rulesOfToday(today, deps), today, calendar }),
  };
};

/** The list as a file: numbers and conditions, and nothing of who it is. */
const exported: ExportedList<WaitingPagesDeps> = {
  list: 'waiting',
  section: 'waiting',
  roles: MAY_READ,
  read: async ({ query, moment: { today, calendar } }, most, deps) => {
    const filter = waitingFilter(query.get('about'));
    const { cases, next } = await deps.cases.page(filter, most);
    const programmes = await rulesOfToday(today, deps);
    const { programme, condition } = filter;
    const name = programme === undefined ? '모든 사업' : (programmeName(programme, 'ko', today) ?? programme);
    const asks =
      programme === undefined || condition === undefined ? [] : [conditionWords(programmes, programme, condition)];
    return {
      title: '확인을 기다리는 분 목록',
      part: [name, ...asks].join(' · '),
      on: ['export waiting', programme ?? 'all', ...(condition === undefined ? [] : [condition])].join(' '),
      back: waitingListPath(filter),
      file: `확인을-기다리는-분-${today}`,
      tables: [fileTable('확인을 기다리는 분', waitingColumns({ programmes, today, calendar }), cases)],
      isWhole: next === undefined,
      narrower: tooLong('목록에서 사업이나 요건을 골라 나누어 받아 주시기 바랍니다.'),
    };
  },
};

const SHOWN = '기다리는 분의 사례 보기';

const show: WaitingRoute['answer'] = async (asked, deps) => {
  const found = await lookedAtCase(asked, SHOWN, deps);
  return found === undefined ? 'absent' : shownWaiting(asked, found, { note: waitingNote(asked.query.get('done')) });
};

/** Opens the person's name or facts once, with the reason why. */
const look: WaitingRoute['answer'] = async (asked, deps) => {
  const what = LOOKS.find((known) => known === asked.fields.get('what'));
  const purpose = lookPurposeIn(asked.fields.get('purpose'));
  const found = await lookedAtCase(asked, purpose === undefined ? SHOWN : LOOK_PURPOSES[purpose], deps);
  if (found === undefined || what === undefined) return 'absent';
  if (purpose === undefined) {
    const errors = [{ field: `purpose-${what}`, message: '왜 보시는지 골라 주십시오.' }];
    return shownWaiting(asked, found, { status: 422, errors });
  }
  return shownWaiting(asked, found, { opened: openPerson(found, what, asked.moment.today) });
};

const CONDITION_PATH = `${WAITING_PATH}/{person}/{programme}/{condition}`;

/** The pages of the people who wait for an official. */
export const waitingRoutes: readonly WaitingRoute[] = [
  { method: 'GET', path: WAITING_PATH, roles: MAY_READ, answer: list },
  ...exportRoutes(exported),
  { method: 'GET', path: `${WAITING_PATH}/{person}`, roles: MAY_READ, answer: show },
  { method: 'POST', path: `${WAITING_PATH}/{person}/look`, roles: ['official'], answer: look },
  { method: 'GET', path: CONDITION_PATH, roles: ['official'], answer: conditionForm },
  { method: 'POST', path: CONDITION_PATH, roles: ['official'], answer: confirmIt },
];

/** How many cases the first page counts. */
const MOST_COUNTED = 100;

/** The people who wait, for the first page. */
export const waitingDue: DueSource<WaitingDeps> = async ({ official, moment: { today, calendar } }, deps) => {
  if (!hasRole(official, ...MAY_READ)) return [];
  const { cases: waiting, next } = await deps.cases.page({}, MOST_COUNTED);
  const rules = await rulesOfToday(today, deps);
  const items = waiting.map((one) => ({
    title: one.number,
    dueOn: caseDueOn(one, calendar),
    path: casePath(one.person),
    note: [
      programmeName(one.programme, 'ko', today) ?? one.programme,
      ...one.conditions.map((condition) => conditionWords(rules, one.programme, condition)),
    ].join(' · '),
  }));
  const law = clockWords('waiting');
  return [{ name: '확인을 기다리는 분', path: WAITING_PATH, law, items, isWhole: next === undefined }];
};
