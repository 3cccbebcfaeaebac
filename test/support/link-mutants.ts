import fc from 'fast-check';
import { ringOf } from '../../functions/aws/link-ring.ts';
import {
  LINK_LIFETIME,
  LINK_PURPOSES,
  readLink,
  writeLink,
  type LinkClaims,
  type LinkPurpose,
} from '../../functions/domain/links/link.ts';

/** Forgeries of our links. Keys, subjects and ids are invented. */

export const ROOT = 'an invented root for tests only, sixty-four characters in all 00';
const FOREIGN_ROOT = 'an invented root of somebody else, for tests only, sixty-four 00';

const { signer } = ringOf(JSON.stringify({ root: ROOT, kid: 'k2', previous: 'k1' }));
const { signer: beforeTheLastTurn } = ringOf(JSON.stringify({ root: ROOT, kid: 'k1' }));
const { signer: retired } = ringOf(JSON.stringify({ root: ROOT, kid: 'k0' }));
const { signer: foreign } = ringOf(JSON.stringify({ root: FOREIGN_ROOT, kid: 'k2' }));

/** Within the lifetime of every genuine link below. */
const NOW = '2026-11-02T00:00:00.000Z';
const NOW_SECONDS = Date.parse(NOW) / 1_000;

export const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** The claims with the field names of the payload. */
export const spelled = ({ purpose, subject, issued, expires, id }: LinkClaims) => ({
  p: purpose,
  s: subject,
  i: issued,
  e: expires,
  n: id,
});

type Genuine = { readonly claims: LinkClaims; readonly token: string };

const hexadecimal = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });

const genuineLink: fc.Arbitrary<Genuine> = fc
  .record({
    purpose: fc.constantFrom(...LINK_PURPOSES),
    person: hexadecimal,
    mailbox: hexadecimal,
    age: fc.nat({ max: 23 * 3_600 }),
    id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef-'), minLength: 1, maxLength: 36 }),
    current: fc.boolean(),
  })
  .map(({ purpose, person, mailbox, age, id, current }) => {
    const issued = NOW_SECONDS - age;
    const subject = purpose === 'stop' ? `${mailbox}.${person}` : person;
    const claims = { purpose, subject, issued, expires: issued + LINK_LIFETIME[purpose], id };
    return { claims, token: writeLink(claims, current ? signer : beforeTheLastTurn) };
  });

const partsOf = (token: string): [version: string, kid: string, payload: string, mac: string] => {
  const [version = '', kid = '', payload = '', mac = ''] = token.split('.');
  return [version, kid, payload, mac];
};

const ODD = ['=', '+', '/', ' ', '%', '\n', '\t', '\0', '~', '~1', '\u00e9', 'e\u0301', '\uff21', '\u200b', '\ud800'];
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.') },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);

const edit = fc.record({ how: fc.constantFrom('replace', 'insert', 'remove', 'swap'), at: fc.nat(), character });
const edited = (token: string): fc.Arbitrary<string> =>
  fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((text, { how, at: anywhere, character }) => {
      const at = text.length === 0 ? 0 : anywhere % text.length;
      const [before, here, next] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1, at + 2)];
      if (how === 'replace') return `${before}${character}${text.slice(at + 1)}`;
      if (how === 'insert') return `${before}${character}${text.slice(at)}`;
      if (how === 'remove') return `${before}${text.slice(at + 1)}`;
      return `${before}${next}${here}${text.slice(at + 2)}`;
    }, token),
  );

/** Changes the unused bits of the last character of unpadded base64, as in a MAC. Decoders accept any value there. */
const looseEnds = (part: string): string[] => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const bytes = Buffer.from(part, 'base64url');
  return [...alphabet]
    .map((last) => `${part.slice(0, -1)}${last}`)
    .filter((text) => text !== part && Buffer.from(text, 'base64url').equals(bytes));
};

/** Other texts that JSON or base64 decodes to the same claims. */
export const otherSpellings = (claims: LinkClaims): string[] => {
  const fields = spelled(claims);
  const json = JSON.stringify(fields);
  const payload = base64url(json);
  return [
    ...[
      JSON.stringify(fields, null, 1),
      ` ${json}`,
      `${json}\n`,
      JSON.stringify(Object.fromEntries(Object.entries(fields).toReversed())),
      json.replace('{', '{"p":"stop",'),
      json.replace('}', ',"n":"another"}'),
      json.replace('}', ',"x":1}'),
      json.replace('}', ',"__proto__":{"s":"another"}}'),
      json.replace('"p"', String.raw`"\u0070"`),
      json.replace(/"i":(\d+)/, '"i":$1.0'),
      json.replace(/"e":(\d+)/, '"e":$1e0'),
      json.replace(/"e":(\d+)/, '"e":"$1"'),
      `[${json}]`,
      `\ufeff${json}`,
    ].map(base64url),
    Buffer.from(json, 'utf8').toString('base64'),
    `${payload}=`,
    `${payload}==`,
    ...looseEnds(payload),
  ].filter((other) => other !== payload);
};

const respelled = ({ claims, token }: Genuine): fc.Arbitrary<string> => {
  const [version, kid, payload, mac] = partsOf(token);
  return fc.constantFrom(
    ...otherSpellings(claims).map((other) => [version, kid, other, mac].join('.')),
    ...looseEnds(mac).map((other) => [version, kid, payload, other].join('.')),
    ...[`${mac}=`, Buffer.from(mac, 'base64url').toString('hex')].map((other) =>
      [version, kid, payload, other].join('.'),
    ),
  );
};

const otherClaims = (claims: LinkClaims, other: LinkClaims): fc.Arbitrary<LinkClaims> =>
  fc.oneof(
    fc.constantFrom(...LINK_PURPOSES).map((purpose): LinkClaims => ({ ...claims, purpose })),
    fc.constantFrom(other.subject, claims.subject.slice(1), `${claims.subject}0`).map((subject) => ({
      ...claims,
      subject,
    })),
    fc.integer({ min: 1, max: 40_000_000 }).map((more) => ({ ...claims, expires: claims.expires + more })),
    fc.integer({ min: 1, max: 40_000_000 }).map((less) => ({ ...claims, issued: claims.issued - less })),
    fc.integer({ min: -86_400, max: 86_400 }).map((by) => ({
      ...claims,
      issued: claims.issued + by,
      expires: claims.expires + by,
    })),
    fc.constant({ ...claims, id: `${claims.id}0` }),
  );

const claimed = ({ claims, token }: Genuine, { claims: other }: Genuine): fc.Arbitrary<string> => {
  const [version, kid, , mac] = partsOf(token);
  return otherClaims(claims, other).map((changed) =>
    [version, kid, base64url(JSON.stringify(spelled(changed))), mac].join('.'),
  );
};

/** A MAC that an attacker has or can compute for another text, another purpose or under another key. */
const wrongKey = ({ claims, token }: Genuine): fc.Arbitrary<string> => {
  const [version, kid, payload] = partsOf(token);
  const unsigned = (id: string): string => `${version}.${id}.${payload}`;
  const others = LINK_PURPOSES.filter((purpose) => purpose !== claims.purpose);
  return fc.constantFrom(
    writeLink(claims, foreign),
    writeLink(claims, retired),
    `${unsigned('k0')}.${signer.mac(kid, claims.purpose, unsigned('k0'))}`,
    `${unsigned(kid)}.${retired.mac('k0', claims.purpose, unsigned(kid))}`,
    `${unsigned(kid)}.${signer.mac(kid, claims.purpose, payload)}`,
    `${unsigned(kid)}.${signer.mac(kid === 'k1' ? 'k2' : 'k1', claims.purpose, unsigned(kid))}`,
    ...['constructor', '__proto__', 'toString', '', 'K2', 'k02'].map((id) => `${unsigned(id)}.${partsOf(token)[3]}`),
    ...others.map((purpose) => `${unsigned(kid)}.${signer.mac(kid, purpose, unsigned(kid))}`),
    ...['', 'undefined', 'null', 'none'].map((mac) => `${unsigned(kid)}.${mac}`),
  );
};

const crossed = ({ token }: Genuine, { token: other }: Genuine): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...partsOf(token), ...partsOf(other), 'v2', 'V1', ''), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('.'));

/** A different text that looks the same to a reader, a normaliser or a URL decoder. */
const alike = (token: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat({ max: token.length - 1 }), fc.nat({ max: 6 })).map(([at, how]) => {
    const here = token.charAt(at);
    const forms = [
      String.fromCodePoint(here.charCodeAt(0) + 0xfe_e0),
      `%${here.charCodeAt(0).toString(16)}`,
      `${here}\u200b`,
      `${here}\u0301`,
      here === here.toLowerCase() ? here.toUpperCase() : here.toLowerCase(),
      `${here}\u00ad`,
      `\u202e${here}`,
    ];
    return `${token.slice(0, at)}${forms[how]}${token.slice(at + 1)}`;
  });

const MUTATIONS = {
  edited: ({ token }) => edited(token),
  cut: ({ token }) =>
    fc.tuple(fc.nat({ max: token.length }), fc.nat({ max: token.length })).map(([from, to]) => token.slice(from, to)),
  grown: ({ token }) => {
    const more = fc.constantFrom('', ' ', '\n', '\r\n', '\0', '=', '.', 'A', '%00', '\u00a0', '\ufeff', '.x', token);
    return fc.tuple(more, more).map(([before, after]) => `${before}${token}${after}`);
  },
  respelled,
  claimed,
  'wrong key': wrongKey,
  crossed,
  alike: ({ token }) => alike(token),
} as const satisfies Record<string, (genuine: Genuine, other: Genuine) => fc.Arbitrary<string>>;

export type LinkMutation = keyof typeof MUTATIONS;
export const LINK_MUTATIONS = Object.keys(MUTATIONS) as LinkMutation[];

const attempt = fc
  .tuple(genuineLink, genuineLink, fc.constantFrom(...LINK_MUTATIONS))
  .chain(([genuine, other, mutation]) =>
    fc.record({
      genuine: fc.constant(genuine),
      mutation: fc.constant(mutation),
      mutant: MUTATIONS[mutation](genuine, other).filter((text) => text !== genuine.token && text !== other.token),
    }),
  );

const accepts = (read: typeof readLink, token: string, purpose: LinkPurpose): boolean =>
  read(token, purpose, NOW, signer) !== undefined;

/**
 * Reads `runs` mutated links, each for every purpose, and the genuine link that each was made from.
 * @param read the reader under test, by default ours
 * @returns how many mutants of each kind were tried
 * @throws with the smallest mutant that was accepted, or with the genuine link that was not
 */
export const checkLinkMutants = ({
  runs,
  seed,
  read = readLink,
}: {
  readonly runs: number;
  readonly seed: number;
  readonly read?: typeof readLink;
}): Record<LinkMutation, number> => {
  const tried = Object.fromEntries(LINK_MUTATIONS.map((mutation) => [mutation, 0])) as Record<LinkMutation, number>;
  fc.assert(
    fc.property(attempt, ({ genuine, mutation, mutant }) => {
      if (!accepts(read, genuine.token, genuine.claims.purpose)) throw new Error('A genuine link was refused');
      const purpose = LINK_PURPOSES.find((purpose) => accepts(read, mutant, purpose));
      if (purpose !== undefined) throw new Error(`A mutant (${mutation}) was accepted for ${purpose}`);
      tried[mutation] += 1;
    }),
    { seed, numRuns: runs },
  );
  return tried;
};
