import { expect, test } from 'vitest';
import { planOf } from '../../../../local/system/plan/plan.ts';
import { templateSchema } from '../../../../local/system/plan/template.ts';
import type { Template } from '../../../../local/system/plan/template.ts';

const PLACE = {
  accountId: '000000000000',
  region: 'ap-northeast-2',
  queueUrl: String,
  officialsUrl: 'http://127.0.0.1:1',
};

const client = {
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: {
    UserPoolId: { Ref: 'Pool' },
    GenerateSecret: false,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email'],
    CallbackURLs: ['https://console.example/signed-in'],
    LogoutURLs: ['https://console.example/signed-out'],
    IdTokenValidity: 5,
    AccessTokenValidity: 10,
    TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' },
  },
};
const pool = {
  Type: 'AWS::Cognito::UserPool',
  Properties: {
    UserPoolName: 'officials',
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    UsernameAttributes: ['email'],
  },
};
const small = (): Template =>
  templateSchema.parse({
    Resources: {
      Pool: structuredClone(pool),
      Client: structuredClone(client),
      Group: {
        Type: 'AWS::Cognito::UserPoolGroup',
        Properties: { GroupName: 'official', UserPoolId: { Ref: 'Pool' } },
      },
      Domain: { Type: 'AWS::Cognito::UserPoolDomain', Properties: { Domain: 'jobs' } },
      Told: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] } } },
    },
  });
const plan = (change: (resources: Template['Resources']) => void = () => undefined) => {
  const template = small();
  change(template.Resources);
  return planOf({ small: template }, PLACE);
};

test('a pool is read with its groups and its client, whose times are in seconds', () => {
  expect(plan().officials).toEqual({
    poolId: 'officials',
    groups: ['official'],
    client: {
      id: 'small-Client',
      callbackUrls: ['https://console.example/signed-in'],
      logoutUrls: ['https://console.example/signed-out'],
      scopes: ['openid', 'email'],
      idTokenSeconds: 300,
      accessTokenSeconds: 600,
    },
  });
  expect(plan().queues[0]?.name).toBe('http://127.0.0.1:1');
});

test('templates without a pool have no officials', () => {
  expect(planOf({}, PLACE).officials).toBeUndefined();
});

test.each([
  [
    'a pool in which people sign up',
    'Pool',
    { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } },
    /nobody signs up/,
  ],
  ['a pool whose users have names', 'Pool', { UsernameAttributes: ['phone_number'] }, /UsernameAttributes/],
  ['a pool that calls functions', 'Pool', { LambdaConfig: {} }, /LambdaConfig/],
  ['a client with a secret', 'Client', { GenerateSecret: true }, /GenerateSecret must be false/],
  ['the implicit flow', 'Client', { AllowedOAuthFlows: ['code', 'implicit'] }, /AllowedOAuthFlows/],
  ['a scope that changes accounts', 'Client', { AllowedOAuthScopes: ['aws.cognito.signin.user.admin'] }, /Scopes/],
  ['a time in another unit', 'Client', { TokenValidityUnits: { IdToken: 'hours' } }, /TokenValidityUnits/],
])('%s is not known here and stops the start by its name', (_what, logicalId, given, sentence) => {
  expect(() => plan((resources) => Object.assign(resources[logicalId]!.Properties, given))).toThrow(sentence);
});

test('a group that the console does not know stops the start', () => {
  expect(() => plan((resources) => Object.assign(resources['Group']!.Properties, { GroupName: 'mayor' }))).toThrow(
    /GroupName/,
  );
});

test.each([
  ['Pool', 'a second pool'],
  ['Client', 'a second client'],
])('of %s there is one: %s stops the start', (logicalId) => {
  expect(() => plan((resources) => void (resources['Other'] = structuredClone(resources[logicalId]!)))).toThrow(
    'one user pool with one client, and "Other" is another',
  );
});

test('a pool without a client stops the start', () => {
  expect(() => plan((resources) => void delete resources['Client'])).toThrow('The user pool "Pool" has no client.');
});

test('a bucket with a property that the local S3 does not know stops the start', () => {
  const bucket = (properties: object) => () =>
    plan((resources) => void (resources['Bucket'] = { Type: 'AWS::S3::Bucket', Properties: { ...properties } }));
  expect(bucket({ BucketName: 'open' })).not.toThrow();
  expect(bucket({ BucketName: 'a', ObjectLockEnabled: true, WebsiteConfiguration: {} })).toThrow(
    /WebsiteConfiguration/,
  );
});
