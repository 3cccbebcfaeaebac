import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock/clock.ts';
import type { OfficialsPlan } from '../plan/officials-plan.ts';
import { INVENTED_USERS } from './officials-users.ts';
import type { InventedUser } from './officials-users.ts';

/**
 * Cognito: the user pool of the templates. oidc-provider signs people in, in a thread whose Date is the one clock. So its tokens are
 * of the time that the functions read, whatever day it is.
 */

export type ProviderSetup = { readonly port: number; readonly clockOffset: number };
export type ProviderMessage =
  | { readonly kind: 'serve'; readonly plan: OfficialsPlan; readonly users: readonly InventedUser[] }
  | { readonly kind: 'clock'; readonly offset: number };
export type ProviderAnswer =
  { readonly kind: 'listens'; readonly url: string } | { readonly kind: 'failed'; readonly sentence: string };

/** What a test may do with the officials' accounts. */
export type Officials = {
  readonly users: readonly InventedUser[];
  /** Disables an account, as an administrator of the pool does. */
  disable(sub: string): Promise<void>;
};

export type OfficialsProvider = Officials & {
  /** The issuer, and the address of the Cognito API. Without a slash at the end. */
  readonly url: string;
  /** Starts to serve the pool. Before that every request gets 404. @throws if a user is in a group that the pool does not have */
  serve(plan: OfficialsPlan): void;
  /** After a move of the one clock. */
  setClock(): void;
  stop(): Promise<void>;
};

const JSON_1_1 = 'application/x-amz-json-1.1';

/** @throws one sentence when the port is taken */
export const startOfficialsProvider = async (options: {
  readonly port: number;
  readonly clock: Clock;
}): Promise<OfficialsProvider> => {
  const setup: ProviderSetup = { port: options.port, clockOffset: options.clock.offset };
  const worker = new Worker(new URL('./officials-thread.ts', import.meta.url), { workerData: setup, execArgv: [] });
  const answer = await new Promise<ProviderAnswer>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  if (answer.kind === 'failed') {
    await worker.terminate();
    throw new Error(answer.sentence);
  }
  const tell = (message: ProviderMessage): void => {
    worker.postMessage(message);
  };
  let poolId = '';
  return {
    url: answer.url,
    users: INVENTED_USERS,
    serve(plan) {
      poolId = plan.poolId;
      const unknown = INVENTED_USERS.flatMap(({ groups }) => groups).find((group) => !plan.groups.includes(group));
      if (unknown !== undefined)
        throw new Error(`The user pool has no group "${unknown}", in which an invented user is.`);
      tell({ kind: 'serve', plan, users: INVENTED_USERS });
    },
    setClock: () => tell({ kind: 'clock', offset: options.clock.offset }),
    async disable(sub) {
      const response = await fetch(answer.url, {
        method: 'POST',
        headers: { 'content-type': JSON_1_1, 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminDisableUser' },
        body: JSON.stringify({ UserPoolId: poolId, Username: sub }),
      });
      if (!response.ok) throw new Error(`The account ${sub} cannot be disabled: ${await response.text()}`);
    },
    async stop() {
      await worker.terminate();
    },
  };
};
