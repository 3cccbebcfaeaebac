import { fileTable } from '../domain/console/columns.ts';
import { tooLong } from '../domain/console/export-page.ts';
import {
  answeredSince,
  REQUEST_LISTS,
  requestColumns,
  requestFilter,
  requestPath,
  requestsAbout,
  reviewListPage,
} from '../domain/console/review-list-page.ts';
import { purposeIn, PURPOSES } from '../domain/console/review-page.ts';
import { hasRole } from '../domain/console/session.ts';
import { programmeAsked, WISHES } from '../domain/letters/review-words.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import { answerForm, answerIt } from './review-answering.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import { readFacts, readReplay, type ReviewsDeps } from './review-case.ts';
import { extendForm, extendIt } from './review-extending.ts';
import { factsBefore, lookedAt, noteIn, shownCase, type ReviewRoute } from './review-shown.ts';
import type { ActingDeps, Asked } from './route.ts';
import type { DueSource } from './today.ts';

const MAY_READ = ['official', 'auditor'] as const;
/** Later than any day by which something is due. */
const END = '9999-12-31';

const list: ReviewRoute['answer'] = async ({ query, moment: { today } }, { reviews }) => {
  const [open, answered] = await Promise.all([reviews.dueBy(END), reviews.answered(answeredSince(today), today)]);
  const pages = { open: pageNumber(query.get('open')), answered: pageNumber(query.get('answered')) };
  return { page: reviewListPage({ open, answered, filter: requestFilter(query.get('programme')), pages, today }) };
};

/** The lists as a file: numbers and days, and nothing of who it is or was told. */
const exported: ExportedList<ReviewsDeps & ActingDeps> = {
  list: 'reviews',
  section: 'reviews',
  roles: MAY_READ,
  read: async ({ query, moment: { today } }, most, { reviews }) => {
    const filter = requestFilter(query.get('programme'));
    const [open, answered] = await Promise.all([
      reviews.dueBy(END, most + 1),
      reviews.answered(answeredSince(today), today),
    ]);
    const lists = { open, answered };
    return {
      title: '설명·재검토 요청 목록',
      part: filter === undefined ? '모든 요청' : programmeAsked(filter === 'all' ? undefined : filter, 'ko', today),
      on: `export reviews ${filter ?? 'any'}`,
      back: filter === undefined ? '/reviews' : `/reviews?programme=${filter}`,
      file: `설명-재검토-요청-${today}`,
      tables: REQUEST_LISTS.map(({ name, day, list: of }) =>
        fileTable(name, requestColumns(day, today), requestsAbout(lists[of], filter)),
      ),
      isWhole: open.length <= most,
      narrower: tooLong('목록에서 사업을 골라 나누어 받아 주시기 바랍니다.'),
    };
  },
};

const SHOWN = '요청 보기';

const show: ReviewRoute['answer'] = async (asked, deps) => {
  const found = await lookedAt(asked, SHOWN, deps);
  return found === undefined ? 'absent' : shownCase(asked, found, deps, { note: noteIn(asked.query.get('done')) });
};

/** Shows the person's facts once: with the reason why, and only while the person consents to screening. */
const showFacts: ReviewRoute['answer'] = async (asked, deps) => {
  const purpose = purposeIn(asked.fields.get('purpose'));
  const found = await lookedAt(asked, purpose === undefined ? SHOWN : PURPOSES[purpose], deps);
  if (found === undefined) return 'absent';
  const before = factsBefore(asked, found);
  if (before.state !== 'may-open') return shownCase(asked, found, deps, { status: 409, facts: before });
  if (purpose === undefined) {
    const errors = [{ field: 'purpose', message: '왜 보시는지 골라 주십시오.' }];
    return shownCase(asked, found, deps, { status: 422, facts: { ...before, errors } });
  }
  const { told } = await readReplay(found, deps);
  return shownCase(asked, found, deps, { facts: await readFacts(found, told, asked.moment.today, deps) });
};

/** The pages of the requests for an explanation or a review. */
export const reviewRoutes: readonly ReviewRoute[] = [
  { method: 'GET', path: '/reviews', roles: MAY_READ, answer: list },
  ...exportRoutes(exported),
  { method: 'GET', path: '/reviews/{number}', roles: MAY_READ, answer: show },
  { method: 'POST', path: '/reviews/{number}/facts', roles: ['official'], answer: showFacts },
  { method: 'GET', path: '/reviews/{number}/answer', roles: ['official'], answer: answerForm },
  { method: 'POST', path: '/reviews/{number}/answer', roles: ['official'], answer: answerIt },
  { method: 'GET', path: '/reviews/{number}/extend', roles: ['official'], answer: extendForm },
  { method: 'POST', path: '/reviews/{number}/extend', roles: ['official'], answer: extendIt },
];

/** How many open requests the first page counts. */
const MOST_DUE = 100;

/** The open requests for the first page. */
export const reviewsDue: DueSource<ReviewsDeps> = async ({ official, moment: { today } }: Asked, { reviews }) => {
  if (!hasRole(official, ...MAY_READ)) return [];
  const open = await reviews.dueBy(END, MOST_DUE);
  const items = open.map(({ number, dueOn, what, programme }) => ({
    title: number,
    dueOn,
    path: requestPath(number),
    note: `${WISHES[what].ko} · ${programmeAsked(programme, 'ko', today)}`,
  }));
  const law = '요청받은 날부터 30일, 30일씩 두 번까지 늘림(개인정보 보호법 시행령 제44조의3제5항)';
  return [{ name: '설명·재검토 요청', path: '/reviews', law, items, isWhole: open.length < MOST_DUE }];
};
