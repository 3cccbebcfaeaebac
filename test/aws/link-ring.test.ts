import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { linkKeyHash } from '../../functions/aws/link-key.ts';
import { linkRing, ringOf } from '../../functions/aws/link-ring.ts';
import { LINK_PURPOSES } from '../../functions/domain/links/link.ts';
import { ROOT } from '../support/link-mutants.ts';

/** Secrets and addresses are invented. */
const ARN = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:invented';
const OWN_KEY = 'an invented second key for tests only';
const secret = (rest: object = {}): string => JSON.stringify({ root: ROOT, kid: 'k1', ...rest });
const MINUTE = 60_000;

/** Secrets Manager with one secret that a test can change or make unreadable, and a clock that a test sets. */
const stage = (text: string) => {
  const client = new SecretsManagerClient({ region: 'ap-northeast-2' });
  const calls = mockClient(client);
  const state = { text, now: 0, broken: false };
  calls.on(GetSecretValueCommand, { SecretId: ARN }).callsFake(() => {
    if (state.broken) throw new Error('Secrets Manager is not to be had');
    return { SecretString: state.text };
  });
  const reads = (): number => calls.commandCalls(GetSecretValueCommand).length;
  return { client, state, reads, ring: linkRing(client, ARN, () => state.now) };
};

describe('the keys of a secret', () => {
  test('hash and sign as RFC 5869 and RFC 2104 say, computed apart from this code', () => {
    const { keyed, signer } = ringOf(secret({ previous: 'k2', keys: { k2: OWN_KEY } }));
    expect(keyed('person', 'gil@people.example')).toBe(
      '55871ed39ea74d0645b1051d375e46fff8b28751577a48ab2c89a8d8c7193ee8',
    );
    const payload =
      'eyJwIjoicGFnZSIsInMiOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3IiwiaSI6MTc5MzAwMDAwMCwiZSI6MTc5NTU5MjAwMCwibiI6ImxpbmstMSJ9';
    expect(signer.mac('k1', 'page', `v1.k1.${payload}`)).toBe('DxYhnb_wvU54b3p88I0p8i7U4K4NhxCXtHMU0AfVCsA');
    expect(signer.mac('k2', 'page', `v1.k2.${payload}`)).toBe('SaqXpxnBiOQbviQDuIDxIlJoPect_aVbRwjYJG2MY-Q');
  });

  test('are those of the current and the previous kid, and no others that the secret holds', () => {
    const { signer } = ringOf(secret({ kid: 'k3', previous: 'k2', keys: { k1: OWN_KEY, k2: OWN_KEY, k4: OWN_KEY } }));
    expect(signer.current).toBe('k3');
    const known = ['k1', 'k2', 'k3', 'k4', '', 'constructor', '__proto__', 'K3'].filter(
      (kid) => signer.mac(kid, 'page', 'text') !== undefined,
    );
    expect(known).toEqual(['k2', 'k3']);
  });

  test('differ for every kid, purpose and root', () => {
    const macs = [
      secret({ previous: 'k2' }),
      secret({ previous: 'k2', keys: { k1: OWN_KEY, k2: `${OWN_KEY}, another` } }),
      JSON.stringify({ root: ROOT.toUpperCase(), kid: 'k1', previous: 'k2' }),
    ]
      .map((text) => ringOf(text).signer)
      .flatMap(({ mac }) => ['k1', 'k2'].flatMap((kid) => LINK_PURPOSES.map((purpose) => mac(kid, purpose, 'text'))));
    expect(new Set(macs).size).toBe(3 * 2 * LINK_PURPOSES.length);
    expect(macs).not.toContain(undefined);
  });

  test('change nobody’s id when they are turned; another root does', () => {
    const hash = (text: string) => ringOf(text).keyed('person', 'gil@people.example');
    const turned = [
      secret({ kid: 'k2', previous: 'k1' }),
      secret({ kid: 'k2', keys: { k2: OWN_KEY } }),
      secret({ previous: 'k2' }),
    ];
    expect(turned.map(hash)).toEqual(turned.map(() => hash(secret())));
    expect(hash(JSON.stringify({ root: ROOT.toUpperCase(), kid: 'k1' }))).not.toBe(hash(secret()));
  });

  test('compare texts of any two lengths without throwing', () => {
    const { same } = ringOf(secret()).signer;
    expect(same('abc', 'abc')).toBe(true);
    expect(same('', '')).toBe(true);
    expect(same('abc', 'abd')).toBe(false);
    expect(same('abc', 'ab')).toBe(false);
    expect(same('', 'x'.repeat(10_000))).toBe(false);
  });

  test.each([
    ['is absent', ''],
    ['is no JSON', ROOT],
    ['is no object', JSON.stringify([ROOT])],
    ['has no root', JSON.stringify({ kid: 'k1' })],
    ['has a root of 31 characters', secret({ root: ROOT.slice(0, 31) })],
    ['has no kid', JSON.stringify({ root: ROOT })],
    ['has a kid with a dot', secret({ kid: 'k.1' })],
    ['has a kid in capitals', secret({ kid: 'K1' })],
    ['has a kid of 17 characters', secret({ kid: 'k'.repeat(17) })],
    ['has a key of 31 characters', secret({ keys: { k2: OWN_KEY.slice(0, 31) } })],
    ['has a key under a name that is no kid', secret({ keys: { 'k 2': OWN_KEY } })],
    ['has a mistyped name', secret({ previuos: 'k0' })],
  ])('are refused when the secret %s, and the error does not quote it', (_, text) => {
    let message = '';
    try {
      ringOf(text);
    } catch (error) {
      message = String(error instanceof Error ? `${error.stack} ${String(error.cause)}` : error);
    }
    expect(message).toContain('not in the form that the runbook gives');
    for (const piece of ['invented', 'k.1', 'k 2', 'previuos']) expect(message).not.toContain(piece);
  });

  test.each([
    ['a root of 32 characters', secret({ root: ROOT.slice(0, 32) })],
    ['a key of 32 characters', secret({ kid: 'k2', keys: { k2: OWN_KEY.slice(0, 32) } })],
    ['a kid of 16 characters', secret({ kid: 'k'.repeat(16) })],
  ])('are taken from a secret with %s', (_, text) => {
    expect(ringOf(text).signer.current).toMatch(/^k/);
  });
});

describe('the ring of a running process', () => {
  test('is read at the first use, once for all uses of five minutes', async () => {
    const { state, reads, ring } = stage(secret());
    expect(reads()).toBe(0);
    const [first, second] = await Promise.all([ring(), ring()]);
    expect(first).toBe(second);
    state.now = 5 * MINUTE - 1;
    expect(await ring()).toBe(first);
    expect(reads()).toBe(1);
    state.now = 5 * MINUTE;
    await Promise.all([ring(), ring()]);
    expect(reads()).toBe(2);
  });

  test('sees turned keys without a deploy, after five minutes at most, and the same people', async () => {
    const { state, ring } = stage(secret());
    const before = await ring();
    state.text = secret({ kid: 'k2', previous: 'k1' });
    state.now = 5 * MINUTE - 1;
    expect((await ring()).signer.current).toBe('k1');
    state.now = 5 * MINUTE;
    const after = await ring();
    expect(after.signer.current).toBe('k2');
    expect(after.signer.mac('k1', 'page', 'text')).toBe(before.signer.mac('k1', 'page', 'text'));
    expect(after.keyed('mailbox', 'gil@people.example')).toBe(before.keyed('mailbox', 'gil@people.example'));
  });

  test('stands for an hour while the secret cannot be had, no longer, and is asked for every five minutes', async () => {
    const { state, reads, ring } = stage(secret());
    await ring();
    state.broken = true;
    for (let minute = 0; minute < 60; minute += 1) {
      state.now = minute * MINUTE;
      expect((await ring()).signer.current).toBe('k1');
    }
    expect(reads()).toBe(12);
    state.now = 60 * MINUTE;
    await expect(ring()).rejects.toThrow('not to be had');
    state.broken = false;
    expect((await ring()).signer.current).toBe('k1');
  });

  test('fails at the first use when the secret cannot be had, and is tried again at the next', async () => {
    const { state, ring } = stage(secret());
    state.broken = true;
    await expect(ring()).rejects.toThrow('not to be had');
    state.broken = false;
    expect((await ring()).signer.current).toBe('k1');
  });

  test.each([
    ['in another form', 'a slip of the hand', /not in the form/],
    [
      'under another root',
      JSON.stringify({ root: ROOT.toUpperCase(), kid: 'k1' }),
      /The root of the link-key secret has changed/,
    ],
  ])('fails, at every use until it is mended, when the secret comes back %s', async (_, text, message) => {
    const { state, ring } = stage(secret());
    await ring();
    state.text = text;
    state.now = 5 * MINUTE;
    await expect(ring()).rejects.toThrow(message);
    await expect(ring()).rejects.toThrow(message);
    state.text = secret();
    expect((await ring()).signer.current).toBe('k1');
  });

  test('goes by the time of the machine when no clock is given', async () => {
    const { client, reads } = stage(secret());
    const ring = linkRing(client, ARN);
    await ring();
    await ring();
    expect(reads()).toBe(1);
  });
});

describe('the keyed hash alone', () => {
  test('is that of the ring, read at the first use and kept', async () => {
    const { client, state, reads } = stage(secret());
    const keyed = linkKeyHash(client, ARN);
    expect(reads()).toBe(0);
    const known = await keyed();
    expect(known('person', 'gil@people.example')).toBe(ringOf(secret()).keyed('person', 'gil@people.example'));
    expect(known('mailbox', 'gil@people.example')).not.toBe(known('person', 'gil@people.example'));
    state.broken = true;
    expect(await keyed()).toBe(known);
    expect(reads()).toBe(1);
  });

  test('fails when the secret cannot be had or is in another form, and is tried again at the next use', async () => {
    const { client, state } = stage('an invented secret as it was before there were links, long enough');
    const keyed = linkKeyHash(client, ARN);
    await expect(keyed()).rejects.toThrow(/not in the form/);
    state.broken = true;
    await expect(keyed()).rejects.toThrow('not to be had');
    Object.assign(state, { broken: false, text: secret() });
    expect((await keyed())('person', 'text')).toMatch(/^[0-9a-f]{64}$/);
  });
});
