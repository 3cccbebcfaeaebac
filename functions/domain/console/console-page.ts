import { documentOf, html, type Html } from '../language/html.ts';
import { SENDER } from '../language/words.ts';
import { banner, type Frame } from '../page/frame.ts';
import { button } from '../page/parts.ts';
import { PAGE_CSS } from '../page/page-css.ts';
import type { Official } from './session.ts';
import { CONSOLE_CSS } from './console-css.ts';

/** The sections of the console, in the order of its menu. */
export const CONSOLE_SECTIONS = [
  'today',
  'postings',
  'waiting',
  'search',
  'reviews',
  'mails',
  'partners',
  'companies',
  'overview',
  'rules',
  'upload',
  'records',
] as const;
export type ConsoleSection = (typeof CONSOLE_SECTIONS)[number];

const NAMES: Record<ConsoleSection, string> = {
  today: '오늘 할 일',
  postings: '공고',
  waiting: '확인을 기다리는 분',
  search: '찾기',
  reviews: '설명·재검토 요청',
  mails: '가지 못한 메일',
  partners: '협력기관 현황',
  companies: '우수기업 후보',
  overview: '한눈에 보기',
  rules: '기준과 수치',
  upload: '명단 올리기',
  records: '처리 기록',
};

/** The path of a section's first page. */
export const sectionPath = (section: ConsoleSection): string => (section === 'today' ? '/' : `/${section}`);

/** A page of the console, without what surrounds it. */
export type ConsoleContent = {
  readonly title: string;
  /** The section that it lies in. Absent: in none, as before signing in. */
  readonly section?: ConsoleSection | undefined;
  /** Whether its form has a mistake. The title then says so first, for screen readers. */
  readonly failed?: boolean | undefined;
  readonly body: Html;
};

/** Who reads a page, and the sections that they may open. Absent: nobody has signed in. */
export type ConsoleReader = { readonly official: Official; readonly sections: readonly ConsoleSection[] };

const STYLE_ELEMENT = html`<style>
  ${PAGE_CSS}
  ${CONSOLE_CSS}
</style>`;

/** The text of the stylesheet, byte for byte. The policy's hash is computed from it. */
export const CONSOLE_STYLE = documentOf(STYLE_ELEMENT).replace(/^<style>|<\/style>$/g, '');

const TITLE = `${SENDER.ko} 업무 화면`;

const menu = ({ sections }: ConsoleReader, section: ConsoleSection | undefined): Html =>
  html`<nav class="menu" aria-label="업무 화면 메뉴">
    <ul class="width">
      ${sections.map(
        (each) =>
          html`<li>
            <a href="${sectionPath(each)}" ${each === section ? html`aria-current="page"` : ''}>${NAMES[each]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;

const account = ({ official }: ConsoleReader): Html =>
  html`<div class="account">
    <p>${official.name}</p>
    <form method="post" action="/sign-out">${button('로그아웃')}</form>
  </div>`;

/** The whole document. It loads no resources and runs no script. */
export const consoleDocument = (
  { title, section, failed, body }: ConsoleContent,
  reader: ConsoleReader | undefined,
  frame: Frame,
): string =>
  documentOf(
    html`<!doctype html>
      <html lang="ko">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
          <title>${failed === true ? '오류: ' : ''}${title} · ${TITLE}</title>
          ${STYLE_ELEMENT}
        </head>
        <body>
          <a class="skip" href="#content">본문으로 바로 가기</a>
          <header class="masthead">
            ${banner(frame, 'ko')}
            <div class="width">
              <p>
                <a class="home" href="/"><strong>${TITLE}</strong><span class="unseen"> 처음으로</span></a>
              </p>
              ${reader === undefined ? '' : account(reader)}
            </div>
          </header>
          ${reader === undefined ? '' : menu(reader, section)}
          <main id="content" class="width" tabindex="-1">
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html> `,
  );
