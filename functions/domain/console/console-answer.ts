import type { Hash } from '../records/version.ts';
import type { Frame } from '../page/frame.ts';
import type { PageAnswer } from '../page/page-answer.ts';
import { securityHeaders } from '../page/security-headers.ts';
import { CONSOLE_STYLE, consoleDocument, type ConsoleContent, type ConsoleReader } from './console-page.ts';

/** What surrounds a page of the console. */
export type ConsoleAround = Frame & { readonly hash: Hash };

/**
 * The headers of every answer of the console. A form of its own must carry its origin: with `no-referrer` a browser sends
 * `Origin: null` (Fetch Standard, "append a request Origin header"), which is refused.
 */
const headersOf = (hash: Hash): Readonly<Record<string, string>> => ({
  ...securityHeaders(hash, CONSOLE_STYLE),
  'referrer-policy': 'same-origin',
});

/** Returns a page of the console as an HTTP answer. */
export const consoleAnswer = (
  route: string,
  status: number,
  content: ConsoleContent,
  reader: ConsoleReader | undefined,
  around: ConsoleAround,
): PageAnswer => ({
  route,
  status,
  headers: {
    ...headersOf(around.hash),
    'content-type': 'text/html; charset=utf-8',
    'content-language': 'ko',
  },
  body: consoleDocument(content, reader, around),
});

/** A file to keep. Its name is one of ours: letters of any script, without quotes. */
export type ConsoleFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Returns a file as an HTTP answer. The browser stores it and shows nothing of it (RFC 6266, RFC 8187). */
export const consoleFile = (route: string, { name, type, bytes }: ConsoleFile, hash: Hash): PageAnswer => ({
  route,
  status: 200,
  headers: {
    ...headersOf(hash),
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
  body: '',
  bytes,
});

/** Redirects to another URL, which the browser requests with GET (303). `cookies`: to set. */
export const consoleRedirect = (
  route: string,
  location: string,
  hash: Hash,
  cookies: readonly string[] = [],
): PageAnswer => ({ route, status: 303, headers: { ...headersOf(hash), location }, body: '', cookies });
