import { describe, expect, test } from 'vitest';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { NOW } from '../support/world.ts';
import { consoleWorld, CONSOLE } from '../support/console-world.ts';

/** How officials sign in and out. All accounts are invented. */

const after = (minutes: number): Moment => ({
  now: new Date(Date.parse(NOW.now) + minutes * 60_000).toISOString(),
  today: NOW.today,
});
const isOpen = async (browser: ReturnType<ReturnType<typeof consoleWorld>['browser']>, at = NOW) =>
  (await browser.send('GET', '/', { at })).status === 200;

describe('whoever is not signed in', () => {
  test('is led to the provider, and back to the page that was asked for', async () => {
    const browser = consoleWorld().browser();
    const { status, headers } = await browser.send('GET', '/postings?page=2');
    expect([status, headers['location']]).toEqual([303, '/sign-in?next=%2Fpostings%3Fpage%3D2']);
    expect((await browser.signIn('official', { next: '/postings?page=2' })).headers['location']).toBe(
      '/postings?page=2',
    );
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/%0d%0aSet-Cookie',
    `/${'a'.repeat(500)}`,
    '/../..//evil.example',
    '',
  ])('is never led to another site by %s', async (next) => {
    const { headers } = await consoleWorld().browser().signIn('official', { next });
    expect(new URL(headers['location'] ?? 'no', CONSOLE).origin).toBe(CONSOLE);
    expect(headers['location']).toMatch(/^\/(?!\/)/);
  });

  test('gets what was typed back when a form comes after the session', async () => {
    const world = consoleWorld();
    const { body, status } = await world.browser().send('POST', '/postings', {
      body: new URLSearchParams({ key: 'k', reason: '기준에 맞지 않는 까닭을 길게 적은 의견입니다.<b>' }).toString(),
    });
    expect(status).toBe(403);
    expect(body).toContain('기준에 맞지 않는 까닭을 길게 적은 의견입니다.&#60;b&#62;');
    expect(world.audit.size).toBe(0);
  });
});

describe('a sign-in', () => {
  test('counts once', async () => {
    const world = consoleWorld();
    const browser = world.browser();
    const back = await browser.callbackOf('official');
    const kept = [...browser.jar];
    expect((await browser.send('GET', back)).status).toBe(303);
    const again = world.browser();
    for (const [name, value] of kept) again.jar.set(name, value);
    expect((await again.send('GET', back)).status).toBe(400);
  });

  test('begun in two tabs counts in both, and the browser has one session', async () => {
    const world = consoleWorld();
    const browser = world.browser();
    const [one, other] = [
      await browser.callbackOf('official'),
      await browser.callbackOf('official', { next: '/records' }),
    ];
    expect((await browser.send('GET', one)).headers['location']).toBe('/');
    const first = browser.jar.get('__Host-session') ?? '';
    expect((await browser.send('GET', other)).headers['location']).toBe('/records');
    expect(await isOpen(browser)).toBe(true);
    browser.jar.set('__Host-session', first);
    expect(await isOpen(browser)).toBe(false);
  });

  test('of another account ends what the browser was signed in to', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const before = browser.jar.get('__Host-session') ?? '';
    await browser.signIn('auditor');
    browser.jar.set('__Host-session', before);
    expect(await isOpen(browser)).toBe(false);
  });

  test('says how long ago it was begun, so that the password is of this sign-in', async () => {
    const world = consoleWorld();
    const browser = world.browser();
    await browser.send('GET', await browser.callbackOf('official'), { at: after(2) });
    expect(world.redeemedAfter).toEqual([120]);
  });

  test('does not count in a browser that did not begin it', async () => {
    const world = consoleWorld();
    const back = await world.browser().callbackOf('official');
    const other = world.browser();
    expect((await other.send('GET', back)).status).toBe(400);
    await other.callbackOf('official');
    expect((await other.send('GET', back)).status).toBe(400);
    expect(await isOpen(other)).toBe(false);
  });

  test.each([
    [9.9, 303],
    [10, 400],
  ])('may take ten minutes, and no longer: after %s it is answered %s', async (minutes, status) => {
    const browser = consoleWorld().browser();
    const back = await browser.callbackOf('official');
    expect((await browser.send('GET', back, { at: after(minutes) })).status).toBe(status);
  });

  test('of an account that is disabled ends on a page that says so', async () => {
    const world = consoleWorld();
    const account = world.accounts.get('official');
    if (account !== undefined) account.enabled = false;
    const { status, body } = await world.browser().signIn('official');
    expect([status, body.includes('로그인하지 못했습니다')]).toEqual([400, true]);
  });

  test('gives the session a new id, whatever the browser held before', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const before = browser.jar.get('__Host-session') ?? '';
    await browser.signIn('official');
    expect(browser.jar.get('__Host-session')).not.toBe(before);
    const planted = world.browser();
    planted.jar.set('__Host-session', 'p'.repeat(43));
    await planted.signIn('official');
    expect(planted.jar.get('__Host-session')).not.toBe('p'.repeat(43));
  });

  test('sets cookies that no script reads, no other host sets and no form of another site carries', async () => {
    const { cookies = [] } = await consoleWorld().browser().signIn('official');
    expect(cookies[0]).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=28800$/);
    expect(cookies).toHaveLength(1);
    const begun = await consoleWorld().browser().send('GET', '/sign-in');
    expect(begun.cookies?.[0]).toMatch(
      /^__Host-sign-in=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
  });

  test('keeps no id of a session where somebody could read it', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const stored = JSON.stringify([world.table.all(), [...world.access], [...world.audit]]);
    for (const value of browser.jar.values()) expect(stored).not.toContain(value);
  });
});

describe('a session', () => {
  test('ends after 30 minutes without a request', async () => {
    const browser = await consoleWorld().signedIn('official');
    expect(await isOpen(browser, after(29.9))).toBe(true);
    expect(await isOpen(browser, after(59.8))).toBe(true);
    expect(await isOpen(browser, after(89.8))).toBe(false);
    expect(await isOpen(browser, after(89.8))).toBe(false);
  });

  test('ends after eight hours in any case', async () => {
    const browser = await consoleWorld().signedIn('official');
    for (let minutes = 20; minutes < 8 * 60; minutes += 20) expect(await isOpen(browser, after(minutes))).toBe(true);
    expect(await isOpen(browser, after(8 * 60))).toBe(false);
  });

  test('ends within a minute when the account is disabled, in every browser', async () => {
    const world = consoleWorld();
    const [one, other] = [await world.signedIn('official'), await world.signedIn('official')];
    const account = world.accounts.get('official');
    if (account !== undefined) account.enabled = false;
    expect(await isOpen(one, after(1))).toBe(false);
    if (account !== undefined) account.enabled = true;
    expect(await isOpen(other, after(1))).toBe(false);
  });

  test('has the groups that the account has now, for a form at once', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('auditor');
    expect((await browser.send('GET', '/records')).status).toBe(200);
    const account = world.accounts.get('auditor');
    if (account !== undefined) account.groups = ['official'];
    await browser.send('POST', '/no-such-form', { at: after(0.5) });
    expect((await browser.send('GET', '/records', { at: after(0.6) })).status).toBe(403);
  });

  test('ends with signing out, and its cookie opens nothing any more', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    const cookie = browser.jar.get('__Host-session') ?? '';
    const { headers } = await browser.submit(await browser.formOn('/', '/sign-out'));
    expect(headers['location']).toBe('/signed-out');
    expect((await browser.send('GET', '/signed-out')).status).toBe(200);
    browser.jar.set('__Host-session', cookie);
    expect(await isOpen(browser)).toBe(false);
    expect(world.table.all().filter(({ pk }) => pk.startsWith('session#'))).toEqual([]);
  });

  test('signing out everywhere ends the others too, and what is open at the provider', async () => {
    const world = consoleWorld();
    const [one, other] = [await world.signedIn('official'), await world.signedIn('official')];
    const stranger = await world.signedIn('auditor');
    await one.submit(await one.formOn('/', '/sign-out'), { everywhere: 'yes' });
    expect([await isOpen(other), await isOpen(stranger)]).toEqual([false, true]);
    expect(world.signedOut).toEqual(['official']);
  });

  test('signing in and out are in the access log, with the account and where it came from', async () => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    await browser.submit(await browser.formOn('/', '/sign-out'));
    expect([...world.access.values()]).toEqual([
      { at: NOW.now, account: 'official', from: '192.0.2.8', act: 'sign-in' },
      { at: NOW.now, account: 'official', from: '192.0.2.8', act: 'sign-out' },
    ]);
  });
});

describe('a form of another site', () => {
  test.each([
    ['https://evil.example'],
    ['null'],
    [undefined],
    [`${CONSOLE}.evil.example`],
    ['http://console.city.example'],
  ])('does nothing (Origin: %s)', async (origin) => {
    const world = consoleWorld();
    const browser = await world.signedIn('official');
    expect((await browser.send('POST', '/sign-out', { origin })).status).toBe(403);
    expect(await isOpen(browser)).toBe(true);
  });
});

test('no page of the console may be framed, cached or scripted, and its own forms say where they come from', async () => {
  const browser = await consoleWorld().signedIn('official');
  const { headers, body } = await browser.send('GET', '/');
  expect(headers).toMatchObject({
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  const policy = headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(body).not.toMatch(/<script|style="|javascript:/);
});
