import type { Language } from '../language/words.ts';
import type { Hash } from '../records/version.ts';
import { troublePage, type Trouble } from './answer-pages.ts';
import type { Frame } from './frame.ts';
import { pageDocument, type Page } from './layout.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * A request: path and query as they were sent, the body as text. `host`: the host that it was sent to. `from`: the IP address of the
 * sender. `cookies`: each as `name=value`. `origin`: of the page that sent a form, if the browser says it. `upload`: the body of a form
 * with a file (multipart/form-data), which is no text; `body` is then empty.
 */
export type PageRequest = {
  readonly id: string;
  readonly host: string;
  readonly from: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly cookies?: readonly string[] | undefined;
  readonly origin?: string | undefined;
  readonly upload?: Upload | undefined;
};

/** A body as it came. `type`: its whole media type, with the boundary of its parts. */
export type Upload = { readonly type: string; readonly bytes: Uint8Array };

/** Whether the body of a request has more bytes than a form can have. */
export const isTooLong = ({ body, upload }: PageRequest, most: number): boolean =>
  (upload?.bytes ?? new TextEncoder().encode(body)).length > most;

/** Answers HEAD like GET, without the body. `serve` never sees a HEAD. */
export const headAsGet = async (
  request: PageRequest,
  serve: (request: PageRequest) => Promise<PageAnswer> | PageAnswer,
): Promise<PageAnswer> =>
  request.method === 'HEAD'
    ? { ...(await serve({ ...request, method: 'GET' })), body: '', bytes: undefined }
    : serve(request);

/**
 * `route`: the kind of page, for the log. It contains nothing of the link. `cookies`: to set, each with its attributes. `bytes`: a file,
 * in place of the body.
 */
export type PageAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly route: string;
  readonly cookies?: readonly string[] | undefined;
  readonly bytes?: Uint8Array | undefined;
};

/** What all pages of a stage share. */
export type PageStage = Omit<Frame, 'host'> & { readonly hash: Hash };
/** The same for the host that was asked. */
export type Around = Frame & { readonly hash: Hash };

/** Returns a page as an HTTP answer. */
export const answer = (
  route: string,
  status: number,
  page: Page,
  around: Around,
  more: Readonly<Record<string, string>> = {},
): PageAnswer => ({
  route,
  status,
  headers: {
    ...securityHeaders(around.hash),
    'content-type': 'text/html; charset=utf-8',
    'content-language': page.language,
    ...more,
  },
  body: pageDocument(page, around),
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
  around: Around,
  more: Readonly<Record<string, string>> = {},
): PageAnswer => answer('trouble', status, { ...troublePage(status, language), language }, around, more);
