import { addDays, seoulDate, seoulTime } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { paragraph } from '../page/parts.ts';
import type { AuditEntry } from './act.ts';
import { ACT_NAMES, objectWords, stateWords } from './audit-words.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable, type Cell } from './list-table.ts';

const ENTRIES_ON_A_PAGE = 50;

export type RecordsFacts = {
  /** The month (`2026-11`, in Asia/Seoul) that is shown, and the one of today. */
  readonly month: string;
  readonly thisMonth: string;
  /** The latest first. */
  readonly entries: readonly AuditEntry[];
  /** Counted from one. */
  readonly page: number;
  /** The name of an account, if it is known. */
  readonly nameOf: (account: string) => string | undefined;
};

const monthWords = (month: string): string => `${Number(month.slice(0, 4))}년 ${Number(month.slice(5, 7))}월`;
/** The month before or after another. */
const monthBeside = (month: string, days: -1 | 31): string => addDays(`${month}-01`, days).slice(0, 7);

const cellsOf = (
  { what, on, reason, before, after, account, at }: AuditEntry,
  nameOf: RecordsFacts['nameOf'],
): readonly Cell[] => [
  `${dateWords(seoulDate(at), 'ko')} ${seoulTime(at)}`,
  nameOf(account) ?? account,
  ACT_NAMES[what],
  objectWords(on, seoulDate(at)),
  reason,
  `${stateWords(before, what)} → ${stateWords(after, what)}`,
];

const link = (path: string, words: string, rel?: 'prev' | 'next'): Html =>
  html`<a href="${path}" ${rel === undefined ? '' : html`rel="${rel}"`}>${words}</a>`;

const recordsPath = (month: string, page = 1): string =>
  `/records?month=${month}${page === 1 ? '' : `&page=${String(page)}`}`;

/** What officials ordered in a month, for the auditor. It names no person whom an act was about. */
export const recordsPage = ({ month, thisMonth, entries, page, nameOf }: RecordsFacts): ConsoleContent => {
  const last = Math.max(1, Math.ceil(entries.length / ENTRIES_ON_A_PAGE));
  const at = Math.min(page, last);
  const shown = entries.slice((at - 1) * ENTRIES_ON_A_PAGE, at * ENTRIES_ON_A_PAGE);
  const title = `처리 기록 · ${monthWords(month)}`;
  return {
    title,
    section: 'records',
    body: html`${paragraph(
        '업무 화면에서 처리한 일을 모두 적은 기록입니다. 같은 기록이 5년 동안 고치거나 지울 수 없는 저장소에 있습니다. 대상이 된 분의 이름이나 연락처는 적지 않습니다.',
        'ko',
      )}
      ${paragraph(`모두 ${String(entries.length)}건`, 'ko')}
      ${
        entries.length === 0
          ? paragraph('이달에 처리한 일이 없습니다.', 'ko')
          : listTable(
              title,
              ['때', '처리한 사람', '한 일', '대상', '이유', '앞 상태와 뒤 상태'],
              shown.map((entry) => cellsOf(entry, nameOf)),
            )
      }
      <nav class="pages" aria-label="다른 기록">
        ${at > 1 ? link(recordsPath(month, at - 1), '앞 쪽', 'prev') : ''}
        ${at < last ? link(recordsPath(month, at + 1), '다음 쪽', 'next') : ''}
        ${link(recordsPath(monthBeside(month, -1)), '앞 달')}
        ${month < thisMonth ? link(recordsPath(monthBeside(month, 31)), '다음 달') : ''}
      </nav>`,
  };
};
