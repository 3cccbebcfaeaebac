import { describe, expect, test } from 'vitest';
import { ringOf } from '../../../functions/aws/link-ring.ts';
import {
  claimsFrom,
  LINK_LIFETIME,
  LINK_PURPOSES,
  readLink,
  readOwnLink,
  writeLink,
  type LinkClaims,
  type LinkPurpose,
  type LinkSigner,
} from '../../../functions/domain/links/link.ts';
import {
  base64url,
  checkLinkMutants,
  LINK_MUTATIONS,
  otherSpellings,
  ROOT,
  spelled,
} from '../../support/link-mutants.ts';
import { tries } from '../../support/tries.ts';

/** Person, mailbox and keys are invented. */
const PERSON = '0123456789abcdef0123456789abcdef01234567';
const MAILBOX = 'fedcba9876543210fedcba9876543210fedcba98';
const NOW = '2026-11-02T00:00:00.000Z';
const NOW_SECONDS = Date.parse(NOW) / 1_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
/** The soak uses 100,000. */
const RUNS = Number(process.env['LINK_MUTANTS'] ?? tries(500));

const ring = (kid: string, previous?: string): LinkSigner =>
  ringOf(JSON.stringify({ root: ROOT, kid, previous })).signer;
const signer = ring('k1');

const claims = (purpose: LinkPurpose, changed: Partial<LinkClaims> = {}): LinkClaims => ({
  ...claimsFrom(NOW, purpose, purpose === 'stop' ? `${MAILBOX}.${PERSON}` : PERSON, 'link-1'),
  ...changed,
});
/** A text with our valid signature and any payload. */
const signed = (payload: string, purpose: LinkPurpose = 'page'): string => {
  const text = `v1.k1.${payload}`;
  return `${text}.${signer.mac('k1', purpose, text)}`;
};
const signedClaims = (said: LinkClaims): string => signed(base64url(JSON.stringify(spelled(said))), said.purpose);
const at = (seconds: number): string => new Date(seconds * 1_000).toISOString();

describe('a link (fault 44)', () => {
  test('that has expired is still known as ours, for its purpose alone, and opens nothing', () => {
    const said = claims('company');
    const token = writeLink(said, signer);
    expect(readLink(token, 'company', at(said.expires), signer)).toBeUndefined();
    expect(readOwnLink(token, 'company', signer)).toEqual(said);
    expect(readOwnLink(token, 'company-act', signer)).toBeUndefined();
    expect(readOwnLink(token, 'company', ring('k2'))).toBeUndefined();
    expect(readOwnLink(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'company', signer)).toBeUndefined();
    expect(readOwnLink(`${token}${'A'.repeat(2_000)}`, 'company', signer)).toBeUndefined();
  });

  test('to a page lasts 30 days, to stop mail 400 days, and to change something 24 hours', () => {
    const hours = Object.fromEntries(LINK_PURPOSES.map((purpose) => [purpose, LINK_LIFETIME[purpose] / 3_600]));
    expect(hours).toEqual({
      page: 720,
      stop: 9_600,
      introduce: 24,
      job: 24,
      change: 24,
      say: 24,
      review: 24,
      delete: 24,
      company: 720,
      'company-act': 24,
      introduced: 24,
      'introduced-say': 24,
    });
  });

  test.each(LINK_PURPOSES)('for %s says what was written, and says it for no other purpose', (purpose) => {
    const said = claims(purpose);
    const token = writeLink(said, signer);
    expect(token).toMatch(/^v1\.k1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
    const readFor = LINK_PURPOSES.filter((other) => readLink(token, other, NOW, signer) !== undefined);
    expect(readFor).toEqual([purpose]);
    expect(readLink(token, purpose, NOW, signer)).toEqual(said);
  });

  test('to stop the mails of a company names the mailbox alone', () => {
    const said = claims('stop', { subject: MAILBOX });
    expect(readLink(writeLink(said, signer), 'stop', NOW, signer)).toEqual(said);
  });

  test('holds what a stage with the same secret signs, in this form, today and in later versions', () => {
    // Computed independently of this code, by RFC 5869 and RFC 2104.
    expect(writeLink(claims('page', { issued: 1_793_000_000, expires: 1_795_592_000 }), signer)).toBe(
      'v1.k1.eyJwIjoicGFnZSIsInMiOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3IiwiaSI6MTc5MzAwMDAwMCwiZSI6MTc5NTU5MjAwMCwibiI6ImxpbmstMSJ9.DxYhnb_wvU54b3p88I0p8i7U4K4NhxCXtHMU0AfVCsA',
    );
  });
});

describe('the time of a link (fault 44)', () => {
  const said = claims('page');
  const token = writeLink(said, signer);

  test.each([
    ['in the second before it expires', said.expires - 1, true],
    ['in the millisecond before it expires', said.expires - 0.001, true],
    ['in the second in which it expires', said.expires, false],
    ['a second later', said.expires + 1, false],
    ['when it is issued', said.issued, true],
    ['by a clock five minutes behind', said.issued - 300, true],
    ['by a clock more than five minutes behind', said.issued - 300.001, false],
  ])('%s: good or not', (_, seconds, good) => {
    expect(readLink(token, 'page', at(seconds), signer)).toEqual(good ? said : undefined);
  });

  test('is that of the instant, whatever the offset in which the instant is given', () => {
    expect(readLink(token, 'page', '2026-11-02T09:00:00+09:00', signer)).toEqual(said);
    expect(readLink(token, 'page', '2026-12-02T08:59:59+09:00', signer)).toEqual(said);
    expect(readLink(token, 'page', '2026-12-02T09:00:00+09:00', signer)).toBeUndefined();
  });

  test.each(LINK_PURPOSES)('is at most the lifetime of %s, even under a right mac', (purpose) => {
    const longest = claims(purpose);
    const tooLong = { ...longest, expires: longest.expires + 1 };
    expect(readLink(signedClaims(longest), purpose, NOW, signer)).toEqual(longest);
    expect(readLink(signedClaims(tooLong), purpose, NOW, signer)).toBeUndefined();
  });

  test('ends after it begins, even under a right mac', () => {
    const backwards = claims('page', { issued: NOW_SECONDS + 200, expires: NOW_SECONDS + 200 });
    expect(readLink(signedClaims(backwards), 'page', NOW, signer)).toBeUndefined();
    const briefest = { ...backwards, expires: backwards.expires + 1 };
    expect(readLink(signedClaims(briefest), 'page', NOW, signer)).toEqual(briefest);
  });
});

describe('the keys of links (fault 44)', () => {
  const byKey = (kid: string) => writeLink(claims('page'), ring(kid));
  const isRead = (token: string, by: LinkSigner) => readLink(token, 'page', NOW, by) !== undefined;

  test('the current and the previous key are good, and links are written under the current one', () => {
    const turned = ring('k2', 'k1');
    expect(isRead(byKey('k1'), turned)).toBe(true);
    expect(isRead(byKey('k2'), turned)).toBe(true);
    expect(writeLink(claims('page'), turned)).toBe(byKey('k2'));
  });

  test('a key that has left the ring, or has not come yet, is refused', () => {
    expect(isRead(byKey('k1'), ring('k3', 'k2'))).toBe(false);
    expect(isRead(byKey('k1'), ring('k2'))).toBe(false);
    expect(isRead(byKey('k2'), ring('k1'))).toBe(false);
  });

  test('a key that is announced as the second of the ring is read before anybody writes under it', () => {
    const announced = ring('k1', 'k2');
    expect(writeLink(claims('page'), announced)).toBe(byKey('k1'));
    expect(isRead(byKey('k2'), announced)).toBe(true);
  });
});

describe('a text that is not a link of ours is refused (fault 44)', () => {
  test(`${RUNS} mutated links: none is accepted`, { timeout: 600_000 }, () => {
    const tried = checkLinkMutants({ runs: RUNS, seed: 20_261_102 });
    for (const mutation of LINK_MUTATIONS) expect(tried[mutation], mutation).toBeGreaterThan(RUNS / 20);
  });

  test.each<[careless: string, read: typeof readLink]>([
    ['takes any mac', (token, purpose, now, by) => readLink(token, purpose, now, { ...by, same: () => true })],
    ['trims', (token, ...rest) => readLink(token.trim(), ...rest)],
    ['normalises', (token, ...rest) => readLink(token.normalize('NFKC'), ...rest)],
    ['drops the padding', (token, ...rest) => readLink(token.replaceAll('=', ''), ...rest)],
    ['ignores further parts', (token, ...rest) => readLink(token.split('.').slice(0, 4).join('.'), ...rest)],
    [
      'compares the bytes of the mac',
      (token, purpose, now, by) => {
        const bytes = (mac: string) => Buffer.from(mac, 'base64url').toString('hex');
        return readLink(token, purpose, now, { ...by, same: (one, other) => bytes(one) === bytes(other) });
      },
    ],
    [
      'knows one key for all purposes',
      (token, purpose, now, by) =>
        readLink(token, purpose, now, {
          ...by,
          same: (one) => LINK_PURPOSES.some((other) => by.mac('k2', other, token.slice(0, -44)) === one),
        }),
    ],
  ])('and a reader that %s is found out by those mutants', (_, read) => {
    expect(() => checkLinkMutants({ runs: 20_000, seed: 20_261_102, read })).toThrow(/Property failed/);
  });

  describe.each<LinkPurpose>(['page', 'stop'])('a link for %s with', (purpose) => {
    const token = writeLink(claims(purpose), signer);
    const places = Array.from(token, (_, place) => place);
    const accepted = (texts: readonly string[]) =>
      texts.filter((text) => readLink(text, purpose, NOW, signer) !== undefined);

    test('any one character changed, at every place, to every character of a link', () => {
      const changed = places.flatMap((place) =>
        Array.from(ALPHABET, (character) => `${token.slice(0, place)}${character}${token.slice(place + 1)}`),
      );
      const others = changed.filter((text) => text !== token);
      expect(others).toHaveLength(token.length * (ALPHABET.length - 1));
      expect(accepted(others)).toEqual([]);
      expect(accepted([token])).toEqual([token]);
    });

    test('any one character more, at every place', () => {
      const longer = [...places, token.length].flatMap((place) =>
        Array.from(ALPHABET, (character) => `${token.slice(0, place)}${character}${token.slice(place)}`),
      );
      expect(accepted(longer)).toEqual([]);
    });

    test('any one character less, cut short at every place, from either end', () => {
      expect(accepted(places.map((place) => `${token.slice(0, place)}${token.slice(place + 1)}`))).toEqual([]);
      expect(accepted(places.map((place) => token.slice(0, place)))).toEqual([]);
      expect(accepted(places.map((place) => token.slice(place + 1)))).toEqual([]);
    });
  });

  test('another spelling of the same claims, even under a right mac', () => {
    const said = claims('page');
    const others = otherSpellings(said);
    expect(others.length).toBeGreaterThan(15);
    const accepted = others.filter((payload) => readLink(signed(payload), 'page', NOW, signer) !== undefined);
    expect(accepted).toEqual([]);
    expect(readLink(signedClaims(said), 'page', NOW, signer)).toEqual(said);
  });

  test.each([
    ['a purpose that does not exist', { ...spelled(claims('page')), p: 'admin' }],
    ['a subject that is none', { ...spelled(claims('page')), s: '' }],
    ['a subject in other than ASCII', { ...spelled(claims('page')), s: 'caf\u00e9' }],
    ['times with fractions', { ...spelled(claims('page')), i: NOW_SECONDS - 0.5 }],
    ['a time before 1970', { ...spelled(claims('page')), i: -1 }],
    ['no id', { ...spelled(claims('page')), n: undefined }],
    ['no object', 'page'],
    ['nothing', null],
  ])('%s, even under a right mac', (_, payload) => {
    expect(readLink(signed(base64url(JSON.stringify(payload))), 'page', NOW, signer)).toBeUndefined();
  });

  test.each(['v2', 'V1', 'v1 ', ''])('another version (%j), even under a right mac', (version) => {
    const text = `${version}.k1.${base64url(JSON.stringify(spelled(claims('page'))))}`;
    expect(readLink(`${text}.${signer.mac('k1', 'page', text)}`, 'page', NOW, signer)).toBeUndefined();
  });

  test.each(['\uff4b1', 'k1 ', 'k%31', 'k1\0', 'k\u200b1', 'k=1', 'k/1'])(
    'a key by a name with other characters (%j), before anybody looks for the key',
    (kid) => {
      const careless: LinkSigner = { current: 'k1', mac: () => 'm', same: () => true };
      const payload = base64url(JSON.stringify(spelled(claims('page'))));
      expect(readLink(`v1.k1.${payload}.m`, 'page', NOW, careless)).toEqual(claims('page'));
      expect(readLink(`v1.${kid}.${payload}.m`, 'page', NOW, careless)).toBeUndefined();
    },
  );

  test('the subject of somebody else, under the mac of the own link', () => {
    const own = writeLink(claims('page'), signer);
    const theirs = signedClaims(claims('page', { subject: PERSON.replaceAll('0', '1') }));
    const forged = [...theirs.split('.').slice(0, 3), own.split('.')[3]].join('.');
    expect(readLink(theirs, 'page', NOW, signer)?.subject).toBe(PERSON.replaceAll('0', '1'));
    expect(readLink(forged, 'page', NOW, signer)).toBeUndefined();
  });

  test('composed, decomposed, wide, invisible and escaped characters', () => {
    const token = writeLink(claims('page'), signer);
    const wide = String.fromCodePoint(...Array.from(token, (character) => character.charCodeAt(0) + 0xfe_e0));
    const tricks = [
      wide,
      token.replace('v', '\uff56'),
      token.replace('k', '\u212a'),
      token.replaceAll('.', '\u3002'),
      token.replaceAll('.', '\uff0e'),
      `${token}\u0301`,
      `\ufeff${token}`,
      `${token}\u200d`,
      encodeURIComponent(token).replaceAll('.', '%2E'),
      `${token}\n`,
    ];
    expect(wide.normalize('NFKC')).toBe(token);
    expect(tricks.filter((text) => readLink(text, 'page', NOW, signer) !== undefined)).toEqual([]);
  });
});

describe('the length of a text', () => {
  /** Knows every key and accepts every MAC, so that only the length can refuse a link. */
  const yes: LinkSigner = { current: 'k1', mac: () => 'm', same: () => true };

  test('of 1,000 characters is read, of 1,001 is not', () => {
    const payload = base64url(JSON.stringify(spelled(claims('page'))));
    const long = (length: number) => {
      const rest = `v1..${payload}.m`;
      return `v1.${'k'.repeat(length - rest.length)}.${payload}.m`;
    };
    expect(long(1_000)).toHaveLength(1_000);
    expect(readLink(long(1_000), 'page', NOW, yes)).toEqual(claims('page'));
    expect(readLink(long(1_001), 'page', NOW, yes)).toBeUndefined();
  });

  test('that we write is far below, with the longest subject and id', () => {
    const said = claims('page', { subject: 'p'.repeat(200), id: 'i'.repeat(64) });
    const token = writeLink(said, ring('k123456789012345'));
    expect(token.length).toBeLessThan(520);
    expect(readLink(token, 'page', NOW, ring('k123456789012345'))).toEqual(said);
  });

  test.each([
    'A',
    '.',
    'v1.',
    'v1.k1.',
    '{"p":',
    '[',
    '\u00e9',
    '\u200b',
    ' ',
    '%',
    '-_',
    writeLink(claims('page'), signer),
  ])('of a million does not matter: %j over and over is refused at once, and no key is asked', (unit) => {
    let asked = 0;
    const counting: LinkSigner = {
      ...signer,
      mac: (...given) => {
        asked += 1;
        return signer.mac(...given);
      },
    };
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    // 1,000 reads: work that grows with the text would take minutes, and the test would time out.
    for (let time = 0; time < 1_000; time += 1) expect(readLink(text, 'page', NOW, counting)).toBeUndefined();
    for (const place of [0, 2, 5, 40]) {
      const stuffed = writeLink(claims('page'), signer);
      const grown = `${stuffed.slice(0, place)}${text}${stuffed.slice(place)}`;
      expect(readLink(grown, 'page', NOW, counting)).toBeUndefined();
    }
    expect(asked).toBe(0);
  });
});

describe('writing a link', () => {
  test.each<[why: string, changed: Partial<LinkClaims>]>([
    ['it would live a second longer than its purpose allows', { expires: claims('page').expires + 1 }],
    ['it would end when it begins', { expires: NOW_SECONDS }],
    ['its times are not whole seconds', { issued: NOW_SECONDS + 0.5 }],
    ['its subject is empty', { subject: '' }],
    ['its subject is an address', { subject: 'gil@people.example' }],
    ['its subject is in Hangul', { subject: '\uae38' }],
    ['its subject has more than 200 characters', { subject: 'p'.repeat(201) }],
    ['its id is empty', { id: '' }],
    ['its id has more than 64 characters', { id: 'i'.repeat(65) }],
  ])('fails when %s, and the error does not quote it', (_, changed) => {
    const write = () => writeLink(claims('page', changed), signer);
    expect(write).toThrow(/^Nobody could read this link for page$/);
  });

  test('fails when the signer lacks its own key', () => {
    expect(() => writeLink(claims('page'), { ...signer, current: 'k9' })).toThrow(/Nobody could read/);
  });

  test('issues in whole seconds, and an instant before 1970 is no time of a link', () => {
    expect(claimsFrom('2026-11-02T09:00:00.999+09:00', 'page', PERSON, 'link-1')).toEqual(claims('page'));
    expect(() => writeLink(claimsFrom('1969-12-31T23:59:59Z', 'page', PERSON, 'link-1'), signer)).toThrow(/Nobody/);
  });
});
