import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';
import { paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { countsPath } from './counts-path.ts';
import { exportLink } from './export-page.ts';
import { listTable } from './list-table.ts';
import {
  OVERVIEW_DAYS,
  POSTING_FACETS,
  type Counted,
  type Overview,
  type OverviewDays,
  type PostingFacet,
} from './overview.ts';
import { figuresOf } from './overview-tables.ts';

export const OVERVIEW_PATH = '/overview';

const DAY_WORDS: Readonly<Record<OverviewDays, string>> = { 1: '오늘', 7: '최근 7일', 30: '최근 30일' };

/** What a period is called. */
export const periodWords = (days: OverviewDays): string => DAY_WORDS[days];
export const overviewPath = (days: OverviewDays): string => `${OVERVIEW_PATH}?days=${String(days)}`;

const dayLinks = (days: OverviewDays): Html =>
  html`<nav aria-label="기간">
    <ul class="links">
      ${OVERVIEW_DAYS.map(
        (each) =>
          html`<li>
            <a href="${overviewPath(each)}" ${each === days ? html`aria-current="page"` : ''}>${DAY_WORDS[each]}</a>
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

const countTable = (facet: PostingFacet, days: OverviewDays, rows: readonly Counted[]): Html => {
  if (rows.length === 0) return html``;
  const { name: caption, heading } = POSTING_FACETS[facet];
  const longest = Math.max(...rows.map(({ count }) => count));
  return listTable(
    caption,
    [heading, '새 공고'],
    rows.map(({ name, count, value }) => [
      name,
      { number: count, bar: bar(count, longest), href: countsPath('postings', days, { [facet]: value }) },
    ]),
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
  const countOf = (code: string): number => byDistrict.find(({ value }) => value === code)?.count ?? 0;
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
  '공고는 게재된 날에, 메일은 보낸 날에, 그 밖의 것은 받은 날에 셉니다. 방금 있었던 일은 5분 안팎 뒤에 더해집니다. 두 전략산업에 드는 공고는 양쪽에 셉니다. 알려 온 결과는 협력기관과 회사가 알린 횟수이고, 같은 일을 양쪽이 알리면 둘로 셉니다.';

/** What happened in the network in a period, in numbers. */
export const overviewPage = (overview: Overview, days: OverviewDays): ConsoleContent => {
  const { opened, bySector, byZone, byDistrict, byOccupation } = overview;
  return {
    title: '한눈에 보기',
    section: 'overview',
    body: html`${dayLinks(days)}
      <ul class="counts">
        ${figuresOf(overview, days).map(
          ({ name, count, unit, path }) => html`<li>${name} <a href="${path}">${grouped(count)}${unit}</a></li>`,
        )}
      </ul>
      ${sparkline(opened)}
      ${
        opened.every((count) => count === 0)
          ? paragraph('이 기간에 새로 게재된 공고가 없습니다.', 'ko')
          : html`${cartogram(byDistrict)} ${countTable('district', days, byDistrict)}
            ${countTable('sector', days, bySector)} ${countTable('zone', days, byZone)}
            ${countTable('group', days, byOccupation)}`
      }
      ${paragraph(NOTE, 'ko')} ${exportLink('overview', { days: String(days) })}`,
  };
};
