import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';

/** What a sign-in was begun with, and its answer must repeat. */
type Begun = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The OpenID provider that knows the officials: a Cognito user pool, or the embedded one of the local run. */
export type SignInProvider = {
  /** Returns the URL at the provider that a browser is sent to. It always asks for the password anew, so that nobody signs in with what another left open. */
  begin(attempt: Begun): Promise<string>;
  /**
   * Redeems the code with which the provider leads back. Checks state, nonce and PKCE verifier, and the signature, issuer, audience and
   * times of the id token. `seconds`: how long ago the sign-in was begun; the password must have been given since, because
   * `prompt` can be taken out of the address in the browser. Undefined if the provider or a check refuses.
   * @throws if the provider gives no answer, or says that it fails
   */
  finish(
    callback: string,
    attempt: Begun,
    seconds: number,
  ): Promise<{ readonly account: string; readonly name: string } | undefined>;
};

type Options = {
  readonly issuer: string;
  readonly client: string;
  /** Where the provider leads back to. */
  readonly callback: string;
};

/** Plain HTTP is used on this machine only. */
const isLocal = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && hostname === '127.0.0.1';

/** How openid-client says that an answer came and does not fit this sign-in. Its other codes say nothing of the person: no answer came, or not one of OAuth. */
const UNFIT: readonly (string | undefined)[] = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
];
/** What the provider says of itself, and not of the person (RFC 6749, 4.1.2.1). */
const PROVIDER_FAILS = ['server_error', 'temporarily_unavailable'];
const TOO_MANY_REQUESTS = 429;

const isRefusal = (error: unknown): boolean =>
  (error instanceof AuthorizationResponseError && !PROVIDER_FAILS.includes(error.error)) ||
  (error instanceof ResponseBodyError && error.status < 500 && error.status !== TOO_MANY_REQUESTS) ||
  (error instanceof ClientError && UNFIT.includes(error.code));

/** The provider is asked for its addresses at the first use, and again if that failed. The client is public and has no secret: PKCE binds the code to the browser that asked. */
export const signInProvider = ({ issuer, client, callback }: Options): SignInProvider => {
  let known: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    const url = new URL(issuer);
    known ??= discovery(url, client, undefined, None(), {
      execute: [enableNonRepudiationChecks, ...(isLocal(url) ? [allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    begin: async ({ state, nonce, verifier }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
      }).href,
    finish: async (at, { state, nonce, verifier }, seconds) => {
      const found = await configuration();
      try {
        const tokens = await authorizationCodeGrant(found, new URL(at), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          maxAge: seconds,
        });
        const claims = tokens.claims();
        const name = claims?.['email'];
        return claims === undefined ? undefined : { account: claims.sub, name: typeof name === 'string' ? name : '' };
      } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
      }
    },
  };
};
