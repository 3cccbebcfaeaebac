import * as z from 'zod';
import { consoleGroupSchema } from '../../../functions/contracts/console-groups.ts';
import type { ConsoleGroup } from '../../../functions/contracts/console-groups.ts';
import { onAwsOnly, read } from './resource.ts';
import type { Found, Named } from './resource.ts';

/** The pool in which officials have their accounts, and the one client that they sign in to. Times are in seconds. */
export type OfficialsPlan = {
  readonly poolId: string;
  readonly groups: readonly ConsoleGroup[];
  readonly client: {
    readonly id: string;
    readonly callbackUrls: readonly string[];
    readonly logoutUrls: readonly string[];
    readonly scopes: readonly string[];
    readonly idTokenSeconds: number;
    readonly accessTokenSeconds: number;
  };
};

const poolProperties = z.strictObject({
  AdminCreateUserConfig: z.looseObject({
    AllowAdminCreateUserOnly: z.literal(true, 'must be true: nobody signs up here'),
  }),
  UsernameAttributes: z.tuple([z.literal('email')], 'must be email alone: then the name of a user is an id'),
  UserPoolName: onAwsOnly,
  UserPoolTier: onAwsOnly,
  UserPoolTags: onAwsOnly,
  UsernameConfiguration: onAwsOnly,
  AccountRecoverySetting: onAwsOnly,
  AutoVerifiedAttributes: onAwsOnly,
  DeletionProtection: onAwsOnly,
  EmailVerificationMessage: onAwsOnly,
  EmailVerificationSubject: onAwsOnly,
  // The sign-in page here shows buttons: it asks for no password and no code.
  EnabledMfas: onAwsOnly,
  MfaConfiguration: onAwsOnly,
  Policies: onAwsOnly,
  Schema: onAwsOnly,
  SmsVerificationMessage: onAwsOnly,
  UserAttributeUpdateSettings: onAwsOnly,
  VerificationMessageTemplate: onAwsOnly,
});

const minutes = z.literal('minutes');
const clientProperties = z.strictObject({
  UserPoolId: z.string(),
  ClientName: onAwsOnly,
  GenerateSecret: z.literal(false, 'must be false: the local provider knows public clients only'),
  AllowedOAuthFlowsUserPoolClient: z.literal(true),
  AllowedOAuthFlows: z.tuple([z.literal('code')], 'must be code alone'),
  AllowedOAuthScopes: z.array(z.enum(['openid', 'email'])),
  CallbackURLs: z.array(z.url()),
  LogoutURLs: z.array(z.url()),
  IdTokenValidity: z.number(),
  AccessTokenValidity: z.number(),
  TokenValidityUnits: z.strictObject({ IdToken: minutes, AccessToken: minutes, RefreshToken: onAwsOnly }),
  // No refresh token is given here: the console keeps a session of its own.
  RefreshTokenValidity: onAwsOnly,
  AuthSessionValidity: onAwsOnly,
  EnableTokenRevocation: onAwsOnly,
  ExplicitAuthFlows: onAwsOnly,
  PreventUserExistenceErrors: onAwsOnly,
  ReadAttributes: onAwsOnly,
  SupportedIdentityProviders: onAwsOnly,
});

const groupProperties = z.strictObject({
  GroupName: consoleGroupSchema,
  UserPoolId: z.string(),
  Description: onAwsOnly,
});

type OfficialsResources = {
  readonly pools: readonly (Found & Named)[];
  readonly clients: readonly (Found & Named)[];
  readonly groups: readonly Found[];
};

/**
 * The user pool of the templates, with its groups and its client; undefined where they hold none.
 * @throws one sentence for a second pool or client, for a pool without a client, and for one of another kind
 */
export const officialsPlan = ({ pools, clients, groups }: OfficialsResources): OfficialsPlan | undefined => {
  const [pool, second = clients[1]] = pools;
  const [client] = clients;
  if (second !== undefined)
    throw new Error(`The local system knows one user pool with one client, and "${second.logicalId}" is another.`);
  if (pool === undefined) return undefined;
  if (client === undefined) throw new Error(`The user pool "${pool.logicalId}" has no client.`);
  read(poolProperties, pool);
  const given = read(clientProperties, client);
  return {
    poolId: pool.name,
    groups: groups.map((one) => read(groupProperties, one).GroupName),
    client: {
      id: client.name,
      callbackUrls: given.CallbackURLs,
      logoutUrls: given.LogoutURLs,
      scopes: given.AllowedOAuthScopes,
      idTokenSeconds: given.IdTokenValidity * 60,
      accessTokenSeconds: given.AccessTokenValidity * 60,
    },
  };
};
