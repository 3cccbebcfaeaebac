import type { JsonWebKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { OfficialsPlan } from '../plan/officials-plan.ts';
import { accountsOf } from './officials-accounts.ts';
import type { Account, Accounts } from './officials-accounts.ts';
import { answering, bodyOf } from './loopback-server.ts';
import { signInPage, troublePage } from './officials-page.ts';
import { officialsStore } from './officials-store.ts';
import type { OfficialsStore } from './officials-store.ts';
import type { InventedUser } from './officials-users.ts';

/** The user pool as an OpenID provider, with the addresses and the claims of Cognito. */

type PoolOptions = {
  /** The issuer. */
  readonly url: string;
  readonly plan: OfficialsPlan;
  readonly users: readonly InventedUser[];
  /** The private key that signs the tokens. */
  readonly key: JsonWebKey;
};

const SESSION_COOKIE = 'officials_session';
const SIGN_IN = '/sign-in/';
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** The claims that Cognito writes into an identity token. A user in no group has no claim of groups. */
const claimsOf = ({ sub, email, groups }: Account): Record<string, unknown> & { sub: string } => ({
  sub,
  email,
  email_verified: true,
  token_use: 'id',
  'cognito:username': sub,
  ...(groups.length === 0 ? {} : { 'cognito:groups': groups }),
});

const configurationOf = (
  { url, plan: { client }, key }: PoolOptions,
  accounts: Accounts,
  store: OfficialsStore,
): Configuration => ({
  adapter: store.adapter,
  clients: [
    {
      client_id: client.id,
      redirect_uris: [...client.callbackUrls],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'none',
      scope: client.scopes.join(' '),
      // Every id token of Cognito says when the password was given.
      require_auth_time: true,
    },
  ],
  jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig' }] },
  responseTypes: ['code'],
  clientAuthMethods: ['none'],
  pkce: { required: () => true },
  scopes: [...client.scopes],
  claims: {
    openid: ['sub', 'token_use', 'cognito:username', 'cognito:groups'],
    email: ['email', 'email_verified'],
  },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: false },
  },
  routes: {
    authorization: '/oauth2/authorize',
    token: '/oauth2/token',
    userinfo: '/oauth2/userInfo',
    revocation: '/oauth2/revoke',
    jwks: '/.well-known/jwks.json',
  },
  discovery: { end_session_endpoint: `${url}/logout` },
  ttl: {
    IdToken: client.idTokenSeconds,
    AccessToken: client.accessTokenSeconds,
    Interaction: 900,
    Session: 3_600,
    Grant: 3_600,
  },
  cookies: {
    names: { session: SESSION_COOKIE, interaction: 'officials_sign_in', resume: 'officials_resume' },
    // Over plain HTTP a browser drops cookies of another kind.
    long: { httpOnly: true, sameSite: 'lax' },
    short: { httpOnly: true, sameSite: 'lax' },
  },
  interactions: { url: (_context, { uid }) => `${SIGN_IN}${uid}` },
  findAccount: (_context, sub) => {
    const account = accounts.enabled(sub);
    return account && { accountId: sub, claims: () => claimsOf(account) };
  },
  // Cognito asks nobody for consent: the client is the pool's own.
  loadExistingGrant: async ({ oidc }) => {
    const { client: of, session, provider } = oidc;
    if (of === undefined || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ clientId: of.clientId, accountId: session.accountId });
    grant.addOIDCScope(client.scopes.join(' '));
    await grant.save();
    return grant;
  },
  renderError: (context) => {
    context.type = 'html';
    context.body = troublePage();
  },
});

/**
 * A browser measures the end of a cookie by its own clock, which is not the one clock. So a cookie that is set lasts as long as the
 * browser is open, and only one that is taken back has an end.
 */
const withoutEnd = (cookie: string): string =>
  cookie.includes('expires=Thu, 01 Jan 1970') ? cookie : cookie.replaceAll(/; expires=[^;]+/gi, '');

const withCookiesOfBrowser = (response: ServerResponse): void => {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'set-cookie' && Array.isArray(value) ? value.map(withoutEnd) : value);
};

/** @returns a listener for every request to the pool */
export const userPool = (options: PoolOptions): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const { url, plan, users } = options;
  const store = officialsStore();
  const accounts = accountsOf(plan.poolId, users, store);
  const provider = new Provider(url, configurationOf(options, accounts, store));
  const pages = provider.callback();

  /** Whether this browser has begun the sign-in whose page it asks for. */
  const hasBegun = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    try {
      await provider.interactionDetails(request, response);
      return true;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return false;
      throw error;
    }
  };

  const signIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await hasBegun(request, response))) {
      response.writeHead(400, HTML).end(troublePage());
      return;
    }
    const form = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : new URLSearchParams();
    const sub = form.get('sub');
    // Not to be remembered: the session ends with the browser, and its cookie has no end of its own.
    if (sub !== null && accounts.enabled(sub) !== undefined)
      return provider.interactionFinished(request, response, { login: { accountId: sub, remember: false } });
    response.writeHead(sub === null ? 200 : 403, HTML).end(signInPage(accounts.all, request.url ?? '', sub !== null));
  };

  /** Ends the session of the browser and sends it back to the console, as `/logout` of Cognito does. */
  const signOut = (asked: URLSearchParams, response: ServerResponse): void => {
    const back = plan.client.logoutUrls.find((one) => one === asked.get('logout_uri'));
    if (asked.get('client_id') !== plan.client.id || back === undefined) {
      response.writeHead(400, HTML).end(troublePage());
      return;
    }
    const cookie = `${SESSION_COOKIE}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly`;
    response.writeHead(302, { location: back, 'set-cookie': cookie }).end();
  };

  return answering(async (request, response) => {
    withCookiesOfBrowser(response);
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (request.headers['x-amz-target'] !== undefined) return accounts.answer(request, response);
    if (pathname.startsWith(SIGN_IN)) return signIn(request, response);
    if (pathname === '/logout') return signOut(searchParams, response);
    await pages(request, response);
  });
};
