import { Aws, Duration, Validations } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, ManagedLoginVersion, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { CONSOLE_GROUPS } from '../../functions/contracts/console-groups.ts';
import type { Stage } from '../stage-settings.ts';
import { keptInProd } from './kept-in-prod.ts';

const INVITATION = {
  emailSubject: '[창원 일자리] 업무 화면 계정을 만들었습니다',
  emailBody: [
    '창원 일자리 업무 화면의 계정을 만들었습니다.',
    '아이디: {username}',
    '임시 비밀번호: {####}',
    '임시 비밀번호는 3일 동안 쓸 수 있습니다. 처음 로그인할 때 새 비밀번호를 정하고, 휴대전화의 인증 앱을 등록해 주십시오.',
    '업무 화면의 주소는 담당 부서에서 따로 알려 드립니다.',
  ].join('<br>'),
} as const;

const VERIFICATION = {
  emailSubject: '[창원 일자리] 확인 번호를 보내 드립니다',
  emailBody: '업무 화면의 확인 번호는 {####}입니다. 요청하신 적이 없으면 이 메일을 지우시면 됩니다.',
} as const;

/**
 * The user pool of officials and partners' staff, its sign-in page (managed login), and a group for each role. Somebody
 * with the right to the pool makes the accounts: nobody signs up. Every sign-in asks for a password and a code of an
 * authenticator app.
 */
export const officialsPool = (scope: Construct, id: string, { stage }: { readonly stage: Stage }): UserPool => {
  const pool = new UserPool(scope, id, {
    userPoolName: `jobs-${stage}-officials`,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // A mistyped new address would shut its owner out: the old one works until the new one is confirmed.
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    userInvitation: INVITATION,
    userVerification: VERIFICATION,
    deletionProtection: stage === 'prod',
    removalPolicy: keptInProd(stage),
  });
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The Plus plan judges a sign-in by device and address. Here every sign-in needs the code of an authenticator app, whatever the device.',
  });
  for (const group of CONSOLE_GROUPS) pool.addGroup(group.replace(':', '-'), { groupName: group });
  // The prefix is unique in a region, so it names the account.
  pool.addDomain('domain', {
    cognitoDomain: { domainPrefix: `jobs-${stage}-${Aws.ACCOUNT_ID}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  return pool;
};
