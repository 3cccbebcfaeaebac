import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { dueCell, urgencyOf } from './due-words.ts';
import { listTable, type Cell } from './list-table.ts';

/** Something that is due. Days are in Asia/Seoul. `path`: where it is decided. */
type DueItem = { readonly title: string; readonly dueOn: string; readonly path: string; readonly note: string };

/** One list of what is due, the earliest first. `law`: where its time comes from. `isWhole`: nothing lies beyond `items`. */
export type DueList = {
  readonly name: string;
  readonly path: string;
  readonly law: string;
  readonly items: readonly DueItem[];
  readonly isWhole: boolean;
};

/** How many of each list the first page shows. */
const SHOWN = 5;

const countWords = (list: DueList): string => `${String(list.items.length)}건${list.isWhole ? '' : ' 이상'}`;

const countBy = (lists: readonly DueList[], today: string, urgency: ReturnType<typeof urgencyOf>): number =>
  lists.flatMap(({ items }) => items).filter(({ dueOn }) => urgencyOf(dueOn, today) === urgency).length;

const cellsOf = ({ title, dueOn, path, note }: DueItem, today: string): readonly Cell[] => [
  html`<a href="${path}">${title}</a>`,
  dueCell(dueOn, today),
  note,
];

const listPart = (list: DueList, today: string): Html =>
  html`<section class="due">
    <h2>${list.name} <span class="count">${countWords(list)}</span></h2>
    <p class="quiet">${list.law}</p>
    ${
      list.items.length === 0
        ? paragraph('기다리는 일이 없습니다.', 'ko')
        : html`${listTable(
              list.name,
              ['대상', '기한', '내용'],
              list.items.slice(0, SHOWN).map((item) => cellsOf(item, today)),
              'unseen',
            )}
            <p><a href="${list.path}">${list.name} 모두 보기</a></p>`
    }
  </section>`;

/** The first page: what is due, the list with the earliest day first, and then `more`. `today` is a day in Asia/Seoul. */
export const todayPage = (lists: readonly DueList[], today: string, more: Html = html``): ConsoleContent => {
  const [overdue, dueToday] = [countBy(lists, today, 'overdue'), countBy(lists, today, 'today')];
  const firstDay = ({ items: [first] }: DueList): string => first?.dueOn ?? '~';
  const ordered = lists.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : Number(firstDay(a) > firstDay(b))));
  return {
    title: '오늘 할 일',
    section: 'today',
    body: html`<p class="lead">${dateWords(today, 'ko')}</p>
      ${
        lists.every(({ items }) => items.length === 0)
          ? paragraph('지금 처리하실 일이 없습니다.', 'ko')
          : html`<ul class="counts">
              <li>기한이 지난 일 <strong>${String(overdue)}건</strong></li>
              <li>오늘까지인 일 <strong>${String(dueToday)}건</strong></li>
            </ul>`
      }
      ${ordered.map((list) => listPart(list, today))} ${more}`,
  };
};
