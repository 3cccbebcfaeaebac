import { html, type Html } from '../language/html.ts';
import type { Reader } from './layout.ts';
import { hidden } from './parts.ts';

/** What the person can have done from the page. Each has a signed token of its own, good once and for a day. */
export const ACTIONS = ['introduce', 'change', 'review', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** Makes the token of a form as it is shown. */
export type NewToken = (action: Action) => string;

type Form = {
  readonly reader: Reader;
  readonly action: Action;
  readonly newToken: NewToken;
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * A form of the page: it posts the action's token, and the page's own so that the answer can lead back there. Browsers check
 * nothing (`novalidate`): what is wrong is said beside the field, in the page's language.
 */
export const pageForm = ({ reader, action, newToken, fields = {} }: Form, body: Html): Html =>
  html`<form method="post" action="/me/${action}" novalidate>
    ${hidden({ token: newToken(action), page: reader.token, lang: reader.language, ...fields })} ${body}
  </form>`;
