import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';
import { button, choice, errorSummary, hidden, paragraph, type FieldError } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import { EXPORT_FORMATS, type ExportFormat } from './overview-export.ts';
import { textArea } from './text-area.ts';
import { OVERVIEW_DAYS, type Counted, type Overview, type OverviewDays } from './overview.ts';

export const OVERVIEW_PATH = '/overview';

const DAY_WORDS: Readonly<Record<OverviewDays, string>> = { 1: '오늘', 7: '최근 7일', 30: '최근 30일' };

const dayLinks = (days: OverviewDays): Html =>
  html`<nav aria-label="기간">
    <ul class="links">
      ${OVERVIEW_DAYS.map(
        (each) =>
          html`<li>
            <a href="${OVERVIEW_PATH}?days=${String(each)}" ${each === days ? html`aria-current="page"` : ''}
              >${DAY_WORDS[each]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

const BAR = { width: 80, height: 14 } as const;

/** A bar as long as its share of the longest. The number is beside it. */
const bar = (count: number, longest: number): Html => {
  const length = Math.max(1, Math.round((BAR.width * count) / Math.max(1, longest)));
  return html`<svg width="${String(BAR.width)}" height="${String(BAR.height)}" aria-hidden="true" focusable="false">
    <rect width="${String(length)}" height="${String(BAR.height)}" fill="currentColor" fill-opacity="0.55" />
  </svg>`;
};

const countTable = (caption: string, heading: string, rows: readonly Counted[]): Html => {
  if (rows.length === 0) return html``;
  const longest = Math.max(...rows.map(({ count }) => count));
  return listTable(
    caption,
    [heading, '새 공고'],
    rows.map(({ name, count }) => [name, { number: count, bar: bar(count, longest) }]),
  );
};

const LINE = { width: 300, height: 60 } as const;

/** New postings day by day. The words say what the line shows. */
const sparkline = (counts: readonly number[]): Html => {
  if (counts.length < 2) return html``;
  const most = Math.max(1, ...counts);
  const points = counts.map(
    (count, at) =>
      `${String(Math.round((LINE.width * at) / (counts.length - 1)))},${String(Math.round(LINE.height - 4 - ((LINE.height - 8) * count) / most))}`,
  );
  const words = `새 공고, 하루에 가장 많은 날 ${grouped(Math.max(...counts))}건, 오늘 ${grouped(counts.at(-1) ?? 0)}건`;
  return html`<figure>
    <svg viewBox="0 0 ${String(LINE.width)} ${String(LINE.height)}" role="img" aria-label="${words}">
      <polyline points="${points.join(' ')}" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
    <figcaption>${words}</figcaption>
  </figure>`;
};

/** Where each 구 lies to the others, as tiles: no outline of the city, and none is meant. */
const TILES = [
  ['48121', '의창구', 110, 0],
  ['48127', '마산회원구', 0, 50],
  ['48123', '성산구', 220, 50],
  ['48125', '마산합포구', 0, 110],
  ['48129', '진해구', 220, 110],
] as const;
const TILE = { width: 100, height: 50 } as const;
const [LIGHTEST, DARKEST] = [0.06, 0.34];

const cartogram = (byDistrict: Overview['byDistrict']): Html => {
  const countOf = (code: string): number => byDistrict.find((district) => district.code === code)?.count ?? 0;
  const most = Math.max(1, ...TILES.map(([code]) => countOf(code)));
  const words = TILES.map(([code, name]) => `${name} ${grouped(countOf(code))}건`).join(', ');
  return html`<figure>
    <svg viewBox="0 0 320 165" role="img" aria-label="구별 새 공고: ${words}">
      ${TILES.map(([code, name, x, y]) => {
        const count = countOf(code);
        const shade = LIGHTEST + ((DARKEST - LIGHTEST) * count) / most;
        return html`<rect
            x="${String(x)}"
            y="${String(y)}"
            width="${String(TILE.width)}"
            height="${String(TILE.height)}"
            fill="currentColor"
            fill-opacity="${shade.toFixed(2)}"
            stroke="currentColor"
          />
          <text
            x="${String(x + TILE.width / 2)}"
            y="${String(y + 21)}"
            text-anchor="middle"
            font-size="14"
            fill="currentColor"
            >${name}</text
          >
          <text
            x="${String(x + TILE.width / 2)}"
            y="${String(y + 41)}"
            text-anchor="middle"
            font-size="15"
            font-weight="700"
            fill="currentColor"
            >${grouped(count)}</text
          >`;
      })}
    </svg>
    <figcaption>구가 놓인 자리를 본뜬 그림입니다. 실제 경계가 아닙니다.</figcaption>
  </figure>`;
};

const NOTE =
  '공고는 게재된 날에, 메일은 보낸 날에, 그 밖의 것은 받은 날에 셉니다. 방금 있었던 일은 5분 안팎 뒤에 더해집니다. 두 전략산업에 드는 공고는 양쪽에 셉니다.';

const FORMAT_NAMES: Record<ExportFormat, string> = { xlsx: '엑셀(XLSX)', csv: 'CSV' };

/** The longest reason of an export, in characters (code points). */
export const MOST_EXPORT_REASON = 300;

/** What was typed into the form that gives a file, and what is wrong with it. `key`: of the form. */
export type ExportForm = {
  readonly key: string;
  readonly format: ExportFormat;
  readonly reason: string;
  readonly errors: readonly FieldError[];
};

const exportForm = ({ key, format, reason, errors }: ExportForm, days: OverviewDays): Html =>
  html`<details ${errors.length > 0 ? html`open` : ''}>
    <summary>파일로 내려받기</summary>
    <form method="post" action="${OVERVIEW_PATH}/export" novalidate>
      ${hidden({ key, days: String(days) })}
      <fieldset>
        <legend>파일 형식</legend>
        ${EXPORT_FORMATS.map((each) =>
          choice(
            'radio',
            { id: `format-${each}`, name: 'format', value: each, label: FORMAT_NAMES[each], checked: each === format },
            'ko',
          ),
        )}
      </fieldset>
      ${textArea(
        {
          id: 'reason',
          label: '내려받는 이유',
          hint: '처리 기록에 남습니다.',
          value: reason,
          most: MOST_EXPORT_REASON,
          rows: 2,
        },
        errors,
      )}
      ${button('내려받기')}
    </form>
  </details>`;

/** What happened in the network in a period, in numbers. */
export const overviewPage = (overview: Overview, days: OverviewDays, form: ExportForm): ConsoleContent => {
  const { opened, bySector, byZone, byDistrict, byOccupation, fits, mailsAtOnce, mails, answers, refused } = overview;
  const all = opened.reduce((sum, count) => sum + count, 0);
  return {
    title: '한눈에 보기',
    section: 'overview',
    failed: form.errors.length > 0,
    body: html`${errorSummary(form.errors, 'ko')} ${dayLinks(days)}
      <ul class="counts">
        <li>새 공고 <strong>${grouped(all)}건</strong></li>
        <li>공고에 맞는 분(연인원) <strong>${grouped(fits)}명</strong></li>
        <li>바로 보낸 안내 <strong>${grouped(mailsAtOnce)}건</strong></li>
        <li>나간 메일 <strong>${grouped(mails.sent)}건</strong></li>
        <li>되돌아온 메일 <strong>${grouped(mails.bounced)}건</strong></li>
        <li>수신 거부 신고 <strong>${grouped(mails.complained)}건</strong></li>
        <li>협력기관에 답한 것 <a href="/partners">${grouped(answers)}건</a></li>
        <li>그 가운데 거절 <a href="/partners">${grouped(refused)}건</a></li>
      </ul>
      ${sparkline(opened)}
      ${
        all === 0
          ? paragraph('이 기간에 새로 게재된 공고가 없습니다.', 'ko')
          : html`${cartogram(byDistrict)} ${countTable('구별 새 공고', '구', byDistrict)}
            ${countTable('전략산업별 새 공고', '전략산업', bySector)}
            ${countTable('산업단지별 새 공고', '산업단지', byZone)}
            ${countTable('직종별 새 공고', '직종', byOccupation)}`
      }
      ${paragraph(NOTE, 'ko')} ${exportForm(form, days)}`,
  };
};
