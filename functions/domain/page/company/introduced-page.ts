import type { IntroductionSays, IntroductionWord } from '../../companies/introduction-word.ts';
import { seoulDate } from '../../language/calendar.ts';
import { dateWords } from '../../language/dates.ts';
import { html, type Html } from '../../language/html.ts';
import { mailLinkOf } from '../../letters/job-facts.ts';
import { clipped, oneLine } from '../../letters/letter.ts';
import type { PageContent } from '../layout.ts';
import { button, factList, hidden, panel, paragraph, row } from '../parts.ts';
import {
  INTRODUCED_DONE_WORDS,
  INTRODUCED_WORDS,
  SAY_BUTTONS,
  SAYS_IN_ORDER,
  type IntroducedDone,
} from './introduced-words.ts';

/** Somebody who was introduced: what they agreed to tell, for which posting, and what the company said since. */
export type IntroducedView = {
  readonly companyName: string;
  readonly title: string;
  readonly name: string;
  readonly email: string;
  /** The number is in the letter only: the page says where it is. */
  readonly hasTelephone: boolean;
  readonly career?: string | undefined;
  readonly certificates?: string | undefined;
  /** The day (Asia/Seoul) of the consent. */
  readonly agreedOn: string;
  readonly word?: IntroductionWord | undefined;
};

/** `token`: the link that opened the page. `newToken` makes the token of a form when it is shown. */
type Opened = { readonly token: string; readonly newToken: () => string };

/** The address of the page. */
export const introducedPath = (token: string, done?: IntroducedDone): string =>
  `/introduced/${token}${done === undefined ? '' : `?done=${done}`}`;

const LONGEST_TITLE = 60;

const personRows = (view: IntroducedView) => [
  ...row(INTRODUCED_WORDS.person, INTRODUCED_WORDS.named(oneLine(view.name, '-'))),
  ...row(INTRODUCED_WORDS.email, oneLine(view.email, '-')),
  ...row(INTRODUCED_WORDS.telephone, view.hasTelephone ? INTRODUCED_WORDS.inLetter : undefined),
  ...row(INTRODUCED_WORDS.career, view.career && oneLine(view.career)),
  ...row(INTRODUCED_WORDS.certificates, view.certificates && oneLine(view.certificates)),
  ...row(INTRODUCED_WORDS.agreedOn, dateWords(view.agreedOn, 'ko')),
];

const writeLink = ({ email }: IntroducedView): Html => {
  const link = mailLinkOf(email);
  return link === undefined ? html`` : html`<p class="actions"><a class="button" href="${link.url}">메일 쓰기</a></p>`;
};

/** Each button is a form with a token of its own, so that the same form again says the same. */
const sayForm = (says: IntroductionSays, { word }: IntroducedView, { token, newToken }: Opened): Html =>
  html`<form method="post" action="/introduced/say" novalidate>
    ${hidden({ token: newToken(), page: token, word: word?.id ?? '', says })} ${button(SAY_BUTTONS[says])}
  </form>`;

/** What a company sees of somebody who was introduced to it, and how it says what became of that. */
export const introducedPage = (view: IntroducedView, opened: Opened, done?: IntroducedDone): PageContent => {
  const { word } = view;
  const [heading, text] = done === undefined ? ['', ''] : INTRODUCED_DONE_WORDS[done];
  const title = clipped(oneLine(view.title, '-'), LONGEST_TITLE);
  return {
    title: INTRODUCED_WORDS.title,
    body: html`${done === undefined ? '' : panel(heading, [text], 'ko')}
      <p class="lead">${INTRODUCED_WORDS.lead(oneLine(view.companyName, '-'), title)}</p>
      ${factList(personRows(view), 'ko')} ${writeLink(view)} ${paragraph(INTRODUCED_WORDS.law, 'ko')}
      <h2>${INTRODUCED_WORDS.heading}</h2>
      ${
        word === undefined
          ? ''
          : html`<p class="met outcome">${INTRODUCED_WORDS.now(SAY_BUTTONS[word.says], seoulDate(word.at))}</p>`
      }
      ${paragraph(INTRODUCED_WORDS.text, 'ko')} ${SAYS_IN_ORDER.map((says) => sayForm(says, view, opened))}
      <p class="quiet">${INTRODUCED_WORDS.own}</p>`,
  };
};

/** The page of an introduction that may not be seen any more. It gives no reason. */
export const introducedOverPage = (): PageContent => ({
  title: INTRODUCED_WORDS.overTitle,
  body: html`${INTRODUCED_WORDS.over.map((line) => paragraph(line, 'ko'))}`,
});

/**
 * The page for an address that opens nothing. It gives no reason and offers to send a new one. `token`: the part of the address
 * that should have been a link.
 */
export const introducedGonePage = (token: string): PageContent => ({
  title: INTRODUCED_WORDS.goneTitle,
  body: html`${INTRODUCED_WORDS.gone.map((line) => paragraph(line, 'ko'))}
    <form method="post" action="/introduced/link" novalidate>
      ${hidden({ token })} ${button(INTRODUCED_WORDS.send)}
    </form>`,
});

/** The same answer for every address. */
export const introducedSentPage = (): PageContent => ({
  title: INTRODUCED_WORDS.sentTitle,
  body: html`${INTRODUCED_WORDS.sent.map((line) => paragraph(line, 'ko'))}`,
});
