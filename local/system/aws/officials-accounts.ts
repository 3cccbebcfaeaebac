import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { OfficialsStore } from './officials-store.ts';
import type { InventedUser } from './officials-users.ts';
import { bodyOf } from './loopback-server.ts';

/** The accounts of the user pool, and the few actions of the Cognito API that the console and a test use (JSON 1.1). */

export type Account = InventedUser & { isEnabled: boolean };

export type Accounts = {
  readonly all: readonly Account[];
  /** The account, if it may sign in. */
  enabled(sub: string): Account | undefined;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

type Answer = { readonly status: number; readonly body: unknown };

const TARGET = 'AWSCognitoIdentityProviderService.';
const requestSchema = z.object({ UserPoolId: z.string(), Username: z.string() });

const refuse = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });
const ok = (body: object = {}): Answer => ({ status: 200, body });

const userIn = ({ sub, email, isEnabled }: Account): object => ({
  Username: sub,
  UserAttributes: [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'sub', Value: sub },
  ],
  Enabled: isEnabled,
  UserStatus: 'CONFIRMED',
  UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
});

export const accountsOf = (
  poolId: string,
  users: readonly InventedUser[],
  { endTokensOf, endAllOf }: Pick<OfficialsStore, 'endTokensOf' | 'endAllOf'>,
): Accounts => {
  const all = users.map((user): Account => ({ ...user, isEnabled: true }));

  const act = (action: string, account: Account): Answer => {
    switch (action) {
      case 'AdminGetUser':
        return ok(userIn(account));
      case 'AdminListGroupsForUser':
        return ok({ Groups: account.groups.map((group) => ({ GroupName: group, UserPoolId: poolId })) });
      case 'AdminUserGlobalSignOut':
        endTokensOf(account.sub);
        return ok();
      case 'AdminDisableUser':
        account.isEnabled = false;
        endAllOf(account.sub);
        return ok();
      default:
        return refuse('UnknownOperationException', `The local Cognito does not know ${action}.`);
    }
  };

  const answerTo = (target: string, body: string): Answer => {
    const { UserPoolId, Username } = requestSchema.parse(JSON.parse(body));
    if (UserPoolId !== poolId) return refuse('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`);
    const account = all.find(({ sub, email }) => [sub, email].includes(Username));
    if (account === undefined) return refuse('UserNotFoundException', 'User does not exist.');
    return act(target.slice(TARGET.length), account);
  };

  return {
    all,
    enabled: (sub) => all.find((account) => account.sub === sub && account.isEnabled),
    async answer(request, response) {
      const { status, body } = answerTo(String(request.headers['x-amz-target']), await bodyOf(request));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    },
  };
};
