import type { Hash } from '../records/version.ts';
import { STYLE_TEXT } from './style.ts';

/** Converts hexadecimal to base64, the form of a hash in a content security policy. */
const base64Of = (hexadecimal: string): string =>
  btoa((hexadecimal.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));

/** For a page that anybody may see: search engines may list it, and a link from it says which host it is on. */
export const INDEXED = { 'x-robots-tag': 'all', 'cache-control': 'public, max-age=60' } as const;

/**
 * The headers of every answer. Only the one stylesheet may load (`style`: its text), and no script may run. Forms post only to this site.
 * Nobody may frame or cache the page, or learn its URL from a link on it, because the URL opens a person's data.
 */
export const securityHeaders = (hash: Hash, style: string = STYLE_TEXT): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${base64Of(hash(style))}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});
