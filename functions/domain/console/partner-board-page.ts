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
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import { BOARD_DAYS, QUIET_DAYS, type BoardDays, type PartnerFigures } from './partner-board.ts';

/** `mayChoose`: the reader sees several partners. `figures`: of all of them, or of the one that is shown. */
export type PartnerBoardFacts = {
  readonly figures: readonly PartnerFigures[];
  readonly shown: PartnerFigures | undefined;
  readonly days: BoardDays;
  readonly today: string;
};

export const PARTNERS_PATH = '/partners';

const boardPath = (days: number, partner?: PartnerId): string =>
  `${PARTNERS_PATH}?${new URLSearchParams({ days: String(days), ...(partner && { partner }) }).toString()}`;

const number = (count: number) => ({ number: count });

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

const TYPE_WORDS: Readonly<Record<SentType, string>> = {
  'posting-submitted': '공고',
  'posting-closed': '공고 마감',
  'seeker-registered': '구직자 등록',
  'seeker-withdrawn': '구직자 철회',
  'facts-declared': '본인이 알린 사실',
  'outcome-reported': '결과 알림',
  unreadable: '읽을 수 없는 것',
};
const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  open: '게재',
  held: '보류',
  stored: '보관',
  waiting: '대기',
  superseded: '더 새것이 있음',
  refused: '거절',
};
const lastWords = ({ lastOn, isQuiet }: PartnerFigures, today: string): Html => {
  if (lastOn === undefined) return html`<span class="overdue">90일 안에 소식 없음</span>`;
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

const overviewTable = ({ figures, days, today }: PartnerBoardFacts): Html =>
  listTable(
    `협력기관별 현황, 최근 ${String(days)}일`,
    ['기관', '마지막 소식', '보낸 것', '거절', '보류', '겹친 공고', '답한 시간 절반', '열에 아홉'],
    figures.map((of) => [
      html`<a href="${boardPath(days, of.partner)}">${partnerName(of.partner, 'ko', today)}</a>`,
      lastWords(of, today),
      number(of.messages),
      number(of.refused),
      number(of.held),
      number(of.duplicates),
      withinWords(of.half),
      withinWords(of.nineOfTen),
    ]),
  );

const answersTable = ({ answered }: PartnerFigures): Html => {
  const countOf = (type: SentType, state: AnswerState): number =>
    answered.filter((one) => one.type === type && one.state === state).reduce((sum, { count }) => sum + count, 0);
  const states = ANSWER_STATES.filter((state) => answered.some((one) => one.state === state));
  const rows = SENT_TYPES.filter((type) => answered.some((one) => one.type === type));
  return listTable(
    '보낸 것과 답',
    ['보낸 것', ...states.map((state) => STATE_WORDS[state])],
    rows.map((type) => [TYPE_WORDS[type], ...states.map((state) => number(countOf(type, state)))]),
  );
};

const timesTable = ({ times }: PartnerFigures): Html => {
  const range = (at: number): string => {
    const [from, to] = [TIME_ENDS[at - 1], TIME_ENDS[at]];
    if (to === undefined) return `${LONGEST} 넘음`;
    return from === undefined ? `${endWords(to)} 안` : `${endWords(from)} 넘고 ${endWords(to)} 안`;
  };
  return listTable(
    '답하는 데 걸린 시간',
    ['걸린 시간', '몇 건'],
    times.flatMap((count, at) => (count === 0 ? [] : [[range(at), number(count)]])),
  );
};

const stoppedTable = ({ stopped }: PartnerFigures): Html =>
  listTable(
    '거절하거나 보류한 까닭',
    ['까닭', '거절', '보류', '이렇게 고칩니다'],
    stopped.map(({ code, refused, held }) => [FINDING_NAMES[code], number(refused), number(held), fixOf(code) ?? '']),
  );

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
    ${messages === 0 ? paragraph(empty, 'ko') : html`${answersTable(of)} ${listLinks(of)}`}
    ${of.stopped.length === 0 ? '' : stoppedTable(of)}
    ${
      messages === 0
        ? ''
        : html`<p>
              절반은 ${withinWords(half)}, 열 가운데 아홉은 ${withinWords(nineOfTen)}에 답했습니다. 시간은 구간으로
              셉니다.
            </p>
            ${timesTable(of)}`
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
    ${paragraph(NOTE, 'ko')}`,
  };
};
