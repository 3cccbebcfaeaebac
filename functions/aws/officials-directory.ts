import {
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  paginateAdminListGroupsForUser,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { groupsIn } from '../domain/console/session.ts';
import type { ConsoleGroup } from '../contracts/console-groups.ts';
import { nameFailedCalls } from '../trace/failed-call.ts';

/** What the user pool says of an account now. */
export type OfficialsDirectory = {
  /** The groups of an account that may sign in. Undefined: it is disabled, or it does not exist. */
  groupsOf(account: string): Promise<readonly ConsoleGroup[] | undefined>;
  /** Ends what the account has signed in to at the provider. */
  signOutEverywhere(account: string): Promise<void>;
};

export const officialsDirectory = (client: CognitoIdentityProviderClient, pool: string): OfficialsDirectory => {
  nameFailedCalls(client);
  const of = (account: string) => ({ UserPoolId: pool, Username: account });
  const isEnabled = async (account: string): Promise<boolean> => {
    try {
      return (await client.send(new AdminGetUserCommand(of(account)))).Enabled === true;
    } catch (error) {
      if (error instanceof UserNotFoundException) return false;
      throw error;
    }
  };
  return {
    groupsOf: async (account) => {
      if (!(await isEnabled(account))) return undefined;
      const names: string[] = [];
      for await (const { Groups = [] } of paginateAdminListGroupsForUser({ client }, of(account)))
        names.push(...Groups.flatMap(({ GroupName }) => GroupName ?? []));
      return groupsIn(names);
    },
    signOutEverywhere: async (account) => {
      await client.send(new AdminUserGlobalSignOutCommand(of(account)));
    },
  };
};
