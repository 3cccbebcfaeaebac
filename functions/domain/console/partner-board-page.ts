import { ANSWER_STATES, SENT_TYPES, type AnswerState, type SentType } from '../../contracts/journal-event.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { TIME_ENDS } from '../journal/answer-times.ts';
import { daysBetween } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { fixOf } from '../messages/finding-fixes.ts';
import { FINDING_NAMES } from '../messages/finding-names.ts';
import { paragraph } from '../page/parts.ts';
import { columnTable, fileTable, type Column, type FileTable } from './columns.ts';
import type { ConsoleContent } from './console-page.ts';
import { exportLink } from './export-page.ts';
import { STATE_WORDS, TYPE_WORDS } from './journal-words.ts';
import { BOARD_DAYS, QUIET_DAYS, type BoardDays, type PartnerFigures } from './partner-board.ts';

/** `mayChoose`: the reader sees several partners. `figures`: of all of them, or of the one that is shown. */
export type PartnerBoardFacts = {
  readonly figures: readonly PartnerFigures[];
  readonly shown: PartnerFigures | undefined;
  readonly days: BoardDays;
  readonly today: string;
};

export const PARTNERS_PATH = '/partners';

export const boardPath = (days: number, partner?: PartnerId): string =>
  `${PARTNERS_PATH}?${new URLSearchParams({ days: String(days), ...(partner && { partner }) }).toString()}`;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The end of a range of times in words. */
const endWords = (ms: number): string => {
  if (ms < MINUTE) return `${String(ms / 1_000)}초`;
  return ms < HOUR ? `${String(ms / MINUTE)}분` : `${String(ms / HOUR)}시간`;
};

const LONGEST = endWords(Math.max(...TIME_ENDS));

const withinWords = (within: PartnerFigures['half']): string => {
  if (within === undefined) return '–';
  return within === 'longer' ? `${LONGEST} 넘음` : `${endWords(within)} 안`;
};

const NO_SIGN = '90일 안에 소식 없음';
const lastWords = ({ lastOn, isQuiet }: PartnerFigures, today: string): Html => {
  if (lastOn === undefined) return html`<span class="overdue">${NO_SIGN}</span>`;
  const days = daysBetween(lastOn, today);
  const ago = days === 0 ? '오늘' : dateWords(lastOn, 'ko');
  return isQuiet ? html`${ago}<br /><span class="overdue">${String(days)}일째 소식 없음</span>` : html`${ago}`;
};

const dayLinks = ({ days, shown }: PartnerBoardFacts): Html =>
  html`<nav aria-label="기간">
    <ul class="links">
      ${BOARD_DAYS.map(
        (one) =>
          html`<li>
            <a href="${boardPath(one, shown?.partner)}" ${one === days ? html`aria-current="page"` : ''}
              >최근 ${String(one)}일</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

/** What partners sent, one a row. */
const partnerColumns = ({ days, today }: Pick<PartnerBoardFacts, 'days' | 'today'>): Column<PartnerFigures>[] => [
  {
    title: '기관',
    value: ({ partner }) => partnerName(partner, 'ko', today),
    cell: ({ partner }) => html`<a href="${boardPath(days, partner)}">${partnerName(partner, 'ko', today)}</a>`,
  },
  { title: '마지막 소식', value: ({ lastOn }) => lastOn ?? NO_SIGN, cell: (of) => lastWords(of, today) },
  { title: '보낸 것', value: ({ messages }) => messages },
  { title: '거절', value: ({ refused }) => refused },
  { title: '보류', value: ({ held }) => held },
  { title: '겹친 공고', value: ({ duplicates }) => duplicates },
  { title: '답한 시간 절반', value: ({ half }) => withinWords(half) },
  { title: '열에 아홉', value: ({ nineOfTen }) => withinWords(nineOfTen) },
];

const countOf = ({ answered }: PartnerFigures, type: SentType, state: AnswerState): number =>
  answered.filter((one) => one.type === type && one.state === state).reduce((sum, { count }) => sum + count, 0);

/** What a partner sent, by its answers. */
const answerColumns = (of: PartnerFigures): Column<SentType>[] => [
  { title: '보낸 것', value: (type) => TYPE_WORDS[type] },
  ...ANSWER_STATES.filter((state) => of.answered.some((one) => one.state === state)).map((state) => ({
    title: STATE_WORDS[state],
    value: (type: SentType) => countOf(of, type, state),
  })),
];
const sentTypes = ({ answered }: PartnerFigures): SentType[] =>
  SENT_TYPES.filter((type) => answered.some((one) => one.type === type));

const rangeWords = (at: number): string => {
  const [from, to] = [TIME_ENDS[at - 1], TIME_ENDS[at]];
  if (to === undefined) return `${LONGEST} 넘음`;
  return from === undefined ? `${endWords(to)} 안` : `${endWords(from)} 넘고 ${endWords(to)} 안`;
};
type TimeRange = { readonly at: number; readonly count: number };
const TIME_COLUMNS: readonly Column<TimeRange>[] = [
  { title: '걸린 시간', value: ({ at }) => rangeWords(at) },
  { title: '몇 건', value: ({ count }) => count },
];
const timeRanges = ({ times }: PartnerFigures): TimeRange[] =>
  times.flatMap((count, at) => (count === 0 ? [] : [{ at, count }]));

const STOPPED_COLUMNS: readonly Column<PartnerFigures['stopped'][number]>[] = [
  { title: '까닭', value: ({ code }) => FINDING_NAMES[code] },
  { title: '거절', value: ({ refused }) => refused },
  { title: '보류', value: ({ held }) => held },
  { title: '이렇게 고칩니다', value: ({ code }) => fixOf(code) ?? '' },
];

const ANSWERS = '보낸 것과 답';
const TIMES = '답하는 데 걸린 시간';
const STOPPED = '거절하거나 보류한 까닭';

/** The board as lists of a file: of all partners one, of a single one what it sent, why it was stopped, and how long it took. */
export const boardTables = (facts: PartnerBoardFacts): FileTable[] => {
  const { shown, figures } = facts;
  const all = fileTable('협력기관 현황', partnerColumns(facts), shown === undefined ? figures : [shown]);
  return shown === undefined
    ? [all]
    : [
        all,
        fileTable(ANSWERS, answerColumns(shown), sentTypes(shown)),
        fileTable(STOPPED, STOPPED_COLUMNS, shown.stopped),
        fileTable(TIMES, TIME_COLUMNS, timeRanges(shown)),
      ];
};

const overviewTable = (facts: PartnerBoardFacts): Html =>
  columnTable(`협력기관별 현황, 최근 ${String(facts.days)}일`, partnerColumns(facts), facts.figures);

const listLinks = ({ partner, held, refused }: PartnerFigures): Html => {
  const path = (kind: 'held' | 'refused'): string => `/postings?kind=${kind}&partner=${partner}`;
  if (held + refused === 0) return html``;
  return html`<ul class="links">
    <li><a href="${path('held')}">지금 보류된 공고 목록</a></li>
    <li><a href="${path('refused')}">보완 요청한 공고 목록</a></li>
  </ul>`;
};

const partnerPart = (of: PartnerFigures, { days, today }: PartnerBoardFacts): Html => {
  const { postings, registered, messages, duplicates, half, nineOfTen } = of;
  const empty = `최근 ${String(days)}일 동안 받은 것이 없습니다.`;
  return html`<p class="lead">마지막 소식: ${lastWords(of, today)}</p>
    <ul class="counts">
      <li>보낸 것 <strong>${String(messages)}건</strong></li>
      <li>게재된 공고 <strong>${String(postings.open)}건</strong></li>
      <li>보류된 공고 <strong>${String(postings.held)}건</strong></li>
      <li>마감된 공고 <strong>${String(postings.closed)}건</strong></li>
      <li>받은 구직자 등록 <strong>${String(registered)}건</strong></li>
      <li>다른 기관과 겹친 공고 <strong>${String(duplicates)}건</strong></li>
    </ul>
    ${messages === 0 ? paragraph(empty, 'ko') : html`${columnTable(ANSWERS, answerColumns(of), sentTypes(of))} ${listLinks(of)}`}
    ${of.stopped.length === 0 ? '' : columnTable(STOPPED, STOPPED_COLUMNS, of.stopped)}
    ${
      messages === 0
        ? ''
        : html`<p>
              절반은 ${withinWords(half)}, 열 가운데 아홉은 ${withinWords(nineOfTen)}에 답했습니다. 시간은 구간으로
              셉니다.
            </p>
            ${columnTable(TIMES, TIME_COLUMNS, timeRanges(of))}`
    }`;
};

const NOTE = `오늘까지의 숫자이고, 방금 있었던 일은 5분 안팎 뒤에 더해집니다. 보낸 날에 셉니다. ${String(QUIET_DAYS)}일 넘게 소식이 없는 기관은 표시합니다.`;

/** What partners sent, how it was answered and how fast. Staff of a partner see their own alone. */
export const partnerBoardPage = (facts: PartnerBoardFacts): ConsoleContent => {
  const { shown, figures, days, today } = facts;
  const name = shown && partnerName(shown.partner, 'ko', today);
  return {
    title: name === undefined ? '협력기관 현황' : `${name} 현황`,
    section: 'partners',
    body: html`${dayLinks(facts)} ${shown === undefined ? overviewTable(facts) : partnerPart(shown, facts)}
    ${shown !== undefined && figures.length > 1 ? html`<p><a href="${boardPath(days)}">모든 기관</a></p>` : ''}
    ${exportLink('partners', { days: String(days), partner: shown?.partner })} ${paragraph(NOTE, 'ko')}`,
  };
};
