import { CITY_PROGRAMMES, type ProgrammeId } from '../../contracts/programmes.ts';
import type { ReadyProgramme } from '../eligibility/engine/judge.ts';
import type { WaitingCase } from '../eligibility/answer/waiting-case.ts';
import { seoulDate, type HolidayCalendar } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { programmeName } from '../language/words.ts';
import { button, paragraph } from '../page/parts.ts';
import { clockWords, dueDay } from './clocks.ts';
import { columnTable, type Column } from './columns.ts';
import type { ConsoleContent } from './console-page.ts';
import { dueCell } from './due-words.ts';
import { exportLink } from './export-page.ts';
import { casePath, STANDING_WORDS, WAITING_PATH, type WaitingFilter } from './waiting-words.ts';

export const CASES_ON_A_PAGE = 25;

export type WaitingListFacts = {
  readonly filter: WaitingFilter;
  readonly cases: readonly (WaitingCase & { readonly person: string })[];
  /** Where this part begins, and where the list goes on. Absent: at its beginning, and at its end. */
  readonly from?: string | undefined;
  readonly next?: string | undefined;
  /** The rules of today, for the words of the conditions. */
  readonly programmes: readonly ReadyProgramme[];
  readonly today: string;
  readonly calendar?: HolidayCalendar | undefined;
};

/** The day by which a case is looked at (Asia/Seoul). */
export const caseDueOn = ({ since }: Pick<WaitingCase, 'since'>, calendar?: HolidayCalendar): string =>
  dueDay('waiting', seoulDate(since), calendar);

const criteriaOf = (programmes: readonly ReadyProgramme[], id: ProgrammeId): ReadyProgramme['criteria'] =>
  programmes.find(({ programme }) => programme.id === id)?.criteria ?? [];

/** What a condition asks, by the rules of today. */
export const conditionWords = (
  programmes: readonly ReadyProgramme[],
  programme: ProgrammeId,
  condition: string,
): string =>
  criteriaOf(programmes, programme).find(({ row }) => row.id === condition)?.row.sentence.ko ??
  '오늘의 기준에는 없는 요건';

const filterValue = ({ programme, condition }: WaitingFilter): string =>
  programme === undefined ? '' : condition === undefined ? programme : `${programme}/${condition}`;

/** Reads a choice of the filter: `youth`, `youth/age`. What it does not know is no choice. */
export const waitingFilter = (text: string | null): WaitingFilter => {
  const [id = '', condition] = (text ?? '').split('/');
  const programme = CITY_PROGRAMMES.find((known) => known === id);
  if (programme === undefined) return {};
  return condition !== undefined && /^[a-z-]{1,60}$/.test(condition) ? { programme, condition } : { programme };
};

export const waitingListPath = (filter: WaitingFilter, from?: string): string => {
  const value = filterValue(filter);
  const query = new URLSearchParams({ ...(value !== '' && { about: value }), ...(from !== undefined && { from }) });
  return query.size === 0 ? WAITING_PATH : `${WAITING_PATH}?${query.toString()}`;
};

const filterForm = ({ filter, programmes, today }: WaitingListFacts): Html => {
  const chosen = filterValue(filter);
  const option = (value: string, label: string): Html =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`;
  const group = (programme: ProgrammeId): Html => {
    const name = programmeName(programme, 'ko', today) ?? programme;
    return html`<optgroup label="${name}">
      ${option(programme, `${name}: 모든 요건`)}
      ${criteriaOf(programmes, programme).map(({ row }) => option(`${programme}/${row.id}`, row.sentence.ko))}
    </optgroup>`;
  };
  return html`<form method="get" action="${WAITING_PATH}">
    <div class="field">
      <label for="about">사업과 요건</label>
      <select id="about" name="about">
        ${option('', '모든 사업')} ${CITY_PROGRAMMES.map(group)}
      </select>
    </div>
    ${button('골라 보기')}
  </form>`;
};

type Listed = WaitingListFacts['cases'][number];

/** The columns of the list, on the page and in its file: numbers and conditions, and nothing of who it is. */
export const waitingColumns = ({
  programmes,
  today,
  calendar,
}: Pick<WaitingListFacts, 'programmes' | 'today' | 'calendar'>): readonly Column<Listed>[] => [
  {
    title: '사례 번호',
    value: ({ number }) => number,
    cell: ({ number, person }) => html`<a href="${casePath(person)}">${number}</a>`,
  },
  {
    title: '기다리는 요건',
    value: ({ programme, conditions, again }) =>
      conditions
        .map((condition) =>
          [
            conditionWords(programmes, programme, condition),
            ...(again.includes(condition) ? [`(${STANDING_WORDS.again})`] : []),
          ].join(' '),
        )
        .join(', '),
    cell: ({ programme, conditions, again }) =>
      html`${conditions.map(
        (condition) =>
          html`<p>
            ${conditionWords(programmes, programme, condition)}
            ${again.includes(condition) ? html`<br /><strong>${STANDING_WORDS.again}</strong>` : ''}
          </p>`,
      )}`,
  },
  {
    title: '기한',
    value: (one) => caseDueOn(one, calendar),
    cell: (one) => {
      const dueOn = caseDueOn(one, calendar);
      return dueCell(dueOn, today);
    },
  },
  { title: '사업', value: ({ programme }) => programmeName(programme, 'ko', today) ?? programme },
  {
    title: '언제부터',
    value: ({ since }) => seoulDate(since),
    cell: ({ since }) => dateWords(seoulDate(since), 'ko'),
  },
];

const pageLinks = ({ filter, from, next }: WaitingListFacts): Html =>
  from === undefined && next === undefined
    ? html``
    : html`<nav class="pages" aria-label="목록의 다른 쪽">
        ${from === undefined ? '' : html`<a href="${waitingListPath(filter)}">처음으로</a>`}
        ${next === undefined ? '' : html`<a rel="next" href="${waitingListPath(filter, next)}">다음 쪽</a>`}
      </nav>`;

/** The people with a condition that waits for an official, the longest wait first: by number, without a name or a value. */
export const waitingListPage = (facts: WaitingListFacts): ConsoleContent => ({
  title: '확인을 기다리는 분',
  section: 'waiting',
  body: html`<p class="lead">
      적격 검토에서 담당자의 판단이 필요하거나 기준이 확인되지 않아 자동으로 답하지 않은 요건입니다. 창원시가 결정하는
      사업만 있습니다.
    </p>
    <p class="quiet">${clockWords('waiting')}</p>
    <p class="quiet">국민취업지원제도는 고용센터가 결정하므로 이 목록에 없습니다(국번 없이 1350).</p>
    ${filterForm(facts)}
    ${
      facts.cases.length === 0
        ? paragraph('기다리는 분이 없습니다.', 'ko')
        : html`${columnTable('오래 기다린 순서', waitingColumns(facts), facts.cases)}
          ${exportLink('waiting', { about: filterValue(facts.filter) || undefined })}`
    }
    ${pageLinks(facts)}`,
});
