import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Keyed } from '../domain/people/address.ts';
import { ringOf, secretText } from './link-ring.ts';

/**
 * The keyed hash of the stage, for functions that neither write nor read links. The secret is read at first use and
 * kept for the life of the process, because `root` never changes. A failed read is tried again at the next use.
 * @throws if the secret is absent or not in the form of the runbook: without it nobody can be identified
 */
export const linkKeyHash = (client: SecretsManagerClient, arn: string): (() => Promise<Keyed>) => {
  let known: Keyed | undefined;
  return async () => {
    known ??= ringOf(await secretText(client, arn)).keyed;
    return known;
  };
};
