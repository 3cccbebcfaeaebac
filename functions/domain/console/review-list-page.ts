import { PROGRAMME_IDS, type ProgrammeId } from '../../contracts/programmes.ts';
import { addDays } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { programmeAsked, WISHES } from '../letters/review-words.ts';
import { button, paragraph } from '../page/parts.ts';
import type { ListedRequest } from '../people/review-request.ts';
import { columnTable, type Column } from './columns.ts';
import type { ConsoleContent } from './console-page.ts';
import { dueCell } from './due-words.ts';
import { exportLink } from './export-page.ts';

const REQUESTS_ON_A_PAGE = 25;
/** How many days an answered request stays in the list. */
const ANSWERED_DAYS = 90;

/** The first day (Asia/Seoul) of the answered requests that the list shows. */
export const answeredSince = (today: string): string => addDays(today, -ANSWERED_DAYS);

/** A choice of the filter: a programme, or `all` for requests about all of them. Undefined: every request. */
export type RequestFilter = ProgrammeId | 'all' | undefined;
export const requestFilter = (text: string | null): RequestFilter =>
  text === 'all' ? text : PROGRAMME_IDS.find((id) => id === text);

export type ReviewListFacts = {
  /** The longest due first. */
  readonly open: readonly ListedRequest[];
  /** The latest first. */
  readonly answered: readonly ListedRequest[];
  readonly filter: RequestFilter;
  /** The page of each list, counted from one. */
  readonly pages: { readonly open: number; readonly answered: number };
  readonly today: string;
};

export const requestPath = (number: string): string => `/reviews/${number}`;

const listPath = (filter: RequestFilter, pages: ReviewListFacts['pages']): string => {
  const query = new URLSearchParams({
    ...(filter && { programme: filter }),
    ...(pages.open > 1 && { open: String(pages.open) }),
    ...(pages.answered > 1 && { answered: String(pages.answered) }),
  });
  return query.size === 0 ? '/reviews' : `/reviews?${query.toString()}`;
};

const filterForm = ({ filter, today }: ReviewListFacts): Html => {
  const option = (value: string, label: string): Html =>
    html`<option value="${value}" ${value === (filter ?? '') ? html`selected` : ''}>${label}</option>`;
  return html`<form method="get" action="/reviews">
    <div class="field">
      <label for="programme">사업</label>
      <select id="programme" name="programme">
        ${option('', '모든 요청')} ${option('all', programmeAsked(undefined, 'ko', today))}
        ${PROGRAMME_IDS.map((id) => option(id, programmeAsked(id, 'ko', today)))}
      </select>
    </div>
    ${button('골라 보기')}
  </form>`;
};

/** The columns of a list, on the page and in its file. `day`: what its second column says. */
export const requestColumns = (day: string, today: string): readonly Column<ListedRequest>[] => [
  {
    title: '요청 번호',
    value: ({ number }) => number,
    cell: ({ number }) => html`<a href="${requestPath(number)}">${number}</a>`,
  },
  {
    title: day,
    value: ({ dueOn, answeredOn }) => answeredOn ?? dueOn,
    cell: ({ dueOn, answeredOn }) => (answeredOn === undefined ? dueCell(dueOn, today) : dateWords(answeredOn, 'ko')),
  },
  { title: '요청한 내용', value: ({ what }) => WISHES[what].ko },
  { title: '사업', value: ({ programme }) => programmeAsked(programme, 'ko', today) },
  { title: '등록 기관', value: ({ partner }) => partnerName(partner, 'ko', today) },
  {
    title: '요청한 날',
    value: ({ requestedOn }) => requestedOn,
    cell: ({ requestedOn }) => dateWords(requestedOn, 'ko'),
  },
];

type Shown = {
  readonly name: string;
  readonly day: string;
  readonly empty: string;
  readonly list: 'open' | 'answered';
};

/** The two lists, in their order. */
export const REQUEST_LISTS = [
  { name: '답할 요청', day: '답할 기한', empty: '답할 요청이 없습니다.', list: 'open' },
  {
    name: '지난 90일 동안 답한 요청',
    day: '답한 날',
    empty: '지난 90일 동안 답한 요청이 없습니다.',
    list: 'answered',
  },
] as const satisfies readonly Shown[];

/** The requests that a choice of the filter shows. */
export const requestsAbout = <T extends ListedRequest>(all: readonly T[], filter: RequestFilter): T[] =>
  all.filter(({ programme = 'all' }) => filter === undefined || programme === filter);

const pageLinks = (list: 'open' | 'answered', at: number, last: number, { filter, pages }: ReviewListFacts): Html => {
  const to = (page: number, rel: 'prev' | 'next', words: string): Html =>
    html`<a rel="${rel}" href="${listPath(filter, { ...pages, [list]: page })}">${words}</a>`;
  return last === 1
    ? html``
    : html`<nav class="pages" aria-label="${list === 'open' ? '답할 요청의 다른 쪽' : '답한 요청의 다른 쪽'}">
        ${at > 1 ? to(at - 1, 'prev', '앞 쪽') : ''} ${at < last ? to(at + 1, 'next', '다음 쪽') : ''}
      </nav>`;
};

const listPart = ({ name, day, empty, list }: Shown, facts: ReviewListFacts): Html => {
  const { filter, today } = facts;
  const all = requestsAbout(facts[list], filter);
  const last = Math.max(1, Math.ceil(all.length / REQUESTS_ON_A_PAGE));
  const at = Math.min(facts.pages[list], last);
  const shown = all.slice((at - 1) * REQUESTS_ON_A_PAGE, at * REQUESTS_ON_A_PAGE);
  return html`<h2>${name} <span class="count">${String(all.length)}건</span></h2>
    ${shown.length === 0 ? paragraph(empty, 'ko') : columnTable(name, requestColumns(day, today), shown, 'unseen')}
    ${pageLinks(list, at, last, facts)}`;
};

/** The requests for an explanation or a review: those that are open by the day they are due, then those that were answered. */
export const reviewListPage = (facts: ReviewListFacts): ConsoleContent => ({
  title: '설명·재검토 요청',
  section: 'reviews',
  body: html`<p class="lead">
      적격 검토의 결과에 대해 설명이나 담당자의 재검토를 요청하신 것입니다. 요청하신 날부터 30일 이내에 답해야
      합니다(개인정보 보호법 시행령 제44조의3제5항).
    </p>
    ${filterForm(facts)} ${REQUEST_LISTS.map((each) => listPart(each, facts))}
    ${facts.open.length + facts.answered.length === 0 ? '' : exportLink('reviews', { programme: facts.filter })}`,
});
