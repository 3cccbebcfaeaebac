import { html } from '../../language/html.ts';
import type { Language } from '../../language/words.ts';
import type { PageContent } from '../layout.ts';
import { button, errorSummary, hidden, paragraph, textField } from '../parts.ts';
import { PUBLIC_WORDS } from './public-words.ts';

/** The field of the form that asks for a lost link. */
export const LINK_FIELD = 'email';

/** Asks for the mail address of somebody who has lost the address of their page. `typed`: what was typed before, if it was no address. */
export const linkPage = (language: Language, typed?: string): PageContent => {
  const words = PUBLIC_WORDS[language].link;
  const errors = typed === undefined ? [] : [{ field: LINK_FIELD, message: words.wrong }];
  return {
    title: words.title,
    failed: errors.length > 0,
    body: html`${errorSummary(errors, language)}
      <p class="lead">${words.lead}</p>
      <form method="post" action="/link" novalidate>
        ${hidden({ lang: language })}
        ${textField(
          {
            id: LINK_FIELD,
            label: words.label,
            hint: words.hint,
            value: typed ?? '',
            most: 254,
            inputMode: 'email',
            autocomplete: 'email',
            isWide: true,
          },
          errors,
          language,
        )}
        ${button(words.send)}
      </form>
      <p class="quiet">${words.limit}</p>`,
  };
};

/** The same answer for every address, so that it tells nothing about who is registered. */
export const linkSentPage = (language: Language): PageContent => {
  const { sentTitle, sent } = PUBLIC_WORDS[language].link;
  return { title: sentTitle, body: html`${sent.map((line) => paragraph(line, language))}` };
};

/** The answer to a host that has asked too often. It does not depend on the address that was typed. */
export const linkBusyPage = (language: Language): PageContent => {
  const { busyTitle, busy } = PUBLIC_WORDS[language].link;
  return { title: busyTitle, body: html`${busy.map((line) => paragraph(line, language))}` };
};
