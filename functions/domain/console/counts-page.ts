import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';
import { paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import type { CountedList } from './count-lists.ts';
import { countsPath, type CountList } from './counts-path.ts';
import { exportLink } from './export-page.ts';
import { overviewPath, periodWords } from './overview-page.ts';
import type { OverviewDays } from './overview.ts';
import { SEARCH_PATH } from './search-page.ts';

const ROWS_ON_A_PAGE = 50;

/** `page`: counted from one. */
export type CountsFacts = {
  readonly list: CountList;
  readonly counted: CountedList;
  readonly days: OverviewDays;
  readonly page: number;
};

/** The jobs of this kind that are open now. What has no value cannot be looked for. */
const openNow = ({ list, counted: { query } }: CountsFacts): Html => {
  const isKnown = list === 'postings' && Object.values(query).some((value) => value !== '');
  return isKnown
    ? html`<p>
        <a href="${SEARCH_PATH}?${new URLSearchParams(query).toString()}">지금 안내하고 있는 공고 보기</a>
      </p>`
    : html``;
};

/** The list behind a number of the overview. */
export const countsPage = (facts: CountsFacts): ConsoleContent => {
  const { list, counted, days } = facts;
  const last = Math.max(1, Math.ceil(counted.rows / ROWS_ON_A_PAGE));
  const at = Math.min(facts.page, last);
  const to = (page: number, rel: 'prev' | 'next', words: string): Html =>
    html`<a rel="${rel}" href="${countsPath(list, days, counted.query, page)}">${words}</a>`;
  return {
    title: counted.title,
    section: 'overview',
    body: html`<p class="lead">
        ${[periodWords(days), counted.part].filter(Boolean).join(' · ')}
        <strong>${grouped(counted.total)}${counted.unit}</strong>
      </p>
      ${
        counted.rows === 0
          ? paragraph('이 기간에 센 것이 없습니다.', 'ko')
          : counted.table((at - 1) * ROWS_ON_A_PAGE, at * ROWS_ON_A_PAGE)
      }
      ${
        last === 1
          ? ''
          : html`<nav class="pages" aria-label="목록의 다른 쪽">
              ${at > 1 ? to(at - 1, 'prev', '앞 쪽') : ''} ${at < last ? to(at + 1, 'next', '다음 쪽') : ''}
            </nav>`
      }
      ${openNow(facts)}
      ${counted.rows === 0 ? '' : exportLink('counts', { list, days: String(days), ...counted.query })}
      <p><a href="${overviewPath(days)}">한눈에 보기로</a></p>`,
  };
};
