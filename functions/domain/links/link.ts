import * as z from 'zod';
import { epochMilliseconds } from '../language/calendar.ts';

/**
 * Signed links: `v1.<kid>.<payload>.<mac>`. The payload is base64url of JSON in one fixed form. The mac covers
 * everything before it. Anyone who has the text of a link can use it, so each link has one purpose, one subject and an
 * expiry.
 */

export const LINK_PURPOSES = [
  'page',
  'stop',
  'introduce',
  'job',
  'change',
  'say',
  'review',
  'delete',
  'company',
  'company-act',
  'introduced',
  'introduced-say',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * The longest lifetime of a link of each purpose, in seconds. A stop link must remain valid for more than a year after
 * its mail. A link that changes something is made when the page is shown.
 */
export const LINK_LIFETIME = {
  page: 30 * DAY,
  stop: 400 * DAY,
  introduce: 24 * HOUR,
  job: 24 * HOUR,
  change: 24 * HOUR,
  say: 24 * HOUR,
  review: 24 * HOUR,
  delete: 24 * HOUR,
  company: 30 * DAY,
  'company-act': 24 * HOUR,
  introduced: 24 * HOUR,
  'introduced-say': 24 * HOUR,
} as const satisfies Record<LinkPurpose, number>;

/**
 * The content of a link. `subject`: for `stop` `<mailbox>.<person>` or `<mailbox>`, for `company` and `company-act` the key of
 * the company, for `introduced` and `introduced-say` `<mailbox>.<person>.<job>`, otherwise the person's id; never a name or an address, because the payload is readable. `issued` (included) and `expires` (excluded): seconds since the
 * epoch. `id`: identifies this link, so that a link that works once is recognised as used.
 */
export type LinkClaims = {
  readonly purpose: LinkPurpose;
  readonly subject: string;
  readonly issued: number;
  readonly expires: number;
  readonly id: string;
};

/** Signs with the keys of the links, which the domain never sees. */
export type LinkSigner = {
  /** The id of the key that signs new links. */
  readonly current: string;
  /**
   * Returns the mac (base64url) of a text under the key of `kid` for this purpose. Returns undefined if the ring has no
   * such key.
   */
  mac(kid: string, purpose: LinkPurpose, text: string): string | undefined;
  /** Whether two texts are equal, compared in constant time. */
  same(one: string, other: string): boolean;
};

const VERSION = 'v1';
const LONGEST = 1_000;
const CHARACTERS = /^[A-Za-z0-9_.-]+$/;
/** Tolerance for the clock skew of another machine: 5 minutes, in seconds. */
const SKEW = 5 * 60;

/** ASCII only, so that the payload has exactly one encoding. */
const payloadSchema = z.strictObject({
  p: z.enum(LINK_PURPOSES),
  s: z.string().regex(/^[A-Za-z0-9_.-]{1,200}$/),
  i: z.int().min(0),
  e: z.int().min(0),
  n: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
});

type Payload = z.infer<typeof payloadSchema>;

const payloadOf = ({ purpose, subject, issued, expires, id }: LinkClaims): Payload => ({
  p: purpose,
  s: subject,
  i: issued,
  e: expires,
  n: id,
});

const encode = ({ p, s, i, e, n }: Payload): string =>
  btoa(JSON.stringify({ p, s, i, e, n })).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const jsonOf = (payload: string): unknown => {
  try {
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
};

/**
 * Returns the claims of a payload, if it is their canonical encoding. Base64 and JSON allow many encodings of the same
 * claims.
 */
const decode = (payload: string): LinkClaims | undefined => {
  const parsed = payloadSchema.safeParse(jsonOf(payload));
  if (!parsed.success) return undefined;
  const { p, s, i, e, n } = parsed.data;
  return encode(parsed.data) === payload ? { purpose: p, subject: s, issued: i, expires: e, id: n } : undefined;
};

const lifetimeIsAllowed = ({ purpose, issued, expires }: LinkClaims): boolean =>
  issued < expires && expires - issued <= LINK_LIFETIME[purpose];

/**
 * Returns the claims of a new link with the longest lifetime of its purpose.
 * @param now the instant, ISO 8601
 */
export const claimsFrom = (now: string, purpose: LinkPurpose, subject: string, id: string): LinkClaims => {
  const issued = Math.floor(epochMilliseconds(now) / 1_000);
  return { purpose, subject, issued, expires: issued + LINK_LIFETIME[purpose], id };
};

/**
 * Returns the text of a link: base64url and dots, far below the longest text that is read.
 * @throws if no reader would accept the claims, or the signer lacks its own current key
 */
export const writeLink = (claims: LinkClaims, signer: LinkSigner): string => {
  const fields = payloadSchema.safeParse(payloadOf(claims));
  if (fields.success && lifetimeIsAllowed(claims)) {
    const signed = `${VERSION}.${signer.current}.${encode(fields.data)}`;
    const mac = signer.mac(signer.current, claims.purpose, signed);
    if (mac !== undefined) return `${signed}.${mac}`;
  }
  throw new Error(`Nobody could read this link for ${claims.purpose}`);
};

/**
 * Returns the claims of a link that is ours and has this purpose, whether or not it has expired: only to send a new one to the
 * address that is registered. Undefined for every other text. Longer texts do not take longer.
 */
export const readOwnLink = (token: string, purpose: LinkPurpose, signer: LinkSigner): LinkClaims | undefined => {
  if (token.length > LONGEST || !CHARACTERS.test(token)) return undefined;
  const [version, kid, payload, mac, ...more] = token.split('.');
  if (version !== VERSION || kid === undefined || payload === undefined || mac === undefined || more.length > 0) {
    return undefined;
  }
  const claims = decode(payload);
  if (claims?.purpose !== purpose) return undefined;
  const expected = signer.mac(kid, purpose, `${version}.${kid}.${payload}`);
  return expected !== undefined && signer.same(mac, expected) && lifetimeIsAllowed(claims) ? claims : undefined;
};

/**
 * Returns the claims of a link that is ours, has this purpose and is valid now. Returns undefined for every other text,
 * without a reason: an attacker must not learn how close a guess was. Longer texts do not take longer.
 * @param now the instant, ISO 8601
 */
export const readLink = (
  token: string,
  purpose: LinkPurpose,
  now: string,
  signer: LinkSigner,
): LinkClaims | undefined => {
  const claims = readOwnLink(token, purpose, signer);
  if (claims === undefined) return undefined;
  const seconds = epochMilliseconds(now) / 1_000;
  return claims.issued <= seconds + SKEW && seconds < claims.expires ? claims : undefined;
};
