import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/**
 * Signed links: `v1.<kid>.<payload>.<mac>`. The payload is base64url of JSON in one fixed form, the mac covers all that
 * stands before it. Whoever holds the text of a link can do what it is for, so each has one purpose, one subject and an end.
 */

export const LINK_PURPOSES = ['page', 'stop', 'introduce', 'change', 'review', 'delete'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * How long a link of each purpose is good for at most, in seconds. A stop link must outlive the mail that carries it by a
 * year and more; a link that changes something is made when the page is shown.
 */
export const LINK_LIFETIME = {
  page: 30 * DAY,
  stop: 400 * DAY,
  introduce: 24 * HOUR,
  change: 24 * HOUR,
  review: 24 * HOUR,
  delete: 24 * HOUR,
} as const satisfies Record<LinkPurpose, number>;

/**
 * What a link says. `subject`: for `stop` `<mailbox>.<person>` or `<mailbox>`, otherwise the person's id; never a name or
 * an address, since the payload is readable. `issued` (included) and `expires` (excluded) in seconds since the epoch.
 * `id` names the one link, by which a link that works once is remembered.
 */
export type LinkClaims = {
  readonly purpose: LinkPurpose;
  readonly subject: string;
  readonly issued: number;
  readonly expires: number;
  readonly id: string;
};

/** The keys behind the links, which the domain never sees. */
export type LinkSigner = {
  /** The id of the key under which new links are signed. */
  readonly current: string;
  /** The mac (base64url) of a text under the key that `kid` has for this purpose; undefined when the ring has no such key. */
  mac(kid: string, purpose: LinkPurpose, text: string): string | undefined;
  /** Whether two texts are equal, in a time that does not tell where they differ. */
  same(one: string, other: string): boolean;
};

const VERSION = 'v1';
const LONGEST = 1_000;
const CHARACTERS = /^[A-Za-z0-9_.-]+$/;
/** A clock elsewhere may be ahead of ours by so much. */
const SKEW = 5 * 60;

/** ASCII alone, so that the payload has one spelling. */
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

/** The claims of a payload, if it is the one spelling of them: base64 and JSON both have many for the same claims. */
const decode = (payload: string): LinkClaims | undefined => {
  const parsed = payloadSchema.safeParse(jsonOf(payload));
  if (!parsed.success) return undefined;
  const { p, s, i, e, n } = parsed.data;
  return encode(parsed.data) === payload ? { purpose: p, subject: s, issued: i, expires: e, id: n } : undefined;
};

const lifetimeIsAllowed = ({ purpose, issued, expires }: LinkClaims): boolean =>
  issued < expires && expires - issued <= LINK_LIFETIME[purpose];

/**
 * The claims of a link that is made now and good for as long as its purpose allows.
 * @param now the instant, ISO 8601
 */
export const claimsFrom = (now: string, purpose: LinkPurpose, subject: string, id: string): LinkClaims => {
  const issued = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1_000);
  return { purpose, subject, issued, expires: issued + LINK_LIFETIME[purpose], id };
};

/**
 * The text of a link: base64url and dots, far below the length that is read.
 * @throws when the claims are such that no reader would accept them, or the signer lacks its own current key
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
 * What a link says, if it is one of ours, for this purpose, and good now; undefined for every other text, without a reason:
 * whoever tries must not learn how near they came. Takes no longer for longer texts.
 * @param now the instant, ISO 8601
 */
export const readLink = (
  token: string,
  purpose: LinkPurpose,
  now: string,
  signer: LinkSigner,
): LinkClaims | undefined => {
  if (token.length > LONGEST || !CHARACTERS.test(token)) return undefined;
  const [version, kid, payload, mac, ...more] = token.split('.');
  if (version !== VERSION || kid === undefined || payload === undefined || mac === undefined || more.length > 0) {
    return undefined;
  }
  const claims = decode(payload);
  if (claims?.purpose !== purpose) return undefined;
  const expected = signer.mac(kid, purpose, `${version}.${kid}.${payload}`);
  if (expected === undefined || !signer.same(mac, expected)) return undefined;
  const seconds = Temporal.Instant.from(now).epochMilliseconds / 1_000;
  const good = claims.issued <= seconds + SKEW && seconds < claims.expires;
  return good && lifetimeIsAllowed(claims) ? claims : undefined;
};
