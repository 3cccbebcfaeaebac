import { expect, test } from 'vitest';
import { synthesised } from '../../support/synthesised.ts';

const jobs = synthesised('prod');
const clients = jobs.ofType('AWS::Cognito::UserPoolClient');
const [client] = clients;
const properties = client?.properties ?? {};
const environment = jobs.lambda('serve-console').properties['Environment'].Variables;
/** A path of the console, as a template writes it: after the URL that the function is told. */
const atConsole = (path: string) => [{ 'Fn::Join': ['', [environment['CONSOLE_URL'], path]] }];

test('the console is the one client: without a secret, by code alone, and never with the implicit flow', () => {
  expect(clients).toHaveLength(1);
  expect(properties).toMatchObject({
    GenerateSecret: false,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email'],
    SupportedIdentityProviders: ['COGNITO'],
  });
});

test('a code is sent to the one address of the console, and a sign-out comes back to one', () => {
  expect(properties['CallbackURLs']).toEqual(atConsole('/signed-in'));
  expect(properties['LogoutURLs']).toEqual(atConsole('/signed-out'));
});

test('no password is sent as it is, and nobody learns which accounts there are', () => {
  expect(properties['ExplicitAuthFlows']).toEqual(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
  expect(properties['PreventUserExistenceErrors']).toBe('ENABLED');
});

test('tokens end as soon as Cognito lets them, and can be revoked', () => {
  expect(properties).toMatchObject({
    IdTokenValidity: 5,
    AccessTokenValidity: 5,
    RefreshTokenValidity: 60,
    TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
  });
});

test('the function is told of this client, this pool and the issuer of its tokens', () => {
  const [pool] = jobs.ofType('AWS::Cognito::UserPool');
  expect(jobs.meant(environment['OFFICIALS_CLIENT'])).toBe(client);
  expect(jobs.meant(environment['OFFICIALS_POOL'])).toBe(pool);
  expect(jobs.meant(environment['OFFICIALS_ISSUER'])).toBe(pool);
  expect(JSON.stringify(environment['OFFICIALS_ISSUER'])).toContain('ProviderURL');
});
