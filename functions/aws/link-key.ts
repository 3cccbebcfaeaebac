import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Keyed } from '../domain/people/address.ts';
import { ringOf, secretText } from './link-ring.ts';

/**
 * The keyed hash of the stage, for functions that make and read no links. Its secret is read at the first use and kept
 * for the life of the process, since the root never changes; a failed read is tried again at the next use. Throws when
 * the secret is absent or not in the form of the runbook: without it no person can be told from another.
 */
export const linkKeyHash = (client: SecretsManagerClient, arn: string): (() => Promise<Keyed>) => {
  let known: Keyed | undefined;
  return async () => {
    known ??= ringOf(await secretText(client, arn)).keyed;
    return known;
  };
};
