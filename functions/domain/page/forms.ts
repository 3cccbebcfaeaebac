import { html, type Html } from '../language/html.ts';
import type { Reader } from './layout.ts';
import { hidden } from './parts.ts';

/** What the person can do from the page. Each action has its own signed token, valid once and for a day. */
export const ACTIONS = ['introduce', 'job', 'change', 'say', 'review', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** Makes the token of a form when the form is shown. */
export type NewToken = (action: Action) => string;

type Form = {
  readonly reader: Reader;
  readonly action: Action;
  readonly newToken: NewToken;
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * A form of the page. It posts the token of the action, and the token of the page so that the answer can lead back
 * there. The browser validates nothing (`novalidate`): each mistake is shown beside its field, in the page's language.
 */
export const pageForm = ({ reader, action, newToken, fields = {} }: Form, body: Html): Html =>
  html`<form method="post" action="/me/${action}" novalidate>
    ${hidden({ token: newToken(action), page: reader.token, lang: reader.language, ...fields })} ${body}
  </form>`;
