import {
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { createServer } from 'node:http';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInProvider, type SignInProvider } from '../../../../functions/aws/sign-in-provider.ts';
import { CONSOLE_GROUPS } from '../../../../functions/contracts/console-groups.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';
import type { Clock } from '../../../../local/system/clock/clock.ts';
import { listen } from '../../../../local/system/aws/loopback-server.ts';
import { startOfficialsProvider } from '../../../../local/system/aws/officials-provider.ts';
import type { OfficialsProvider } from '../../../../local/system/aws/officials-provider.ts';
import type { OfficialsPlan } from '../../../../local/system/plan/officials-plan.ts';

/** Signs in as a browser and the console do together: by fetch with cookies, and by openid-client. */

const CALLBACK = 'http://127.0.0.1:9/signed-in';
const SIGNED_OUT = 'http://127.0.0.1:9/signed-out';
const plan: OfficialsPlan = {
  poolId: 'jobs-dev-officials',
  groups: CONSOLE_GROUPS,
  client: {
    id: 'console',
    callbackUrls: [CALLBACK],
    logoutUrls: [SIGNED_OUT],
    scopes: ['openid', 'email'],
    idTokenSeconds: 300,
    accessTokenSeconds: 300,
  },
};

const running: OfficialsProvider[] = [];
const start = async (clock: Clock): Promise<OfficialsProvider> => {
  const provider = await startOfficialsProvider({ port: 0, clock });
  running.push(provider);
  provider.serve(plan);
  return provider;
};
let provider: OfficialsProvider;
let config: openid.Configuration;
const discovered = ({ url }: OfficialsProvider): Promise<openid.Configuration> =>
  openid.discovery(new URL(url), 'console', undefined, openid.None(), { execute: [openid.allowInsecureRequests] });
beforeAll(async () => {
  // The day of this machine, so that openid-client in this process agrees with it.
  provider = await start(startClock());
  config = await discovered(provider);
});
afterAll(async () => {
  for (const one of running) await one.stop();
});

const user = (index: number) => provider.users[index]!;

/** A browser without a script: it keeps cookies of one host, and follows redirects only when told to. */
const browser = (at: OfficialsProvider, given: string[] = []) => {
  const cookies = new Map<string, string>();
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, at.url), { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      given.push(set);
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (set.includes('1970')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
};
type Browser = ReturnType<typeof browser>;
const next = (response: Response): string => response.headers.get('location') ?? '';
const form = (values: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(values) });

type Asked = { readonly verifier: string; readonly state: string; readonly nonce: string; readonly url: URL };
const ask = async (more: Record<string, string> = {}, of = config): Promise<Asked> => {
  const [verifier, state, nonce] = [openid.randomPKCECodeVerifier(), openid.randomState(), openid.randomNonce()];
  const url = openid.buildAuthorizationUrl(of, {
    redirect_uri: CALLBACK,
    scope: 'openid email',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  });
  return { verifier, state, nonce, url };
};

/** Chooses somebody on the sign-in page. Returns the address at the console to which the browser is sent. */
const signIn = async (visit: Browser, url: URL, sub: string): Promise<URL> => {
  const page = next(await visit(url.href));
  const chosen = await visit(page, form({ sub }));
  expect(chosen.status).toBe(303);
  return new URL(next(await visit(next(chosen))));
};
const tokens = (back: URL, { verifier, state, nonce }: Asked, of = config) =>
  openid.authorizationCodeGrant(of, back, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce });

describe('as on AWS: signing in with code and PKCE', () => {
  test('says who signed in, with the claims that Cognito writes', async () => {
    const asked = await ask();
    const back = await signIn(browser(provider), asked.url, user(4).sub);
    expect(back.origin + back.pathname).toBe(CALLBACK);
    const got = await tokens(back, asked);
    expect(got.claims()).toMatchObject({
      iss: provider.url,
      aud: 'console',
      sub: user(4).sub,
      email: 'partner@console.example',
      email_verified: true,
      token_use: 'id',
      'cognito:username': user(4).sub,
      'cognito:groups': ['partner:masan-univ'],
    });
    const { exp, iat } = got.claims()!;
    expect(exp - iat).toBe(300);
    expect(got.refresh_token).toBeUndefined();
  });

  test('the keys of its tokens are published, and one of them signed', async () => {
    const asked = await ask();
    const back = await signIn(browser(provider), asked.url, user(0).sub);
    const checking = await discovered(provider);
    openid.enableNonRepudiationChecks(checking);
    expect((await tokens(back, asked, checking)).claims()?.sub).toBe(user(0).sub);
  });

  test('a code is refused with another verifier, and a second time', async () => {
    const asked = await ask();
    const back = await signIn(browser(provider), asked.url, user(0).sub);
    await expect(tokens(back, { ...asked, verifier: openid.randomPKCECodeVerifier() })).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const again = await ask();
    const other = await signIn(browser(provider), again.url, user(0).sub);
    await tokens(other, again);
    await expect(tokens(other, again)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test.each([
    ['another address of the console', { redirect_uri: 'http://127.0.0.1:9/signed-in/x' }],
    ['the same address with a question', { redirect_uri: `${CALLBACK}?next=x` }],
    ['another host', { redirect_uri: 'https://elsewhere.example/signed-in' }],
  ])('%s gets no code, and nobody is sent there', async (_what, more) => {
    const response = await browser(provider)((await ask(more)).url.href);
    expect(response.status).toBe(400);
    expect(next(response)).toBe('');
    expect(await response.text()).toContain('로그인을 이어 갈 수 없습니다.');
  });

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['with a verifier in plain text', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['for a token at once', { response_type: 'id_token' }, 'unsupported_response_type'],
  ])('who asks %s is sent back with an error', async (_what, more, error) => {
    const { url } = await ask(more);
    url.search = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== '')).toString();
    const back = new URL(next(await browser(provider)(url.href)));
    expect(back.searchParams.get('error') ?? new URLSearchParams(back.hash.slice(1)).get('error')).toBe(error);
  });

  test('the browser stays signed in until it signs out, and comes back to the console', async () => {
    const visit = browser(provider);
    await signIn(visit, (await ask()).url, user(1).sub);
    const silent = new URL(next(await visit((await ask()).url.href)));
    expect(silent.searchParams.has('code')).toBe(true);

    const end = `/logout?client_id=console&logout_uri=${encodeURIComponent(SIGNED_OUT)}`;
    expect(config.serverMetadata().end_session_endpoint).toBe(`${provider.url}/logout`);
    expect(next(await visit(end))).toBe(SIGNED_OUT);
    expect(next(await visit((await ask()).url.href))).toMatch(/^(http:\/\/[^/]+)?\/sign-in\//);
  });

  test.each(['https://elsewhere.example/', `${SIGNED_OUT}?x`, ''])('a sign-out leads nowhere else: %s', async (uri) => {
    const response = await browser(provider)(`/logout?client_id=console&logout_uri=${encodeURIComponent(uri)}`);
    expect([response.status, next(response)]).toEqual([400, '']);
  });
});

describe("the console's client", () => {
  const clientAt = (issuer: string) => signInProvider({ issuer, client: 'console', callback: CALLBACK });
  const attempt = () => ({
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
  });

  const finished = async (client: SignInProvider, back: string, begun: ReturnType<typeof attempt>) => {
    try {
      return await client.finish(back, begun, 5);
    } catch {
      return 'throws';
    }
  };

  test('says who signed in', async () => {
    const [client, begun] = [clientAt(provider.url), attempt()];
    const back = await signIn(browser(provider), new URL(await client.begin(begun)), user(0).sub);
    expect(await client.finish(back.href, begun, 5)).toEqual({ account: user(0).sub, name: user(0).email });
  });

  test('takes nobody for whom the provider did not ask anew, whatever the browser made of the address', async () => {
    // Half an hour ago somebody signed in here, and is signed in still.
    const clock = startClock(new Date(Date.now() - 30 * 60_000).toISOString());
    const open = await start(clock);
    const [client, visit, begun] = [clientAt(open.url), browser(open), attempt()];
    await signIn(visit, (await ask({}, await discovered(open))).url, user(1).sub);
    clock.advanceTo(new Date().toISOString());
    open.setClock();
    const without = new URL(await client.begin(begun));
    without.searchParams.delete('prompt');
    const back = next(await visit(without.href));
    expect(new URL(back).searchParams.has('code')).toBe(true);
    expect(await client.finish(back, begun, 600)).toBeUndefined();
  });

  test.each([
    ['error=access_denied', undefined],
    ['error=server_error', 'throws'],
    ['error=temporarily_unavailable', 'throws'],
  ])('of %s it makes %s: what fails at the provider is no refusal', async (error, made) => {
    const [client, begun] = [clientAt(provider.url), attempt()];
    const back = `${CALLBACK}?${error}&state=${begun.state}&iss=${encodeURIComponent(provider.url)}`;
    const answered = finished(client, back, begun);
    expect(await answered).toBe(made);
  });

  test.each([
    [400, '{"error":"invalid_grant"}', undefined],
    [400, '<html>', 'throws'],
    [429, '{"error":"slow_down"}', 'throws'],
    [500, '{"error":"server_error"}', 'throws'],
    [503, '<html>', 'throws'],
    [200, '<html>', 'throws'],
  ])('of the answer %s %s to a code it makes %s', async (status, body, made) => {
    const faulty = createServer((request, response) => {
      const at = `http://${request.headers.host ?? ''}`;
      const isCode = request.url === '/token';
      const found = JSON.stringify({
        issuer: at,
        authorization_endpoint: `${at}/authorize`,
        token_endpoint: `${at}/token`,
        jwks_uri: `${at}/keys`,
        code_challenge_methods_supported: ['S256'],
      });
      const type = body.startsWith('{') || !isCode ? 'application/json' : 'text/html';
      response.writeHead(isCode ? status : 200, { 'content-type': type }).end(isCode ? body : found);
    });
    const url = await listen(faulty, 'a faulty provider', 0);
    try {
      const [client, begun] = [clientAt(url), attempt()];
      await client.begin(begun);
      const answered = finished(client, `${CALLBACK}?code=x&state=${begun.state}`, begun);
      expect(await answered).toBe(made);
    } finally {
      faulty.close();
    }
  });
});

describe('the sign-in page', () => {
  test('shows every invented person as a button and says that they are invented, without a script', async () => {
    const visit = browser(provider);
    const page = await (await visit(next(await visit((await ask()).url.href)))).text();
    expect(page).toContain('<html lang="ko">');
    expect(page).toContain('모두 지어낸 사람입니다');
    for (const { sub, name } of provider.users) expect(page).toMatch(new RegExp(`value="${sub}">\\s*${name}`));
    expect(page).not.toContain('<script');
  });

  test('cannot be opened without a sign-in that has begun, nor by another browser', async () => {
    const visit = browser(provider);
    const page = next(await visit((await ask()).url.href));
    for (const [path, init] of [
      ['/sign-in/nothing', undefined],
      [page, form({ sub: user(0).sub })],
    ] as const) {
      const response = await browser(provider)(path, init);
      expect(response.status).toBe(400);
    }
  });

  test('lets nobody in whom it does not know', async () => {
    const visit = browser(provider);
    const page = next(await visit((await ask()).url.href));
    expect((await visit(page, form({ sub: 'somebody' }))).status).toBe(403);
  });
});

describe('as on AWS: the Cognito API', () => {
  const client = () =>
    new CognitoIdentityProviderClient({
      endpoint: provider.url,
      region: 'ap-northeast-2',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  const of = (index: number) => ({ UserPoolId: plan.poolId, Username: user(index).sub });

  test('tells who somebody is and in which groups', async () => {
    const got = await client().send(new AdminGetUserCommand(of(0)));
    expect(got).toMatchObject({ Username: user(0).sub, Enabled: true, UserStatus: 'CONFIRMED' });
    expect(got.UserAttributes).toContainEqual({ Name: 'email', Value: 'official@console.example' });
    const { Groups } = await client().send(new AdminListGroupsForUserCommand(of(0)));
    expect(Groups).toMatchObject([{ GroupName: 'official' }]);
  });

  test('does not know another pool or another person', async () => {
    const other = new AdminGetUserCommand({ ...of(0), UserPoolId: 'another' });
    await expect(client().send(other)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const nobody = new AdminGetUserCommand({ ...of(0), Username: 'nobody' });
    await expect(client().send(nobody)).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  test('a sign-out everywhere ends the tokens of one person, and not those of another', async () => {
    const signed = async (index: number): Promise<string> => {
      const asked = await ask();
      return (await tokens(await signIn(browser(provider), asked.url, user(index).sub), asked)).access_token;
    };
    const [one, other] = [await signed(2), await signed(3)];
    expect((await openid.fetchUserInfo(config, one, user(2).sub)).sub).toBe(user(2).sub);
    await client().send(new AdminUserGlobalSignOutCommand(of(2)));
    await expect(openid.fetchUserInfo(config, one, user(2).sub)).rejects.toThrow();
    expect((await openid.fetchUserInfo(config, other, user(3).sub)).sub).toBe(user(3).sub);
  });

  test('a disabled account signs in no more, in a browser that is signed in neither, and says so when it is asked for', async () => {
    const visit = browser(provider);
    const asked = await ask();
    const back = await signIn(visit, asked.url, user(3).sub);
    await provider.disable(user(3).sub);
    expect((await client().send(new AdminGetUserCommand(of(3)))).Enabled).toBe(false);
    await expect(tokens(back, asked)).rejects.toMatchObject({ error: 'invalid_grant' });

    const page = next(await visit((await ask()).url.href));
    expect(page).toContain('/sign-in/');
    const refused = await visit(page, form({ sub: user(3).sub }));
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('사용이 중지된 계정입니다.');
    await expect(provider.disable('nobody')).rejects.toThrow('cannot be disabled');
  });
});

describe('the one clock', () => {
  /** The claims in an identity token, without a check of its time. */
  const claimsIn = (token: string): { iat: number; exp: number } =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iat: number; exp: number };

  test.each(['2024-02-29', '2031-05-05'])('tokens are of its day, %s, also after it moved', async (day) => {
    const clock = startClock(day);
    const elsewhere = await start(clock);
    const at = await discovered(elsewhere);
    const idToken = async (): Promise<string> => {
      const asked = await ask({}, at);
      const visit = browser(elsewhere);
      const back = await signIn(visit, asked.url, user(0).sub);
      const response = await fetch(
        `${elsewhere.url}/oauth2/token`,
        form({
          grant_type: 'authorization_code',
          client_id: 'console',
          code: back.searchParams.get('code') ?? '',
          redirect_uri: CALLBACK,
          code_verifier: asked.verifier,
        }),
      );
      return ((await response.json()) as { id_token: string }).id_token;
    };
    const seconds = (): number => Math.floor(clock.millis() / 1_000);
    const first = claimsIn(await idToken());
    expect(Math.abs(first.iat - seconds())).toBeLessThan(30);
    clock.advanceTo(`${Number(day.slice(0, 4)) + 1}-12-31`);
    elsewhere.setClock();
    const second = claimsIn(await idToken());
    expect(Math.abs(second.iat - seconds())).toBeLessThan(30);
    expect(second.iat - first.iat).toBeGreaterThan(300 * 86_400);
  });
});

test('a cookie lasts whatever the clock of the browser says, and over plain HTTP too', async () => {
  const elsewhere = await start(startClock('2024-02-29'));
  const given: string[] = [];
  await signIn(browser(elsewhere, given), (await ask({}, await discovered(elsewhere))).url, user(0).sub);
  const kept = given.filter((cookie) => !cookie.includes('1970'));
  expect(kept.map((cookie) => cookie.split('=')[0])).toEqual([
    'officials_sign_in',
    'officials_resume',
    'officials_session',
  ]);
  for (const cookie of kept) {
    expect(cookie).not.toMatch(/expires|max-age|secure/i);
    expect(cookie).toMatch(/; samesite=lax/i);
  }
});

test('a user in a group that the template does not have stops the start', async () => {
  const unready = await startOfficialsProvider({ port: 0, clock: startClock() });
  running.push(unready);
  expect((await fetch(unready.url)).status).toBe(404);
  expect(() => unready.serve({ ...plan, groups: CONSOLE_GROUPS.filter((group) => group !== 'auditor') })).toThrow(
    'The user pool has no group "auditor"',
  );
});

test('a taken port is said in one sentence', async () => {
  const taken = Number(new URL(provider.url).port);
  await expect(startOfficialsProvider({ port: taken, clock: startClock() })).rejects.toThrow(
    new RegExp(`^Port ${taken}, which the officials' sign-in needs, is already in use: [^.]*\\.$`),
  );
});
