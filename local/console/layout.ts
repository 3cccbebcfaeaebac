import { documentOf, html, type Html } from '../../functions/domain/language/html.ts';
import type { Status } from './status.ts';

/** `english` is the small subtitle. `path` marks the page's own entry in the menu. */
export type Page = { readonly title: string; readonly english: string; readonly path: string; readonly body: Html };

const MENU = [
  { path: '/', name: '흐름', badge: undefined },
  { path: '/mailbox', name: '메일함', badge: 'mails' },
  { path: '/refusals', name: '반려', badge: 'refused' },
  { path: '/dead-letters', name: '처리 못 함', badge: 'dead.unfinished' },
  { path: '/queues', name: '대기열', badge: undefined },
] as const;

/** A figure that the script keeps current. Without the script it is right at each reload. */
export const live = (status: Status, key: string): Html =>
  html`<span class="figure" data-live="${key}">${status.figures[key] ?? '0'}</span>`;

/** Marks an element while its figure is not 0. The script keeps the mark current too. */
export const busyWhen = (status: Status, key: string): Html =>
  html`data-busy-when="${key}" ${(status.figures[key] ?? '0') === '0' ? '' : html`data-busy`}`;

const menu = (page: Page, status: Status, officials: string | undefined): Html =>
  html`<nav class="menu" aria-label="주 메뉴">
    <ul>
      ${MENU.map(
        ({ path, name, badge }) =>
          html`<li>
            <a
              href="${path}"
              ${path === page.path ? html`aria-current="page"` : ''}
              ${badge === 'dead.unfinished' ? busyWhen(status, badge) : ''}
              >${name}${badge === undefined ? '' : html` ${live(status, badge)}`}</a
            >
          </li>`,
      )}
      ${officials === undefined ? '' : html`<li><a href="${officials}/">담당자 업무 화면</a></li>`}
    </ul>
  </nav>`;

const systemLine = (status: Status): Html =>
  html`<p class="system-line">
    <span
      ><strong>시스템 날짜</strong> <span data-live="today">${status.figures['today'] ?? ''}</span>
      <span class="clock" data-live="clock">${status.figures['clock'] ?? ''}</span></span
    >
    <span class="under-way">
      <span data-live="loading">${status.figures['loading'] ?? ''}</span>
      <progress
        id="under-way"
        aria-label="진행 정도"
        value="${status.figures['loading.done'] ?? '0'}"
        max="${status.figures['loading.of'] ?? '1'}"
        ${status.figures['loading'] === '' ? html`hidden` : ''}
      ></progress>
    </span>
    <button type="button" id="live-toggle" aria-pressed="false" hidden>자동 갱신 멈추기</button>
    <span id="live-state" role="status"></span>
    <noscript>새로 고침을 하시면 숫자가 바뀝니다.</noscript>
  </p>`;

/** The whole document. `officials`: the URL of the officials' console, which has what waits for a decision. */
export const layout = (page: Page, status: Status, officials: string | undefined): string =>
  documentOf(
    html`<!doctype html>
      <html lang="ko">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${page.title} · 창원 일자리 네트워크</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="/assets/console.css" />
          <script src="/assets/live.js" defer></script>
        </head>
        <body>
          <a class="skip" href="#content">본문으로 건너뛰기</a>
          <header>
            <div class="width">
              <p class="name">
                <a href="/">창원 일자리 네트워크</a>
                <span lang="en">Changwon Job Network · local console</span>
              </p>
              ${systemLine(status)} ${menu(page, status, officials)}
            </div>
          </header>
          <main id="content" class="width" tabindex="-1">
            <h1>${page.title} <span lang="en">${page.english}</span></h1>
            ${page.body}
          </main>
          <footer>
            <div class="width">
              <p>
                이 화면과 메일은 이 컴퓨터 안에만 있습니다. 실제로 발송되는 메일은 없습니다. 표본 도시의 사람과 기업은
                모두 지어낸 것입니다. 날짜와 시각은 한국 시각입니다.
              </p>
            </div>
          </footer>
        </body>
      </html> `,
  );
