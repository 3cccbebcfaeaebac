import { describe, expect, test } from 'vitest';
import { CONSOLE_GROUPS } from '../../../functions/contracts/console-groups.ts';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { synthesised } from '../../support/synthesised.ts';
import type { Json } from '../../support/synthesised.ts';

const [dev, prod] = [synthesised('dev'), synthesised('prod')];
const one = (of: typeof prod, type: string) => {
  const [found, ...more] = of.ofType(type);
  expect(more).toEqual([]);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};
const poolOf = (of: typeof prod) => one(of, 'AWS::Cognito::UserPool');

describe('who may sign in to the console', () => {
  test('is somebody whose account an administrator made: nobody signs up', () => {
    expect(poolOf(prod).properties['AdminCreateUserConfig']).toMatchObject({ AllowAdminCreateUserOnly: true });
  });

  test('signs in by mail address, whatever its capitals', () => {
    expect(poolOf(prod).properties).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
  });

  test('needs the code of an authenticator app every time: no SMS, and no device is remembered', () => {
    const { properties } = poolOf(prod);
    expect(properties).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    for (const absent of ['SmsConfiguration', 'DeviceConfiguration']) expect(properties).not.toHaveProperty(absent);
  });

  test('has a password of 12 characters of four kinds, and gets a forgotten one back by mail only', () => {
    const { Policies, AccountRecoverySetting } = poolOf(prod).properties;
    expect(Policies.PasswordPolicy).toEqual({
      MinimumLength: 12,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 3,
    });
    expect(AccountRecoverySetting.RecoveryMechanisms).toEqual([{ Name: 'verified_email', Priority: 1 }]);
  });

  test('reads Korean in the mails of the pool, each with what it is sent for', () => {
    const { AdminCreateUserConfig, VerificationMessageTemplate } = poolOf(prod).properties;
    const invitation = AdminCreateUserConfig.InviteMessageTemplate;
    expect(invitation.EmailMessage).toContain('{username}');
    for (const { EmailSubject, EmailMessage } of [invitation, VerificationMessageTemplate]) {
      expect(EmailSubject).toMatch(/^\[창원 일자리\] .*니다$/);
      expect(EmailMessage).toContain('{####}');
      expect(EmailMessage).toMatch(/(니다|십시오)\.$/);
    }
  });

  test('keeps the account when the stack of prod is removed; in dev the pool goes with its stack', () => {
    expect(poolOf(prod)).toMatchObject({ stack: 'data', deletionPolicy: 'RetainExceptOnCreate' });
    expect(poolOf(prod).properties['DeletionProtection']).toBe('ACTIVE');
    expect(poolOf(dev).deletionPolicy).toBe('Delete');
    expect(poolOf(dev).properties['DeletionProtection']).toBe('INACTIVE');
  });
});

describe('the groups', () => {
  test('are the four of the city and one for each partner', () => {
    const names: string[] = prod.ofType('AWS::Cognito::UserPoolGroup').map(({ properties }) => properties['GroupName']);
    expect(names).toEqual([...CONSOLE_GROUPS]);
    expect(names).toEqual([
      'official',
      'approver',
      'auditor',
      'ops',
      ...PARTNER_IDS.map((partner) => `partner:${partner}`),
    ]);
  });

  test('open nothing of the account: none has a role', () => {
    for (const { properties } of prod.ofType('AWS::Cognito::UserPoolGroup'))
      expect(properties).not.toHaveProperty('RoleArn');
  });
});

test('the sign-in page is managed login, under a name that no other account of the region has', () => {
  const { Domain, ManagedLoginVersion } = one(prod, 'AWS::Cognito::UserPoolDomain').properties;
  expect(Domain).toEqual({ 'Fn::Join': ['', ['jobs-prod-', { Ref: 'AWS::AccountId' }]] });
  expect(ManagedLoginVersion).toBe(2);
  const branding = one(prod, 'AWS::Cognito::ManagedLoginBranding').properties;
  expect(branding['UseCognitoProvidedValues']).toBe(true);
  expect(prod.meant(branding['ClientId'])).toBe(one(prod, 'AWS::Cognito::UserPoolClient'));
  expect(prod.meant(branding['UserPoolId'])).toBe(poolOf(prod));
});

test('the console may ask who somebody is and end their sessions, of this pool only; no function may do more there', () => {
  const asked = prod.ofType('AWS::Lambda::Function').flatMap((lambda) =>
    prod
      .allowedTo(lambda)
      .filter(({ Action }) => JSON.stringify(Action).includes('cognito'))
      .map(({ Action, Resource: on, Effect }) => ({ of: lambda, Action, on: prod.meant(on as Json), Effect })),
  );
  expect(asked).toEqual([
    {
      of: prod.lambda('serve-console'),
      Effect: 'Allow',
      Action: ['cognito-idp:AdminGetUser', 'cognito-idp:AdminListGroupsForUser', 'cognito-idp:AdminUserGlobalSignOut'],
      on: poolOf(prod),
    },
  ]);
});
