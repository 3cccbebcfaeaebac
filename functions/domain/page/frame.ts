import type { Site } from '../../contracts/site.ts';
import { html, type Html } from '../language/html.ts';
import { type Language, OFFICE, SENDER } from '../language/words.ts';
import { spoken } from './foreign.ts';

/**
 * What surrounds every page: who runs it (`site`), in which stage, and the host that was asked. It follows the frame of a Korean
 * public page (범정부 UI/UX 디자인 시스템, KRDS): a banner at the top, the operator and the notices at the foot.
 */
export type Frame = { readonly site: Site; readonly stage: string; readonly host: string };

/** The notices that every page leads to, each with its path. */
export const NOTICE_PAGES = ['privacy', 'automated-decisions', 'accessibility'] as const;
export type NoticePage = (typeof NOTICE_PAGES)[number];

const WORDS = {
  ko: {
    official: '이 누리집은 대한민국 공식 전자정부 누리집입니다.',
    trial: '시험용 누리집입니다. 여기 나오는 사람과 회사는 모두 지어낸 것입니다.',
    runBy: '이 누리집은 창원시 일자리창출과에서 운영합니다.',
    notices: {
      privacy: '개인정보 처리방침',
      'automated-decisions': '자동화된 결정 안내',
      accessibility: '웹 접근성 안내',
    },
    noticesLabel: '이용 안내',
    contact: '운영 기관',
    address: '주소',
    phone: '대표 전화',
    civilPhone: '민원 전화',
    officer: '개인정보 보호책임자',
    write: '메일 쓰기',
    about: '목적: 서비스 안내(광고가 아닙니다).',
  },
  en: {
    official: 'This is an official website of the Republic of Korea.',
    trial: 'This is a test site. All people and companies on it are invented.',
    runBy: `This site is run by the ${OFFICE.en}.`,
    notices: {
      privacy: 'Privacy policy (개인정보 처리방침)',
      'automated-decisions': 'Automated decisions',
      accessibility: 'Accessibility',
    },
    noticesLabel: 'About this site',
    contact: 'Operator',
    address: 'Address',
    phone: 'Telephone',
    civilPhone: 'Questions to the city',
    officer: 'Privacy officer',
    write: 'Write a mail',
    about: 'Purpose: service, not advertising.',
  },
} as const;

/** The name of a notice, as links and its title say it. */
export const noticeName = (notice: NoticePage, language: Language): string => WORDS[language].notices[notice];

/** The path of a public page in a language. Korean is the language of a path that names none. */
export const publicPath = (path: string, language: Language): string =>
  language === 'ko' ? path : `${path}?lang=${language}`;

/** A number that a telephone dials when it is pressed. */
export const telephone = (number: string): Html => html`<a href="tel:${number.replaceAll('-', '')}">${number}</a>`;

const GOVERNMENT = /\.go\.kr$/;

/**
 * The official banner is shown only on a government host in prod. Other hosts in prod have no banner. A test stage says that it
 * is one.
 */
export const banner = ({ stage, host }: Frame, language: Language): Html | '' => {
  const { official, trial } = WORDS[language];
  if (stage !== 'prod') return html`<p class="banner trial"><span class="width">${trial}</span></p>`;
  return GOVERNMENT.test(host) ? html`<p class="banner"><span class="width">${official}</span></p>` : '';
};

/** The operator, the telephone numbers and the notices. `own`: what only the foot of a person's own page says. */
export const footer = ({ site }: Frame, language: Language, own: string | undefined): Html => {
  const words = WORDS[language];
  const { name, office, phone, email } = site.privacyOfficer;
  return html`<footer>
    <div class="width">
      ${own === undefined ? '' : html`<p>${own}</p>`}
      <p><strong>${SENDER[language]}</strong> ${spoken(words.runBy, language)} ${words.about}</p>
      <nav aria-label="${words.noticesLabel}">
        <ul class="notices">
          ${NOTICE_PAGES.map(
            (notice) =>
              html`<li>
                <a class="${notice}" href="${publicPath(`/${notice}`, language)}"
                  >${spoken(noticeName(notice, language), language)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <dl class="operator">
        <div>
          <dt>${words.address}</dt>
          <dd>${spoken(site.address, language)}</dd>
        </div>
        <div>
          <dt>${words.phone}</dt>
          <dd>${telephone(site.phone)}</dd>
        </div>
        <div>
          <dt>${words.civilPhone}</dt>
          <dd>${telephone(site.civilPhone)}</dd>
        </div>
        <div>
          <dt>${words.officer}</dt>
          <dd>
            ${spoken(`${name} · ${office}`, language)} · ${telephone(phone)} ·
            <a href="mailto:${email}">${words.write}</a>
          </dd>
        </div>
      </dl>
    </div>
  </footer>`;
};
