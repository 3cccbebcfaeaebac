import { documentOf, html, type Html } from '../language/html.ts';
import { type Language, OFFICE, SENDER } from '../language/words.ts';
import { spoken } from './foreign.ts';
import { STYLE_ELEMENT } from './style.ts';

/** The sections of a person's own page, in menu order. */
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

const WORDS = {
  ko: {
    skip: '본문으로 바로 가기',
    menu: '내 페이지 메뉴',
    sections: {
      jobs: '추천 일자리',
      programmes: '공공일자리·지원 사업',
      data: '보관 중인 내 정보',
      wishes: '희망 조건',
      mail: '메일 받기',
      delete: '모두 삭제',
    },
    other: 'English',
    error: '오류',
    own: '이 페이지는 본인만 보실 수 있는 주소로 열렸습니다. 주소나 메일을 다른 분께 전달하지 말아 주시기 바랍니다.',
    about: '목적: 서비스 안내(광고가 아닙니다).',
  },
  en: {
    skip: 'Skip to the content',
    menu: 'My page',
    sections: {
      jobs: 'Jobs for me',
      programmes: 'Programmes',
      data: 'My data',
      wishes: 'My wishes',
      mail: 'Mail',
      delete: 'Delete everything',
    },
    other: '한국어',
    error: 'Error',
    own: 'This page opened from an address that is yours alone. Please do not pass the address or the mail on.',
    about: 'Purpose: service, not advertising.',
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
  readonly body: Html;
};

/** A page without the properties that only its URL determines. */
export type PageContent = Omit<Page, 'language' | 'otherLanguage'>;

/** Returns the other of the two languages. */
export const otherThan = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

const menu = ({ reader, section }: NonNullable<Page['own']>): Html =>
  html`<nav class="menu" aria-label="${WORDS[reader.language].menu}">
    <ul class="width">
      ${SECTIONS.map(
        (each) =>
          html`<li>
            <a href="${addressOf(reader, each)}" ${each === section ? html`aria-current="page"` : ''}
              >${sectionName(each, reader.language)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

const masthead = ({ language, otherLanguage }: Page): Html =>
  html`<header class="masthead">
    <div class="width">
      <p><strong>${SENDER[language]}</strong> <span class="office">${spoken(OFFICE[language], language)}</span></p>
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

const footer = ({ language, own }: Page): Html =>
  html`<footer>
    <div class="width">
      ${own === undefined ? '' : html`<p>${WORDS[language].own}</p>`}
      <p>${SENDER[language]} · ${spoken(OFFICE[language], language)}. ${WORDS[language].about}</p>
    </div>
  </footer>`;

/** The whole document. It loads no resources and runs no script. */
export const pageDocument = (page: Page): string => {
  const { title, language, own, failed, body } = page;
  const words = WORDS[language];
  return documentOf(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
          <title>${failed === true ? `${words.error}: ` : ''}${title} · ${SENDER[language]}</title>
          ${STYLE_ELEMENT}
        </head>
        <body>
          <a class="skip" href="#content">${words.skip}</a>
          ${masthead(page)} ${own === undefined ? '' : menu(own)}
          <main id="content" class="width" tabindex="-1">
            <h1>${spoken(title, language)}</h1>
            ${body}
          </main>
          ${footer(page)}
        </body>
      </html> `,
  );
};
