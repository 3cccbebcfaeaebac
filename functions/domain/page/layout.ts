import { documentOf, html, type Html } from '../language/html.ts';
import { type Language, SENDER } from '../language/words.ts';
import { spoken } from './foreign.ts';
import { banner, footer, publicPath, type Frame } from './frame.ts';
import { STYLE_ELEMENT } from './style.ts';

/** The sections of a person's own page. */
const SECTIONS = ['jobs', 'programmes', 'data', 'wishes', 'mail', 'delete'] as const;
export type Section = (typeof SECTIONS)[number];

/** The person who reads the page. `token`: the signed link that opened it. `today`: the day in Asia/Seoul. */
export type Reader = {
  readonly token: string;
  readonly today: string;
  readonly language: Language;
  /** The language of a URL without `lang`: the one that the person registered. */
  readonly usual: Language;
};

/** The language and the day of the page. */
export type Reading = Pick<Reader, 'language' | 'today'>;

/** The path of a section after the token. The jobs are the first page, so they have none. */
const pathOf = (section: Section): string => (section === 'jobs' ? '' : `/${section}`);

/** Returns the section that the path after the token names. Returns undefined for an unknown path. */
export const sectionAt = (rest: string): Section | undefined => SECTIONS.find((section) => pathOf(section) === rest);

type Place = {
  readonly done?: string | undefined;
  readonly page?: number;
  /** A page of its own within the section, as the last part of the path. */
  readonly within?: string | undefined;
};

/** Returns the URL of a section of the person's page. `done` names what was just done. */
export const addressOf = (
  { token, language, usual }: Reader,
  section: Section,
  { done, page = 1, within }: Place = {},
): string => {
  const query = [
    ...(language === usual ? [] : [`lang=${language}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
    ...(done === undefined ? [] : [`done=${done}`]),
  ].join('&');
  const path = `${pathOf(section)}${within === undefined ? '' : `/${within}`}`;
  return `/me/${token}${path}${query === '' ? '' : `?${query}`}`;
};

/** The sections in the menu, few enough for one line of a phone. The others are reached from `data`. */
const MENU = ['jobs', 'programmes', 'wishes', 'data'] as const satisfies readonly Section[];

/** The entry of the menu that a section belongs to. */
const menuEntryOf = (section: Section): Section => MENU.find((each) => each === section) ?? 'data';

const WORDS = {
  ko: {
    skip: '본문으로 바로 가기',
    menu: '내 페이지 메뉴',
    sections: {
      jobs: '일자리',
      programmes: '지원 사업',
      data: '내 정보',
      wishes: '희망 조건',
      mail: '메일 받기',
      delete: '모두 삭제',
    },
    other: 'English',
    home: '처음으로',
    error: '오류',
    own: '이 페이지는 본인만 보실 수 있는 주소로 열렸습니다. 주소나 메일을 다른 분께 전달하지 말아 주시기 바랍니다.',
  },
  en: {
    skip: 'Skip to the content',
    menu: 'My page',
    sections: {
      jobs: 'Jobs',
      programmes: 'Programmes',
      data: 'My data',
      wishes: 'Wishes',
      mail: 'Mail',
      delete: 'Delete everything',
    },
    other: '한국어',
    home: 'Home',
    error: 'Error',
    own: 'This page opened from an address that is yours alone. Please do not pass the address or the mail on.',
  },
} as const;

/** The name of a section in the menu. */
export const sectionName = (section: Section, language: Language): string => WORDS[language].sections[section];

export type Page = {
  readonly title: string;
  readonly language: Language;
  /** The URL of the same page in the other language. */
  readonly otherLanguage?: string | undefined;
  /** On a person's own page: the reader and the section. */
  readonly own?:
    | {
        readonly reader: Reader;
        readonly section: Section;
        /** The page within the section, if it is not the section's first. */
        readonly within?: string | undefined;
      }
    | undefined;
  /** Whether the form has a mistake. The title then says so first, for screen readers. */
  readonly failed?: boolean | undefined;
  /** What the head says besides its title: for search engines and for programs that show a link. */
  readonly head?: Html | undefined;
  readonly body: Html;
};

/** A page without the properties that only its URL determines. */
export type PageContent = Omit<Page, 'language' | 'otherLanguage'>;

/** Returns the other of the two languages. */
export const otherThan = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

const menu = ({ reader, section }: NonNullable<Page['own']>): Html =>
  html`<nav class="menu" aria-label="${WORDS[reader.language].menu}">
    <ul class="width">
      ${MENU.map(
        (each) =>
          html`<li>
            <a href="${addressOf(reader, each)}" ${current(each, section)}>${sectionName(each, reader.language)}</a>
          </li>`,
      )}
    </ul>
  </nav>`;

/** Marks the page itself, or the entry under which it lies. */
const current = (entry: Section, section: Section): Html | '' => {
  if (entry === section) return html`aria-current="page"`;
  return entry === menuEntryOf(section) ? html`aria-current="true"` : '';
};

const masthead = ({ language, otherLanguage }: Page, frame: Frame): Html =>
  html`<header class="masthead">
    ${banner(frame, language)}
    <div class="width">
      <p>
        <a class="home" href="${publicPath('/', language)}"
          ><strong>${SENDER[language]}</strong><span class="unseen"> ${WORDS[language].home}</span></a
        >
      </p>
      ${
        otherLanguage === undefined
          ? ''
          : html`<p>
              <a
                class="language"
                href="${otherLanguage}"
                lang="${otherThan(language)}"
                hreflang="${otherThan(language)}"
                >${WORDS[language].other}</a
              >
            </p>`
      }
    </div>
  </header>`;

/** The whole document. It loads no resources and runs no script. */
export const pageDocument = (page: Page, frame: Frame): string => {
  const { title, language, own, failed, head, body } = page;
  const words = WORDS[language];
  return documentOf(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
          <title>${failed === true ? `${words.error}: ` : ''}${title} · ${SENDER[language]}</title>
          ${head ?? ''} ${STYLE_ELEMENT}
        </head>
        <body>
          <a class="skip" href="#content">${words.skip}</a>
          ${masthead(page, frame)} ${own === undefined ? '' : menu(own)}
          <main id="content" class="width" tabindex="-1">
            <h1>${spoken(title, language)}</h1>
            ${body}
          </main>
          ${footer(frame, language, own && words.own)}
        </body>
      </html> `,
  );
};
