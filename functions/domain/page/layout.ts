import { documentOf, html, type Html } from '../language/html.ts';
import { type Language, OFFICE, SENDER } from '../language/words.ts';
import { spoken } from './foreign.ts';
import { STYLE_ELEMENT } from './style.ts';

/** The parts of a person's own page, in the order of the menu. */
const SECTIONS = ['jobs', 'programmes', 'data', 'wishes', 'mail', 'delete'] as const;
export type Section = (typeof SECTIONS)[number];

/** Whose page it is and how it is read: `token` is the signed link that opened it, `today` the day in Asia/Seoul. */
export type Reader = {
  readonly token: string;
  readonly today: string;
  readonly language: Language;
  /** The language that an address without `lang` gets: the one the person registered. */
  readonly usual: Language;
};

/** In which language, and on which day. */
export type Reading = Pick<Reader, 'language' | 'today'>;

const PATHS = {
  jobs: '',
  programmes: '/programmes',
  data: '/data',
  wishes: '/wishes',
  mail: '/mail',
  delete: '/delete',
} as const satisfies Record<Section, string>;

/** The section that the path after the token names. */
export const sectionAt = (rest: string): Section | undefined => SECTIONS.find((section) => PATHS[section] === rest);

/** The address of a section of somebody's page; `done` names what was just done. */
export const addressOf = ({ token, language, usual }: Reader, section: Section, done?: string): string => {
  const query = [
    ...(language === usual ? [] : [`lang=${language}`]),
    ...(done === undefined ? [] : [`done=${done}`]),
  ].join('&');
  return `/me/${token}${PATHS[section]}${query === '' ? '' : `?${query}`}`;
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

/** The name of a section, as the menu says it. */
export const sectionName = (section: Section, language: Language): string => WORDS[language].sections[section];

export type Page = {
  readonly title: string;
  readonly language: Language;
  /** The same page in the other language. */
  readonly otherLanguage?: string | undefined;
  /** On a person's own page: who reads, and which section this is. */
  readonly own?: { readonly reader: Reader; readonly section: Section } | undefined;
  /** Whether something was entered wrongly: the title then says so first, for those who hear it. */
  readonly failed?: boolean | undefined;
  readonly body: Html;
};

/** A page without what only its address says. */
export type PageContent = Omit<Page, 'language' | 'otherLanguage'>;

/** The other of the two languages. */
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

/** The whole document. It loads nothing and runs nothing. */
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
