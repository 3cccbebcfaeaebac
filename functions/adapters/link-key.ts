import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Keyed } from '../domain/people/address.ts';
import { keyedBy } from './digest.ts';

const SHORTEST = 32;

/**
 * The keyed hash of the stage. Its secret is read at the first use and kept for the life of the process; a failed read is tried
 * again at the next use. Throws when the secret is absent or too short: without it no person can be told from another.
 */
export const linkKeyHash = (client: SecretsManagerClient, arn: string): (() => Promise<Keyed>) => {
  let known: Keyed | undefined;
  return async () => {
    if (known !== undefined) return known;
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (SecretString.length < SHORTEST) throw new Error('The link-key secret is absent or too short');
    known = keyedBy(SecretString);
    return known;
  };
};
