import { partnerOf, type PartnerId } from '../../../contracts/partners.ts';
import { externalId } from '../../../contracts/fields.ts';

/** A posting as its public address names it. */
export type JobKey = { readonly partner: PartnerId; readonly externalId: string };

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The id of a posting in public addresses: its key in base64url, because a partner's key may hold any printable character. */
export const jobIdOf = (key: { readonly partner: string; readonly externalId: string }): string =>
  toBase64Url(`${key.partner}/${key.externalId}`);

/** The posting that an id names. Undefined for an id that `jobIdOf` does not make. */
export const jobKeyOf = (id: string): JobKey | undefined => {
  const text = fromBase64Url(id) ?? '';
  const end = text.indexOf('/');
  const partner = partnerOf(text.slice(0, end));
  const named = externalId().safeParse(text.slice(end + 1)).data;
  const key = partner && named !== undefined ? { partner, externalId: named } : undefined;
  return key && jobIdOf(key) === id ? key : undefined;
};

/** The path of a posting's public page. */
export const jobPath = (key: { readonly partner: string; readonly externalId: string }): string =>
  `/jobs/${jobIdOf(key)}`;
