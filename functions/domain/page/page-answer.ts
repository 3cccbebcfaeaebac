import type { Language } from '../language/words.ts';
import type { Hash } from '../records/version.ts';
import { troublePage, type Trouble } from './answer-pages.ts';
import { pageDocument, type Page } from './layout.ts';
import { securityHeaders } from './security-headers.ts';

/** A request: path and query as they were sent, the body as text. */
export type PageRequest = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
};
/** `route`: the kind of page, for the log. It contains nothing of the link. */
export type PageAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly route: string;
};

/** Returns a page as an HTTP answer. */
export const answer = (
  route: string,
  status: number,
  page: Page,
  hash: Hash,
  more: Readonly<Record<string, string>> = {},
): PageAnswer => ({
  route,
  status,
  headers: {
    ...securityHeaders(hash),
    'content-type': 'text/html; charset=utf-8',
    'content-language': page.language,
    ...more,
  },
  body: pageDocument(page),
});

/** Redirects to another URL, which the browser requests with GET (303). */
export const redirect = (route: string, location: string, hash: Hash): PageAnswer => ({
  route,
  status: 303,
  headers: { ...securityHeaders(hash), location },
  body: '',
});

/** The answer for what cannot be shown. It is the same for every link that does not work, whatever the reason. */
export const trouble = (
  status: Trouble,
  language: Language,
  hash: Hash,
  more: Readonly<Record<string, string>> = {},
): PageAnswer => answer('trouble', status, { ...troublePage(status, language), language }, hash, more);
