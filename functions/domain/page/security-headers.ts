import type { Hash } from '../records/version.ts';
import { STYLE_TEXT } from './style.ts';

/** Hexadecimal to base64, as a content security policy writes hashes. */
const base64Of = (hexadecimal: string): string =>
  btoa((hexadecimal.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));

/**
 * The headers of every answer. Nothing may load or run but the one stylesheet; forms lead to ourselves; nobody may frame the page,
 * keep it or learn its address from a link on it: the address is the key to somebody's data.
 */
export const securityHeaders = (hash: Hash): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${base64Of(hash(STYLE_TEXT))}'`,
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
